import { toHex } from '../../bytes/byteForms.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { bringOrders } from '../../ledger/entries/orders/bringOrders.ts';
import { isEndedBy } from '../../ledger/entries/isEndedBy.ts';
import { placedOrders } from '../../ledger/entries/orders/newestOrders.ts';
import { readOrder, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { OrderSources } from '../../ledger/entries/orders/orderSources.ts';
import type { LogView, PlacedLeaf } from '../../ledger/log/logView.ts';
import { numberAt } from '../../ledger/log/numbers.ts';
import { firstLeafOf } from '../../ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { pgpLogCrypto } from '../../ledger/pgpLogCrypto.ts';
import { isFinal } from '../../marketplace/order/orderState.ts';
import { MOST_OPEN, readSettled, settledAfter, type SettledOrders } from './settledOrders.ts';
import type { TeeContext } from './teeContext.ts';
import { stillWaiting, waitingOf } from './waitingOrders.ts';

/** Leaves of the log behind which an order that cannot be read is given up. */
const LOOKED_FOR = 4096;

export interface OpenOrders {
  /** Those of the TEE that may want something, oldest first. */
  readonly readings: readonly OrderReading[];
  /** Those that are Blocked since an earlier look: nothing was said of them since, and they were not read. */
  readonly waiting: readonly number[];
  /** Whether there are some that cannot be read now. */
  readonly isUnclear: boolean;
  /** What is settled once all of them were looked at. */
  readonly settled: SettledOrders;
}

/** All orders that were not settled before, oldest first, but for those that are known to wait. */
async function unsettled(
  snapshot: LedgerSnapshot,
  log: LogView,
  { upTo, open }: SettledOrders,
  waiting: ReadonlySet<number>,
): Promise<readonly PlacedLeaf[]> {
  const from = upTo === 0 ? 0 : firstLeafOf(Math.max(100, upTo)) + 1;
  const placed: PlacedLeaf[] = [];
  for await (const one of placedOrders(snapshot, { from, atOnce: log.size })) placed.push(one);
  const known = open
    .filter((id) => !waiting.has(id))
    .map((id) => firstLeafOf(Math.max(100, id)))
    .filter((index) => index < Math.min(from, log.size));
  const older = await Promise.all(known.map(async (index) => ({ index, leaf: await log.leafAt(index) })));
  return [...older, ...placed.reverse()];
}

/** What was read of a log, by the agent: while it stays as it is, all that it says does. */
const readOf = new WeakMap<LogView, { readonly name: string; readonly open: OpenOrders }>();

/**
 * Orders that may want something, and what is settled once they were looked at. Of a log that has not grown since this
 * process's last look nothing is read anew, unless something was not there.
 * @param which `all`: those that are known to wait are read, too
 */
export async function openOrders(
  context: TeeContext,
  which: 'active' | 'all' = 'active',
): Promise<OpenOrders> {
  const snapshot = await context.ledger.snapshot();
  const { log } = snapshot;
  const left = await readSettled(context.journals);
  if (log === undefined) return { readings: [], waiting: [], isUnclear: false, settled: left };
  const before = which === 'all' ? { upTo: left.upTo, open: left.open } : left;
  const name = JSON.stringify([context.fingerprint, before]);
  const known = readOf.get(log);
  if (known?.name === name) return known.open;
  const open = await readOpen(context, snapshot, log, before);
  if (!open.isUnclear) readOf.set(log, { name, open });
  return open;
}

async function readOpen(
  context: TeeContext,
  snapshot: LedgerSnapshot,
  log: LogView,
  before: SettledOrders,
): Promise<OpenOrders> {
  const own = Promise.resolve(context.key.toPublic());
  // What the agent signs it signs when the order's life allows it, and signs anew when somebody was first. A host that puts an
  // end here which a race had lost keeps the order from being served, as it always can.
  const crypto = pgpLogCrypto(() => own);
  const isStillOpen = new Map<number, boolean>();
  const wanted: PlacedLeaf[] = [];
  const waiting = await stillWaiting(log, before);
  const idle = new Set(waiting.map(({ order }) => order));
  for (const id of idle) isStillOpen.set(id, true);
  for (const placed of await unsettled(snapshot, log, before, idle)) {
    if (await isEndedBy(log, placed, context.fingerprint, crypto))
      isStillOpen.set(numberAt(placed.index), false);
    else wanted.push(placed);
  }
  await bringOrders(snapshot, wanted);
  // The host may have noted them in another order.
  const oldest = wanted.reduce((least, { index }) => Math.min(least, index), log.size);
  const sources = new OrderSources(snapshot, 'whole', oldest);
  const readings: OrderReading[] = [];
  let isUnclear = false;
  for (const { index } of wanted) {
    const id = numberAt(index);
    const reading = await readOwn(context, snapshot, id, sources);
    isStillOpen.set(id, reading !== undefined);
    isUnclear ||= reading === 'later';
    if (typeof reading === 'object') readings.push(reading);
  }
  const orders = [...waiting, ...waitingOf(readings)].slice(0, MOST_OPEN);
  const noted = { size: log.size, root: toHex(log.root), orders };
  const settled = { ...settledAfter(before, isStillOpen), waiting: noted };
  return { readings, waiting: [...idle], isUnclear, settled };
}

/**
 * The order, where it is one of the TEE's that may want something; undefined where nothing is left to do; `later` where
 * that cannot be told now: what was taken away may be put back.
 */
async function readOwn(
  context: TeeContext,
  snapshot: LedgerSnapshot,
  id: number,
  sources: OrderSources,
): Promise<OrderReading | 'later' | undefined> {
  try {
    const reading = await readOrder(snapshot, id, 'whole', undefined, sources);
    const { state, offers } = reading;
    const isOwn = offers.get(state.placed.entry.tee.offer)?.offer.owner === context.fingerprint;
    return isOwn && !isFinal(state) ? reading : undefined;
  } catch (error) {
    context.log(`Order ${id} is ignored: ${messageOf(error)}`);
    // What somebody took away may be put back: it is looked for while it is among the newest.
    const isTaken = !(error instanceof CountersignError) || error.code !== 'not-found';
    return isTaken && (snapshot.log?.size ?? 0) - firstLeafOf(id) <= LOOKED_FOR ? 'later' : undefined;
  }
}
