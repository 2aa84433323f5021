import { CountersignError } from '../errors.ts';
import { orderEntrySchema, suborderPointerSchema, type OrderEntry } from '../marketplace/orderEntries.ts';
import type { OfferOf } from '../marketplace/placementRules.ts';
import { applyEntry, type OrderState } from '../marketplace/orderState.ts';
import { Accounts, refusalFor, type Refusal } from './accounts.ts';
import { checkEntryName, parseEntry, rawEntries, verifyEntry, type RawEntry } from './entries.ts';
import { readOffer, type OfferReading } from './offers.ts';
import { isOrderDirectory, orderDirectory } from './ledgerPaths.ts';
import type { LedgerSnapshot } from './ledgerRepository.ts';
import { verifyClaim } from './verifyClaim.ts';

export interface OrderReading {
  readonly state: OrderState;
  /** The offers that the order uses, by id. */
  readonly offers: ReadonlyMap<number, OfferReading>;
  readonly accounts: Accounts;
  readonly files: readonly string[];
  /** The entries that hold, in order. */
  readonly entries: readonly RawEntry[];
  readonly refused: readonly Refusal[];
}

/** The order that an id names: its own, or the one of the suborder. @throws CountersignError `not-found`. */
export async function orderIdOf(
  snapshot: LedgerSnapshot,
  id: number,
  accounts = new Accounts(snapshot),
): Promise<number> {
  const directory = orderDirectory(id);
  const path = `${directory}/suborder.json`;
  const names = await snapshot.list(directory);
  if (isOrderDirectory(names)) return id;
  const bytes = await snapshot.read(path);
  if (bytes === undefined) {
    throw new CountersignError('not-found', `the ledger has no order ${id}`, {
      mend: 'see the orders with: countersign orders list',
    });
  }
  const signature = Buffer.from((await snapshot.read(`${path}.asc`)) ?? []).toString('utf8');
  const { value } = await verifyEntry({ path, bytes, signature }, suborderPointerSchema, accounts);
  if (value.suborder !== id) throw new CountersignError('tampered', `${path} is another suborder's entry`);
  const { state } = await readOrder(snapshot, value.order);
  if (!state.suborders.some(({ id: suborder }) => suborder === id)) {
    throw new CountersignError(
      'tampered',
      `${path} leads to order ${value.order}, which has no such suborder`,
    );
  }
  return value.order;
}

/** Offers named by whatever claims to be the order's first entry; believed only by the fold. */
async function readOffers(
  snapshot: LedgerSnapshot,
  raws: readonly RawEntry[],
  accounts: Accounts,
): Promise<{ offers: Map<number, OfferReading>; refused: Refusal[] }> {
  const ids = new Set<number>();
  for (const raw of raws) {
    try {
      const entry = parseEntry(raw, orderEntrySchema);
      if (entry.kind === 'order.placed') entry.suborders.forEach(({ offer }) => ids.add(offer));
    } catch {
      // reported by the fold
    }
  }
  const offers = new Map<number, OfferReading>();
  const refused: Refusal[] = [];
  await Promise.all(
    [...ids].map(async (id) => {
      try {
        offers.set(id, await readOffer(snapshot, id, accounts));
      } catch (error) {
        refused.push(refusalFor(`offer ${id}`, error));
      }
    }),
  );
  return { offers, refused };
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
): OrderState {
  const next = applyEntry(state, entry, digest, offerOf);
  if (entry.kind === 'order.claimed') verifyClaim(entry, next);
  return next;
}

/**
 * Reads one order: verifies every signature, author, the chain and the state machine, ignores what does not
 * hold and says so in `refused`.
 * @throws CountersignError `not-found` when no order of this id begins with an entry that holds.
 */
export async function readOrder(snapshot: LedgerSnapshot, id: number): Promise<OrderReading> {
  const accounts = new Accounts(snapshot);
  const files = await snapshot.readAll(orderDirectory(id));
  const raws = rawEntries(files);
  const { offers, refused } = await readOffers(snapshot, raws, accounts);
  const entries: RawEntry[] = [];
  let state: OrderState | undefined;
  for (const raw of raws) {
    try {
      const verified = await verifyEntry(raw, orderEntrySchema, accounts);
      const entry: OrderEntry = verified.value;
      checkEntryName(raw.path, entry);
      if (entry.order !== id)
        throw new CountersignError('refused', `the entry belongs to order ${entry.order}`);
      state = followedBy(state, entry, verified.digest, (offer) => offers.get(offer)?.offer);
      entries.push(raw);
    } catch (error) {
      refused.push(refusalFor(raw.path, error));
    }
  }
  if (state === undefined) {
    const why = refused[0] ? `: ${refused[0].reason}` : '';
    throw new CountersignError('not-found', `the ledger has no valid order ${id}${why}`, {
      mend: 'see the orders with: countersign orders list',
    });
  }
  return { state, offers, accounts, files: [...files.keys()], entries, refused };
}
