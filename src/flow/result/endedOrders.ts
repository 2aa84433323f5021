import { CountersignError } from '../../errors.ts';
import { bringOrders } from '../../ledger/entries/orders/bringOrders.ts';
import { placedOrders } from '../../ledger/entries/orders/newestOrders.ts';
import { OrderSources } from '../../ledger/entries/orders/orderSources.ts';
import { readOrder, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { decodeEntry } from '../../ledger/log/leaf.ts';
import type { PlacedLeaf } from '../../ledger/log/logView.ts';
import { numberAt } from '../../ledger/log/numbers.ts';
import { hasEnded } from '../../marketplace/order/orderEnd.ts';

export interface EndedOptions {
  /** Fingerprint of the customer whose orders are looked for. */
  readonly customer: string;
  /** These orders alone; otherwise the newest of the customer's. */
  readonly orders?: readonly number[];
  /** How many of the customer's newest orders are looked at. */
  readonly newest: number;
}

/** The newest that a customer placed, with all at hand that tells whether they ended: a head names its author. */
async function newestOf(
  snapshot: LedgerSnapshot,
  { customer, newest }: EndedOptions,
): Promise<readonly PlacedLeaf[]> {
  const placed: PlacedLeaf[] = [];
  for await (const one of placedOrders(snapshot)) {
    if (decodeEntry(one.leaf)?.head.author !== customer) continue;
    placed.push(one);
    if (placed.length === newest) break;
  }
  await bringOrders(snapshot, placed);
  return placed;
}

/**
 * The orders of a customer's to which nothing more can happen, newest first. Nobody else's are among them, and none that
 * does not hold.
 * @throws CountersignError `unavailable` where the ledger cannot be read.
 */
export async function endedOrders(ledger: Ledger, options: EndedOptions): Promise<readonly OrderReading[]> {
  const snapshot = await ledger.snapshot();
  const newest = options.orders === undefined ? await newestOf(snapshot, options) : [];
  const ids = options.orders ?? newest.map(({ index }) => numberAt(index));
  const oldest = newest.at(-1);
  // What they rest on is read once for all; what is named may be older than that is looked for.
  const sources = oldest && new OrderSources(snapshot, 'whole', oldest.index);
  const now = new Date();
  const found: OrderReading[] = [];
  for (const id of ids) {
    try {
      const reading = await readOrder(snapshot, id, 'whole', undefined, sources);
      const { state } = reading;
      if (state.placed.entry.author === options.customer && hasEnded(state, now)) found.push(reading);
    } catch (error) {
      if (!(error instanceof CountersignError) || error.code === 'unavailable') throw error;
    }
  }
  return found;
}
