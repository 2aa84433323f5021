import { describe, expect, it } from '@jest/globals';
import { appendLeaves } from '../../../src/ledger/log/tiles/appendLeaves.ts';
import { BundleLeaves } from '../../../src/ledger/log/tiles/bundleLeaves.ts';
import { leafPath, parseTilePath } from '../../../src/ledger/log/tiles/tilePath.ts';
import { emptyLog as noLog, TileTree } from '../../../src/ledger/log/tiles/tileTree.ts';
import { CompactRange, perfectSizes } from '../../../src/ledger/log/tree/compactRange.ts';
import { emptyRoot, leafHash } from '../../../src/ledger/log/tree/merkleTree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { grow, logOf, someLeaves, withFile } from './logs.ts';

const leaves = someLeaves(300);

/** The root of the first `size` leaves. */
function rootAt(size: number): Uint8Array {
  const range = new CompactRange(nodeHasher);
  for (const leaf of leaves.slice(0, size)) range.append(leafHash(nodeHasher, leaf));
  return range.root();
}

describe('the leaves of one bundle', () => {
  const first = new BundleLeaves(nodeHasher, 0, leaves.slice(0, 256));
  const second = new BundleLeaves(nodeHasher, 256, leaves.slice(256));

  it('tell which sizes of a log end within them: not one that ends just before them', () => {
    expect([first.start, first.end, second.start, second.end]).toEqual([0, 256, 256, 300]);
    const ends = (bundle: BundleLeaves, sizes: readonly number[]) =>
      sizes.filter((size) => bundle.endsWithin(size));
    expect(ends(first, [-1, 0, 1, 1.5, 255, 256, 257, Number.NaN])).toEqual([1, 255, 256]);
    expect(ends(second, [0, 255, 256, 256.5, 257, 299, 300, 301, Infinity])).toEqual([257, 299, 300]);
  });

  it('give the root that the log had at each of them, and at their start, asked once or twice', async () => {
    const before = [await new TileTree(nodeHasher, await logOf(leaves)).rangeHash(0, 256)];
    for (const size of [256, 257, 299, 300, 299, 257, 256])
      expect(second.rootAt(before, size)).toEqual(rootAt(size));
    for (const size of [0, 1, 256, 1]) expect(first.rootAt([], size)).toEqual(rootAt(size));
    expect(first.root()).toEqual(rootAt(256));
  });
});

describe('an append', () => {
  it('says which files of the old log are there no more, and nothing else', async () => {
    const removedBy = async (size: number, more: number) =>
      (await appendLeaves(nodeHasher, await logOf(leaves.slice(0, size)), someLeaves(more, 'new'))).removed;
    expect(await removedBy(0, 3)).toEqual([]);
    expect(await removedBy(5, 0)).toEqual([]);
    expect(await removedBy(5, 2)).toEqual(['tile/0/000.p/5']);
    expect(await removedBy(254, 2)).toEqual([
      ...Array.from({ length: 254 }, (_, at) => leafPath(at)),
      'tile/0/000.p/254',
    ]);
    expect(await removedBy(256, 3)).toEqual([]);
    expect(await removedBy(258, 2)).toEqual(['tile/0/001.p/2']);
    expect(await removedBy(258, 254)).toEqual([
      leafPath(256),
      leafPath(257),
      'tile/0/001.p/2',
      'tile/1/000.p/1',
    ]);
  });

  it('writes what is new or wider, and no file that the old log has', async () => {
    const writtenBy = async (size: number, more: number) => [
      ...(
        await appendLeaves(nodeHasher, await logOf(leaves.slice(0, size)), someLeaves(more, 'new'))
      ).files.keys(),
    ];
    expect(await writtenBy(5, 0)).toEqual([]);
    expect(await writtenBy(5, 1)).toEqual([leafPath(5), 'tile/0/000.p/6']);
    expect(await writtenBy(254, 3)).toEqual([
      'tile/entries/000',
      leafPath(256),
      'tile/0/000',
      'tile/0/001.p/1',
      'tile/1/000.p/1',
    ]);
    expect(await writtenBy(256, 1)).toEqual([leafPath(256), 'tile/0/001.p/1']);
  });

  it('is refused on tiles that do not give the root of the log', async () => {
    const old = await logOf(leaves);
    const tile = 'tile/0/001.p/44';
    const lie = withFile(old, tile, new Uint8Array(44 * 32));
    await expect(grow(lie, someLeaves(1, 'new'))).rejects.toMatchObject({ code: 'tampered' });
    await expect(grow(withFile(old, tile, undefined), someLeaves(1, 'new'))).rejects.toMatchObject({
      code: 'tampered',
    });
  });

  it('ends where no number counts the leaves any more', async () => {
    const size = Number.MAX_SAFE_INTEGER;
    const files = {
      read: (path: string) => Promise.resolve(new Uint8Array(32 * (parseTilePath(path)?.width ?? 0))),
    };
    const tree = new TileTree(nodeHasher, { size, root: emptyRoot(nodeHasher), files });
    let start = 0;
    const nodes = perfectSizes(size).map(async (width) => {
      start += width;
      return tree.rangeHash(start - width, start);
    });
    const root = new CompactRange(nodeHasher, size, await Promise.all(nodes)).root();
    const full = { size, root, files };
    expect((await appendLeaves(nodeHasher, full, [])).size).toBe(size);
    await expect(appendLeaves(nodeHasher, full, someLeaves(1))).rejects.toMatchObject({ code: 'limit' });
  });
});

describe('the log that every other extends', () => {
  it('has no leaves, and no files', async () => {
    const none = noLog(nodeHasher);
    expect([none.size, none.root]).toEqual([0, emptyRoot(nodeHasher)]);
    expect(await none.files.read('tile/0/000')).toBeUndefined();
    const log = await logOf(leaves);
    const { root, size, files } = await appendLeaves(nodeHasher, none, leaves);
    expect({ root, size }).toEqual({ root: log.root, size: 300 });
    expect([...files.keys()].every((path) => log.content.has(path))).toBe(true);
  });
});

describe('what a log does not prove', () => {
  it('is told by its code, whatever is asked for', async () => {
    const log = await logOf(leaves);
    const treeOf = (path: string, bytes: Uint8Array | undefined) =>
      new TileTree(nodeHasher, withFile(log, path, bytes));
    const tampered = { code: 'tampered' };
    await expect(treeOf('tile/entries/000', undefined).leafAt(3)).rejects.toMatchObject(tampered);
    await expect(treeOf('tile/entries/000', new Uint8Array(7)).leafAt(3)).rejects.toMatchObject(tampered);
    await expect(treeOf(leafPath(299), undefined).leafAt(299)).rejects.toMatchObject(tampered);
    await expect(treeOf(leafPath(299), someLeaves(1)[0]).leafAt(299)).rejects.toMatchObject(tampered);
    await expect(treeOf('tile/0/000', new Uint8Array(31)).rootAt(128)).rejects.toMatchObject(tampered);
    await expect(treeOf('tile/0/001.p/44', undefined).rootAt(270)).rejects.toMatchObject(tampered);
    await expect(treeOf('tile/0/001.p/44', undefined).frontier()).rejects.toMatchObject(tampered);
    await expect(treeOf('tile/0/001.p/44', new Uint8Array(44 * 32)).frontier()).rejects.toMatchObject(
      tampered,
    );
    for (const nowhere of [-1, 300, 1.5, Number.NaN])
      await expect(new TileTree(nodeHasher, log).leafAt(nowhere)).rejects.toMatchObject({
        code: 'not-found',
      });
  });
});
