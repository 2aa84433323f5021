import { CompactRange } from '../tree/compactRange.ts';
import { leafHash } from '../tree/merkleTree.ts';
import { PerfectRows } from '../tree/perfectRows.ts';
import type { Hasher } from '../logCrypto.ts';

/** The leaves of one bundle, and what their hashes give. Whether they are the log's is for whoever makes it to prove. */
export class BundleLeaves {
  readonly leaves: readonly Uint8Array[];
  readonly start: number;
  readonly #hasher: Hasher;
  readonly #rows: PerfectRows;
  readonly #roots: Uint8Array[] = [];

  /** @param start the index of the first */
  constructor(hasher: Hasher, start: number, leaves: readonly Uint8Array[]) {
    this.#hasher = hasher;
    this.start = start;
    this.leaves = leaves;
    this.#rows = new PerfectRows(
      hasher,
      leaves.map((leaf) => leafHash(hasher, leaf)),
    );
  }

  get end(): number {
    return this.start + this.leaves.length;
  }

  /** The root of the tree that they are the leaves of. */
  root(): Uint8Array {
    const count = this.leaves.length;
    return new CompactRange(this.#hasher, count, this.#rows.frontier(count)).root();
  }

  /** Whether a log of this size ends with one of them. */
  endsWithin(size: number): boolean {
    return Number.isSafeInteger(size) && size > this.start && size <= this.end;
  }

  /**
   * The root that the log had when it ended within these leaves.
   * @param before the frontier of the log at the bundle's start
   * @param size at which it ends within them
   */
  rootAt(before: readonly Uint8Array[], size: number): Uint8Array {
    const count = size - this.start;
    const root =
      this.#roots[count] ??
      new CompactRange(this.#hasher, size, [...before, ...this.#rows.frontier(count)]).root();
    this.#roots[count] = root;
    return root;
  }
}
