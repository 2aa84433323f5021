import { CountersignError } from '../../errors.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { bringOrders } from '../../ledger/entries/orders/bringOrders.ts';
import { isEndedBy } from '../../ledger/entries/isEndedBy.ts';
import { placedOrders } from '../../ledger/entries/orders/newestOrders.ts';
import { verifyingCrypto } from '../../ledger/entries/verifiedLeaves.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import type { PlacedLeaf } from '../../ledger/log/logView.ts';
import { numberAt } from '../../ledger/log/numbers.ts';
import { readOrder, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { OrderSources } from '../../ledger/entries/orders/orderSources.ts';
import { isExpired } from '../../marketplace/order/placementRules.ts';
import { statusOf } from '../../marketplace/order/orderState.ts';

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
/** An order has about so many entries. */
const USUAL_ENTRIES = 6;

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

/** Which bodies say whether an order that has not ended waits for somebody. */
const TELLING: ReadonlySet<string> = new Set(['order.placed', 'order.attested', 'order.completed']);

/**
 * The order, unless it uses no offer of the owner's, or the operator of its TEE has ended it: of those the placing alone is
 * read.
 */
async function readConcerned(
  snapshot: LedgerSnapshot,
  placed: PlacedLeaf,
  { owner }: PendingOptions,
  sources: OrderSources,
): Promise<OrderReading | undefined> {
  const id = numberAt(placed.index);
  const until = placed.index + 1;
  const { state, offers, accounts, log } = await readOrder(snapshot, id, 'whole', until, sources);
  const ownerOf = (offer: number): string | undefined => offers.get(offer)?.offer.owner;
  if (!state.suborders.some(({ type, offer }) => type === 'Data' && ownerOf(offer) === owner))
    return undefined;
  const operator = ownerOf(state.placed.entry.tee.offer);
  const isEnded =
    operator !== undefined && (await isEndedBy(log, placed, operator, verifyingCrypto(accounts)));
  return isEnded ? undefined : readOrder(snapshot, id, 'whole', undefined, sources);
}

/** The newest orders, with all at hand that tells whether they wait. */
async function newestPlaced(snapshot: LedgerSnapshot, newest: number): Promise<readonly PlacedLeaf[]> {
  const placed: PlacedLeaf[] = [];
  for await (const one of placedOrders(snapshot, { atOnce: newest * USUAL_ENTRIES })) {
    placed.push(one);
    if (placed.length === newest) break;
  }
  await bringOrders(
    snapshot,
    placed,
    (kind, isEnded) => TELLING.has(kind) && (!isEnded || kind === 'order.placed'),
  );
  return placed;
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
  const look = async (read: () => Promise<OrderReading | undefined>): Promise<void> => {
    try {
      const reading = await read();
      if (reading !== undefined) found.push(...pendingOf(reading, options));
    } catch (error) {
      if (!(error instanceof CountersignError) || error.code === 'unavailable') throw error;
    }
  };
  if (options.orders !== undefined) {
    for (const id of options.orders) await look(() => readOrder(snapshot, id));
    return found;
  }
  const newest = await newestPlaced(snapshot, options.newest ?? DEFAULT_NEWEST);
  const sources = new OrderSources(snapshot, 'whole', newest.at(-1)?.index ?? 0);
  for (const placed of newest) await look(() => readConcerned(snapshot, placed, options, sources));
  return found;
}
