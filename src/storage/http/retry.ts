import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import { transienceOf } from './transience.ts';
import type { TransferSettings } from '../transfer.ts';

type RetrySettings = Pick<TransferSettings, 'attempts' | 'firstWaitMs' | 'maxWaitMs' | 'onRetry'>;

/**
 * Does something that may fail for a passing reason (see `transienceOf`) again, after a wait that doubles
 * and is spread at random between half and whole, so that many clients do not come back at once. A server's
 * `Retry-After` (RFC 9110, section 10.2.3) is honoured where it is longer.
 * @param what names the request in messages: `put part 3 of x to s3://bucket`.
 * @throws CountersignError `unavailable` with the last word once the tries are used up; what is not
 * transient is thrown as it came.
 */
export async function withRetries<T>(
  what: string,
  settings: RetrySettings,
  attempt: (number: number) => Promise<T>,
  random: () => number = Math.random,
): Promise<T> {
  const started = Date.now();
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      const transience = transienceOf(error);
      if (transience === undefined) throw error;
      if (number >= settings.attempts) throw lastWord(what, number, Date.now() - started, error);
      const waitMs = waitBefore(number, settings, random(), transience.retryAfterMs);
      settings.onRetry?.(what, number, waitMs, whyOf(what, error), settings.attempts);
      await sleep(waitMs);
    }
  }
}

/** Milliseconds between try `number` and the next; `random` in [0, 1). A server can ask for at most 5 minutes. */
export function waitBefore(
  number: number,
  settings: Pick<RetrySettings, 'firstWaitMs' | 'maxWaitMs'>,
  random: number,
  retryAfterMs = 0,
): number {
  const whole = Math.min(settings.maxWaitMs, settings.firstWaitMs * 2 ** (number - 1));
  return Math.max(whole * (0.5 + random / 2), Math.min(retryAfterMs, 300_000));
}

function lastWord(what: string, tries: number, elapsedMs: number, cause: unknown): CountersignError {
  const times = tries === 1 ? 'once' : `${tries} times in ${Math.round(elapsedMs / 1000)} s`;
  return new CountersignError(
    'unavailable',
    `${what}: gave up after trying ${times}; the last error was: ${whyOf(what, cause)}`,
    {
      cause,
      mend: 'Check the connection and that the store is up, then run the same command again.',
    },
  );
}

/** The error's message without the name of the request, which is said already. */
function whyOf(what: string, error: unknown): string {
  const message = messageOf(error);
  return message.startsWith(`${what}: `) ? message.slice(what.length + 2) : message;
}
