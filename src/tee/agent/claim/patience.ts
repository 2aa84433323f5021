import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../../errors.ts';
import type { TeeContext } from '../teeContext.ts';

/** How long a process that has opened something waits for a storage or a ledger that is away. */
export interface Patience {
  readonly forMs: number;
  readonly pauseMs: number;
}

/** Shorter than the grace that other runners give: see settleClaimed. */
const PATIENCE: Patience = { forMs: 10 * 60_000, pauseMs: 5_000 };

/** An agent that was told to end has no ten minutes. */
const ENDING_MS = 60_000;

/** True of what may hold now and not later. */
export function isPassing(error: unknown): boolean {
  return error instanceof CountersignError && ['unavailable', 'conflict'].includes(error.code);
}

/**
 * Does again what failed for a passing reason, until it succeeds or the time is over: what was opened lives in this
 * process alone, so there is no later look. A minute at most once the agent was told to end.
 * @param signal ends the waiting
 * @throws what the last try threw
 */
export async function patiently<T>(
  {
    patience = PATIENCE,
    log,
    signal: ending,
  }: Pick<TeeContext, 'patience' | 'log'> & Partial<Pick<TeeContext, 'signal'>>,
  what: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let end = performance.now() + patience.forMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (ending?.aborted === true) end = Math.min(end, performance.now() + ENDING_MS);
      if (signal?.aborted === true || !isPassing(error) || performance.now() + patience.pauseMs > end)
        throw error;
      log(`${what}: tried again in ${patience.pauseMs / 1000} s: ${messageOf(error)}`);
      await sleep(patience.pauseMs, undefined, signal && { signal });
    }
  }
}
