import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equalBytes } from '../../../src/bytes/byteForms.ts';
import { TileLog } from '../../../src/ledger/log/tiles/tileLog.ts';
import { TileTree } from '../../../src/ledger/log/tiles/tileTree.ts';
import { CompactRange } from '../../../src/ledger/log/tree/compactRange.ts';
import { leafHash } from '../../../src/ledger/log/tree/merkleTree.ts';
import { PerfectRows } from '../../../src/ledger/log/tree/perfectRows.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { logOf, someLeaves, text, type MemoryLog } from './logs.ts';

const SIZE = 1100;
const A = 'a'.repeat(64);
const B = 'b'.repeat(40);
/** What leaf `at` is about; undefined for one that is no entry. */
const aboutAt = (at: number): string | null | undefined => [null, A, undefined, B, A][(at * 7) % 5];
const leafAt = (at: number): Uint8Array => {
  const about = aboutAt(at);
  return text(about === undefined ? `garbage ${at}` : `{"about":${JSON.stringify(about)},"n":${at}}`);
};
const leaves = Array.from({ length: SIZE }, (_, at) => leafAt(at));
const made: Promise<MemoryLog> = logOf(leaves);
/** The root that the log had at each size. */
const roots = [new CompactRange(nodeHasher).root()];
const range = new CompactRange(nodeHasher);
for (const leaf of leaves) {
  range.append(leafHash(nodeHasher, leaf));
  roots.push(range.root());
}

describe('a log of which some leaves are at hand', () => {
  it('had the same roots as one of which none are, whichever bundles were read', async () => {
    const size = fc.integer({ min: 0, max: SIZE });
    const log = await made;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(SIZE - 1), { maxLength: 4 }),
        fc.array(size, { maxLength: 30 }),
        async (read, sizes) => {
          const tree = new TileTree(nodeHasher, log);
          for (const index of read) expect(await tree.leafAt(index)).toEqual(leaves[index]);
          for (const one of [...sizes, 256, 257, 1024, SIZE])
            expect(await tree.rootAt(one)).toEqual(roots[one]);
        },
      ),
      { numRuns: 25 },
    );
    expect(roots[SIZE]).toEqual(log.root);
  });

  it('never had a size that is none, or that it has not reached', async () => {
    const tree = new TileTree(nodeHasher, await made);
    for (const index of [0, SIZE - 1]) await tree.leafAt(index);
    for (const never of [SIZE + 1, 1.5, SIZE - 0.5, -1, Number.NaN])
      await expect(tree.rootAt(never)).rejects.toMatchObject({ code: 'internal' });
  });

  it('threat: hashes that change once the leaves were proven give no root', async () => {
    class Changing extends TileTree {
      isChanged = false;
      override async rangeHash(start: number, end: number): Promise<Uint8Array> {
        const hash = await super.rangeHash(start, end);
        return this.isChanged ? hash.map((byte) => byte ^ 1) : hash;
      }
    }
    const tree = new Changing(nodeHasher, await made);
    await tree.leafAt(600);
    expect(await tree.rootAt(600)).toEqual(roots[600]);
    const changing = new Changing(nodeHasher, await made);
    await changing.leafAt(600);
    changing.isChanged = true;
    await expect(changing.rootAt(600)).rejects.toMatchObject({ code: 'tampered' });
  });

  it('threat: leaves that are not the log’s are refused, and its roots are still told', async () => {
    const other = await logOf(leaves.map((leaf, at) => (at === 300 ? text('another') : leaf)));
    const log = await made;
    const path = 'tile/entries/001';
    const files = {
      read: (name: string) => Promise.resolve((name === path ? other : log).content.get(name)),
    };
    const tree = new TileTree(nodeHasher, { ...log, files });
    await expect(tree.leafAt(300)).rejects.toMatchObject({ code: 'tampered' });
    expect(await tree.rootAt(300)).toEqual(roots[300]);
    expect(await tree.leafAt(255)).toEqual(leaves[255]);
  });
});

describe('the leaves about something', () => {
  it('are all of them, in the order of the log, in whichever order the log was looked through', async () => {
    const log = await made;
    const part = fc.tuple(fc.constantFrom(A, B, null, 'c'.repeat(64)), fc.nat(SIZE), fc.nat(SIZE));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
        const view = new TileLog(nodeHasher, log);
        for (const [about, from, to] of parts) {
          const expected = leaves.flatMap((_, at) =>
            aboutAt(at) === about && at >= from && at < to ? [at] : [],
          );
          const found = await view.about(about, from, to);
          expect(found.map(({ index }) => index)).toEqual(expected);
          expect(found.every(({ index, leaf }) => equalBytes(leaf, leafAt(index)))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('begin newest first, after and before others were asked for', async () => {
    const view = new TileLog(nodeHasher, await made);
    const begun = leaves.flatMap((_, at) => (aboutAt(at) === null ? [at] : [])).reverse();
    const all = async (from?: number): Promise<number[]> => {
      const found: number[] = [];
      for await (const { index } of view.beginnings(from === undefined ? {} : { from, atOnce: 600 }))
        found.push(index);
      return found;
    };
    expect(await all(700)).toEqual(begun.filter((at) => at >= 700));
    await view.about(A, 0);
    expect(await all()).toEqual(begun);
  });
});

describe('what is read of a log', () => {
  /** A view of the log, and the bundles (of 256 leaves) and other tiles that it asked for since. */
  async function watched(): Promise<{ view: TileLog; read: () => { bundles: number[]; tiles: string[] } }> {
    const log = await made;
    const paths = new Set<string>();
    const files = {
      read: (path: string) => {
        paths.add(path);
        return log.files.read(path);
      },
    };
    const read = (): { bundles: number[]; tiles: string[] } => {
      const all = [...paths];
      paths.clear();
      const found = all.flatMap((path) => {
        const [, bundle] = /^tile\/entries\/(\d{3})$/.exec(path) ?? [];
        if (bundle !== undefined) return [Number(bundle)];
        return path.startsWith('tile/entries') || path.startsWith('leaf') ? [Math.floor(SIZE / 256)] : [];
      });
      const bundles = [...new Set(found)].sort((a, b) => a - b);
      return { bundles, tiles: all.filter((path) => path.startsWith('tile/0/')) };
    };
    return { view: new TileLog(nodeHasher, { ...log, files }), read };
  }

  it('is nothing where nothing is asked for', async () => {
    const { view, read } = await watched();
    expect([await view.about(A, 300, 300), await view.about(null, 301, 300)]).toEqual([[], []]);
    expect(read()).toEqual({ bundles: [], tiles: [] });
  });

  it.each([
    [0, 10, [0]],
    [255, 257, [0, 1]],
    [256, 512, [1]],
    [300, 1024, [1, 2, 3]],
  ])('is the bundles from %i to %i, and once', async (from, to, bundles) => {
    const { view, read } = await watched();
    await view.about(A, from, to);
    expect(read().bundles).toEqual(bundles);
    await view.about(B, from, to);
    expect(read().bundles).toEqual([]);
  });

  it.each<[{ from?: number; atOnce?: number }, number[], number[]]>([
    // One bundle and the next, since it is asked for while the first is looked at.
    [{}, [3, 4], [0, 1, 2, 3, 4]],
    [{ from: 600 }, [3, 4], [2, 3, 4]],
    [{ from: 512 }, [3, 4], [2, 3, 4]],
    [{ from: 0, atOnce: 300 }, [2, 3, 4], [0, 1, 2, 3, 4]],
    [{ from: 600, atOnce: 300 }, [2, 3, 4], [2, 3, 4]],
  ])('for what begins (%j) is no more than is wanted just now', async (range, first, all) => {
    const { view, read } = await watched();
    const seen = new Set<number>();
    let isFirst = true;
    for await (const { index } of view.beginnings(range)) {
      expect(index).toBeGreaterThanOrEqual(range.from ?? 0);
      const { bundles, tiles } = read();
      bundles.forEach((bundle) => seen.add(bundle));
      if (!isFirst) continue;
      isFirst = false;
      // With the hashes of all of them, where several are wanted at once.
      if (range.atOnce === undefined) {
        expect(bundles.every((bundle) => first.includes(bundle))).toBe(true);
        expect(tiles.filter((path) => !path.includes('.p/'))).toEqual([]);
      } else {
        expect(bundles).toEqual(first);
        for (const bundle of first.filter((one) => one < Math.floor(SIZE / 256)))
          expect(tiles).toContain(`tile/0/00${bundle}`);
      }
    }
    read().bundles.forEach((bundle) => seen.add(bundle));
    expect([...seen].sort((a, b) => a - b)).toEqual(all);
  });
});

describe('perfect trees over hashes', () => {
  it('are none where none lies', () => {
    const rows = new PerfectRows(nodeHasher, someLeaves(5));
    for (const [offset, height] of [
      [0, 3],
      [1, 1],
      [4, 1],
      [5, 0],
    ] as const)
      expect(() => rows.at(offset, height)).toThrow('no perfect tree');
    expect(rows.frontier(5)).toHaveLength(2);
  });
});

describe('two looks at once', () => {
  const sparse = Array.from({ length: SIZE }, (_, at) =>
    text(at % 2 === 0 ? `{"about":"${A}","n":${at}}` : `garbage ${at}`),
  );

  it.each([
    [700, 300],
    [900, 0],
    [600, 512],
    [1050, 0],
  ])('from %d and from %d each find every leaf once, in order', async (one, other) => {
    const log = new TileLog(nodeHasher, await logOf(sparse));
    await log.leafAt(one);
    await log.leafAt(1090);
    const found = await Promise.all([log.about(A, one), log.about(A, other)]);
    const expected = (from: number): number[] =>
      Array.from({ length: SIZE }, (_, at) => at).filter((at) => at >= from && at % 2 === 0);
    expect(found.map((each) => each.map(({ index }) => index))).toEqual([expected(one), expected(other)]);
  });
});
