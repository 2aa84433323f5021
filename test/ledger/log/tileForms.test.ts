import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeBundle,
  decodeTile,
  encodeBundle,
  encodeTile,
} from '../../../src/ledger/log/tiles/tileBytes.ts';
import {
  coveredTiles,
  leafPath,
  parseTilePath,
  tilePath,
  tilesOf,
} from '../../../src/ledger/log/tiles/tilePath.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('tiles', () => {
  it('lie where C2SP tlog-tiles says', () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 5, width: 12 })).toBe('tile/entries/005.p/12');
    expect(tilePath({ level: 1, index: 1000, width: 256 })).toBe('tile/1/x001/000');
  });

  it('are as many for 70,000 leaves as its example counts, and one above a full one', () => {
    const counted = [...tilesOf(70_000)].filter(({ level }) => level !== 'entries');
    const partial = counted.filter(({ width }) => width < 256).map(({ level, width }) => [level, width]);
    expect(partial).toEqual([
      [0, 112],
      [1, 17],
      [2, 1],
    ]);
    expect(counted).toHaveLength(273 + 3 + 1);
    expect([...coveredTiles(70_000)]).toHaveLength(273 + 273 + 1);
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(258, 257)].map(tilePath)).toEqual(['tile/entries/001.p/2', 'tile/0/001.p/2']);
  });

  it('have one path each', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.nat(63));
    const index = fc.oneof(fc.nat(2000), fc.nat(Number.MAX_SAFE_INTEGER));
    fc.assert(
      fc.property(level, index, fc.integer({ min: 1, max: 256 }), (l, i, width) => {
        const tile = { level: l, index: i, width };
        expect(parseTilePath(tilePath(tile))).toEqual(tile);
      }),
    );
    const others = ['tile/00/000', 'tile/64/000', 'tile/0/000.p/256', 'tile/0/000.p/0', 'tile/0/000.p/01'];
    for (const path of [
      ...others,
      'tile/0/x000/001',
      'tile/0/1',
      'tile/0/001/',
      'tile/-1/000',
      '../tile/0/000',
    ])
      expect([path, parseTilePath(path)]).toEqual([path, undefined]);
  });

  it('leave the leaves that fill none to a path each, which no tile of hashes has', () => {
    expect(leafPath(302)).toBe('tile/entries/001.p/46');
  });

  it('give back what was put into them, and refuse any other number of it', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (entries) => {
        const bundle = encodeBundle(entries);
        expect(decodeBundle(bundle, entries.length)).toEqual(entries);
        expect(decodeBundle(bundle, entries.length + 1)).toBeUndefined();
        expect(decodeBundle(new Uint8Array([...bundle, 0]), entries.length)).toBeUndefined();
        if (bundle.length > 0) expect(decodeBundle(bundle.slice(0, -1), entries.length)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.array(bytes32, { maxLength: 5 }), (hashes) => {
        expect(decodeTile(encodeTile(hashes), hashes.length)).toEqual(hashes);
        expect(decodeTile(encodeTile(hashes), hashes.length + 1)).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), fc.nat(300), (bytes, n) => void decodeBundle(bytes, n)));
  });

  it('hold entries of up to 65,535 bytes', () => {
    for (const length of [0, 255, 256, 257, 513, 65_535]) {
      const entries = [Uint8Array.of(1), new Uint8Array(length).fill(7), Uint8Array.of(2)];
      const bundle = encodeBundle(entries);
      expect(bundle.length).toBe(length + 8);
      expect(decodeBundle(bundle, 3)?.map((entry) => entry.length)).toEqual([1, length, 1]);
      expect(decodeBundle(bundle, 3)?.[2]).toEqual(Uint8Array.of(2));
    }
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
  });

  it('are none of what is cut off, goes on, or has another number of entries', () => {
    const bundle = encodeBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(4)]);
    for (let end = 0; end < bundle.length; end++)
      expect(decodeBundle(bundle.slice(0, end), 3)).toBeUndefined();
    for (const count of [0, 1, 2, 4, 256]) expect(decodeBundle(bundle, count)).toBeUndefined();
    for (const more of [[0], [0, 0], [0, 1]])
      expect(decodeBundle(Uint8Array.of(...bundle, ...more), 3)).toBeUndefined();
    expect(decodeBundle(Uint8Array.of(), 0)).toEqual([]);
  });

  it('are none in hostile words, which never make the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: anyCharacter })), (words) => {
        const tile = parseTilePath(words);
        if (tile !== undefined) expect(tilePath(tile)).toBe(words);
      }),
    );
  });
});
