import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { raiseLimit } from '../../../marketplace/order/limitWords.ts';
import { endOf } from '../../../solution/engine/containerEngine.ts';
import { RunLog } from '../../../text/runLog.ts';
import { scratchExcess } from '../home/scratchSpace.ts';
import { diskExhaustion, outputExcess } from '../measureOutput.ts';
import { Interruption, type SandboxLimits, type SandboxOutcome } from '../sandbox.ts';

export interface Supervised {
  /** Running; stdout and stderr are pipes. */
  readonly child: ChildProcess;
  readonly limits: SandboxLimits;
  /** Host directory that is /sp/output inside. */
  readonly output: string;
  /** Host directory that is /sp/scratch inside. */
  readonly temporary: string;
  /** Aborted with an `Interruption` where the agent has to end, else because the customer cancels. */
  readonly signal: AbortSignal;
  /** Sends SIGTERM to the program; false where it would not hear it, and nothing need be waited for. */
  readonly terminate: () => Promise<boolean>;
  /** Kills everything inside; called again until the child is gone. */
  readonly kill: () => Promise<void>;
  /** Looked at with the output: why the run is to be stopped for its memory, where nobody else counts that. */
  readonly memoryExcess?: () => string | undefined;
}

export interface Stop {
  readonly outcome: Exclude<SandboxOutcome, 'exited' | 'not-startable'>;
  readonly reason: string;
  /** Between SIGTERM and SIGKILL; 0 where it is killed at once. */
  readonly graceSeconds: number;
}

export interface SuperviseResult {
  /** Why it was stopped; undefined when it ended by itself. */
  readonly stop: Pick<Stop, 'outcome' | 'reason'> | undefined;
  /** Of the child; null after a signal. */
  readonly exitStatus: number | null;
  readonly log: Uint8Array;
  /** Wall time, milliseconds. */
  readonly milliseconds: number;
}

const POLL_MS = 150;
const KILL_AGAIN_MS = 500;
const MOST_SLEEP_MS = 24 * 60 * 60_000;

/**
 * Waits for a child's end, keeps its log within bounds, and ends it when it passes its limits: by SIGTERM, a grace and
 * SIGKILL where its time is over or somebody wants it to end, at once where it takes what it may not.
 */
export async function supervise(run: Supervised): Promise<SuperviseResult> {
  const { child, limits } = run;
  const started = performance.now();
  const log = new RunLog(limits.logBytes);
  for (const stream of [child.stdout, child.stderr]) {
    const lines = log.stream();
    stream?.on('data', (chunk: Buffer) => {
      lines.add(chunk);
    });
  }
  const over = new AbortController();
  const ended = endOf(child, log).finally(() => {
    over.abort();
  });
  const stopping = firstReason(run, over.signal).then(async (stop) => {
    if (stop !== undefined) await end(run, stop, over.signal);
    return stop;
  });
  const exitStatus = await ended;
  const milliseconds = performance.now() - started;
  const stop = await stopping;
  return {
    ...{ exitStatus, milliseconds, log: log.bytes() },
    stop: stop && { outcome: stop.outcome, reason: stop.reason },
  };
}

/** SIGTERM and a grace, in which what a run may take still holds; then SIGKILL until it is gone. */
async function end(run: Supervised, { graceSeconds }: Stop, over: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const until = AbortSignal.any([over, lost.signal]);
  if (graceSeconds > 0 && (await run.terminate().catch(() => false)))
    await Promise.race(
      [sleep(graceSeconds * 1000, undefined, { signal: until }), watchExcess(run, until)].map(quietly),
    );
  lost.abort();
  while (!over.aborted) {
    await run.kill().catch(() => undefined);
    await quietly(sleep(KILL_AGAIN_MS, undefined, { signal: over }));
  }
}

function quietly<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}

/** What comes first: the time limit, too much output, cancellation; undefined when the run is over before. */
async function firstReason(run: Supervised, over: AbortSignal): Promise<Stop | undefined> {
  const { limits, signal } = run;
  if (signal.aborted) return askedToEnd(run);
  const lost = new AbortController();
  const until = AbortSignal.any([over, lost.signal]);
  const timedOut = sleepMinutes(limits.minutes, until).then((): Stop => ({
    outcome: 'time-limit',
    reason: `it ran longer than ${limits.minutes} minute${limits.minutes === 1 ? '' : 's'}: ${raiseLimit('minutes')}`,
    graceSeconds: limits.graceSeconds,
  }));
  const asked = once(signal, 'abort', { signal: until }).then(() => askedToEnd(run));
  return await Promise.race([timedOut, asked, watchExcess(run, until)].map(quietly)).finally(() => {
    lost.abort();
  });
}

/** A timer of Node holds 24.8 days; a run may have thirty. */
async function sleepMinutes(minutes: number, signal: AbortSignal): Promise<void> {
  for (let left = minutes * 60_000; left > 0; left -= MOST_SLEEP_MS)
    await sleep(Math.min(left, MOST_SLEEP_MS), undefined, { signal });
}

function askedToEnd({ signal, limits }: Supervised): Stop {
  const reason: unknown = signal.reason;
  if (!(reason instanceof Interruption))
    return { outcome: 'cancelled', reason: 'its customer asked for it', graceSeconds: limits.graceSeconds };
  return {
    outcome: 'interrupted',
    reason: 'the agent of the TEE was told to end while it ran',
    graceSeconds: Math.min(limits.graceSeconds, reason.graceSeconds),
  };
}

async function watchExcess(
  { output, temporary, limits, memoryExcess }: Supervised,
  until: AbortSignal,
): Promise<Stop> {
  for (;;) {
    const looked = performance.now();
    const atOnce = { graceSeconds: 0 };
    const memory = memoryExcess?.();
    if (memory !== undefined) return { outcome: 'memory-limit', reason: memory, ...atOnce };
    const excess = await outputExcess(output, limits);
    if (excess !== undefined) return { outcome: 'output-limit', reason: excess, ...atOnce };
    const scratch = await scratchExcess(temporary, limits);
    if (scratch !== undefined) return { outcome: 'scratch-limit', reason: scratch, ...atOnce };
    const full = await diskExhaustion(output);
    if (full !== undefined) return { outcome: 'no-space', reason: full, ...atOnce };
    // A large output takes long to look at; the looking must not take the time of the work.
    await sleep(Math.max(POLL_MS, 5 * (performance.now() - looked)), undefined, { signal: until });
  }
}
