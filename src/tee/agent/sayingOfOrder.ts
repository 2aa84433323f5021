import { sayingLong } from '../../text/sayingLong.ts';
import type { TeeContext } from './teeContext.ts';

const SAY_EVERY_MS = 60_000;

/**
 * Says in the operator's log what is done for an order, once it has taken 3 s, and each minute after that.
 * @param what is done, as a sentence without a full stop
 */
export function sayingOfOrder<T>(
  { log }: Pick<TeeContext, 'log'>,
  order: number,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  const say = (seconds: number): void => {
    log(`Order ${order}: ${what} … ${seconds} s so far`);
  };
  return sayingLong(say, SAY_EVERY_MS, work);
}
