import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompactRange, perfectSizes } from '../../../src/ledger/log/tree/compactRange.ts';
import {
  makeConsistencyProof,
  makeSubtreeConsistencyProof,
  verifyConsistency,
  verifySubtreeConsistency,
} from '../../../src/ledger/log/tree/consistencyProof.ts';
import { makeInclusionProof, verifyInclusion } from '../../../src/ledger/log/tree/inclusionProof.ts';
import { leafHash, ListTree, rootOf } from '../../../src/ledger/log/tree/merkleTree.ts';
import { isSubtree } from '../../../src/ledger/log/tree/subtree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { someLeaves } from './logs.ts';

const hashes = (count: number) => someLeaves(count).map((leaf) => leafHash(nodeHasher, leaf));
const rootAt = (size: number) => rootOf(nodeHasher, hashes(size));

/** The bytes with one bit turned. */
function turned(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

const bit = fc.nat(255);

describe('the Merkle tree', () => {
  it('has the roots that a frontier gives, leaf by leaf', () => {
    const range = new CompactRange(nodeHasher);
    for (const [at, hash] of hashes(70).entries()) {
      expect(range.root()).toEqual(rootAt(at));
      range.append(hash);
    }
    expect(range.root()).toEqual(rootAt(70));
  });

  it('goes on from a stored frontier, and from no other number of nodes', () => {
    expect(perfectSizes(11)).toEqual([8, 2, 1]);
    expect(perfectSizes(2 ** 52 + 1)).toEqual([2 ** 52, 1]);
    const tree = new ListTree(nodeHasher, hashes(12));
    const nodes = [tree.rangeHash(0, 8), tree.rangeHash(8, 10), tree.rangeHash(10, 11)];
    const range = new CompactRange(nodeHasher, 11, nodes);
    range.append(tree.rangeHash(11, 12));
    expect(range.root()).toEqual(rootAt(12));
    expect(() => new CompactRange(nodeHasher, 11, nodes.slice(1))).toThrow('no frontier of 11');
  });

  it('proves every leaf of every tree up to 40, and no leaf at another place', async () => {
    for (let size = 1; size <= 40; size++) {
      const tree = new ListTree(nodeHasher, hashes(size));
      const root = rootAt(size);
      for (const [index, leaf] of hashes(size).entries()) {
        const proof = await makeInclusionProof(tree, index, size);
        const holds = (at: number, of: number) =>
          verifyInclusion(nodeHasher, leaf, at, { size: of, root }, proof);
        expect(holds(index, size)).toBe(true);
        expect(holds(index + 1, size) || holds(index - 1, size)).toBe(false);
      }
    }
  });

  it('proves the beginning of every tree up to 40, and no other size as one', async () => {
    const tree = new ListTree(nodeHasher, hashes(40));
    for (let newer = 1; newer <= 40; newer++) {
      for (let older = 1; older <= newer; older++) {
        const proof = await makeConsistencyProof(tree, older, newer);
        const holds = (size: number) =>
          verifyConsistency(
            nodeHasher,
            { size, root: rootAt(older) },
            { size: newer, root: rootAt(newer) },
            proof,
          );
        expect(holds(older)).toBe(true);
        expect(holds(older - 1) || holds(older + 1)).toBe(false);
      }
    }
  });

  it('proves every subtree of a tree of 19, also one that is no beginning', async () => {
    const tree = new ListTree(nodeHasher, hashes(19));
    for (let start = 0; start < 19; start++) {
      for (let end = start + 1; end <= 19; end++) {
        if (!isSubtree(start, end)) continue;
        const proof = await makeSubtreeConsistencyProof(tree, start, end, 19);
        const part = { start, end, root: tree.rangeHash(start, end) };
        const whole = { size: 19, root: rootAt(19) };
        expect(verifySubtreeConsistency(nodeHasher, part, whole, proof)).toBe(true);
        const moved = { ...part, root: turned(part.root, start) };
        expect(verifySubtreeConsistency(nodeHasher, moved, whole, proof)).toBe(false);
      }
    }
    await expect(makeSubtreeConsistencyProof(tree, 1, 3, 19)).rejects.toThrow('no subtree');
  });

  it('refuses an inclusion proof in which one bit, the index, the leaf or the root is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), bit, async (size, i, j, b) => {
        const [index, other] = [i % size, j % size];
        const all = hashes(size);
        const [leaf, root] = [all[index] ?? new Uint8Array(), rootAt(size)];
        const proof = await makeInclusionProof(new ListTree(nodeHasher, all), index, size);
        const holds = (l: Uint8Array, at: number, r: Uint8Array, p: Uint8Array[]) =>
          verifyInclusion(nodeHasher, l, at, { size, root: r }, p);
        expect(holds(leaf, index, root, proof)).toBe(true);
        if (other !== index) expect(holds(leaf, other, root, proof)).toBe(false);
        const touched = proof.map((hash, at) => (at === j % proof.length ? turned(hash, b) : hash));
        expect(holds(leaf, index, root, touched)).toBe(false);
        expect(holds(turned(leaf, b), index, root, proof)).toBe(false);
        expect(holds(leaf, index, turned(root, b), proof)).toBe(false);
        expect(holds(leaf, index, root, proof.slice(1))).toBe(false);
        expect(holds(leaf, index, root, [...proof, root])).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a consistency proof in which one bit, a size or a root is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), bit, async (size, i, j, b) => {
        const older = 1 + (i % (size - 1));
        const other = 1 + (j % (size - 1));
        const tree = new ListTree(nodeHasher, hashes(size));
        const proof = await makeConsistencyProof(tree, older, size);
        const [first, last] = [rootAt(older), rootAt(size)];
        const holds = (at: number, r1: Uint8Array, r2: Uint8Array, p: Uint8Array[]) =>
          verifyConsistency(nodeHasher, { size: at, root: r1 }, { size, root: r2 }, p);
        expect(holds(older, first, last, proof)).toBe(true);
        if (other !== older) {
          expect(holds(other, first, last, proof)).toBe(false);
          expect(holds(older, rootAt(other), last, proof)).toBe(false);
        }
        const touched = proof.map((hash, at) => (at === j % proof.length ? turned(hash, b) : hash));
        expect(holds(older, first, last, touched)).toBe(false);
        expect(holds(older, turned(first, b), last, proof)).toBe(false);
        expect(holds(older, first, turned(last, b), proof)).toBe(false);
        expect(holds(older, first, last, proof.slice(1))).toBe(false);
        expect(holds(older, first, last, [...proof, last])).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('answers no to hostile sizes and proofs, and ends', () => {
    const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(2 ** 53, 2 ** 53 - 1, Infinity));
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(number, number, number, bytes, fc.array(bytes), (a, b, c, root, proof) => {
        verifyInclusion(nodeHasher, root, a, { size: b, root }, proof);
        expect(
          verifySubtreeConsistency(nodeHasher, { start: a, end: b, root }, { size: c, root }, proof),
        ).toBe(a === 0 && b === 1 && c === 1 && proof.length === 0);
      }),
    );
  });
});
