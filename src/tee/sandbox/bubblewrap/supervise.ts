import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOf } from '../../../solution/engine/containerEngine.ts';
import { BoundedLog } from '../../../text/boundedLog.ts';
import { scratchExcess } from '../home/scratchSpace.ts';
import { diskExhaustion, outputExcess } from '../measureOutput.ts';
import type { SandboxLimits, SandboxOutcome } from '../sandbox.ts';

export interface Supervised {
  /** Running; stdout and stderr are pipes. */
  readonly child: ChildProcess;
  readonly limits: SandboxLimits;
  /** Host directory that is /sp/output inside. */
  readonly output: string;
  /** Host directory that is /sp/scratch inside. */
  readonly temporary: string;
  readonly signal: AbortSignal;
  /** Kills everything inside; called again until the child is gone. */
  readonly kill: () => Promise<void>;
  /** Looked at with the output: why the run is to be stopped for its memory, where nobody else counts that. */
  readonly memoryExcess?: () => string | undefined;
}

export interface Stop {
  readonly outcome: Extract<
    SandboxOutcome,
    'time-limit' | 'output-limit' | 'scratch-limit' | 'memory-limit' | 'cancelled'
  >;
  readonly reason: string;
}

export interface SuperviseResult {
  /** Why it was stopped; undefined when it ended by itself. */
  readonly stop: Stop | undefined;
  /** Of the child; null after a signal. */
  readonly exitStatus: number | null;
  readonly log: Uint8Array;
  /** Wall time, milliseconds. */
  readonly milliseconds: number;
}

const POLL_MS = 150;
const KILL_AGAIN_MS = 500;

/** Waits for a child's end, keeps its log within bounds, and ends it when it passes its limits. */
export async function supervise(run: Supervised): Promise<SuperviseResult> {
  const { child, limits } = run;
  const started = performance.now();
  const log = new BoundedLog(limits.logBytes);
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log.add(chunk);
    });
  const over = new AbortController();
  const ended = endOf(child, log).finally(() => {
    over.abort();
  });

  const stopping = firstReason(run, over.signal).then(async (stop) => {
    while (stop !== undefined && !over.signal.aborted) {
      await run.kill().catch(() => undefined);
      await sleep(KILL_AGAIN_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
    return stop;
  });
  const exitStatus = await ended;
  const milliseconds = performance.now() - started;
  return { exitStatus, milliseconds, stop: await stopping, log: log.bytes() };
}

/** What comes first: the time limit, too much output, cancellation; undefined when the run is over before. */
async function firstReason(run: Supervised, over: AbortSignal): Promise<Stop | undefined> {
  const { limits, signal } = run;
  const lost = new AbortController();
  const until = AbortSignal.any([over, lost.signal]);
  const timedOut = sleep(limits.minutes * 60_000, undefined, { signal: until }).then((): Stop => ({
    outcome: 'time-limit',
    reason: `it ran longer than ${limits.minutes} minutes`,
  }));
  const cancelled = once(signal, 'abort', { signal: until }).then((): Stop => ({
    outcome: 'cancelled',
    reason: 'it was cancelled',
  }));
  const excess = watchExcess(run, until);
  const reasons = [timedOut, cancelled, excess].map((reason) => reason.catch(() => undefined));
  if (signal.aborted) return { outcome: 'cancelled', reason: 'it was cancelled' };
  return await Promise.race(reasons).finally(() => {
    lost.abort();
  });
}

async function watchExcess(
  { output, temporary, limits, memoryExcess }: Supervised,
  until: AbortSignal,
): Promise<Stop> {
  for (;;) {
    const looked = performance.now();
    const memory = memoryExcess?.();
    if (memory !== undefined) return { outcome: 'memory-limit', reason: memory };
    const reason = (await outputExcess(output, limits)) ?? (await diskExhaustion(output));
    if (reason !== undefined) return { outcome: 'output-limit', reason };
    const scratch = await scratchExcess(temporary, limits);
    if (scratch !== undefined) return { outcome: 'scratch-limit', reason: scratch };
    // A large output takes long to look at; the looking must not take the time of the work.
    await sleep(Math.max(POLL_MS, 5 * (performance.now() - looked)), undefined, { signal: until });
  }
}
