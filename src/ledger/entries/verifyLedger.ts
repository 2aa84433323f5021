import { CountersignError, messageOf } from '../../errors.ts';
import type { EndedKey, Refusal } from './accounts.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { decodeEntry, decodeLeaf } from '../log/leaf.ts';
import type { LogView, PlacedLeaf } from '../log/logView.ts';
import { numberAt } from '../log/numbers.ts';
import { readOffer } from './offers.ts';
import { readOrder } from './orders/orders.ts';
import { OrderSources } from './orders/orderSources.ts';
import { readKeyLife } from './keys/readKeyLife.ts';
import type { KeyLife } from './keys/keyLife.ts';
import type { ThreadReading } from './thread.ts';

export interface VerifiedLedger {
  readonly offers: number;
  readonly orders: number;
  /** Entries that count. */
  readonly entries: number;
  /** Entries that do not, by their place in the log. */
  readonly refused: readonly Refusal[];
  /** Orders and offers that stand still, and why. */
  readonly frozen: readonly Refusal[];
  /** Keys that parties entered. */
  readonly keys: number;
  /** Those that have ended. */
  readonly ended: readonly EndedKey[];
}

/** Gathers what each order and offer says of its leaves. */
class Tally {
  offers = 0;
  orders = 0;
  entries = 0;
  keys = 0;
  readonly ended: EndedKey[] = [];
  readonly refused: Refusal[] = [];
  readonly frozen: Refusal[] = [];
  readonly #judged = new Set<number>();

  take(what: string, { entries, refused, frozen }: ThreadReading): void {
    this.#count(entries, refused);
    if (frozen !== undefined) this.frozen.push({ what, reason: frozen });
  }

  takeKey({ fingerprint, certificates, end, entries, refused }: KeyLife): void {
    this.#count(entries, refused);
    if (certificates.length > 0) this.keys++;
    if (end !== undefined) this.ended.push({ ...end, fingerprint });
  }

  #count(entries: ThreadReading['entries'], refused: readonly Refusal[]): void {
    this.entries += entries.length;
    this.refused.push(...refused);
    for (const { index } of [...entries, ...refused]) if (index !== undefined) this.#judged.add(index);
  }

  isJudged(index: number): boolean {
    return this.#judged.has(index);
  }

  fails(index: number, what: string, error: unknown): void {
    if (!(error instanceof CountersignError) || error.code === 'unavailable') throw error;
    this.#judged.add(index);
    this.refused.push({ index, what: `entry ${index} (${what})`, reason: messageOf(error) });
  }

  /** A leaf that nothing has heard of. */
  rest({ index, leaf }: PlacedLeaf): void {
    const decoded = decodeLeaf(leaf);
    const reason = decoded.ok ? 'it is about nothing that counts' : decoded.reason;
    const verdict = decoded.ok ? ('follows-nothing' as const) : ('malformed' as const);
    this.refused.push({ index, what: `entry ${index}`, verdict, reason });
  }
}

/** Tells a tally what was read. */
type Telling = (tally: Tally) => void;

/** What becomes of a reading, or of its failing. */
async function tellingOf(index: number, what: string, read: () => Promise<Telling>): Promise<Telling> {
  try {
    return await read();
  } catch (error) {
    return (tally) => {
      tally.fails(index, what, error);
    };
  }
}

/** Reads what begins at a leaf. */
async function readBeginning(
  snapshot: LedgerSnapshot,
  { index, leaf }: PlacedLeaf,
  sources: OrderSources,
): Promise<Telling> {
  const kind = decodeEntry(leaf)?.head.kind;
  const number = numberAt(index);
  switch (kind) {
    case 'offer.created':
      return tellingOf(index, kind, async () => {
        const reading = await readOffer(snapshot, number, sources.accounts, 'whole');
        return (tally) => {
          tally.take(`offer ${number}`, reading);
          tally.offers++;
        };
      });
    case 'order.placed':
      return tellingOf(index, kind, async () => {
        const reading = await readOrder(snapshot, number, 'whole', undefined, sources);
        return (tally) => {
          tally.take(`order ${number}`, reading);
          tally.orders++;
        };
      });
    default:
      return () => undefined;
  }
}

/** So many orders and offers are read at once, so that what git must read for them is asked for together. */
const AT_ONCE = 8;

async function takeBeginnings(snapshot: LedgerSnapshot, log: LogView, tally: Tally): Promise<void> {
  const sources = new OrderSources(snapshot, 'whole', 0);
  const underWay: Promise<Telling>[] = [];
  const takeOne = async (): Promise<void> => (await underWay.shift())?.(tally);
  for await (const beginning of log.beginnings()) {
    underWay.push(readBeginning(snapshot, beginning, sources));
    if (underWay.length >= AT_ONCE) await takeOne();
  }
  while (underWay.length > 0) await takeOne();
}

/** The key that a leaf is about, by the one whose key it is. */
function keyIn({ leaf }: PlacedLeaf): string | undefined {
  const head = decodeEntry(leaf)?.head;
  return head !== undefined && head.about === head.author ? head.author : undefined;
}

/** What is about one key. */
interface OfKey {
  readonly first: number;
  readonly leaves: PlacedLeaf[];
}

async function takeKeys(
  snapshot: LedgerSnapshot,
  ofKeys: ReadonlyMap<string, OfKey>,
  tally: Tally,
): Promise<void> {
  for (const [fingerprint, { first, leaves }] of ofKeys) {
    try {
      tally.takeKey(await readKeyLife(snapshot, fingerprint, 'whole'));
    } catch (error) {
      tally.fails(first, `key ${fingerprint}`, error);
    }
    for (const placed of leaves) if (!tally.isJudged(placed.index)) tally.rest(placed);
  }
}

/**
 * Reads every leaf of the log, and every order and offer in it.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
export async function verifyLedger(snapshot: LedgerSnapshot): Promise<VerifiedLedger> {
  const tally = new Tally();
  const { log } = snapshot;
  if (log === undefined) return tally;
  await takeBeginnings(snapshot, log, tally);
  const ofKeys = new Map<string, OfKey>();
  for (let index = 1; index < log.size; index++) {
    if (tally.isJudged(index)) continue;
    const placed = { index, leaf: await log.leafAt(index) };
    const key = keyIn(placed);
    if (key === undefined) {
      tally.rest(placed);
      continue;
    }
    const own = ofKeys.get(key) ?? { first: index, leaves: [] };
    own.leaves.push(placed);
    ofKeys.set(key, own);
  }
  await takeKeys(snapshot, ofKeys, tally);
  tally.refused.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return tally;
}
