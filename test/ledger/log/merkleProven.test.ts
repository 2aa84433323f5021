import { describe, expect, it } from '@jest/globals';
import { leafHash, ListTree, rootOf } from '../../../src/ledger/log/tree/merkleTree.ts';
import { ProvenTree } from '../../../src/ledger/log/tree/provenTree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { someLeaves } from './logs.ts';

const SIZE = 19;
const leaves = someLeaves(SIZE);
const hashes = leaves.map((leaf) => leafHash(nodeHasher, leaf));
const rootAt = (size: number): Uint8Array => rootOf(nodeHasher, hashes.slice(0, size));
const NO_NUMBERS = [-1, 0.5, 18.5, Number.NaN, Infinity, 2 ** 53];

/** A log whose hashes are as they should be, but for one range. */
class Shown extends ProvenTree {
  readonly #lie: string | undefined;

  constructor(lie?: string) {
    super(nodeHasher, { size: SIZE, root: rootAt(SIZE) });
    this.#lie = lie;
  }

  rangeHash(start: number, end: number): Promise<Uint8Array> {
    const hash = new ListTree(nodeHasher, hashes).rangeHash(start, end);
    return Promise.resolve(`${start}-${end}` === this.#lie ? hash.map((byte) => byte ^ 1) : hash);
  }

  has(start: number, end: number, root: Uint8Array): Promise<boolean> {
    return this.hasPart({ start, end, root });
  }
}

describe('a log whose hashes nobody has checked', () => {
  it('has each leaf in its place, and none in a place that it does not have', async () => {
    const log = new Shown();
    for (const [at, leaf] of leaves.entries()) {
      expect(await log.holds(at, leaf)).toBe(true);
      expect(await log.holds((at + 1) % SIZE, leaf)).toBe(false);
    }
    for (const index of [...NO_NUMBERS, SIZE])
      expect(await log.holds(index, leaves[0] ?? hashes[0] ?? new Uint8Array())).toBe(false);
  });

  it('had the root of each size, and none of another', async () => {
    for (let size = 0; size <= SIZE; size++) expect(await new Shown().rootAt(size)).toEqual(rootAt(size));
    for (const size of [...NO_NUMBERS, SIZE + 1])
      await expect(new Shown().rootAt(size)).rejects.toMatchObject({ code: 'internal' });
  });

  it('threat: proves nothing by a hash that is another', async () => {
    for (const lie of ['0-16', '16-18', '18-19', '0-18'])
      await expect(new Shown(lie).rootAt(18)).rejects.toMatchObject({ code: 'tampered' });
    expect(await new Shown('16-18').holds(18, leaves[18] ?? new Uint8Array())).toBe(false);
    expect(await new Shown().has(16, 18, await new Shown().rangeHash(16, 18))).toBe(true);
    expect(await new Shown().has(16, 18, await new Shown('16-18').rangeHash(16, 18))).toBe(false);
  });
});
