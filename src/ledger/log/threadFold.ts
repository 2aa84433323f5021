import { toHex } from '../../bytes/byteForms.ts';
import { decodeLeaf, type Leaf } from './leaf.ts';
import { isCreation, PROHIBITIONS, UNORDERED, type EntryHead } from './leafHead.ts';
import type { LogCrypto } from './logCrypto.ts';

/**
 * Why a leaf does not count. `other-history`: it names another log than this, or a place not before its own.
 * `equivocation`: its author has followed the same entry before; `superseded`: another has. `rule`: what it is about
 * does not allow it. `key-revoked`: its author's key had ended before.
 */
export type VoidReason =
  | 'malformed'
  | 'other-ledger'
  | 'not-entitled'
  | 'signature'
  | 'key-revoked'
  | 'other-history'
  | 'copy'
  | 'follows-nothing'
  | 'equivocation'
  | 'superseded'
  | 'rule';

/** An entry whose signature holds. */
export interface LogEntry {
  readonly index: number;
  readonly head: EntryHead;
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
    };

export interface ThreadRules {
  readonly crypto: LogCrypto;
  /** The ledger's id, in hex. */
  readonly ledger: string;
  /** What its leaves are about where that is known before it begins: a key's fingerprint. Else it is its beginning. */
  readonly about?: string;
  /** Why nothing that the author wrote at this place counts any more; undefined where its key has not ended. */
  endOf?(author: string, index: number): Promise<string | undefined>;
  /** The proven root of the log at an earlier size. */
  rootAt(size: number): Promise<Uint8Array>;
  /** Whether the author has a part in it. Of anybody else not even the signature is asked. */
  isParty(author: string): boolean;
  /**
   * Takes an entry that is in its place; says why not, where a rule does not allow it. Then it takes no place either:
   * else whoever has a part in it could follow first with nonsense, and so keep out the others.
   */
  take(entry: LogEntry): Promise<string | undefined>;
}

interface Fault {
  readonly reason: VoidReason;
  readonly detail: string;
}

/**
 * What the log says of one order or offer: its beginning, and the leaves about it in the order of the log. Garbage is
 * void and stops nobody.
 */
export class ThreadFold {
  readonly #rules: ThreadRules;
  readonly #counted = new Set<string>();
  /** The author of the first entry that follows, by the digest of the followed. */
  readonly #followers = new Map<string, string>();
  #beginning: string | undefined;
  #last: string | undefined;
  #frozen: string | undefined;

  constructor(rules: ThreadRules) {
    this.#rules = rules;
  }

  /** What the next entry must follow. */
  get last(): string | undefined {
    return this.#last;
  }

  /** A party signed an entry that names another history of the ledger: what it is about stands still. */
  get frozen(): string | undefined {
    return this.#frozen;
  }

  /**
   * Judges the next leaf: the first is the beginning.
   * @throws whatever `rootAt` and `take` throw: then it is the log that cannot be trusted or read, and not a leaf
   */
  async judge(index: number, bytes: Uint8Array): Promise<JudgedLeaf> {
    const decoded = decodeLeaf(bytes);
    if (!decoded.ok) return { counted: false, index, reason: 'malformed', detail: decoded.reason };
    const { head, headBytes } = decoded.leaf;
    if (isCreation(head))
      return { counted: false, index, reason: 'malformed', detail: 'a ledger is created by leaf 0 alone' };
    const entry = { index, head, digest: toHex(this.#rules.crypto.sha256(headBytes)) };
    const fault =
      this.#foreign(entry) ??
      (await this.#unsigned(index, decoded.leaf)) ??
      (await this.#otherHistory(entry)) ??
      this.#misplaced(entry);
    if (fault !== undefined) return { counted: false, index, ...fault };
    const refusal = await this.#rules.take(entry);
    if (refusal !== undefined) return { counted: false, index, reason: 'rule', detail: refusal };
    this.#place(entry);
    return { counted: true, ...entry };
  }

  #foreign({ head }: LogEntry): Fault | undefined {
    const { ledger, about = this.#beginning } = this.#rules;
    if (head.ledger !== ledger) return { reason: 'other-ledger', detail: `it is of ledger ${head.ledger}` };
    if (about === undefined) return undefined;
    if (head.about !== about) return { reason: 'malformed', detail: 'it is about something else' };
    if (this.#rules.isParty(head.author)) return undefined;
    return { reason: 'not-entitled', detail: `${head.author} has no part in it` };
  }

  async #unsigned(index: number, { head, headBytes, signature }: Leaf): Promise<Fault | undefined> {
    const { author, at } = head;
    const signed = { bytes: headBytes, signature, author, at, index };
    const end = await this.#rules.endOf?.(author, index);
    if (end !== undefined) return { reason: 'key-revoked', detail: end };
    if (await this.#rules.crypto.verifySignature(signed)) return undefined;
    return { reason: 'signature', detail: `its signature is not one of ${author} at that time` };
  }

  async #otherHistory({ index, head: { checkpoint, author } }: LogEntry): Promise<Fault | undefined> {
    const { size, root } = checkpoint;
    let detail: string | undefined;
    if (size > index) detail = `it names ${size} leaves before leaf ${index}`;
    else if (toHex(await this.#rules.rootAt(size)) !== root)
      detail = `it names another log of ${size} leaves`;
    if (detail === undefined) return undefined;
    if (this.#beginning !== undefined) this.#frozen ??= `entry ${index}, signed by ${author}: ${detail}`;
    return { reason: 'other-history', detail };
  }

  #misplaced({ head, digest }: LogEntry): Fault | undefined {
    const { after, author, kind, about } = head;
    if (this.#beginning === undefined) {
      if (about === (this.#rules.about ?? null) && after === null) return undefined;
      return { reason: 'follows-nothing', detail: `it begins nothing: it is ${kind}` };
    }
    if (this.#counted.has(digest)) return { reason: 'copy', detail: 'it is there already' };
    if (PROHIBITIONS.has(kind) || UNORDERED.has(kind) || after === this.#last) return undefined;
    if (after === null && this.#rules.about !== undefined)
      return { reason: 'rule', detail: 'it begins what has begun before' };
    const first = this.#followers.get(after ?? '');
    if (first === undefined)
      return { reason: 'follows-nothing', detail: 'the entry that it follows is none that counts' };
    return first === author
      ? { reason: 'equivocation', detail: `${author} has followed the same entry before` }
      : { reason: 'superseded', detail: `${first} has followed the same entry first` };
  }

  #place({ head, digest }: LogEntry): void {
    this.#counted.add(digest);
    this.#beginning ??= digest;
    if (PROHIBITIONS.has(head.kind) || UNORDERED.has(head.kind)) return;
    if (this.#last !== undefined) this.#followers.set(this.#last, head.author);
    this.#last = digest;
  }
}
