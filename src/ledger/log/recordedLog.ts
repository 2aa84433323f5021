import { CountersignError } from '../../errors.ts';
import { toHex } from '../../bytes/byteForms.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Hasher } from './logCrypto.ts';
import type { BeginningsRange, LogView, PlacedLeaf } from './logView.ts';
import { decodeEntry } from './leaf.ts';
import { ProvenTree } from './tree/provenTree.ts';

/** The part of a log that something rests on: its leaves, and the hashes that prove them. */
export interface LogRecord {
  readonly leaves: Map<number, Uint8Array>;
  /** By the range of leaves that each is of: `0-8`. */
  readonly hashes: Map<string, Uint8Array>;
}

/** Notes all that is asked of a log. */
export class RecordingLog extends ProvenTree implements LogView {
  readonly ledger: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly record: LogRecord = { leaves: new Map(), hashes: new Map() };
  readonly #inner: LogView;

  constructor(hasher: Hasher, inner: LogView) {
    super(hasher, inner);
    this.#inner = inner;
    this.ledger = inner.ledger;
    this.size = inner.size;
    this.root = inner.root;
  }

  async rangeHash(start: number, end: number): Promise<Uint8Array> {
    const hash = await this.#inner.rangeHash(start, end);
    this.record.hashes.set(`${start}-${end}`, hash);
    return hash;
  }

  override async holds(index: number, leaf: Uint8Array): Promise<boolean> {
    const isThere = await super.holds(index, leaf);
    if (isThere) this.record.leaves.set(index, leaf);
    return isThere;
  }

  async leafAt(index: number): Promise<Uint8Array> {
    const leaf = await this.#inner.leafAt(index);
    await this.holds(index, leaf);
    return leaf;
  }

  async about(digest: string | null, from: number, to?: number): Promise<readonly PlacedLeaf[]> {
    const found = await this.#inner.about(digest, from, to);
    // What else begins there is nothing that a reader of the record rests on.
    if (digest !== null) for (const { index, leaf } of found) await this.holds(index, leaf);
    return found;
  }

  beginnings(range?: BeginningsRange): AsyncGenerator<PlacedLeaf, void, void> {
    return this.#inner.beginnings(range);
  }
}

/** A log as a report carries it: whatever its hashes do not prove is not believed. */
export class RecordedLog extends ProvenTree implements LogView {
  readonly ledger: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly #record: LogRecord;

  constructor(hasher: Hasher, checkpoint: Checkpoint, record: LogRecord) {
    super(hasher, checkpoint);
    this.ledger = checkpoint.ledger;
    this.size = checkpoint.size;
    this.root = checkpoint.root;
    this.#record = record;
  }

  rangeHash(start: number, end: number): Promise<Uint8Array> {
    const hash = this.#record.hashes.get(`${start}-${end}`);
    if (hash !== undefined) return Promise.resolve(hash);
    return Promise.reject(
      new CountersignError('tampered', `the proof of leaves ${start} to ${end} is missing`),
    );
  }

  async leafAt(index: number): Promise<Uint8Array> {
    const leaf = this.#record.leaves.get(index);
    if (leaf === undefined) throw new CountersignError('not-found', `leaf ${index} of the log is not there`);
    if (await this.holds(index, leaf)) return leaf;
    throw new CountersignError(
      'tampered',
      `leaf ${index} is not what the log of root ${toHex(this.root)} has`,
    );
  }

  async about(digest: string | null, from: number, to = this.size): Promise<readonly PlacedLeaf[]> {
    const found: PlacedLeaf[] = [];
    for (const index of [...this.#record.leaves.keys()].sort((a, b) => a - b)) {
      if (index < from) continue;
      // Proven before it is looked at: else one that was changed would be about something else, and be missed.
      const leaf = await this.leafAt(index);
      if (index < to && this.#aboutOf(index) === digest) found.push({ index, leaf });
    }
    return found;
  }

  async *beginnings({ from = 0 }: BeginningsRange = {}): AsyncGenerator<PlacedLeaf, void, void> {
    for (const index of [...this.#record.leaves.keys()].sort((a, b) => b - a))
      if (index >= from && this.#aboutOf(index) === null) yield { index, leaf: await this.leafAt(index) };
  }

  #aboutOf(index: number): string | null | undefined {
    return decodeEntry(this.#record.leaves.get(index) ?? new Uint8Array())?.head.about;
  }
}
