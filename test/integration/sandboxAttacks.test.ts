import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { collectOutput } from '../../src/tee/sandbox/collectOutput.ts';
import { describeEach, preparedRuns, sandboxesHere } from '../servers/eachSandbox.ts';
import { untilGone } from '../servers/sandboxFixture.ts';

const prepare = preparedRuns();

describeEach(sandboxesHere, 'a solution in $engine', ({ sandbox }) => {
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
    expect(await untilGone('47114711')).toEqual([]);
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
    expect(result.outcome).toBe('output-limit');
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
    expect(collected.links.map(({ path }) => path)).toEqual(['a/up', 'dir', 'link', 'root']);
    expect(collected.skipped.map(({ path }) => path)).toEqual(['pipe', '\ufffd']);
  });

  test('that swaps links and directories as fast as it can while it is looked at gets nothing of the host into its output', async () => {
    const run = prepare({ minutes: 0.06 });
    fs.mkdirSync(join(run.folder, 'other'), { mode: 0o751 });
    fs.writeFileSync(join(run.folder, 'other/secret'), 'secret of the host', { mode: 0o640 });
    await run.run(
      sandbox,
      `cd /sp/output; ln -s ${run.folder}/other there; while true; do mkdir d; touch d/f; rm -rf d; cp -d there d; rm d; done 2>/dev/null`,
    );
    expect(fs.statSync(join(run.folder, 'other')).mode & 0o777).toBe(0o751);
    expect(fs.statSync(join(run.folder, 'other/secret'))).toMatchObject({ uid: process.getuid?.() });
    expect(fs.statSync(join(run.folder, 'other/secret')).mode & 0o777).toBe(0o640);
    const { files } = await collectOutput(run.spec.output);
    expect(files.map(({ path }) => path).filter((path) => path.includes('secret'))).toEqual([]);
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
});
