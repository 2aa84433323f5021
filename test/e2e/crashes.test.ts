import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BUSYBOX } from '../servers/testImage.ts';
import { Background } from './background.ts';
import { Market, type Placed } from './market.ts';
import { World, works, type Party } from './world.ts';

const engine = works('docker', 'info') ? 'docker' : works('podman', 'info') ? 'podman' : undefined;
const canRun = BUSYBOX !== undefined && engine !== undefined;
if (!canRun)
  console.warn('skipped: killing the agent needs busybox-static, and docker or podman to count runs');

/** Stands before the container engine on the PATH, notes every container that is started, and passes on. */
function countingEngine(directory: string, counts: string): string {
  const found = spawnSync('sh', ['-c', `command -v ${engine ?? ''}`], { encoding: 'utf8' }).stdout.trim();
  mkdirSync(directory);
  const script = `#!/bin/sh
for word in "$@"; do
  case "$word" in countersign-countersign-*) name="$word";; esac
  [ "$word" = run ] && run=1
done
[ "$run" ] && echo "$name" >> ${counts}
exec ${found} "$@"
`;
  writeFileSync(join(directory, engine ?? ''), script, { mode: 0o755 });
  return directory;
}

(canRun ? describe : describe.skip)('an agent that is killed, and agents that race', () => {
  const world = new World();
  const counts = join(world.root, 'containers');
  let market: Market;

  /** How often a container of this order was started. */
  function runs({ order }: Placed): number {
    if (!existsSync(counts)) return 0;
    const names = readFileSync(counts, 'utf8').split('\n');
    return names.filter((name) => name.startsWith(`countersign-countersign-${order}-`)).length;
  }

  /** Containers of this order that run now. */
  function running({ order }: Placed): string[] {
    const filter = ['--filter', `name=countersign-countersign-${order}-`, '--format', '{{.Names}}'];
    const { stdout } = spawnSync(engine ?? '', ['ps', ...filter], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line !== '');
  }

  beforeAll(async () => {
    const shim = countingEngine(join(world.root, 'engine'), counts);
    const own = join(process.cwd(), 'node_modules', '.bin');
    const path = [shim, own, process.env['PATH'] ?? ''].join(':');
    market = await Market.open(world, { PATH: path, COUNTERSIGN_SANDBOX: engine ?? '' });
  });

  afterAll(() => {
    world.remove();
  });

  /** Each line that the agent says is the end of a step: it is killed there, as hard as can be. */
  const steps: [string, RegExp, 'attest' | 'run', string][] = [
    ['when it has attested', /order keys attested/, 'attest', 'Done'],
    ['when it has claimed the run', /: claimed/, 'run', 'Error'],
    ['when it has opened the inputs', /input\(s\) opened/, 'run', 'Error'],
    ['when it has published the report', /order report published/, 'run', 'Error'],
    ['when the solution was started', /executing/, 'run', 'Error'],
    ['when the solution has ended', /the run ended after/, 'run', 'Error'],
    ['when it has published the result', /result sealed and published/, 'run', 'Done'],
  ];

  test.each(steps)('killed %s, the next agent runs nothing twice', async (_title, line, phase, end) => {
    const placed = await (phase === 'attest' ? market.place() : market.ready());
    const agent = new Background(market.operator, ['tee', 'run', '--poll', '0.2']);
    await agent.line(line);
    agent.signal('SIGKILL');
    await agent.result;
    if (phase === 'attest') expect((await market.approve(placed)).status).toBe(0);
    await market.look(placed.order);
    const shown = await market.order(placed.order);
    // Once it had claimed the run, no other process goes on with it: the order ends, and says why.
    const reason = end === 'Error' ? expect.stringContaining('never run twice') : '';
    expect(shown).toMatchObject({ status: end, reason });
    expect(runs(placed)).toBeLessThanOrEqual(1);
    if (end === 'Done') expect(runs(placed)).toBe(1);
  });

  test('an agent asked to stop ends the run, publishes what there is, and says that it was interrupted', async () => {
    const placed = await market.ready('--solution-configuration', 'loop.json');
    const agent = new Background(market.operator, ['tee', 'run', '--poll', '0.2']);
    await agent.line(/executing/);
    for (let tries = 0; tries < 600 && running(placed).length === 0; tries++) await sleep(50);
    agent.signal('SIGTERM');
    expect((await agent.result).status).toBe(0);
    expect(running(placed)).toEqual([]);
    const reason = expect.stringMatching(/^it was interrupted: the agent of the TEE was told to end/);
    expect(await market.order(placed.order)).toMatchObject({ status: 'Error', reason });
    const result = await market.bob.spctl('orders', 'download-result', String(placed.order));
    expect(result).toMatchObject({ status: 3, err: expect.stringContaining('it was interrupted') });
    expect(existsSync(market.bob.path(`result-${placed.order}/execution.log`))).toBe(true);
  });

  test('a killed agent takes its run with it', async () => {
    const placed = await market.ready('--solution-configuration', 'loop.json');
    const agent = new Background(market.operator, ['tee', 'run', '--poll', '0.2']);
    await agent.line(/executing/);
    for (let tries = 0; tries < 600 && running(placed).length === 0; tries++) await sleep(50);
    expect(running(placed)).not.toEqual([]);
    agent.signal('SIGKILL');
    await agent.result;
    for (let tries = 0; tries < 600 && running(placed).length > 0; tries++) await sleep(50);
    expect(running(placed)).toEqual([]);
    await market.look(placed.order);
    expect(await market.order(placed.order)).toMatchObject({ status: 'Error' });
  });

  test('a second agent in the same home is turned away', async () => {
    const agent = new Background(market.operator, ['tee', 'run', '--poll', '0.2']);
    await agent.line(/SIMULATED/);
    // The first one says that it is there before it has the lock.
    let second = await market.operator.spctl('tee', 'run', '--once');
    for (let tries = 0; second.status === 0 && tries < 20; tries++)
      second = await market.operator.spctl('tee', 'run', '--once');
    expect(second).toMatchObject({ status: 1, err: expect.stringContaining('another TEE agent') });
    agent.signal('SIGTERM');
    await agent.result;
  });

  test('two agents of one TEE in two homes: exactly one executes', async () => {
    const root = readFileSync(join(market.operator.home, 'tee', 'simulated-root.pem'), 'utf8');
    const twins = await Promise.all(
      ['left', 'right'].map(async (name): Promise<Party> => {
        const env = { PATH: market.operator.env['PATH'] ?? '', COUNTERSIGN_SIMULATED_ROOT: root };
        const twin = await world.party(name, { ...env, COUNTERSIGN_SCRATCH: join(world.root, name) });
        rmSync(join(twin.home, 'keys'), { recursive: true });
        const key = await market.operator.must('keys', 'export', '--secret');
        writeFileSync(twin.path('key.asc'), key.out);
        market.operator.transcript = '';
        await twin.must('keys', 'import', 'key.asc');
        return twin;
      }),
    );
    for (let round = 0; round < 2; round++) {
      const placed = await market.ready();
      // A home that never saw the ledger claims nothing.
      for (const twin of twins) await twin.must('orders', 'list');
      const args = ['tee', 'run', '--once', '--order', String(placed.order)];
      const [one, two] = await Promise.all(twins.map((twin) => twin.spctl(...args)));
      expect([one?.status, two?.status]).toEqual([0, 0]);
      expect(runs(placed)).toBe(1);
      expect(await market.order(placed.order)).toMatchObject({ status: 'Done' });
    }
  });
});
