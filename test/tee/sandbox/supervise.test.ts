import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Interruption, type SandboxLimits } from '../../../src/tee/sandbox/sandbox.ts';
import { supervise } from '../../../src/tee/sandbox/bubblewrap/supervise.ts';
import type { SuperviseResult } from '../../../src/tee/sandbox/bubblewrap/supervise.ts';

const LIMITS: SandboxLimits = {
  minutes: 1,
  memoryBytes: 1 << 30,
  cpus: 1,
  processes: 10,
  outputBytes: 1000,
  outputFiles: 3,
  logBytes: 100,
  ...{
    scratchBytes: 1024 ** 3,
    sharedMemoryBytes: 256 * 1024 ** 2,
    graceSeconds: 0,
    gpus: 0,
    gpuMemoryBytes: 0,
  },
};

let output = '';
let temporary = '';
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'supervise-'));
  temporary = await mkdtemp(join(tmpdir(), 'supervise-'));
});
afterEach(async () => {
  await rm(output, { recursive: true });
  await rm(temporary, { recursive: true });
});

async function run(
  script: string,
  limits: Partial<SandboxLimits> = {},
  signal = new AbortController().signal,
  kill: (child: ChildProcess) => unknown = (child) => child.kill('SIGKILL'),
): Promise<SuperviseResult> {
  const child = spawn('sh', ['-c', script, temporary], { cwd: output, stdio: ['ignore', 'pipe', 'pipe'] });
  return supervise({
    ...{ child, output, temporary, signal, limits: { ...LIMITS, ...limits } },
    terminate: () => Promise.resolve(child.kill('SIGTERM')),
    kill: () => {
      kill(child);
      return Promise.resolve();
    },
  });
}

describe('a child that is supervised', () => {
  test('ends by itself with its status and both its streams', async () => {
    const { stop, exitStatus, log } = await run('echo out; echo err >&2; exit 5');
    expect([stop, exitStatus]).toEqual([undefined, 5]);
    expect(Buffer.from(log).toString().split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  test('that can’t be started gives no status, and the reason in its log', async () => {
    const child = spawn('/nonexistent/program', { stdio: ['ignore', 'pipe', 'pipe'] });
    const { exitStatus, log } = await supervise({
      ...{ child, output, temporary, limits: LIMITS, signal: new AbortController().signal },
      terminate: () => Promise.resolve(false),
      kill: () => Promise.resolve(),
    });
    expect(exitStatus).toBeNull();
    expect(Buffer.from(log).toString()).toContain('ENOENT');
  });

  test.each([
    ['its time', 'exec sleep 60', { minutes: 0.005 }, 'time-limit'],
    ['its output’s bytes', 'head -c 2000 /dev/zero > big; exec sleep 60', {}, 'output-limit'],
    [
      'the bytes of its scratch',
      'head -c 2000 /dev/zero > "$0"/big; exec sleep 60',
      { scratchBytes: 1999 },
      'scratch-limit',
    ],
    ['its output’s files', 'touch a b c d; exec sleep 60', {}, 'output-limit'],
  ])('is ended when it passes %s', async (_, script, limits, outcome) => {
    const { stop } = await run(script, limits);
    expect(stop?.outcome).toBe(outcome);
  });

  test('is ended when it is cancelled, before it starts as well', async () => {
    const cancel = new AbortController();
    const running = run('exec sleep 60', {}, cancel.signal);
    cancel.abort();
    expect((await running).stop?.outcome).toBe('cancelled');
    expect((await run('exec sleep 60', {}, cancel.signal)).stop?.outcome).toBe('cancelled');
  });

  test.each([
    [undefined, 'cancelled'],
    [new Interruption(), 'interrupted'],
  ])('is asked to end before it is killed, for %s', async (reason, outcome) => {
    const end = new AbortController();
    const running = run(
      "trap 'echo last; exit 7' TERM; echo begun; while true; do sleep 0.05; done",
      { graceSeconds: 300 },
      end.signal,
    );
    await sleep(300);
    end.abort(reason);
    const { stop, exitStatus, log } = await running;
    expect([stop?.outcome, exitStatus]).toEqual([outcome, 7]);
    expect(Buffer.from(log).toString()).toContain('last\n');
  });

  test('that may not take more holds to that while it is asked to end', async () => {
    const script = "trap 'head -c 2000 /dev/zero > big' TERM; while true; do sleep 0.05; done";
    const { stop } = await run(script, { minutes: 0.005, graceSeconds: 300 });
    expect(stop?.outcome).toBe('time-limit');
  });

  test('of thirty days is not over at once', async () => {
    const { stop, exitStatus } = await run('sleep 0.3; exit 4', { minutes: 43_200 });
    expect([stop, exitStatus]).toEqual([undefined, 4]);
  });

  test('is killed again when the first time didn’t help', async () => {
    let tries = 0;
    const { stop } = await run('exec sleep 60', { minutes: 0.001 }, undefined, (child) => {
      if (++tries > 1) child.kill('SIGKILL');
    });
    expect(stop?.outcome).toBe('time-limit');
    // How often, before its end is heard of, is the machine's pace.
    expect(tries).toBeGreaterThan(1);
  });
});
