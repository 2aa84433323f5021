import { describe, expect, it } from '@jest/globals';
import { CompactRange } from '../../../src/ledger/log/tree/compactRange.ts';
import {
  makeSubtreeConsistencyProof,
  verifyConsistency,
  verifySubtreeConsistency,
} from '../../../src/ledger/log/tree/consistencyProof.ts';
import {
  makeInclusionProof,
  verifyInclusion,
  verifySubtreeInclusion,
} from '../../../src/ledger/log/tree/inclusionProof.ts';
import {
  emptyRoot,
  HASH_BYTES,
  leafHash,
  ListTree,
  nodeHash,
  rootOf,
  splitPoint,
} from '../../../src/ledger/log/tree/merkleTree.ts';
import { PerfectRows } from '../../../src/ledger/log/tree/perfectRows.ts';
import { isSubtree } from '../../../src/ledger/log/tree/subtree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { someLeaves } from './logs.ts';

const hashes = (count: number) => someLeaves(count).map((leaf) => leafHash(nodeHasher, leaf));
const NINETEEN = hashes(19);
const tree = new ListTree(nodeHasher, NINETEEN);
const root = rootOf(nodeHasher, NINETEEN);
const nothing = emptyRoot(nodeHasher);
const internal = { code: 'internal' };
const NO_NUMBERS = [-1, 0.5, Number.NaN, Infinity, 2 ** 53];

describe('a proof of a leaf', () => {
  it('is of a subtree, of the leaf in its place in it', async () => {
    for (let start = 0; start < 19; start++)
      for (let end = start + 1; end <= 19; end++) {
        const own = NINETEEN.slice(start, end);
        const subtree = { start, end, root: rootOf(nodeHasher, own) };
        for (const [at, leaf] of own.entries()) {
          const proof = await makeInclusionProof(new ListTree(nodeHasher, own), at, own.length);
          const holds = (index: number): boolean =>
            verifySubtreeInclusion(nodeHasher, leaf, index, subtree, proof);
          expect(holds(start + at)).toBe(isSubtree(start, end));
          expect([holds(start + at + 1), holds(at - 1), holds(end + at)]).toEqual([false, false, false]);
        }
      }
  });

  it('is made of no leaf that is not there', async () => {
    for (const index of [...NO_NUMBERS, 19])
      await expect(makeInclusionProof(tree, index, 19)).rejects.toMatchObject(internal);
    await expect(makeInclusionProof(tree, 0, 2 ** 53)).rejects.toMatchObject(internal);
    await expect(makeInclusionProof(tree, 18, 19)).resolves.toHaveLength(2);
  });

  it('holds for no hash of another length, even where it is the root', () => {
    const holds = (length: number): boolean => {
      const leaf = new Uint8Array(length);
      return verifyInclusion(nodeHasher, leaf, 0, { size: 1, root: leaf }, []);
    };
    expect([HASH_BYTES - 1, HASH_BYTES, HASH_BYTES + 1].map(holds)).toEqual([false, true, false]);
  });

  it('holds for no hash that is cut elsewhere', () => {
    const leaf = new Uint8Array(HASH_BYTES).fill(1);
    const [one, other] = [new Uint8Array(HASH_BYTES + 1).fill(2), new Uint8Array(HASH_BYTES).fill(2)];
    for (const sibling of [one, other]) {
      const own = nodeHash(nodeHasher, leaf, sibling);
      const holds = verifyInclusion(nodeHasher, leaf, 0, { size: 2, root: own }, [sibling]);
      expect(holds).toBe(sibling === other);
    }
  });
});

describe('a proof of a part', () => {
  const proves = (part: { start: number; end: number; root: Uint8Array }, proof: Uint8Array[] = []) =>
    verifySubtreeConsistency(nodeHasher, part, { size: 19, root }, proof);

  it('needs none where the part has no leaves, and then proves nothing else', () => {
    for (const at of [0, 3, 19]) {
      expect(proves({ start: at, end: at, root: nothing })).toBe(true);
      expect(proves({ start: at, end: at, root: nothing }, [nothing])).toBe(false);
      expect(proves({ start: at, end: at, root })).toBe(false);
    }
    for (const at of [-1, 20]) expect(proves({ start: at, end: at, root: nothing })).toBe(false);
    const endless = { size: 2 ** 53, root };
    expect(verifySubtreeConsistency(nodeHasher, { start: 0, end: 0, root: nothing }, endless, [])).toBe(
      false,
    );
  });

  it('is not of a part that ends after the tree', async () => {
    expect(proves({ start: 0, end: 20, root })).toBe(false);
    expect(proves({ start: 0, end: 19, root })).toBe(true);
    await expect(makeSubtreeConsistencyProof(tree, 0, 20, 19)).rejects.toMatchObject(internal);
    await expect(makeSubtreeConsistencyProof(tree, 0, 19, 19)).resolves.toEqual([]);
    await expect(makeSubtreeConsistencyProof(tree, 2, 5, 19)).rejects.toMatchObject(internal);
  });

  it('holds for no hash of another length', async () => {
    const part = { start: 0, end: 16, root: tree.rangeHash(0, 16) };
    const proof = await makeSubtreeConsistencyProof(tree, 0, 16, 19);
    expect(proves(part, proof)).toBe(true);
    for (const length of [HASH_BYTES - 1, HASH_BYTES + 1]) {
      const [first = nothing, ...rest] = proof;
      const other = new Uint8Array(length);
      other.set(first.subarray(0, length));
      const own = nodeHash(nodeHasher, part.root, other);
      const whole = { size: 19, root: own };
      expect(verifySubtreeConsistency(nodeHasher, part, whole, [other, ...rest])).toBe(false);
    }
  });

  it('says of no log that it begins with nothing', () => {
    const older = { size: 0, root: nothing };
    expect(verifyConsistency(nodeHasher, older, { size: 19, root }, [])).toBe(false);
    expect(verifyConsistency(nodeHasher, older, older, [])).toBe(false);
  });
});

describe('the tree', () => {
  it('has subtrees where a tree of the next power of two could stand, and no others', () => {
    const found = [];
    for (let start = -1; start < 9; start++)
      for (let end = start; end < 10; end++) if (isSubtree(start, end)) found.push(`${start}-${end}`);
    const ones = Array.from({ length: 9 }, (_, at) => `${at}-${at + 1}`);
    const twos = ['0-2', '2-4', '4-6', '6-8'];
    const more = ['0-3', '0-4', '4-7', '4-8', '0-5', '0-6', '0-7', '0-8', '0-9'];
    expect(found.sort()).toEqual([...ones, ...twos, ...more].sort());
    for (const no of NO_NUMBERS) expect([isSubtree(no, 4), isSubtree(0, no)]).toEqual([false, false]);
  });

  it('is split before the last power of two', () => {
    expect([2, 3, 4, 5, 8, 9, 2 ** 40, 2 ** 40 + 1].map(splitPoint)).toEqual([
      1,
      2,
      2,
      4,
      4,
      8,
      2 ** 39,
      2 ** 40,
    ]);
  });

  it('has the hash of nothing where there is nothing', () => {
    for (const [start, end] of [
      [3, 3],
      [3, 2],
      [19, 20],
    ] as const)
      expect(tree.rangeHash(start, end)).toEqual(nothing);
    expect(Buffer.from(nothing).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('tells leaves of any length from nodes, and from each other', () => {
    const said = (bytes: Uint8Array) => Buffer.from(nodeHasher.sha256(bytes)).toString('hex');
    for (const length of [0, 1, 64, 4094, 4095, 4096, 5000]) {
      const leaf = new Uint8Array(length).fill(7);
      const own = Buffer.from(leafHash(nodeHasher, leaf)).toString('hex');
      expect(own).toBe(said(Buffer.concat([Buffer.from([0]), leaf])));
    }
    const [one, two, three] = [1, 2, 3].map((byte) => new Uint8Array(HASH_BYTES).fill(byte));
    for (const [left = nothing, right = nothing] of [
      [one, two],
      [two, three],
      [one?.subarray(1), two],
      [one, Buffer.alloc(40)],
    ]) {
      const own = Buffer.from(nodeHash(nodeHasher, left, right)).toString('hex');
      expect(own).toBe(said(Buffer.concat([Buffer.from([1]), left, right])));
    }
  });

  it('has rows of perfect trees, and no tree between them', () => {
    const rows = new PerfectRows(nodeHasher, NINETEEN);
    for (const [offset, height] of [
      [0, 0],
      [18, 0],
      [16, 1],
      [8, 3],
      [0, 4],
    ] as const)
      expect(rows.at(offset, height)).toEqual(tree.rangeHash(offset, offset + 2 ** height));
    for (const [offset, height] of [
      [19, 0],
      [1, 1],
      [18, 1],
      [0, 5],
      [-1, 0],
    ] as const)
      expect(() => rows.at(offset, height)).toThrow(expect.objectContaining(internal));
    expect(rows.frontier(19)).toEqual(
      [[0, 16] as const, [16, 18] as const, [18, 19] as const].map(([a, b]) => tree.rangeHash(a, b)),
    );
    expect(rows.frontier(0)).toEqual([]);
    for (let count = 0; count <= 19; count++)
      expect(new CompactRange(nodeHasher, count, rows.frontier(count)).root()).toEqual(
        rootOf(nodeHasher, NINETEEN.slice(0, count)),
      );
  });

  it('grows from no frontier of another number of nodes, and says its size', () => {
    expect(() => new CompactRange(nodeHasher, 3, [nothing])).toThrow(expect.objectContaining(internal));
    const range = new CompactRange(nodeHasher);
    expect(range.size).toBe(0);
    for (const hash of NINETEEN) range.append(hash);
    expect(range.size).toBe(19);
  });
});
