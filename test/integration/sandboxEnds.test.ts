import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Interruption } from '../../src/tee/sandbox/sandbox.ts';
import { describeEach, preparedRuns, runByKilledAgent, sandboxesHere } from '../servers/eachSandbox.ts';
import { untilGone, type SandboxFixture } from '../servers/sandboxFixture.ts';
import { shellImage } from '../servers/testImage.ts';

const prepare = preparedRuns();

/** Longer than any test may take: whoever waits for it fails. */
const NEVER_OVER = 3000;
const CHECKPOINT = "trap 'echo last > /sp/output/last; exit 3' TERM";
const WORK = 'touch /sp/output/begun; while true; do sleep 0.1; done';

async function untilBegun(run: SandboxFixture): Promise<void> {
  for (let tries = 0; tries < 600 && !fs.existsSync(join(run.spec.output, 'begun')); tries++) await sleep(50);
}

describeEach(sandboxesHere, 'a run in $engine that is ended', ({ engine, sandbox }) => {
  test('for its time hears SIGTERM, and writes a last checkpoint within its grace', async () => {
    const run = prepare({ minutes: 0.04, graceSeconds: NEVER_OVER });
    const result = await run.run(sandbox, `${CHECKPOINT}; ${WORK}`);
    expect(result).toMatchObject({ outcome: 'time-limit', exitStatus: 3 });
    expect(result.reason).toContain('usage.maxTimeMinutes');
    expect(fs.readFileSync(join(run.spec.output, 'last'), 'utf8')).toBe('last\n');
  });

  test.each([
    ['cancelled', 'by its customer', undefined],
    ['interrupted', 'with its agent', new Interruption()],
  ])('(%s) %s hears SIGTERM too', async (outcome, _, reason) => {
    const run = prepare({ graceSeconds: NEVER_OVER });
    const end = new AbortController();
    const ended = run.run(sandbox, `${CHECKPOINT}; ${WORK}`, end.signal);
    await untilBegun(run);
    end.abort(reason);
    expect(await ended).toMatchObject({ outcome, exitStatus: 3 });
    expect(fs.existsSync(join(run.spec.output, 'last'))).toBe(true);
  });

  test('has no more than the time that its agent has', async () => {
    const run = prepare({ graceSeconds: NEVER_OVER });
    const end = new AbortController();
    const ended = run.run(sandbox, `trap '' TERM; ${WORK}`, end.signal);
    await untilBegun(run);
    end.abort(new Interruption(0.2));
    expect(await ended).toMatchObject({ outcome: 'interrupted' });
  });

  test('ends at once where it has no handler: no grace is waited for', async () => {
    const result = await prepare({ minutes: 0.02, graceSeconds: NEVER_OVER }).run(sandbox, 'sleep 47154715');
    expect(result).toMatchObject({ outcome: 'time-limit' });
    expect(await untilGone('47154715')).toEqual([]);
  });

  test('is killed after its grace with all that ignores the signal', async () => {
    const result = await prepare({ minutes: 0.02, graceSeconds: 1 }).run(
      sandbox,
      "trap '' TERM; for i in 1 2 3; do sh -c \"trap '' TERM; while true; do sleep 47164716; done\" & done; wait",
    );
    expect(result).toMatchObject({ outcome: 'time-limit' });
    expect(await untilGone('47164716')).toEqual([]);
  });

  test('is killed within its grace when it fills its output meanwhile', async () => {
    const run = prepare({ minutes: 0.02, graceSeconds: NEVER_OVER, outputFiles: 5 });
    const result = await run.run(
      sandbox,
      "trap 'for i in 1 2 3 4 5 6 7; do touch /sp/output/$i; done' TERM; " + WORK,
    );
    expect(result).toMatchObject({ outcome: 'time-limit' });
  });

  test('goes with its agent, though that is killed', async () => {
    const run = prepare();
    run.writeImage(shellImage('sleep 47174717'));
    await runByKilledAgent(run, engine, 'sleep\u000047174717');
    expect(await untilGone('47174717')).toEqual([]);
    await sandbox.remove(run.spec.name);
  });
});

describeEach(sandboxesHere, 'the end of a run in $engine is told apart:', ({ sandbox }) => {
  test('out of memory, in the program and below it', async () => {
    for (const script of ['exec tail /dev/zero', 'tail /dev/zero; exit 3']) {
      const run = prepare();
      const result = await run.run(sandbox, script);
      expect(result.outcome).toBe('memory-limit');
      expect(result.reason).toBe(
        "it needed more than 64 MiB (67108864 bytes) of memory: raise info.ram of the TEE's slot",
      );
      run.remove();
    }
  });

  test('killed by itself', async () => {
    const result = await prepare().run(sandbox, "sh -c 'kill -9 $$'; exit $?");
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 137 });
  });

  test.each([
    ['by the signal', 'dd if=/dev/zero of=/sp/output/x bs=1M count=9; exit $?'],
    ['by the error', "trap '' XFSZ; dd if=/dev/zero of=/sp/output/x bs=1M count=9 || exit 1"],
  ])('a file that grew too large, %s', async (_, script) => {
    const result = await prepare().run(sandbox, script);
    expect(result.outcome).toBe('output-limit');
    expect(result.reason).toMatch(/4 MiB .* raise info\.diskUsage of the TEE's slot$/);
  });

  test('too many files', async () => {
    const result = await prepare({ outputFiles: 3 }).run(
      sandbox,
      'touch /sp/output/a /sp/output/b /sp/output/c /sp/output/d',
    );
    expect(result).toMatchObject({ outcome: 'output-limit' });
    expect(result.reason).toMatch(/raise option\.outputFiles of the TEE's slot/);
  });

  test('a log that floods at the very end keeps its beginning and its end', async () => {
    const run = prepare();
    const result = await run.run(
      sandbox,
      'echo the beginning; seq 1 400000; echo the reason >&2; sleep 0.2; exit 1',
    );
    expect(result).toMatchObject({ outcome: 'exited', exitStatus: 1 });
    expect(result.log.length).toBeLessThanOrEqual(run.spec.limits.logBytes);
    expect(result.text).toMatch(/^the beginning\n1\n2\n/);
    expect(result.text).toMatch(
      /\n\[\d+ bytes of log were dropped here: raise option\.log of the TEE's slot\]\n/,
    );
    expect(result.text).toContain('the reason\n');
    expect(result.text).toContain('\n400000\n');
  });
});
