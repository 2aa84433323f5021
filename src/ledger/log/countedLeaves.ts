import { toHex } from './byteForms.ts';
import { decodeLeaf, type Leaf } from './leaf.ts';
import { isCreation, PROHIBITIONS, type EntryHead, type LeafHead } from './leafHead.ts';
import type { LogCrypto } from './logCrypto.ts';

/**
 * Why a leaf does not count. `other-history`: it names another log than this, or a place not before its own.
 * `equivocation`: its author has followed the same entry before; `superseded`: another has.
 */
export type VoidReason =
  | 'malformed'
  | 'other-ledger'
  | 'signature'
  | 'other-history'
  | 'not-entitled'
  | 'copy'
  | 'follows-nothing'
  | 'equivocation'
  | 'superseded';

/** An entry whose signature holds. */
export interface LogEntry<Head extends LeafHead = LeafHead> {
  readonly index: number;
  readonly head: Head;
  /** SHA-256 of the canonical head, in hex: what `about` and `after` name it by. */
  readonly digest: string;
}

export type JudgedLeaf =
  | ({ readonly counted: true } & LogEntry)
  | {
      readonly counted: false;
      readonly index: number;
      readonly reason: VoidReason;
      /** One line for a person. */
      readonly detail: string;
      /** What its author did sign, where the signature holds. */
      readonly entry?: LogEntry;
    };

export interface FoldRules {
  readonly crypto: LogCrypto;
  /** The ledger's id, in hex. */
  readonly ledger: string;
  /** The proven root of the log at an earlier size. */
  rootAt(size: number): Uint8Array | Promise<Uint8Array>;
  /**
   * Why the author may not say this here; undefined when he may. Asked before the entry takes any place: else
   * whoever may push could follow first and so keep out whom it concerns.
   */
  notEntitled(entry: LogEntry<EntryHead>): string | undefined | Promise<string | undefined>;
}

/** What the log alone says of its leaves, one after the other: garbage is void and stops nobody. */
export class LogFold {
  readonly #rules: FoldRules;
  readonly #counted = new Set<string>();
  /** The author of the first entry that follows, by the digest of the followed. */
  readonly #followers = new Map<string, string>();
  #next = 0;

  constructor(rules: FoldRules) {
    this.#rules = rules;
  }

  /**
   * Judges the next leaf, from index 0 on.
   * @throws whatever `rootAt` throws: then it is the log that cannot be trusted, and not a leaf
   */
  async judge(bytes: Uint8Array): Promise<JudgedLeaf> {
    const index = this.#next++;
    const { crypto } = this.#rules;
    const decoded = decodeLeaf(bytes);
    if (!decoded.ok) return { counted: false, index, reason: 'malformed', detail: decoded.reason };
    const { head, headBytes } = decoded.leaf;
    const entry = { index, head, digest: toHex(crypto.sha256(headBytes)) };
    const foreign = this.#otherPlace(bytes, entry);
    if (foreign !== undefined) return { counted: false, index, ...foreign };
    if (!(await this.#isSigned(index, decoded.leaf)))
      return { counted: false, index, reason: 'signature', detail: `it is not signed by ${head.author}` };
    const fault = isCreation(head) ? undefined : await this.#fault({ ...entry, head });
    if (fault !== undefined) return { counted: false, index, entry, ...fault };
    this.#counted.add(entry.digest);
    if (!isCreation(head) && head.after !== null && !PROHIBITIONS.has(head.kind))
      this.#followers.set(head.after, head.author);
    return { counted: true, ...entry };
  }

  /** Whether it belongs to another ledger, or leaf 0 is where it should not be. */
  #otherPlace(bytes: Uint8Array, { index, head }: LogEntry): Fault | undefined {
    const { crypto, ledger } = this.#rules;
    if (isCreation(head) !== (index === 0))
      return { reason: 'malformed', detail: 'a ledger is created by leaf 0, and by nothing else' };
    const named = isCreation(head) ? toHex(crypto.sha256(bytes)) : head.ledger;
    return named === ledger ? undefined : { reason: 'other-ledger', detail: `it is of ledger ${named}` };
  }

  async #isSigned(index: number, { head, headBytes, signature }: Leaf): Promise<boolean> {
    const { author, at } = head;
    return this.#rules.crypto.verifySignature({ bytes: headBytes, signature, author, at, index });
  }

  async #fault(entry: LogEntry<EntryHead>): Promise<Fault | undefined> {
    const { checkpoint } = entry.head;
    if (checkpoint.size > entry.index)
      return {
        reason: 'other-history',
        detail: `it names ${checkpoint.size} leaves before leaf ${entry.index}`,
      };
    if (toHex(await this.#rules.rootAt(checkpoint.size)) !== checkpoint.root)
      return { reason: 'other-history', detail: `it names another log of ${checkpoint.size} leaves` };
    const refusal = await this.#rules.notEntitled(entry);
    if (refusal !== undefined) return { reason: 'not-entitled', detail: refusal };
    return PROHIBITIONS.has(entry.head.kind) ? undefined : this.#misplaced(entry);
  }

  #misplaced({ head, digest }: LogEntry<EntryHead>): Fault | undefined {
    if (this.#counted.has(digest)) return { reason: 'copy', detail: 'it is there already' };
    const { after, author } = head;
    if (after === null) return undefined;
    if (!this.#counted.has(after))
      return { reason: 'follows-nothing', detail: `nothing before it that counts is ${after}` };
    const first = this.#followers.get(after);
    if (first === undefined) return undefined;
    return first === author
      ? { reason: 'equivocation', detail: `${author} has followed ${after} before` }
      : { reason: 'superseded', detail: `${first} has followed ${after} first` };
  }
}

interface Fault {
  readonly reason: VoidReason;
  readonly detail: string;
}

/** Judges all leaves of a log, in their order. @throws whatever `rules.rootAt` throws */
export async function countedLeaves(leaves: Iterable<Uint8Array>, rules: FoldRules): Promise<JudgedLeaf[]> {
  const fold = new LogFold(rules);
  const judged: JudgedLeaf[] = [];
  for (const leaf of leaves) judged.push(await fold.judge(leaf));
  return judged;
}
