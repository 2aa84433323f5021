import { CountersignError } from '../../../errors.ts';
import { perfectSizes } from './compactRange.ts';
import { nodeHash } from './merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';

/** Hashes that stand side by side, and the roots of all perfect trees over them: each is computed once. */
export class PerfectRows {
  /** Of trees of 1, 2, 4, 8 … hashes. */
  readonly #rows: (readonly Uint8Array[])[];

  constructor(hasher: Hasher, hashes: readonly Uint8Array[]) {
    this.#rows = [hashes];
    for (let below = hashes; below.length > 1; below = this.#rows.at(-1) ?? []) {
      const row: Uint8Array[] = [];
      for (let at = 0; at + 1 < below.length; at += 2)
        row.push(nodeHash(hasher, below[at] ?? new Uint8Array(), below[at + 1] ?? new Uint8Array()));
      this.#rows.push(row);
    }
  }

  /**
   * The root over `2^height` hashes from `offset` on.
   * @throws CountersignError `internal` where no perfect tree lies
   */
  at(offset: number, height: number): Uint8Array {
    const root = this.#rows[height]?.[offset / 2 ** height];
    if (root !== undefined) return root;
    throw new CountersignError('internal', `there is no perfect tree of height ${height} at ${offset}`);
  }

  /** The roots of the perfect trees that the first `count` hashes are made of, from the left. */
  frontier(count: number): readonly Uint8Array[] {
    let start = 0;
    return perfectSizes(count).map((width) => {
      start += width;
      return this.at(start - width, Math.log2(width));
    });
  }
}
