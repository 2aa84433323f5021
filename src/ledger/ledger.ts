import { canonicalBytes, sha256Hex } from '../canonicalJson.ts';
import type { OfferEvent } from '../marketplace/offer.ts';
import { orderEntrySchema, type OrderEntry } from '../marketplace/orderEntries.ts';
import type { OrderState } from '../marketplace/orderState.ts';
import { fingerprintOf, type PrivateKey } from '../pgp/keys.ts';
import { accountFile } from './accounts.ts';
import { entryFiles, eventName, nextEntryName } from './entries.ts';
import { offerDirectory, orderDirectory } from './ledgerPaths.ts';
import type { LedgerRepository, LedgerSnapshot } from './ledgerRepository.ts';
import { readOffer, type OfferReading } from './offers.ts';
import { followedBy, orderIdOf, readOrder, type OrderReading } from './orders.ts';

type Head = 'v' | 'order' | 'seq' | 'previous' | 'author' | 'at';
type WithoutHead<E> = E extends unknown ? Omit<E, Head> : never;
/** What an author says; the ledger adds the head that chains it to the order. */
export type OrderEntryBody = WithoutHead<OrderEntry>;

type EventHead = Exclude<Head, 'order'> | 'offer';
type WithoutEventHead<E> = E extends unknown ? Omit<E, EventHead> : never;
export type OfferEventBody = WithoutEventHead<OfferEvent>;

/** The parties' record of offers and orders, over an append-only tree. */
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
  async order(id: number): Promise<OrderReading> {
    const snapshot = await this.snapshot();
    return readOrder(snapshot, await orderIdOf(snapshot, id));
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
    return this.repository.append(async (snapshot) => {
      const order = await readOrder(snapshot, id);
      const body = await decide(order);
      if (body === undefined) return { value: order.state };
      const entry = orderEntrySchema.parse({
        ...body,
        v: 1,
        order: id,
        seq: order.state.seq + 1,
        previous: order.state.last,
        author: fingerprintOf(author.toPublic()),
        at: new Date().toISOString(),
      });
      const digest = sha256Hex(canonicalBytes(entry));
      const value = followedBy(order.state, entry, digest, (offer) => order.offers.get(offer)?.offer);
      const name = nextEntryName(order.entries, order.files, entry);
      const files = await entryFiles(`${orderDirectory(id)}/${name}`, entry, author);
      return { files, message: `Order ${id}: ${eventName(entry.kind)}`, value };
    });
  }

  /** Appends an event to an offer; as `appendToOrder`. */
  async appendToOffer(
    id: number,
    author: PrivateKey,
    decide: (offer: OfferReading) => Promise<OfferEventBody | undefined> | OfferEventBody | undefined,
  ): Promise<void> {
    await this.repository.append(async (snapshot) => {
      const reading = await readOffer(snapshot, id);
      const body = await decide(reading);
      if (body === undefined) return { value: undefined };
      const event = {
        ...body,
        v: 1,
        offer: id,
        seq: reading.seq + 1,
        previous: reading.last,
        author: fingerprintOf(author.toPublic()),
        at: new Date().toISOString(),
      };
      const name = nextEntryName(reading.entries, reading.files, event);
      const files = await entryFiles(`${offerDirectory(id)}/${name}`, event, author);
      const accounts = await accountFile(snapshot, author);
      return {
        files: new Map([...accounts, ...files]),
        message: `Offer ${id}: ${eventName(body.kind)}`,
        value: undefined,
      };
    });
  }
}
