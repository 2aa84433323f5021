import { CountersignError, messageOf } from '../../errors.ts';
import { Accounts, type EndedKey, type Refusal } from './accounts.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { decodeEntry, decodeLeaf } from '../log/leaf.ts';
import type { PlacedLeaf } from '../log/logView.ts';
import { numberAt } from '../log/numbers.ts';
import { readOffer } from './offers.ts';
import { readOrder } from './orders.ts';
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
    this.entries += entries.length;
    this.refused.push(...refused);
    if (frozen !== undefined) this.frozen.push({ what, reason: frozen });
    for (const { index } of [...entries, ...refused]) if (index !== undefined) this.#judged.add(index);
  }

  takeKey({ fingerprint, certificates, end, entries, refused }: KeyLife): void {
    this.take(`key ${fingerprint}`, { entries, refused, frozen: undefined, last: '' });
    if (certificates.length > 0) this.keys++;
    if (end !== undefined) this.ended.push({ ...end, fingerprint });
  }

  isJudged(index: number): boolean {
    return this.#judged.has(index);
  }

  fails(index: number, what: string, error: unknown): void {
    if (!(error instanceof CountersignError) || error.code === 'unavailable') throw error;
    this.#judged.add(index);
    this.refused.push({ index, what: `entry ${index} (${what})`, reason: messageOf(error) });
  }

  /** A leaf that no order and no offer has heard of. */
  rest({ index, leaf }: PlacedLeaf): void {
    if (index === 0 || this.#judged.has(index)) return;
    const decoded = decodeLeaf(leaf);
    const reason = decoded.ok ? 'it is about nothing that counts' : decoded.reason;
    const verdict = decoded.ok ? ('follows-nothing' as const) : ('malformed' as const);
    this.refused.push({ index, what: `entry ${index}`, verdict, reason });
  }
}

async function takeBeginning(
  snapshot: LedgerSnapshot,
  { index, leaf }: PlacedLeaf,
  tally: Tally,
): Promise<void> {
  const entry = decodeEntry(leaf);
  if (entry === undefined) return;
  const number = numberAt(index);
  const { kind } = entry.head;
  try {
    if (kind === 'offer.created') {
      tally.take(`offer ${number}`, await readOffer(snapshot, number, new Accounts(snapshot), 'whole'));
      tally.offers++;
    } else if (kind === 'order.placed') {
      tally.take(`order ${number}`, await readOrder(snapshot, number));
      tally.orders++;
    }
  } catch (error) {
    tally.fails(index, kind, error);
  }
}

/** The key that a leaf is about, by the one whose key it is. */
function keyIn({ leaf }: PlacedLeaf): string | undefined {
  const head = decodeEntry(leaf)?.head;
  return head !== undefined && head.about === head.author ? head.author : undefined;
}

async function takeKeys(
  snapshot: LedgerSnapshot,
  leaves: readonly PlacedLeaf[],
  tally: Tally,
): Promise<void> {
  for (const [fingerprint, index] of new Map(
    leaves.map((placed) => [keyIn(placed) ?? '', placed.index] as const).reverse(),
  )) {
    try {
      tally.takeKey(await readKeyLife(snapshot, fingerprint, 'whole'));
    } catch (error) {
      tally.fails(index, `key ${fingerprint}`, error);
    }
  }
  for (const placed of leaves) tally.rest(placed);
}

/**
 * Reads every leaf of the log, and every order and offer in it.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
export async function verifyLedger(snapshot: LedgerSnapshot): Promise<VerifiedLedger> {
  const tally = new Tally();
  const { log } = snapshot;
  if (log === undefined) return tally;
  for await (const beginning of log.beginnings()) await takeBeginning(snapshot, beginning, tally);
  const ofKeys: PlacedLeaf[] = [];
  for (let index = 0; index < log.size; index++) {
    const placed = { index, leaf: await log.leafAt(index) };
    if (!tally.isJudged(index) && keyIn(placed) !== undefined) ofKeys.push(placed);
    else tally.rest(placed);
  }
  await takeKeys(snapshot, ofKeys, tally);
  tally.refused.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return tally;
}
