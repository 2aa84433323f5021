import { CountersignError } from '../../../errors.ts';
import { equalBytes } from '../../../bytes/byteForms.ts';
import { HASH_BYTES, nodeHash, splitPoint, type RangeHasher } from './merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';
import { isSubtree } from './subtree.ts';

/** The siblings between a leaf and the root, from the leaf upwards. */
function siblings(index: number, size: number): (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    ranges.unshift(index < middle ? [middle, end] : [start, middle]);
    if (index < middle) end = middle;
    else start = middle;
  }
  return ranges;
}

function isIndex(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

/**
 * The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 section 2.1.1).
 * @throws CountersignError `internal` when there is no such leaf
 */
export async function makeInclusionProof(
  tree: RangeHasher,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  if (!isIndex(index, size)) throw new CountersignError('internal', `no leaf ${index} among ${size}`);
  return Promise.all(siblings(index, size).map(async ([start, end]) => tree.rangeHash(start, end)));
}

/** Whether `leaf`, a leaf hash, is leaf `index` of the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(
  hasher: Hasher,
  leaf: Uint8Array,
  index: number,
  tree: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (!isIndex(index, tree.size) || leaf.length !== HASH_BYTES) return false;
  const ranges = siblings(index, tree.size);
  if (ranges.length !== proof.length || proof.some((hash) => hash.length !== HASH_BYTES)) return false;
  const root = proof.reduce((hash, sibling, at) => {
    const isLeft = (ranges[at]?.[0] ?? 0) < index;
    return isLeft ? nodeHash(hasher, sibling, hash) : nodeHash(hasher, hash, sibling);
  }, leaf);
  return equalBytes(root, tree.root);
}

/**
 * Whether `leaf` is leaf `index` of the subtree of leaves `start` to `end` with this root
 * (draft-davidben-tls-merkle-tree-certs section 4.3).
 */
export function verifySubtreeInclusion(
  hasher: Hasher,
  leaf: Uint8Array,
  index: number,
  subtree: { readonly start: number; readonly end: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  const { start, end, root } = subtree;
  if (!isSubtree(start, end)) return false;
  return verifyInclusion(hasher, leaf, index - start, { size: end - start, root }, proof);
}
