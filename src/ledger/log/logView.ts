import type { Checkpoint } from './checkpoint.ts';
import type { RangeHasher } from './tree/merkleTree.ts';

/** A leaf and where it lies. */
export interface PlacedLeaf {
  readonly index: number;
  readonly leaf: Uint8Array;
}

/** Which of the leaves at which something begins are looked for, and how. */
export interface BeginningsRange {
  /** Those from this index on alone; all of them when not given. */
  readonly from?: number;
  /** How many leaves are likely to be looked through: what a server must send of so many comes together. */
  readonly atOnce?: number;
}

/** What readers ask of a log: every answer is proven against its root. */
export interface LogView extends Checkpoint, RangeHasher {
  /** The root that it had at an earlier size. */
  rootAt(size: number): Promise<Uint8Array>;
  /** Whether it has this leaf there. */
  holds(index: number, leaf: Uint8Array): Promise<boolean>;
  leafAt(index: number): Promise<Uint8Array>;
  /**
   * All of its leaves from index `from` on, and before `to`, whose head begins with being about this digest; for null,
   * those at which something begins.
   */
  about(digest: string | null, from: number, to?: number): Promise<readonly PlacedLeaf[]>;
  /** The leaves at which something begins, newest first. */
  beginnings(range?: BeginningsRange): AsyncGenerator<PlacedLeaf, void, void>;
}
