import type { TransferEvents } from './transfer.ts';

const RETRY_EVERY_MS = 1000;

/** One line for a request that is waited for, and for one that is tried again. */
export function transferLines(tell: (line: string) => void): Required<TransferEvents> {
  let told = -Infinity;
  return {
    onStall: (request, seconds) => {
      tell(describeStall(request, seconds));
    },
    onRetry: (request, attempt, waitMs, why, attempts) => {
      // All requests under way fail together: one line says it.
      const now = performance.now();
      if (now - told < RETRY_EVERY_MS) return;
      told = now;
      tell(describeRetry(request, attempt, attempts, waitMs, why));
    },
  };
}

/** `waiting 30 s for PUT part 7 of bucket/object at host` */
function describeStall(request: string, seconds: number): string {
  return `waiting ${seconds} s for ${withoutQuery(request)}`;
}

/** `retrying put part 7 of s3://bucket/object in 2 s (try 2 of 8): the server answered 503` */
function describeRetry(
  request: string,
  attempt: number,
  attempts: number,
  waitMs: number,
  why: string,
): string {
  const wait = waitMs < 1000 ? '' : ` in ${Math.round(waitMs / 1000)} s`;
  return `retrying ${withoutQuery(request)}${wait} (try ${attempt + 1} of ${attempts}): ${withoutQuery(why)}`;
}

/** What a person may read of an address: its query can carry a signature or a token. */
export function withoutQuery(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?]*)\?\S*/gi, '$1');
}
