import type { Hasher } from '../logCrypto.ts';

/** Bytes of a SHA-256 hash. */
export const HASH_BYTES = 32;

/** What can give the hash of leaves `start` to `end` (RFC 6962 section 2.1): a list in memory, or tiles. */
export interface RangeHasher {
  rangeHash(start: number, end: number): Uint8Array | Promise<Uint8Array>;
}

/** What is hashed is put together here: a hash is told before the next is asked for. */
const node = new Uint8Array(1 + 2 * HASH_BYTES);
const leafRoom = new Uint8Array(4096);

/** The hash of a tree of one leaf. Its prefix keeps a leaf from passing for a node (RFC 6962 section 2.1). */
export function leafHash(hasher: Hasher, leaf: Uint8Array): Uint8Array {
  const bytes =
    leaf.length < leafRoom.length ? leafRoom.subarray(0, 1 + leaf.length) : new Uint8Array(1 + leaf.length);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return hasher.sha256(bytes);
}

export function nodeHash(hasher: Hasher, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes =
    left.length + right.length + 1 === node.length ? node : new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return hasher.sha256(bytes);
}

/** The hash of the tree without leaves. */
export function emptyRoot(hasher: Hasher): Uint8Array {
  return hasher.sha256(new Uint8Array());
}

/** The largest power of two smaller than `size`, which must be 2 or more. Sizes go to 2^53: no bit operators. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** A tree over leaf hashes that lie in memory. */
export class ListTree implements RangeHasher {
  readonly #hasher: Hasher;
  readonly #hashes: readonly Uint8Array[];

  constructor(hasher: Hasher, leafHashes: readonly Uint8Array[]) {
    this.#hasher = hasher;
    this.#hashes = leafHashes;
  }

  rangeHash(start: number, end: number): Uint8Array {
    const only = this.#hashes[start];
    if (end <= start || only === undefined) return emptyRoot(this.#hasher);
    if (end - start === 1) return only;
    const middle = start + splitPoint(end - start);
    return nodeHash(this.#hasher, this.rangeHash(start, middle), this.rangeHash(middle, end));
  }
}

/** The root of a tree over these leaf hashes. */
export function rootOf(hasher: Hasher, leafHashes: readonly Uint8Array[]): Uint8Array {
  return new ListTree(hasher, leafHashes).rangeHash(0, leafHashes.length);
}
