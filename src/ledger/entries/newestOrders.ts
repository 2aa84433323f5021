import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { decodeLeaf } from '../log/leaf.ts';
import { numberAt } from '../log/numbers.ts';

/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
export async function* newestOrders({ log }: LedgerSnapshot): AsyncGenerator<number, void, void> {
  if (log === undefined) return;
  for await (const { index, leaf } of log.beginnings()) {
    const decoded = decodeLeaf(leaf);
    if (decoded.ok && decoded.leaf.head.kind === 'order.placed') yield numberAt(index);
  }
}
