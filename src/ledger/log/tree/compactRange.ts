import { CountersignError } from '../../../errors.ts';
import { emptyRoot, nodeHash } from './merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';

/** The sizes of the perfect trees that `size` leaves are made of, from the left: 11 is 8, 2, 1. */
export function perfectSizes(size: number): number[] {
  const sizes: number[] = [];
  let power = 1;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2), power *= 2) {
    if (rest % 2 === 1) sizes.unshift(power);
  }
  return sizes;
}

/** The frontier of a growing tree: enough to append and to give the root, in one hash for each bit of the size. */
export class CompactRange {
  readonly #hasher: Hasher;
  readonly #nodes: Uint8Array[];
  #size: number;

  /**
   * @param nodes the roots of the perfect trees that `size` is made of, from the left
   * @throws CountersignError `internal` when their number is another
   */
  constructor(hasher: Hasher, size = 0, nodes: readonly Uint8Array[] = []) {
    if (perfectSizes(size).length !== nodes.length)
      throw new CountersignError('internal', `${nodes.length} nodes are no frontier of ${size} leaves`);
    this.#hasher = hasher;
    this.#nodes = [...nodes];
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2) {
      const left = this.#nodes.pop();
      if (left !== undefined) hash = nodeHash(this.#hasher, left, hash);
    }
    this.#nodes.push(hash);
    this.#size += 1;
  }

  root(): Uint8Array {
    const last = this.#nodes.at(-1);
    if (last === undefined) return emptyRoot(this.#hasher);
    return this.#nodes.slice(0, -1).reduceRight((hash, left) => nodeHash(this.#hasher, left, hash), last);
  }
}
