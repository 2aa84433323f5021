import { CountersignError } from '../../../errors.ts';
import { equalBytes } from '../../../bytes/byteForms.ts';
import { emptyRoot, HASH_BYTES, nodeHash, splitPoint, type RangeHasher } from './merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';
import { isSubtree } from './subtree.ts';

/** A part of the log and what is said of it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly root: Uint8Array;
}

export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** One step of a proof from the part upwards: which leaves the next hash is of, and whether they are the part's too. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly side: 'left of both' | 'left of the tree' | 'right of the tree';
}

interface Plan {
  /** Leaves of the hash that both climbs start from; undefined when that is the part itself. */
  readonly seed: readonly [start: number, end: number] | undefined;
  readonly steps: readonly Step[];
}

/** SUBTREE_PROOF of the draft, section 4.4; for `start` 0 it is PROOF of RFC 6962 section 2.1.2. */
function plan(start: number, end: number, size: number): Plan {
  const steps: Step[] = [];
  let [low, high] = [0, size];
  let from = start;
  let isWhole = true;
  while (low !== from || high !== end) {
    const middle = low + splitPoint(high - low);
    if (end <= middle) {
      steps.unshift({ start: middle, end: high, side: 'right of the tree' });
      high = middle;
    } else {
      const isInBoth = from < middle;
      steps.unshift({ start: low, end: middle, side: isInBoth ? 'left of both' : 'left of the tree' });
      if (isInBoth) {
        from = middle;
        isWhole = false;
      }
      low = middle;
    }
  }
  return { seed: isWhole ? undefined : [low, high], steps };
}

/**
 * The proof that leaves `start` to `end` are a part of the tree of `size` leaves.
 * @throws CountersignError `internal` when they are no subtree of it
 */
export async function makeSubtreeConsistencyProof(
  tree: RangeHasher,
  start: number,
  end: number,
  size: number,
): Promise<Uint8Array[]> {
  if (!isSubtree(start, end) || end > size)
    throw new CountersignError('internal', `leaves ${start} to ${end} are no subtree of ${size}`);
  const { seed, steps } = plan(start, end, size);
  const ranges = [...(seed ? [seed] : []), ...steps.map((step) => [step.start, step.end] as const)];
  return Promise.all(ranges.map(async ([from, to]) => tree.rangeHash(from, to)));
}

/** The proof that the first `older` leaves are the beginning of the tree of `newer` leaves (RFC 6962 section 2.1.2). */
export async function makeConsistencyProof(
  tree: RangeHasher,
  older: number,
  newer: number,
): Promise<Uint8Array[]> {
  return makeSubtreeConsistencyProof(tree, 0, older, newer);
}

/**
 * Whether the part belongs to the tree. A part without leaves belongs to every tree, and proves nothing.
 * (draft-davidben-tls-merkle-tree-certs section 4.4)
 */
export function verifySubtreeConsistency(
  hasher: Hasher,
  part: Part,
  tree: Tree,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(tree.size) || part.end > tree.size) return false;
  if (part.start === part.end)
    return part.start >= 0 && proof.length === 0 && equalBytes(part.root, emptyRoot(hasher));
  if (!isSubtree(part.start, part.end)) return false;
  const { seed, steps } = plan(part.start, part.end, tree.size);
  if (proof.length !== steps.length + (seed ? 1 : 0)) return false;
  if (proof.some((hash) => hash.length !== HASH_BYTES)) return false;
  const hashes = seed ? proof : [part.root, ...proof];
  const first = hashes[0] ?? part.root;
  let [partRoot, treeRoot] = [first, first];
  for (const [at, { side }] of steps.entries()) {
    const hash = hashes[at + 1] ?? first;
    if (side === 'left of both') partRoot = nodeHash(hasher, hash, partRoot);
    treeRoot =
      side === 'right of the tree' ? nodeHash(hasher, treeRoot, hash) : nodeHash(hasher, hash, treeRoot);
  }
  return equalBytes(partRoot, part.root) && equalBytes(treeRoot, tree.root);
}

/**
 * Whether the older tree is the beginning of the newer (RFC 9162 section 2.1.4.2). An older tree without leaves is
 * refused: whatever is shown begins with nothing, and who asks has mistaken what he remembers.
 */
export function verifyConsistency(
  hasher: Hasher,
  older: Tree,
  newer: Tree,
  proof: readonly Uint8Array[],
): boolean {
  if (older.size === 0) return false;
  return verifySubtreeConsistency(hasher, { start: 0, end: older.size, root: older.root }, newer, proof);
}
