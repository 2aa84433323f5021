import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { imageTag } from '../../src/tee/sandbox/containerArguments.ts';
import { collectOutput } from '../../src/tee/sandbox/collectOutput.ts';
import { describeEach, preparedRuns, runByKilledAgent, sandboxesHere } from '../servers/eachSandbox.ts';
import { SandboxFixture, processesWith, untilGone } from '../servers/sandboxFixture.ts';
import { readImage } from '../../src/solution/image/readImage.ts';
import { tar } from '../servers/tarBlocks.ts';
import { busyboxLayer, imageArchive, shellImage } from '../servers/testImage.ts';

const prepare = preparedRuns();

describeEach(sandboxesHere, 'a solution in $engine', ({ sandbox }) => {
  test('reads its inputs, writes its output, and isn’t root', async () => {
    const run = prepare();
    const result = await run.run(
      sandbox,
      'id -u; cat /sp/inputs/input-0001/data.txt /sp/certs/order.crt; mkdir -m 0 /sp/output/closed; ' +
        'echo result > /sp/output/result.txt; chmod 0 /sp/output/result.txt; echo t > /tmp/t',
    );
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0 });
    expect(result.text).toMatch(/^[1-9]\d*\nthe datathe certificate$/);
    expect(fs.readFileSync(join(run.spec.output, 'result.txt'), 'utf8')).toBe('result\n');
    expect(await collectOutput(run.spec.output)).toEqual({
      files: [{ path: 'result.txt', size: 7 }],
      directories: ['closed'],
      links: [],
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

  test('whose log never ends costs a fixed amount of it, and is told how much was lost', async () => {
    const run = prepare({ minutes: 0.04 });
    const result = await run.run(sandbox, 'yes an endless log');
    expect(result.outcome).toBe('time-limit');
    const lines = result.text.trimEnd().split('\n');
    // The last one may be cut by the kill.
    expect('an endless log'.startsWith(lines.pop() ?? '')).toBe(true);
    expect(lines.filter((line) => line !== 'an endless log')).toEqual([
      expect.stringMatching(/^\[[1-9]\d* bytes of log were dropped here: /),
    ]);
    expect(result.log.length).toBeLessThanOrEqual(run.spec.limits.logBytes);
  });

  test('that runs forever and ignores signals is killed at its time', async () => {
    const result = await prepare({ minutes: 0.03 }).run(
      sandbox,
      "trap '' TERM INT HUP; echo started; while true; do sleep 47124712; done",
    );
    expect(result).toMatchObject({ outcome: 'time-limit', text: 'started\n' });
    expect(await untilGone('47124712')).toEqual([]);
  });

  test('is killed when the agent cancels', async () => {
    const cancel = new AbortController();
    const result = prepare().run(sandbox, 'sleep 47134713', cancel.signal);
    for (let tries = 0; tries < 600 && processesWith('47134713').length === 0; tries++) await sleep(50);
    cancel.abort();
    expect(await result).toMatchObject({ outcome: 'cancelled' });
    expect(await untilGone('47134713')).toEqual([]);
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
    run.writeImage(shellImage('sleep 47144714'));
    await runByKilledAgent(run, sandbox.engine, '47144714');
    await sandbox.remove(run.spec.name);
    expect(await untilGone('47144714')).toEqual([]);
    await sandbox.remove(run.spec.name);
    expect(await prepare().run(sandbox, 'echo again')).toMatchObject({ outcome: 'exited', text: 'again\n' });
  });
});

const stores = sandboxesHere.filter(({ engine }) => engine !== 'bubblewrap');

describeEach(stores, 'an image in the store of $engine', ({ engine, sandbox }) => {
  const engineHas = (image: string): boolean =>
    spawnSync(engine, ['image', 'inspect', image], { stdio: 'ignore' }).status === 0;
  const engineSays = (args: readonly string[], input?: Uint8Array): string =>
    spawnSync(engine, args, { input, encoding: 'utf8' }).stdout.trim();

  const keeping = async (bytes: string, work: () => Promise<void>): Promise<void> => {
    process.env['COUNTERSIGN_KEPT_IMAGES'] = bytes;
    await work().finally(() => {
      delete process.env['COUNTERSIGN_KEPT_IMAGES'];
    });
  };
  const names = (image: string): readonly string[] =>
    JSON.parse(engineSays(['image', 'inspect', '--format', '{{json .RepoTags}}', image])) as string[];

  /** Does something while a run sleeps, and then ends it. */
  const runWhile = async (run: SandboxFixture, work: () => Promise<void>): Promise<void> => {
    const cancel = new AbortController();
    const result = run.start(sandbox, cancel.signal);
    for (let tries = 0; tries < 600 && processesWith('47154715').length === 0; tries++) await sleep(50);
    await work().finally(() => {
      cancel.abort();
    });
    expect(await result).toMatchObject({ outcome: 'cancelled' });
    run.remove();
  };

  test('stays after its run, and is not loaded again', async () => {
    const run = new SandboxFixture();
    run.writeImage(shellImage(`echo kept ${process.pid}`));
    const { configDigest } = await readImage(run.spec.imageArchive);
    for (let round = 0; round < 2; round += 1) {
      expect(await run.start(sandbox)).toMatchObject({ outcome: 'exited', text: `kept ${process.pid}\n` });
      expect(names(configDigest)).toEqual([expect.stringMatching(/^localhost\/countersign-kept:/)]);
    }
    // The next one that is loaded takes its place.
    const next = new SandboxFixture();
    next.writeImage(shellImage(`echo next ${process.pid}`));
    await keeping('1', async () => {
      expect(await next.start(sandbox)).toMatchObject({ outcome: 'exited' });
    });
    expect(engineHas(configDigest)).toBe(false);
    run.remove();
    next.remove();
  });

  test.each([
    ['once', { outcome: 'exited', text: `again ${process.pid}\n` }],
    // It is loaded a few times, and then given up: an engine that holds no image runs none.
    ['again and again', { outcome: 'not-startable' }],
  ])(
    'is loaded again where another agent lets it go just before it would have started, %s',
    async (often, ends) => {
      const run = new SandboxFixture();
      run.writeImage(shellImage(`echo again ${process.pid}`));
      await run.start(sandbox);
      const { configDigest } = await readImage(run.spec.imageArchive);
      const folder = fs.mkdtempSync(join(tmpdir(), 'letting-go-'));
      const path = process.env['PATH'] ?? '';
      const real = spawnSync('which', [engine], { encoding: 'utf8' }).stdout.trim();
      const once = join(folder, 'once');
      const after = often === 'once' ? `[ -e '${once}' ] || ` : '';
      const letGo = `${after}{ : >'${once}'; '${real}' image rm --force ${configDigest} >&2; }`;
      const script = `#!/bin/sh\ncase " $* " in *' run '*) ${letGo} ;; esac\nexec '${real}' "$@"\n`;
      fs.writeFileSync(join(folder, engine), script, { mode: 0o755 });
      process.env['PATH'] = `${folder}:${path}`;
      try {
        expect(await run.start(sandbox)).toMatchObject(ends);
        expect(fs.existsSync(once)).toBe(true);
      } finally {
        process.env['PATH'] = path;
        engineSays(['image', 'rm', '--force', configDigest]);
        fs.rmSync(folder, { recursive: true });
        run.remove();
      }
    },
  );

  test('stays while a container is made of it, however many bytes others are', async () => {
    const run = new SandboxFixture();
    run.writeImage(shellImage('sleep 47154715'));
    await runWhile(run, async () => {
      const { configDigest } = await readImage(run.spec.imageArchive);
      const next = new SandboxFixture();
      next.writeImage(shellImage(`echo beside ${process.pid}`));
      await keeping('1', async () => {
        expect(await next.start(sandbox)).toMatchObject({ outcome: 'exited' });
      });
      expect(engineHas(configDigest)).toBe(true);
      next.remove();
    });
  });

  test('is one image for several runs at once, and goes with the last', async () => {
    const archive = shellImage(`sleep 1; echo ${process.pid}`);
    const runs = [new SandboxFixture(), new SandboxFixture(), new SandboxFixture()];
    for (const run of runs) run.writeImage(archive);
    const { configDigest } = await readImage(runs[0]?.spec.imageArchive ?? '');
    await keeping('0', async () => {
      const results = await Promise.all(runs.map((run) => run.start(sandbox)));
      for (const result of results)
        expect(result).toMatchObject({ outcome: 'exited', text: `${process.pid}\n` });
    });
    expect(engineHas(configDigest)).toBe(false);
    for (const run of runs) run.remove();
  });

  test('goes with its last two names, though they are taken away at once', async () => {
    const runs = ['one', 'other'].map((name) => `${name}-${process.pid}`);
    for (let round = 0; round < 6; round++) {
      const [first = '', second = ''] = runs.map(imageTag);
      const image = engineSays(['import', '-', first], tar([{ name: `file-${round}` }]));
      engineSays(['tag', first, second]);
      expect(engineHas(image)).toBe(true);
      await Promise.all(runs.map((run) => sandbox.remove(run)));
      expect(engineHas(image)).toBe(false);
    }
  });

  test('never takes a name that its archive claims', async () => {
    await prepare().run(sandbox, 'echo named');
    expect(engineHas('localhost/test:latest')).toBe(false);
  });
});
