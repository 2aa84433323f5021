import type { Accounts, Refusal } from './accounts.ts';
import { entryPaths } from './entries.ts';
import type { KeyFinding } from './keys/findKeyLeaves.ts';
import { ENTRY_FILE, leafNear, LEAVES_LOOKED_THROUGH, MOST_FILES } from './leafNear.ts';
import { firstLeafOf, numberedDirectory, type NumberedKind } from '../ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { equalBytes } from '../../bytes/byteForms.ts';
import { decodeEntry, type EntryLeaf } from '../log/leaf.ts';
import type { LogView, PlacedLeaf } from '../log/logView.ts';
import { ReadAhead } from './readAhead.ts';
import { ThreadFold, type LogEntry, type ThreadRules } from '../log/threadFold.ts';
import { CountersignError } from '../../errors.ts';
import { sha256Hex } from '../../platformKeys.ts';
import { verifyingCrypto } from './verifiedLeaves.ts';

/**
 * How what is about an order or offer is found. `whole`: in the leaves of the log themselves, from its first on; nobody
 * can hide any, and it costs what was written since. `near`: by the files under its number, where whoever may push can
 * take one away; it costs the entries alone, and is for looking. `far`: by the files, and in the newest leaves as well.
 */
export type Finding = 'whole' | 'far' | 'near';

/** So many leaves from the first on are looked through in any case: for looking, a handful of files. */
const LOOKED_THROUGH: Readonly<Record<Finding, number>> = {
  whole: Infinity,
  far: LEAVES_LOOKED_THROUGH,
  near: 1024,
};

/** How the keys of those who wrote there are found; an order that is read whole is looked through from its first leaf on. */
export function keyFindingFor(finding: Finding, first?: number): KeyFinding {
  if (finding === 'whole')
    return { near: LOOKED_THROUGH.far, ...(first === undefined ? {} : { from: first }) };
  return { near: LOOKED_THROUGH[finding] };
}

/** The most leaves between what the author of a beginning had seen and its place: else it is taken for a copy. */
const MOST_BETWEEN = 1024;

/** One order or offer as it is read: which leaves are about it, and what each says. */
export interface ThreadReading {
  readonly entries: readonly LogEntry[];
  readonly refused: readonly Refusal[];
  /** Digest of what the next entry must follow. */
  readonly last: string;
  readonly frozen: string | undefined;
}

/** Nothing is added to, or built on, what stands still. @throws CountersignError `refused` */
export function requireMoving(what: string, { frozen }: Pick<ThreadReading, 'frozen'>): void {
  if (frozen === undefined) return;
  throw new CountersignError('refused', `${what} stands still: ${frozen}`, {
    mend: 'somebody was shown another history of this ledger: ask the other parties what they see',
  });
}

/** The log of a ledger that has entries. @throws CountersignError `not-found` */
export function logOf(snapshot: LedgerSnapshot): LogView {
  if (snapshot.log !== undefined) return snapshot.log;
  throw new CountersignError('not-found', 'the ledger has no entries yet', {
    mend: 'it begins with the first offer that is registered on it',
  });
}

/** A thread's first leaf, those after it in their order, and how they were found. */
interface Found {
  readonly first: PlacedLeaf;
  readonly rest: readonly PlacedLeaf[];
  readonly finding: Finding;
}

/**
 * Where the same entry began something before: whoever may push can copy it, and it is signed. No copy lies before what
 * its author had seen; and what is put there under another signature, which does not hold, began nothing.
 */
async function earlierThan(
  log: LogView,
  index: number,
  { head, headBytes: bytes }: EntryLeaf,
  accounts: Accounts,
): Promise<number | undefined> {
  const { author, at } = head;
  const crypto = verifyingCrypto(accounts);
  for (const other of await log.about(null, head.checkpoint.size, index)) {
    const same = decodeEntry(other.leaf);
    if (same === undefined || !equalBytes(same.headBytes, bytes)) continue;
    const signed = { bytes, signature: same.signature, author, at, index: other.index };
    if (await crypto.verifySignature(signed)) return other.index;
  }
  return undefined;
}

/** Why a beginning is, or may be, a copy of another. */
async function whyCopy(
  log: LogView,
  { index, leaf }: PlacedLeaf,
  accounts: Accounts,
): Promise<Refusal | undefined> {
  const own = decodeEntry(leaf);
  if (own === undefined) return undefined;
  const seen = own.head.checkpoint.size;
  const copy = { index, what: `entry ${index}`, verdict: 'copy' as const };
  if (index - seen > MOST_BETWEEN)
    return { ...copy, reason: `its author saw a log of ${seen} leaves, more than ${MOST_BETWEEN} before it` };
  const earlier = await earlierThan(log, index, own, accounts);
  return earlier === undefined ? undefined : { ...copy, reason: `it is entry ${earlier} again` };
}

/** Finds the leaves of a number. */
class Finder {
  readonly #snapshot: LedgerSnapshot;
  readonly #log: LogView;
  readonly #directory: string;
  readonly #first: number;

  constructor(snapshot: LedgerSnapshot, kind: NumberedKind, id: number) {
    this.#snapshot = snapshot;
    this.#log = logOf(snapshot);
    this.#directory = numberedDirectory(kind, id);
    this.#first = firstLeafOf(id);
  }

  async find(finding: Finding): Promise<Found | undefined> {
    if (this.#first >= this.#log.size) return undefined;
    const isFew = this.#log.size - this.#first <= LOOKED_THROUGH[finding];
    const names = isFew ? undefined : await this.#names();
    if (names === undefined) return this.#whole();
    const leaves = await Promise.all(
      names.map(async ({ index, path }) => ({
        index,
        leaf: await leafNear(this.#snapshot, this.#log, path, index),
      })),
    );
    const held = leaves.filter((one): one is PlacedLeaf => one.leaf !== undefined);
    const first = held.find(({ index }) => index === this.#first);
    const entry = first && decodeEntry(first.leaf);
    if (first === undefined || entry === undefined) return this.#whole();
    // What came last of all leaves no gap where it is taken away: where something is decided, the newest leaves tell of it.
    const newest = finding === 'far' ? this.#log.size - LEAVES_LOOKED_THROUGH : this.#log.size;
    const told = await this.#log.about(sha256Hex(entry.headBytes), newest);
    const all = new Map([...held, ...told].map((one) => [one.index, one]));
    all.delete(first.index);
    return { first, rest: [...all.values()].sort((a, b) => a.index - b.index), finding: 'near' };
  }

  async #whole(): Promise<Found> {
    const first = { index: this.#first, leaf: await this.#log.leafAt(this.#first) };
    const entry = decodeEntry(first.leaf);
    const rest = entry && (await this.#log.about(sha256Hex(entry.headBytes), this.#first + 1));
    return { first, rest: rest ?? [], finding: 'whole' };
  }

  /** The files of entries under the number, each with the leaf that it says it is; undefined when they are too many. */
  async #names(): Promise<readonly { readonly index: number; readonly path: string }[] | undefined> {
    const names = (await this.#snapshot.list(this.#directory)).filter((name) => ENTRY_FILE.test(name));
    if (names.length > MOST_FILES) return undefined;
    return names
      .map((name) => ({ index: Number.parseInt(name, 10), path: `${this.#directory}/${name}` }))
      .filter(({ index }) => index >= this.#first);
  }
}

/** The rules of a kind of thread, and what becomes of it by what it took. */
type StateFold = Pick<ThreadRules, 'isParty' | 'take'> & { state(): unknown };

/** What a kind of thread adds. */
export interface ThreadKind<F extends StateFold> {
  readonly kind: NumberedKind;
  /** The leaf before which it is read; to the log's end when not given. */
  readonly until?: number | undefined;
  /** A fold that has taken nothing yet. @param snapshot that it reads bodies from */
  begin(snapshot: LedgerSnapshot): F;
}

/**
 * Asks at once for all that judging these leaves needs, so that a server sends it together. What fails fails again when it
 * is asked for.
 */
async function bring(
  snapshot: ReadAhead,
  directory: string,
  leaves: readonly PlacedLeaf[],
  accounts: Accounts,
): Promise<void> {
  const log = logOf(snapshot);
  const wanted = leaves.slice(0, MOST_FILES).flatMap(({ index, leaf }) => {
    const entry = decodeEntry(leaf);
    if (entry === undefined) return [];
    const { author, checkpoint, kind, body } = entry.head;
    return [
      accounts.lifeOf(author),
      ...(checkpoint.size <= index ? [log.rootAt(checkpoint.size)] : []),
      ...(body === undefined ? [] : [snapshot.ask(entryPaths(directory, index, kind).body)]),
    ];
  });
  await Promise.allSettled(wanted);
}

/** What is read of what was found: from its first leaf to before the one where reading ends. */
function leavesUntil({ first, rest }: Found, until = Infinity): readonly PlacedLeaf[] {
  return [first, ...rest].filter(({ index }) => index < until);
}

async function foldThread<F extends StateFold>(
  snapshot: LedgerSnapshot,
  accounts: Accounts,
  leaves: readonly PlacedLeaf[],
  thread: ThreadKind<F>,
): Promise<{ reading: ThreadReading; taken: F; isBroken: boolean }> {
  const log = logOf(snapshot);
  const taken = thread.begin(snapshot);
  const fold = new ThreadFold({
    crypto: verifyingCrypto(accounts),
    ledger: log.ledger,
    rootAt: (size) => log.rootAt(size),
    endOf: (author, index) => accounts.endOf(author, index),
    isParty: (author) => taken.isParty(author),
    take: (entry) => taken.take(entry),
  });
  const entries: LogEntry[] = [];
  const refused: Refusal[] = [];
  let isBroken = false;
  for (const [at, { index, leaf }] of leaves.entries()) {
    const judged = await fold.judge(index, leaf);
    if (judged.counted) entries.push(judged);
    else {
      isBroken ||= judged.reason === 'follows-nothing';
      refused.push({ index, what: `entry ${index}`, verdict: judged.reason, reason: judged.detail });
    }
    if (at === 0 && !judged.counted) break;
  }
  const reading = { entries, refused, last: fold.last ?? '', frozen: fold.frozen };
  return { reading, taken, isBroken };
}

/**
 * Reads an order or offer from the log.
 * @returns `taken` undefined when nothing can begin at its number; its state, when what begins there is none
 * @throws CountersignError `tampered` when the log's files do not prove the log, or a body was taken away; `not-found`
 * when a party's key was
 */
export async function readThread<F extends StateFold>(
  inner: LedgerSnapshot,
  id: number,
  thread: ThreadKind<F>,
  finding: Finding,
  accounts: Accounts,
): Promise<{ reading: ThreadReading; taken: F | undefined }> {
  const snapshot = new ReadAhead(inner);
  const finder = new Finder(snapshot, thread.kind, id);
  const directory = numberedDirectory(thread.kind, id);
  // Asked for together with the leaves: bodies are read below it.
  const [found] = await Promise.all([finder.find(finding), snapshot.list(directory)]);
  if (found === undefined) return { reading: NOTHING, taken: undefined };
  const leaves = leavesUntil(found, thread.until);
  await bring(snapshot, directory, leaves, accounts);
  const copy = await whyCopy(logOf(snapshot), found.first, accounts);
  if (copy !== undefined) return { reading: { ...NOTHING, refused: [copy] }, taken: undefined };
  const near = await foldThread(snapshot, accounts, leaves, thread);
  // A file that was taken away leaves a gap, unless it was the last.
  if (found.finding === 'whole' || !near.isBroken) return near;
  const whole = await finder.find('whole');
  return whole === undefined
    ? near
    : foldThread(snapshot, accounts, leavesUntil(whole, thread.until), thread);
}

const NOTHING: ThreadReading = { entries: [], refused: [], last: '', frozen: undefined };
