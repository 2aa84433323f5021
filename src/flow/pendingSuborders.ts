import { CountersignError } from '../errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { newestOrders } from '../ledger/entries/newestOrders.ts';
import { readOrder, type OrderReading } from '../ledger/entries/orders.ts';
import { isExpired } from '../marketplace/placementRules.ts';
import { statusOf } from '../marketplace/orderState.ts';

/** A data suborder that waits for its owner, in an order that the TEE has attested already. */
export interface PendingSuborder {
  readonly order: number;
  readonly suborder: number;
  readonly offer: number;
  readonly solutionHash: string;
  readonly customer: string;
}

export interface PendingOptions {
  /** Fingerprint of the owner who is asked. */
  readonly owner: string;
  /** These orders alone; otherwise the newest of the ledger. */
  readonly orders?: readonly number[];
  /** How many of the newest orders are looked at. */
  readonly newest?: number;
  /** Of these offers alone. */
  readonly offers?: readonly number[];
}

const DEFAULT_NEWEST = 200;

function pendingOf({ state, offers }: OrderReading, options: PendingOptions): PendingSuborder[] {
  if (statusOf(state) !== 'Blocked' || state.attested === undefined) return [];
  if (isExpired(state.placed.entry, new Date())) return [];
  const { author, solution } = state.placed.entry;
  return state.suborders
    .filter(({ type, status, offer }) => {
      const mine = offers.get(offer)?.offer.owner === options.owner;
      const wanted = options.offers === undefined || options.offers.includes(offer);
      return type === 'Data' && status === 'Blocked' && mine && wanted;
    })
    .map(({ id, offer }) => ({
      order: state.id,
      suborder: id,
      offer,
      solutionHash: solution.hash,
      customer: author,
    }));
}

/**
 * What waits for an owner's decision, newest order first. An order that does not hold is nobody's to decide on and
 * is passed over.
 */
export async function pendingSuborders(
  ledger: Ledger,
  options: PendingOptions,
): Promise<readonly PendingSuborder[]> {
  const snapshot = await ledger.snapshot();
  const found: PendingSuborder[] = [];
  const look = async (id: number): Promise<void> => {
    try {
      found.push(...pendingOf(await readOrder(snapshot, id), options));
    } catch (error) {
      if (!(error instanceof CountersignError) || error.code === 'unavailable') throw error;
    }
  };
  if (options.orders !== undefined) {
    for (const id of options.orders) await look(id);
    return found;
  }
  let left = options.newest ?? DEFAULT_NEWEST;
  for await (const id of newestOrders(snapshot)) {
    await look(id);
    left -= 1;
    if (left === 0) break;
  }
  return found;
}
