import { CountersignError } from '../errors.ts';
import type { OfferEvent } from '../marketplace/offer.ts';
import { orderEntrySchema, type OrderEntry } from '../marketplace/order/orderEntries.ts';
import type { OrderState } from '../marketplace/order/orderState.ts';
import { fingerprintOf, type PrivateKey } from '../pgp/keys.ts';
import { eventName, type Content } from './entries/entries.ts';
import { EntryBatch, SignedEntries } from './entries/entryBatch.ts';
import { numberedOf, offerDirectory, orderDirectory } from './ledgerPaths.ts';
import type { LedgerRepository, LedgerSnapshot } from './ledgerRepository.ts';
import { PROHIBITIONS } from './log/leafHead.ts';
import { readOffer, type OfferReading } from './entries/offers.ts';
import { followedBy, orderEntryOf, readOrder, type OrderReading } from './entries/orders/orders.ts';
import { requireMoving, type Finding } from './entries/thread.ts';

type Head = 'v' | 'order' | 'seq' | 'author' | 'at';
type WithoutHead<E> = E extends unknown ? Omit<E, Head> : never;
/** What an author says; the ledger adds the head that chains it to the order. */
export type OrderEntryBody = WithoutHead<OrderEntry>;

type EventHead = Exclude<Head, 'order' | 'seq'> | 'offer';
type WithoutEventHead<E> = E extends unknown ? Omit<E, EventHead> : never;
export type OfferEventBody = WithoutEventHead<OfferEvent>;

/** What stands beside the kind. */
function contentOf(body: OrderEntryBody | OfferEventBody): Content {
  return Object.fromEntries(Object.entries(body).filter(([member]) => member !== 'kind')) as Content;
}

/** The parties' record of offers and orders, over an append-only log. */
export class Ledger {
  readonly repository: LedgerRepository;

  constructor(repository: LedgerRepository) {
    this.repository = repository;
  }

  snapshot(): Promise<LedgerSnapshot> {
    return this.repository.snapshot();
  }

  async offer(id: number): Promise<OfferReading> {
    return readOffer(await this.snapshot(), id);
  }

  /** Reads the order that `id` names: an order, or one of its suborders. */
  async order(id: number, finding?: Finding): Promise<OrderReading> {
    return readOrder(await this.snapshot(), id, finding);
  }

  /**
   * Appends to an order what `decide` finds right in the newest state; `undefined` means that nothing is left
   * to do. Called again whenever another writer was first.
   * @returns the state after the entry, or the state that needed none
   * @throws CountersignError `refused` when the entry would break a rule of the order's life.
   */
  async appendToOrder(
    id: number,
    author: PrivateKey,
    decide: (order: OrderReading) => Promise<OrderEntryBody | undefined> | OrderEntryBody | undefined,
  ): Promise<OrderState> {
    const signed = new SignedEntries();
    const order = numberedOf(id);
    return this.repository.append(async (snapshot) => {
      const reading = await readOrder(snapshot, id);
      if (order !== id)
        throw new CountersignError('not-found', `${id} is a suborder, where an order is wanted`, {
          mend: `its order is ${order}`,
        });
      const body = await decide(reading);
      if (body === undefined) return { value: reading.state };
      const { kind } = body;
      const isProhibition = PROHIBITIONS.has(kind);
      if (!isProhibition) requireMoving(`order ${order}`, reading);
      const place = { order, seq: reading.state.seq + 1, author: fingerprintOf(author.toPublic()) };
      const at = new Date().toISOString();
      const entry = orderEntrySchema.parse({ ...body, ...place, v: 1, at });
      const offerOf = (offer: number) => reading.offers.get(offer)?.offer;
      // Before anything is signed: a rule that it breaks is the author's to hear.
      followedBy(reading.state, entry, '0'.repeat(64), offerOf);
      const batch = await EntryBatch.on(snapshot, author, signed, {
        use: isProhibition ? 'prohibition' : 'entries',
      });
      const own = await batch.sign({
        kind,
        about: reading.state.placed.digest,
        after: isProhibition ? null : reading.last,
        content: contentOf(body),
      });
      batch.add(own, orderDirectory(order));
      const told = orderEntryOf(kind, contentOf(body), { ...place, at: own.head.at });
      const value = followedBy(reading.state, told, own.digest, offerOf);
      const { leaves, files } = batch;
      return { leaves, files, message: `Order ${order}: ${eventName(kind)}`, value };
    });
  }

  /** Appends an event to an offer; as `appendToOrder`. */
  async appendToOffer(
    id: number,
    author: PrivateKey,
    decide: (offer: OfferReading) => Promise<OfferEventBody | undefined> | OfferEventBody | undefined,
  ): Promise<void> {
    const signed = new SignedEntries();
    await this.repository.append(async (snapshot) => {
      const reading = await readOffer(snapshot, id, undefined, 'far');
      const body = await decide(reading);
      if (body === undefined) return { value: undefined };
      const batch = await EntryBatch.on(snapshot, author, signed);
      const { kind } = body;
      // Its owner can always withdraw it.
      if (kind !== 'offer.disabled') requireMoving(`offer ${id}`, reading);
      const own = await batch.sign({
        kind,
        about: reading.created,
        after: reading.last,
        content: contentOf(body),
      });
      batch.add(own, offerDirectory(id));
      const { leaves, files } = batch;
      return { leaves, files, message: `Offer ${id}: ${eventName(kind)}`, value: undefined };
    });
  }
}
