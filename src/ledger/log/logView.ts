import type { Checkpoint } from './checkpoint.ts';
import type { RangeHasher } from './tree/merkleTree.ts';

/** A leaf and where it lies. */
export interface PlacedLeaf {
  readonly index: number;
  readonly leaf: Uint8Array;
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
  beginnings(): AsyncGenerator<PlacedLeaf, void, void>;
}
