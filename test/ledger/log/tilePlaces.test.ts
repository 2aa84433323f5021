import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  keptPartials,
  leafPath,
  levelSize,
  levelsOf,
  looseLeaves,
  mayHoldTiles,
  parseTilePath,
  pathsSince,
  tileAt,
  tilePath,
  tilesOf,
} from '../../../src/ledger/log/tiles/tilePath.ts';

/** The paths of all that a log of so many leaves has. */
function pathsOf(size: number): string[] {
  const tiles = [...tilesOf(size)].filter(({ level, width }) => level !== 'entries' || width === 256);
  return [...tiles.map(tilePath), ...looseLeaves(size).map(leafPath)];
}

describe('the files that a longer log has and a shorter one has not', () => {
  it('are told for any two sizes, without looking at either log', () => {
    const size = fc.oneof(fc.nat(1030), fc.integer({ min: 65_500, max: 66_100 }));
    fc.assert(
      fc.property(size, fc.nat(600), (from, more) => {
        const before = new Set(pathsOf(from));
        const added = pathsOf(from + more).filter((path) => !before.has(path));
        expect(pathsSince(from, from + more).sort()).toEqual(added.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('are the single leaf and the tile that counts it, where one is added', () => {
    expect(pathsSince(299, 300)).toEqual([leafPath(299), 'tile/0/001.p/44']);
    expect(pathsSince(0, 1)).toEqual([leafPath(0), 'tile/0/000.p/1']);
    expect(pathsSince(255, 256)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(pathsSince(7, 7)).toEqual([]);
  });
});

describe('the levels of a log', () => {
  it('end where 256 of the level below are not reached', () => {
    expect([0, 1, 255, 256, 65_535, 65_536, 256 ** 3].map(levelsOf)).toEqual([
      [],
      [0],
      [0],
      [0, 1],
      [0, 1],
      [0, 1, 2],
      [0, 1, 2, 3],
    ]);
    expect([levelSize(65_535, 1), levelSize(65_536, 1), levelSize(65_536, 2)]).toEqual([255, 256, 1]);
  });

  it('have tiles as wide as what is there, and never wider than 256', () => {
    expect(tileAt(0, 300, 301)).toEqual({ level: 0, index: 1, width: 45 });
    expect(tileAt('entries', 255, 10_000)).toEqual({ level: 'entries', index: 0, width: 256 });
  });

  it('keep the partial tile that gained nothing, and no full one', () => {
    expect(keptPartials(300, 301)).toEqual([{ level: 1, index: 0, width: 1 }]);
    expect(keptPartials(300, 300)).toEqual([
      { level: 0, index: 1, width: 44 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect(keptPartials(256, 256)).toEqual([{ level: 1, index: 0, width: 1 }]);
    expect(keptPartials(300, 512)).toEqual([]);
    expect(keptPartials(255, 255)).toEqual([{ level: 0, index: 0, width: 255 }]);
  });
});

describe('the directories that may hold tiles of a log', () => {
  /** Every directory that lies on the way to a path. */
  const above = (path: string): string[] => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  };

  it('are all of those that do', () => {
    const size = fc.oneof(fc.nat(600), fc.integer({ min: 255_990, max: 256_600 }));
    fc.assert(
      fc.property(size, (count) => {
        for (const path of new Set(pathsOf(count).flatMap(above)))
          expect([path, mayHoldTiles(path, count)]).toEqual([path, true]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['tile', 0, true],
    ['tile/0', 0, false],
    ['tile/0', 1, true],
    ['tile/entries', 0, false],
    ['tile/entries', 1, true],
    ['tile/1', 255, false],
    ['tile/1', 256, true],
    ['tile/0/001.p', 256, false],
    ['tile/0/001.p', 257, true],
    ['tile/entries/001.p', 256, false],
    ['tile/entries/001.p', 257, true],
    ['tile/1/001.p', 65_536, false],
    ['tile/1/001.p', 65_792, true],
    ['tile/0/x001', 256_000, false],
    ['tile/0/x001', 256_001, true],
    ['tile/0/x001/002.p', 256_512, false],
    ['tile/0/x001/002.p', 256_513, true],
    ['tile/0/x001/x002', 256_512_000, false],
    ['tile/0/x001/x002', 256_512_001, true],
    ['tile/0/x000', 10_000_000, false],
    ['tile/0/x000/001.p', 10_000_000, false],
    ['tile/0/001', 10_000_000, false],
    ['tile/0/x001/002', 10_000_000, false],
    ['tile/0/01.p', 10_000_000, false],
    ['tile/0/x01', 10_000_000, false],
    ['tile/0/x001x', 10_000_000, false],
    ['tile/0/yx001', 10_000_000, false],
    ['tile/0/001.p/', 10_000_000, false],
    ['tile/0/001xp', 10_000_000, false],
    ['tile/0/', 10_000_000, false],
    ['tile/001', 10_000_000, false],
    ['tile/a', 10_000_000, false],
    ['tile/6', 256 ** 6, true],
    ['tile/7', Number.MAX_SAFE_INTEGER, false],
    ['tiles', 10_000_000, false],
    ['a/tile', 10_000_000, false],
    ['log/tile/0', 10_000_000, false],
    ['', 10_000_000, false],
  ])('%s of %d leaves: %s', (directory, size, holds) => {
    expect(mayHoldTiles(directory, size)).toBe(holds);
  });
});

describe('a path that is no tile’s', () => {
  it.each([
    'tile/0/0000',
    'tile/0/x001/x002',
    'tile/0/x01/002',
    'tile/000/001',
    'tile/0/000.p/1000',
    'tile/0/000.p/',
    'tile/0/000xp/12',
    'tile/entries/x9/000',
    'tile/0/000.p/12/x',
    'x/tile/0/000',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/100/000',
    'tile/99/000',
  ])('%s is none', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  it('and the highest level, and the widest partial tile, are', () => {
    expect(parseTilePath('tile/63/000')).toEqual({ level: 63, index: 0, width: 256 });
    expect(parseTilePath('tile/0/000.p/255')).toEqual({ level: 0, index: 0, width: 255 });
    expect(parseTilePath('tile/entries/x001/000.p/1')).toEqual({ level: 'entries', index: 1000, width: 1 });
  });
});
