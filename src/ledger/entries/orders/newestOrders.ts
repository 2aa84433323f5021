import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import { decodeEntry } from '../../log/leaf.ts';
import type { BeginningsRange, PlacedLeaf } from '../../log/logView.ts';
import { numberAt } from '../../log/numbers.ts';

/** The leaves at which something was placed as an order, newest first. What is placed need not hold. */
export async function* placedOrders(
  { log }: LedgerSnapshot,
  range?: BeginningsRange,
): AsyncGenerator<PlacedLeaf, void, void> {
  if (log === undefined) return;
  for await (const beginning of log.beginnings(range)) {
    if (decodeEntry(beginning.leaf)?.head.kind === 'order.placed') yield beginning;
  }
}

/**
 * The numbers of all that was placed as an order, newest first, from the log itself: so nobody can hide an order, or push
 * it away behind names that lead to none. What is placed need not hold.
 */
export async function* newestOrders(
  snapshot: LedgerSnapshot,
  range?: BeginningsRange,
): AsyncGenerator<number, void, void> {
  for await (const { index } of placedOrders(snapshot, range)) yield numberAt(index);
}
