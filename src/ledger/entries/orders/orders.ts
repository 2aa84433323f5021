import { CountersignError } from '../../../errors.ts';
import { orderEntrySchema, type OrderEntry } from '../../../marketplace/order/orderEntries.ts';
import { applyEntry, requireRoom, type OrderState } from '../../../marketplace/order/orderState.ts';
import { numberedContent } from '../../../marketplace/order/placedContent.ts';
import type { OfferOf } from '../../../marketplace/order/placementRules.ts';
import { describeIssue } from '../../../text/json/describeIssue.ts';
import * as z from 'zod';
import { refusalFor, type Accounts, type EndedKey, type Refusal } from '../accounts.ts';
import { bodyOf, contentOf, parseEntry, refusalIn, type Content } from '../entries.ts';
import { firstLeafOf, numberedOf, orderDirectory } from '../../ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import type { LogView } from '../../log/logView.ts';
import type { LogEntry } from '../../log/threadFold.ts';
import type { OfferReading } from '../offers.ts';
import { OrderSources } from './orderSources.ts';
import { logOf, readThread, type Finding, type ThreadReading } from '../thread.ts';
import { whyNot } from '../whyNot.ts';
import { verifyClaim } from './verifyClaim.ts';
import type { Verdicts } from '../../verdicts/verdicts.ts';

export interface OrderReading extends ThreadReading {
  readonly state: OrderState;
  /** The offers that the order uses, by id. */
  readonly offers: ReadonlyMap<number, OfferReading>;
  readonly accounts: Accounts;
  /** Keys of its parties that have ended since. */
  readonly ended: readonly EndedKey[];
  /** The log that all of this was read from. */
  readonly log: LogView;
}

/**
 * The state after an entry whose author's signature holds: the rules of the order's life, and the attested key's
 * signature where the entry must be the TEE's own.
 * @throws CountersignError `refused`
 */
export function followedBy(
  state: OrderState | undefined,
  entry: OrderEntry,
  digest: string,
  offerOf: OfferOf,
  verdicts?: Verdicts,
): OrderState {
  const next = applyEntry(state, entry, digest, offerOf);
  if (entry.kind === 'order.claimed') verifyClaim(entry, next, verdicts);
  return next;
}

/** The order that something is sealed for, as an envelope names it. */
export function sealedFor({ state, log }: Pick<OrderReading, 'state' | 'log'>): {
  readonly ledger: string;
  readonly nonce: string;
  readonly customer: string;
} {
  const { nonce, author: customer } = state.placed.entry;
  return { ledger: log.ledger, nonce, customer };
}

/** The members of an entry that its head gives. */
export interface EntryPlace {
  readonly order: number;
  readonly seq: number;
  readonly author: string;
  readonly at: string;
}

/** An entry as the fold takes it: what its author said, and where the log put it. @throws CountersignError `tampered` */
export function orderEntryOf(kind: string, content: Content, place: EntryPlace): OrderEntry {
  const what = `${kind} of order ${place.order}`;
  try {
    const said = kind === 'order.placed' ? numberedContent(content, place.order) : content;
    return parseEntry({ ...said, ...place, v: 1, kind }, orderEntrySchema, what);
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new CountersignError('tampered', `${what}: ${describeIssue(error)}`);
    throw error;
  }
}

/** The state of one order, and the offers that it uses. */
class OrderFold {
  readonly offers = new Map<number, OfferReading>();
  readonly missing: Refusal[] = [];
  readonly #snapshot: LedgerSnapshot;
  readonly #id: number;
  readonly #sources: OrderSources;
  readonly #firstLeaf: number;
  #state: OrderState | undefined;

  constructor(snapshot: LedgerSnapshot, id: number, sources: OrderSources) {
    this.#snapshot = snapshot;
    this.#id = id;
    this.#sources = sources;
    this.#firstLeaf = firstLeafOf(id);
  }

  state(): OrderState | undefined {
    return this.#state;
  }

  /** The customer, and the owners of what is used. */
  isParty(author: string): boolean {
    if (this.#state?.placed.entry.author === author) return true;
    return [...this.offers.values()].some(({ offer }) => offer.owner === author);
  }

  async take(entry: LogEntry): Promise<string | undefined> {
    // What is none has no body where an order's would lie.
    if (this.#state === undefined && entry.head.kind !== 'order.placed')
      return 'an order begins with its placing';
    const { kind, author, at } = entry.head;
    let bytes: Uint8Array | undefined;
    try {
      bytes = await bodyOf(this.#snapshot, orderDirectory(this.#id), entry);
    } catch (error) {
      // A party that has nothing more to say could else stop all others by signing for a body that is nowhere.
      const noRoom = this.#noRoom(entry);
      if (noRoom === undefined) throw error;
      return noRoom;
    }
    const place = { order: this.#id, seq: (this.#state?.seq ?? 0) + 1, author, at };
    const told: OrderEntry[] = [];
    const malformed = refusalIn(() => told.push(orderEntryOf(kind, contentOf(entry, bytes), place)));
    const [own] = told;
    if (own === undefined) return malformed;
    if (own.kind === 'order.placed' && this.#state === undefined)
      await this.#readOffers(own.suborders.map(({ offer }) => offer));
    return refusalIn(() => {
      const { verdicts } = this.#sources.accounts;
      this.#state = followedBy(this.#state, own, entry.digest, this.offerOf, verdicts);
    });
  }

  /** Why an entry cannot count, whatever it says. */
  #noRoom({ head }: LogEntry): string | undefined {
    const state = this.#state;
    if (state === undefined) return undefined;
    return refusalIn(() => {
      requireRoom(state, head, this.offerOf);
    });
  }

  /** An offer as it stood when the order was placed. */
  readonly offerOf: OfferOf = (id) => this.offers.get(id)?.before(this.#firstLeaf);

  /** What an owner signed since for a body that is nowhere ends no order that was placed before. */
  async #readOffer(id: number): Promise<OfferReading> {
    try {
      return await this.#sources.offer(id);
    } catch (error) {
      if (error instanceof CountersignError && error.code === 'tampered')
        return this.#sources.offerBefore(id, this.#firstLeaf);
      throw error;
    }
  }

  async #readOffers(ids: readonly number[]): Promise<void> {
    await Promise.all(
      [...new Set(ids)].map(async (id) => {
        try {
          this.offers.set(id, await this.#readOffer(id));
        } catch (error) {
          if (!(error instanceof CountersignError) || error.code !== 'not-found') throw error;
          this.missing.push(refusalFor(`offer ${id}`, error));
        }
      }),
    );
  }
}

/**
 * Reads one order from the log: verifies every signature, author, the chain and the state machine, ignores what does
 * not hold and says so in `refused`.
 * @param id of the order, or of one of its suborders
 * @param until the leaf before which it is read
 * @param given what was read for others of the same snapshot, found as this one is
 * @throws CountersignError `not-found` when no order of this number begins with an entry that holds.
 */
export async function readOrder(
  snapshot: LedgerSnapshot,
  id: number,
  finding: Finding = 'whole',
  until?: number,
  given?: OrderSources,
): Promise<OrderReading> {
  const order = numberedOf(id);
  const sources = given ?? new OrderSources(snapshot, finding, firstLeafOf(order));
  sources.requireFor(firstLeafOf(order));
  const { accounts } = sources;
  const begin = (ahead: LedgerSnapshot) => new OrderFold(ahead, order, sources);
  const thread = { kind: 'orders', begin, until } as const;
  const { reading, taken } = await readThread(snapshot, order, thread, finding, accounts);
  const state = taken?.state();
  const refused = [...(taken?.missing ?? []), ...reading.refused];
  const isThere = state !== undefined && (id === order || state.suborders.some((one) => one.id === id));
  if (!isThere || taken === undefined) {
    const { why, mend } = await whyNot(snapshot, order, refused, 'order.placed');
    const what =
      state === undefined
        ? `no order ${id}${why}`
        : `no suborder ${id}: order ${order} has none of that number`;
    throw new CountersignError('not-found', `the ledger has ${what}`, { mend });
  }
  const { offers } = taken;
  const parties = [state.placed.entry.author, ...[...offers.values()].map(({ offer }) => offer.owner)];
  const ended = await accounts.endedOf(parties);
  return { ...reading, refused, state, offers, accounts, ended, log: logOf(snapshot) };
}
