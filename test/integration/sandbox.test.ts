import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { collectOutput } from '../../src/tee/sandbox/collectOutput.ts';
import type { SandboxLimits } from '../../src/tee/sandbox/sandbox.ts';
import { SandboxFixture, availableSandboxes } from '../servers/sandboxFixture.ts';
import { BUSYBOX, busyboxLayer, imageArchive } from '../servers/testImage.ts';

const sandboxes = BUSYBOX === undefined ? [] : await availableSandboxes();
const engines = sandboxes.map((sandbox) => ({ engine: sandbox.engine, sandbox }));

let fixture: SandboxFixture | undefined;
function prepare(limits: Partial<SandboxLimits> = {}): SandboxFixture {
  fixture = new SandboxFixture(limits);
  return fixture;
}
afterEach(() => fixture?.remove());

/** Processes of the host whose command line holds a text. */
function processesWith(text: string): string[] {
  return fs
    .readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    });
}

async function untilGone(text: string): Promise<void> {
  for (let tries = 0; tries < 100 && processesWith(text).length > 0; tries++) await sleep(100);
  expect(processesWith(text)).toEqual([]);
}

if (engines.length === 0) {
  test.skip('no engine here: install podman or bubblewrap, and busybox-static', () => undefined);
}

describe.each(engines)('a solution in $engine', ({ sandbox }) => {
  test('reads its inputs, writes its output, and isn’t root', async () => {
    const run = prepare();
    const result = await run.run(
      sandbox,
      'id -u; cat /sp/inputs/input-0001/data.txt /sp/certs/order.crt; mkdir -m 0 /sp/output/closed; ' +
        'echo result > /sp/output/result.txt; chmod 0 /sp/output/result.txt; echo t > /tmp/t; echo on stderr >&2',
    );
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0 });
    expect(result.text).toMatch(/^[1-9]\d*\nthe datathe certificateon stderr\n$/);
    expect(fs.readFileSync(join(run.spec.output, 'result.txt'), 'utf8')).toBe('result\n');
    expect(await collectOutput(run.spec.output)).toEqual({
      files: [{ path: 'result.txt', size: 7 }],
      directories: ['closed'],
      skipped: [],
    });
    expect(fs.lstatSync(run.spec.output).uid).toBe(process.getuid?.());
  });

  test('that fails keeps its exit status and its log', async () => {
    const result = await prepare().run(sandbox, 'echo why >&2; exit 42');
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 42, text: 'why\n' });
  });

  test('that names no program to be found does not start, and the reason is told', async () => {
    const run = prepare();
    run.writeImage(imageArchive({ layers: [busyboxLayer()], config: { Entrypoint: ['/missing'] } }));
    const result = await run.start(sandbox);
    expect(result).toMatchObject({ outcome: 'not-startable', exitStatus: null });
    expect(result.reason).toMatch(/missing/);
  });

  test('runs as the unprivileged number that its image names', async () => {
    const run = prepare();
    const config = { Env: ['PATH=/bin'], User: '1234', Cmd: ['/bin/sh', '-c', 'id -u; touch /sp/output/x'] };
    run.writeImage(imageArchive({ layers: [busyboxLayer()], config, format: 'oci', gzipLayers: true }));
    const result = await run.start(sandbox);
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0 });
    expect(result.text).toBe(process.getuid?.() === 0 ? '1234\n' : `${String(process.getuid?.())}\n`);
  });

  test('that tries the network reaches nobody', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls++;
      socket.destroy();
    }).listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const tries = ['127.0.0.1', ...addresses.filter((a) => a.family === 'IPv4').map((a) => a.address)]
      .map((address) => `nc -w 1 ${address} ${port} </dev/null`)
      .join('; ');
    const result = await prepare().run(
      sandbox,
      `${tries}; wget -T 1 -q -O - http://1.1.1.1/; ls /sys/class/net; cat /proc/net/dev`,
    );
    server.close();
    expect(calls).toBe(0);
    expect(result.text).toMatch(/lo:/);
    expect(result.text).not.toMatch(/eth|veth|ens|tap|br-/);
  });

  test('that reads the host’s files finds none of them', async () => {
    const run = prepare();
    const marker = 'marker-of-the-host-4711';
    fs.writeFileSync(join(run.folder, 'secret'), marker, { mode: 0o644 });
    const result = await run.run(
      sandbox,
      `cat ${run.folder}/secret ../../..${run.folder}/secret /proc/1/root${run.folder}/secret; cat /etc/shadow; ` +
        'ls /root /home /work; for f in $(find / -name secret 2>/dev/null); do cat $f; done; cat /dev/sd* /dev/vd* /dev/mem',
    );
    expect(result.text).not.toContain(marker);
    expect(result.text).not.toMatch(/^root:/m);
    expect(result).toMatchObject({ outcome: 'exited' });
  });

  test('that writes where it only may read changes nothing', async () => {
    const run = prepare();
    const places =
      '/sp/inputs/input-0001/x /sp/inputs/x /sp/certs/x /sp/configurations/x /sp/x /x /bin/x /dev/x /proc/x /sys/x';
    const result = await run.run(
      sandbox,
      `for p in ${places}; do if echo evil 2>/dev/null > $p; then echo WROTE $p; fi; done; ` +
        'if echo evil 2>/dev/null > /sp/inputs/input-0001/data.txt; then echo WROTE data; fi; ' +
        'if chmod 777 /sp/inputs/input-0001 2>/dev/null; then echo WROTE mode; fi; ' +
        'if rm -f /sp/certs/order.crt 2>/dev/null; then echo WROTE certs; fi; ' +
        'for p in kernel/core_pattern kernel/modprobe vm/drop_caches kernel/hostname; do ' +
        '  if echo evil 2>/dev/null > /proc/sys/$p; then echo WROTE $p; fi; done; echo done',
    );
    expect(result.text).toBe('done\n');
    expect(fs.readdirSync(join(run.folder, 'input'))).toEqual(['data.txt']);
    expect(fs.readFileSync(join(run.folder, 'input/data.txt'), 'utf8')).toBe('the data');
    expect(fs.readdirSync(join(run.folder, 'certs'))).toEqual(['order.crt']);
  });

  test('that mounts or remounts gets no further, in namespaces of its own either', async () => {
    const run = prepare();
    const inside =
      'mount -o remount,rw,bind /sp/inputs/input-0001; mount -o remount,rw /; umount /sp/inputs/input-0001; ' +
      'umount /proc/keys; mount -t tmpfs none /sp/inputs/input-0001; mount -t proc proc /tmp; ' +
      'echo evil > /sp/inputs/input-0001/data.txt';
    const result = await run.run(
      sandbox,
      `{ ${inside}; } 2>/dev/null; unshare -U -r -m sh -c '${inside}' 2>/dev/null; cat /sp/inputs/input-0001/data.txt`,
    );
    expect(fs.readFileSync(join(run.folder, 'input/data.txt'), 'utf8')).toBe('the data');
    expect(result.text).toContain('the data');
  });

  test('gets no namespaces of its own', async () => {
    const result = await prepare().run(
      sandbox,
      'for n in U m n p i; do unshare -$n echo MADE-$n; done 2>/dev/null',
    );
    expect(result.text).toBe('');
  });

  test('sees no process of the host and can’t signal one', async () => {
    const sleeper = spawn('sleep', ['3600.4711']);
    try {
      const result = await prepare().run(
        sandbox,
        `kill -9 ${String(sleeper.pid)} ${process.pid}; kill -9 -1; cat /proc/*/cmdline`,
      );
      expect(result.text).not.toContain('3600.4711');
      expect(sleeper.exitCode ?? sleeper.signalCode).toBeNull();
    } finally {
      sleeper.kill();
    }
  });

  test('sees nothing of the agent’s environment, files or paths', async () => {
    const run = prepare();
    process.env['COUNTERSIGN_PASSPHRASE'] = 'agent-secret-4711';
    try {
      const result = await run.run(
        sandbox,
        'env; cat /proc/*/environ /proc/*/cmdline; ls -l /proc/self/fd; ls /proc/1/cwd/',
      );
      expect(result.text).not.toContain('agent-secret-4711');
      expect(result.text).not.toContain(run.folder);
      expect(result.text).not.toContain(process.cwd());
    } finally {
      delete process.env['COUNTERSIGN_PASSPHRASE'];
    }
  });

  test('gains nothing from a set-uid program of its image', async () => {
    const result = await prepare().run(
      sandbox,
      'ls -l /suid/busybox; /suid/busybox id -u; /suid/busybox cat /proc/self/status | grep -E "CapEff|CapBnd|NoNewPrivs"',
    );
    expect(result.text).not.toMatch(/^0$/m);
    expect(result.text).toMatch(/CapEff:\t0{16}\nCapBnd:\t0{16}\nNoNewPrivs:\t1/);
  });

  test('that is a fork bomb is held, and none of it is left', async () => {
    const result = await prepare({ minutes: 0.05 }).run(
      sandbox,
      'f() { sleep 47114711 & f & f; }; f 2>/dev/null; while true; do sleep 1; done',
    );
    expect(result.outcome).toMatch(/time-limit|exited/);
    await untilGone('47114711');
  });

  test('that takes more memory than it may is stopped for that', async () => {
    const result = await prepare().run(sandbox, 'exec tail /dev/zero');
    expect(result.outcome).toBe('memory-limit');
    expect(result.reason).toMatch(/memory/);
  });

  test('that fills its memory by way of temporary files is stopped as well', async () => {
    const result = await prepare().run(
      sandbox,
      'for d in /tmp /dev/shm; do dd if=/dev/zero of=$d/big bs=1M count=200; done 2>&1 | tail -n 1; df -k /tmp',
    );
    expect(result.outcome).toMatch(/memory-limit|exited/);
    expect(result.text).not.toContain('200+0 records out');
  });

  test('that writes one huge file is cut off at the limit', async () => {
    const run = prepare();
    const result = await run.run(sandbox, 'dd if=/dev/zero of=/sp/output/huge bs=1M count=2000; exit 7');
    expect(result.outcome).toMatch(/exited|output-limit/);
    expect(fs.statSync(join(run.spec.output, 'huge')).size).toBeLessThanOrEqual(run.spec.limits.outputBytes);
  });

  test.each([
    [
      'many large files',
      'i=0; while true; do i=$((i+1)); dd if=/dev/zero of=/sp/output/$i bs=1M count=3; done',
    ],
    ['many small files', 'i=0; while true; do i=$((i+1)); echo x > /sp/output/$i; done'],
    ['many directories', 'i=0; while true; do i=$((i+1)); mkdir /sp/output/$i; done'],
    [
      'more than allowed at the very end',
      'for i in 1 2 3; do dd if=/dev/zero of=/sp/output/$i bs=1M count=3; done',
    ],
  ])('that fills its output with %s is stopped for that', async (_, script) => {
    const result = await prepare().run(sandbox, `${script} 2>/dev/null`);
    expect(result.outcome).toBe('output-limit');
    expect(result.reason).toMatch(/output/);
  });

  test('whose log never ends costs a fixed amount of it, and is told how much was lost', async () => {
    const run = prepare({ minutes: 0.04 });
    const result = await run.run(sandbox, 'yes an endless log');
    expect(result.outcome).toBe('time-limit');
    const lines = result.text.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^\[[1-9]\d* more bytes of log were dropped\]$/);
    expect(result.log.length).toBeLessThan(run.spec.limits.logBytes + 100);
  });

  test('that runs forever and ignores signals is killed at its time', async () => {
    const result = await prepare({ minutes: 0.03 }).run(
      sandbox,
      "trap '' TERM INT HUP; echo started; while true; do sleep 47124712; done",
    );
    expect(result).toMatchObject({ outcome: 'time-limit', text: 'started\n' });
    await untilGone('47124712');
  });

  test('is killed when the agent cancels', async () => {
    const cancel = new AbortController();
    const result = prepare().run(sandbox, 'sleep 47134713', cancel.signal);
    for (let tries = 0; tries < 100 && processesWith('47134713').length === 0; tries++) await sleep(50);
    cancel.abort();
    expect(await result).toMatchObject({ outcome: 'cancelled' });
    await untilGone('47134713');
  });

  test('can’t make its output name the host’s files', async () => {
    const run = prepare();
    await run.run(
      sandbox,
      'cd /sp/output; ln -s /etc/passwd link; ln -s ../input dir; mkfifo pipe; mknod dev c 1 3; ln /bin/busybox hard; ' +
        "ln -s / root; echo ok > 'two\nlines'; touch $(printf '\\377'); mkdir a; cd a; ln -s ../.. up",
    );
    const collected = await collectOutput(run.spec.output);
    expect(collected.files).toEqual([{ path: 'two\nlines', size: 3 }]);
    expect(collected.directories).toEqual(['a']);
    expect(collected.skipped.map(({ path }) => path)).toEqual([
      'a/up',
      'dir',
      'link',
      'pipe',
      'root',
      '\ufffd',
    ]);
  });

  test('may nest its output as deep as it likes: it is found out, and can be removed', async () => {
    const run = prepare({ outputFiles: 5000 });
    const result = await run.run(
      sandbox,
      'cd /sp/output; i=0; while [ $i -lt 60 ]; do i=$((i+1)); d=$(printf %0200d 0); mkdir $d; cd $d || exit 1; done; touch end',
    );
    expect(result).toMatchObject({ outcome: 'output-limit' });
    expect((await collectOutput(run.spec.output)).files).toEqual([]);
  });

  test('finds its places though its image has links there', async () => {
    const run = prepare();
    const links = ['sp', 'proc', 'tmp'].map((name) => ({ name, typeflag: '2', linkname: '/bin' }));
    const script = 'cat /sp/inputs/input-0001/data.txt; echo x > /sp/output/x';
    const config = { Env: ['PATH=/bin'], Cmd: ['/bin/sh', '-c', script] };
    run.writeImage(imageArchive({ layers: [[...busyboxLayer(), ...links]], config }));
    const result = await run.start(sandbox);
    if (result.outcome === 'exited') expect(result.text).toBe('the data');
    expect(result.outcome).toMatch(/exited|not-startable/);
  });

  test('whose agent is killed leaves nothing that can’t be removed', async () => {
    const run = prepare();
    const { shellImage } = await import('../servers/testImage.ts');
    run.writeImage(shellImage('sleep 47144714'));
    const script = `
      import { availableSandboxes } from '${import.meta.dirname}/../servers/sandboxFixture.ts';
      const sandbox = (await availableSandboxes()).find(({ engine }) => engine === '${sandbox.engine}');
      await sandbox.run(${JSON.stringify(run.spec)}, new AbortController().signal);`;
    const agent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 200 && processesWith('47144714').length === 0; tries++) await sleep(50);
    expect(processesWith('47144714')).not.toEqual([]);
    agent.kill('SIGKILL');
    await once(agent, 'close');
    await sandbox.remove(run.spec.name);
    await untilGone('47144714');
    await sandbox.remove(run.spec.name);
    expect(await run.run(sandbox, 'echo again')).toMatchObject({ outcome: 'exited', text: 'again\n' });
  });
});
