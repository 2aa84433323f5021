import { verdictOf } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import { readOffer } from '../../ledger/entries/offers.ts';
import { placedOrders } from '../../ledger/entries/orders/newestOrders.ts';
import { readOrder, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { OrderSources } from '../../ledger/entries/orders/orderSources.ts';
import { verifyLedger } from '../../ledger/entries/verifyLedger.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { formatHead } from '../../ledger/ledgerHead.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { decodeEntry } from '../../ledger/log/leaf.ts';
import { numberAt } from '../../ledger/log/numbers.ts';
import { logOf } from '../../ledger/entries/thread.ts';
import { describeKeyEnd } from '../../marketplace/keyEnd.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import { nameOf, partyNames } from '../../report/cardFacts.ts';
import { runMarkOf } from '../../report/runMark.ts';
import { verifyReport } from '../../report/verifyReport.ts';
import { getReport } from '../result/getReport.ts';
import type { LedgerSite, SiteMetric, SiteOffer, SiteOrder } from './siteModel.ts';

export interface SiteOptions {
  /** How many of the newest orders have a page. */
  readonly newest: number;
  /** Opens what is sealed to its owner; without it the site has what everybody can read. */
  readonly key?: PrivateKey | undefined;
  /** What the result of an order reports, where it is at hand. */
  readonly metricsOf?: (order: number) => Promise<readonly SiteMetric[]>;
}

/** What does not hold is told among what does not count, by `verifyLedger`; what cannot be reached is an error. */
async function unlessVoid<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CountersignError) || error.code === 'unavailable') throw error;
    return undefined;
  }
}

async function judge(
  ledger: Ledger,
  { state }: OrderReading,
  key: PrivateKey | undefined,
): Promise<SiteOrder['judged']> {
  if (state.reported === undefined) return undefined;
  const verdict = await verifyReport(await getReport(ledger, state.id, key), { allowSimulated: true });
  return { verdict, holds: verdictOf(verdict.checks), run: runMarkOf(verdict) };
}

async function offersOf(snapshot: LedgerSnapshot, sources: OrderSources): Promise<SiteOffer[]> {
  const offers: SiteOffer[] = [];
  for await (const { index, leaf } of logOf(snapshot).beginnings()) {
    if (decodeEntry(leaf)?.head.kind !== 'offer.created') continue;
    const id = numberAt(index);
    const reading = await unlessVoid(() => readOffer(snapshot, id, sources.accounts, 'whole'));
    if (reading === undefined) continue;
    const ownerName = (await nameOf(sources.accounts, reading.offer.owner)) ?? '';
    offers.push({ id, reading, ownerName });
  }
  return offers;
}

/** All that the pages of a ledger tell, from the ledger alone, verified anew. */
export async function makeLedgerSite(ledger: Ledger, options: SiteOptions): Promise<LedgerSite> {
  const snapshot = await ledger.snapshot();
  const log = logOf(snapshot);
  const { refused, frozen, ended } = await verifyLedger(snapshot);
  const sources = new OrderSources(snapshot, 'whole', 0);
  const orders: SiteOrder[] = [];
  let older = 0;
  for await (const { index } of placedOrders(snapshot)) {
    if (orders.length >= options.newest) {
      older++;
      continue;
    }
    const id = numberAt(index);
    const reading = await unlessVoid(() => readOrder(snapshot, id, 'whole', undefined, sources));
    if (reading === undefined) continue;
    orders.push({
      reading,
      names: await partyNames(reading),
      judged: await judge(ledger, reading, options.key),
      metrics: (await options.metricsOf?.(id)) ?? [],
    });
  }
  return {
    ledger: log.ledger,
    head: formatHead(log),
    orders,
    older,
    offers: await offersOf(snapshot, sources),
    refused,
    frozen,
    ended: ended.map((end) => `${end.fingerprint}: ${describeKeyEnd(end)}`),
  };
}
