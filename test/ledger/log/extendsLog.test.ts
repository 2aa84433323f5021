import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import { extendsCheckpoint, extendsLog } from '../../../src/ledger/log/tiles/extendsLog.ts';
import { leafHash, rootOf } from '../../../src/ledger/log/tree/merkleTree.ts';
import { TileTree } from '../../../src/ledger/log/tiles/tileTree.ts';
import { leafPath, looseLeaves, tilePath, tilesOf } from '../../../src/ledger/log/tiles/tilePath.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { differing, emptyLog, grow, logOf, someLeaves, text, withFile, type MemoryLog } from './logs.ts';

const rootOfLeaves = (leaves: readonly Uint8Array[]) =>
  rootOf(
    nodeHasher,
    leaves.map((leaf) => leafHash(nodeHasher, leaf)),
  );

describe('a log in tiles', () => {
  it.each([1, 2, 255, 256, 257, 511, 513, 700])(
    'has the root of its %d leaves, their tiles, and files for the leaves that fill no bundle',
    async (size) => {
      const leaves = someLeaves(size);
      const log = await logOf(leaves);
      expect(log.root).toEqual(rootOfLeaves(leaves));
      const tiles = [...tilesOf(size)].filter(({ level, width }) => level !== 'entries' || width === 256);
      const paths = [...tiles.map(tilePath), ...looseLeaves(size).map(leafPath)];
      const grown = await grow(await logOf(leaves.slice(0, size >> 1)), leaves.slice(size >> 1));
      expect([...grown.content.keys()].sort()).toEqual([...log.content.keys()].sort());
      expect(differing(grown, log)).toEqual(new Set());
      expect([...log.content.keys()].filter((path) => path !== 'checkpoint').sort()).toEqual(paths.sort());
    },
  );

  it('proves the root that it had at each size, and each leaf', async () => {
    const leaves = someLeaves(300);
    const tree = new TileTree(nodeHasher, await logOf(leaves));
    for (const size of [0, 1, 7, 128, 255, 256, 257, 299, 300])
      expect(await tree.rootAt(size)).toEqual(rootOfLeaves(leaves.slice(0, size)));
    for (const index of [0, 254, 255, 256, 299]) expect(await tree.leafAt(index)).toEqual(leaves[index]);
    for (const never of [301, -1, 1.5, Number.NaN])
      await expect(tree.rootAt(never)).rejects.toMatchObject({
        code: 'internal',
        message: `the log never had ${never} leaves`,
      });
    for (const index of [0, 255, 256, 299]) {
      expect(await tree.holds(index, leaves[index] ?? text(''))).toBe(true);
      expect(await tree.holds(index, text('another'))).toBe(false);
    }
    for (const nowhere of [-1, 1.5, Number.NaN, 300, 301])
      expect(await tree.holds(nowhere, leaves[0] ?? text(''))).toBe(false);
  });

  it('does not pass off tiles that only its upper levels disprove', async () => {
    const honest = await logOf(someLeaves(300));
    const forged = await logOf(someLeaves(200, 'forged'));
    const other = await logOf([...someLeaves(200, 'forged'), ...someLeaves(100)]);
    const tile = other.content.get('tile/0/000');
    const lie = withFile(honest, 'tile/0/000', tile);
    await expect(new TileTree(nodeHasher, lie).rootAt(200)).rejects.toThrow(
      'does not prove the root that it had at size 200',
    );
    const bundled = withFile(lie, 'tile/entries/000', other.content.get('tile/entries/000'));
    await expect(new TileTree(nodeHasher, bundled).leafAt(3)).rejects.toThrow(
      'the leaves of the log from 0 are not what',
    );
    expect(await extendsCheckpoint(nodeHasher, forged, lie)).toMatchObject({ ok: false });
  });
});

describe('extendsLog', () => {
  it('gives the new leaves of a longer log', async () => {
    const old = await logOf(someLeaves(254));
    const next = await grow(old, someLeaves(5, 'new'));
    for (const changed of [undefined, differing(old, next)])
      expect(await extendsLog(nodeHasher, old, next, changed)).toEqual({
        ok: true,
        leaves: someLeaves(5, 'new'),
      });
    expect(await extendsLog(nodeHasher, emptyLog(), next)).toMatchObject({ ok: true });
  });

  it('names what is wrong with a log that does not', async () => {
    const old = await logOf(someLeaves(300));
    const next = await grow(old, someLeaves(3, 'new'));
    const reasonOf = async (lie: MemoryLog) => {
      const results = [
        await extendsLog(nodeHasher, old, lie),
        await extendsLog(nodeHasher, old, lie, differing(old, lie)),
      ];
      expect(results[0]).toEqual(results[1]);
      return results[0]?.ok === false ? results[0].reason : 'accepted';
    };
    expect(await reasonOf(await logOf(someLeaves(299)))).toBe('the log went back from 300 leaves to 299');
    expect(await reasonOf(await logOf(someLeaves(303, 'other')))).toContain('does not begin with');
    expect(await reasonOf({ ...next, root: old.root })).toContain('does not begin with');
    const other = text('x');
    expect(await reasonOf(withFile(next, 'tile/entries/000', other))).toBe('tile/entries/000 was changed');
    expect(await reasonOf(withFile(next, 'tile/0/000', undefined))).toBe('tile/0/000 was changed');
    const [kept, added] = [leafPath(299), leafPath(302)];
    expect(await reasonOf(withFile(next, kept, other))).toBe(`${kept} was changed`);
    expect(await reasonOf(withFile(next, kept, undefined))).toBe(`${kept} was changed`);
    expect(await reasonOf(withFile(next, added, other))).toContain('does not begin with');
    expect(await reasonOf(withFile(next, added, undefined))).toBe(`the log lacks ${added}`);
    const full = await grow(old, someLeaves(212, 'new'));
    expect(await reasonOf(full)).toBe('accepted');
    expect(await reasonOf(withFile(full, 'tile/entries/001', other))).toContain('is malformed');
    expect(await reasonOf(withFile(next, 'tile/0/001.p/47', new Uint8Array(47 * 32)))).toContain(
      'tile/0/001.p/47 is not what the leaves give',
    );
    expect(await reasonOf(next)).toBe('accepted');
  });

  it('does not call it the writer’s fault when reading fails', async () => {
    const old = await logOf(someLeaves(3));
    for (const error of [
      new Error('no disk'),
      new CountersignError('unavailable', 'no network'),
      Object.assign(new Error('of another make'), { code: 'tampered' }),
    ]) {
      const files = { read: () => Promise.reject(error) };
      await expect(extendsLog(nodeHasher, old, { ...old, size: 4, files })).rejects.toBe(error);
      await expect(extendsCheckpoint(nodeHasher, old, { ...old, size: 4, files })).rejects.toBe(error);
    }
  });

  it('holds the files of a bundle that the old log has just filled', async () => {
    const other = text('x');
    for (const size of [256, 512]) {
      const old = await logOf(someLeaves(size));
      const next = await grow(old, someLeaves(3, 'new'));
      const last = String(size / 256 - 1).padStart(3, '0');
      for (const path of [`tile/entries/${last}`, `tile/0/${last}`])
        for (const bytes of [other, undefined]) {
          const lie = withFile(next, path, bytes);
          for (const changed of [undefined, differing(old, lie)])
            expect(await extendsLog(nodeHasher, old, lie, changed)).toEqual({
              ok: false,
              reason: `${path} was changed`,
            });
        }
    }
  });

  it('holds the tiles of the levels above that gained nothing', async () => {
    for (const size of [256, 300, 511]) {
      const old = await logOf(someLeaves(size));
      const next = await grow(old, someLeaves(1, 'new'));
      const count = Math.floor(size / 256);
      const path = `tile/1/000.p/${count}`;
      const isKept = size !== 511;
      for (const bytes of [text('x'), undefined, new Uint8Array(32 * count)]) {
        const lie = withFile(next, path, bytes);
        for (const changed of [undefined, differing(old, lie)])
          expect(await extendsLog(nodeHasher, old, lie, changed)).toMatchObject(
            isKept ? { ok: false, reason: `${path} was changed` } : { ok: true },
          );
      }
    }
  });

  it('is of a log of the same leaves too, and of no other of the same size', async () => {
    const [old, other] = [await logOf(someLeaves(5)), await logOf(someLeaves(5, 'other'))];
    expect(await extendsLog(nodeHasher, old, old)).toEqual({ ok: true, leaves: [] });
    expect(await extendsLog(nodeHasher, old, other)).toMatchObject({ ok: false });
    expect(await extendsCheckpoint(nodeHasher, old, old)).toEqual({ ok: true });
    expect(await extendsCheckpoint(nodeHasher, old, other)).toMatchObject({ ok: false });
    const next = await grow(old, someLeaves(1, 'new'));
    expect(await extendsCheckpoint(nodeHasher, next, old)).toEqual({
      ok: false,
      reason: 'the log went back from 6 leaves to 5',
    });
    expect(await extendsCheckpoint(nodeHasher, emptyLog(), old)).toEqual({ ok: true });
    expect(await extendsCheckpoint(nodeHasher, { size: 0, root: old.root }, old)).toEqual({
      ok: false,
      reason: 'an empty log has another root',
    });
  });

  it('does not mind files that the old log does not cover, though they are named as tiles are', async () => {
    const old = await logOf(someLeaves(300));
    const next = await grow(old, someLeaves(3, 'new'));
    for (const path of ['tile/0/000.p/47', 'tile/1/000', 'tile/0/001', 'tile/entries/001', 'tile/9/000']) {
      const more = withFile(next, path, text('x'));
      for (const changed of [undefined, differing(old, more)])
        expect(await extendsLog(nodeHasher, old, more, changed)).toMatchObject({ ok: true });
    }
  });

  it('reads no full tile of the old log where git says that it is the same', async () => {
    const old = await logOf(someLeaves(300));
    const next = await grow(old, someLeaves(3, 'new'));
    const read: string[] = [];
    const watched = (log: MemoryLog) => ({
      ...log,
      files: {
        read: (path: string) => {
          read.push(path);
          return log.files.read(path);
        },
      },
    });
    const full = 'tile/entries/000';
    expect(await extendsLog(nodeHasher, watched(old), watched(next), differing(old, next))).toMatchObject({
      ok: true,
    });
    expect(read).not.toContain(full);
    expect(await extendsLog(nodeHasher, watched(old), watched(next))).toMatchObject({ ok: true });
    expect(read.filter((path) => path === full)).toHaveLength(2);
  });

  it('names a file that either log lacks', async () => {
    const old = await logOf(someLeaves(300));
    const next = await grow(old, someLeaves(3, 'new'));
    const partial = 'tile/0/001.p/47';
    const reason = `${partial} is not what the leaves give`;
    expect(await extendsLog(nodeHasher, old, withFile(next, partial, undefined))).toEqual({
      ok: false,
      reason,
    });
    const kept = leafPath(299);
    expect(await extendsLog(nodeHasher, withFile(old, kept, undefined), next)).toEqual({
      ok: false,
      reason: `${kept} was changed`,
    });
  });

  it('accepts nothing that a comparison of the leaves refuses, whatever an adversary makes of the log', async () => {
    const tamper = fc.constantFrom('none', 'reorder', 'rename', 'copy', 'roll back', 'replace', 'insert');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 290 }),
        fc.nat(20),
        tamper,
        fc.nat(),
        fc.nat(),
        async (size, more, how, i, j) => {
          const leaves = someLeaves(size);
          const old = await logOf(leaves);
          const mine = [...leaves, ...someLeaves(more, 'new')];
          const [a, b] = [i % mine.length, j % mine.length];
          const [first = text(''), second = text('')] = [mine[a], mine[b]];
          if (how === 'reorder') [mine[a], mine[b]] = [second, first];
          if (how === 'copy') mine[a] = second;
          if (how === 'replace') mine[a] = text('another');
          if (how === 'insert') mine.splice(a, 0, text('between'));
          if (how === 'roll back') mine.splice(a);
          let next = await logOf(mine);
          let isWhole = true;
          if (how === 'rename') {
            const paths = [...next.content.keys()].filter((path) => path.startsWith('tile/')).sort();
            const [from = '', to = ''] = [paths[i % paths.length], paths[j % paths.length]];
            const moved = next.content.get(from);
            isWhole = from === to;
            next = withFile(withFile(next, from, next.content.get(to)), to, moved);
          }
          const isExtension =
            mine.length >= size &&
            leaves.every((leaf, at) => Buffer.compare(leaf, mine[at] ?? text('')) === 0);
          for (const changed of [undefined, differing(old, next)]) {
            const { ok } = await extendsLog(nodeHasher, old, next, changed);
            if (isWhole) expect(ok).toBe(isExtension);
            // Moved files may be ones that the old log has and the new one's checks do not need read again.
            else if (ok) expect(isExtension).toBe(true);
          }
          if (isWhole && mine.length > 0)
            expect((await extendsCheckpoint(nodeHasher, old, next)).ok).toBe(isExtension);
          else if (mine.length > 0 && (await extendsCheckpoint(nodeHasher, old, next)).ok)
            expect(isExtension).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
