import { CountersignError } from '../../../errors.ts';
import { leafHash, rootOf } from '../tree/merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';
import { encodeBundle, encodeTile } from './tileBytes.ts';
import { leafPath, levelSize, looseLeaves, TILE_WIDTH, tileAt, tilePath, type Tile } from './tilePath.ts';
import { TileTree, type LogState } from './tileTree.ts';

export interface Appended {
  readonly size: number;
  readonly root: Uint8Array;
  /** The tiles and bundles that are new or wider, by path: full ones are never written again. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The partial ones of the old log that these replace. */
  readonly removed: readonly string[];
}

/** The tiles of one level after `added` came, and what was there before them in the last, partial one. */
async function widen(
  tree: TileTree,
  level: Tile['level'],
  before: number,
  added: readonly Uint8Array[],
): Promise<(readonly [Tile, readonly Uint8Array[]])[]> {
  const first = before - (before % TILE_WIDTH);
  const kept = before > first ? await tree.items(tileAt(level, first, before)) : [];
  const items = [...kept, ...added];
  const tiles: (readonly [Tile, readonly Uint8Array[]])[] = [];
  for (let at = 0; at < items.length; at += TILE_WIDTH) {
    tiles.push([tileAt(level, first + at, before + added.length), items.slice(at, at + TILE_WIDTH)]);
  }
  return tiles;
}

/** The leaves that the last bundle has now: in files of their own until it is full. */
async function leafFiles(
  tree: TileTree,
  before: number,
  leaves: readonly Uint8Array[],
): Promise<Map<string, Uint8Array>> {
  const size = before + leaves.length;
  const files = new Map<string, Uint8Array>();
  if (Math.floor(before / TILE_WIDTH) === Math.floor(size / TILE_WIDTH)) {
    for (const [at, leaf] of leaves.entries()) files.set(leafPath(before + at), leaf);
    return files;
  }
  for (const [tile, entries] of await widen(tree, 'entries', before, leaves)) {
    if (tile.width === TILE_WIDTH) files.set(tilePath(tile), encodeBundle(entries));
    else
      entries.forEach((leaf, at) => {
        const index = tile.index * TILE_WIDTH + at;
        if (index >= before) files.set(leafPath(index), leaf);
      });
  }
  return files;
}

/** The partial tiles, and the leaves in files of their own, that a longer log has no more. */
function replaced(before: number, size: number): string[] {
  const isFull = Math.floor(before / TILE_WIDTH) < Math.floor(size / TILE_WIDTH);
  const paths = isFull ? looseLeaves(before).map(leafPath) : [];
  for (let level = 0; levelSize(before, level) > 0; level++) {
    const count = levelSize(before, level);
    if (count % TILE_WIDTH > 0 && levelSize(size, level) > count)
      paths.push(tilePath(tileAt(level, count - 1, count)));
  }
  return paths;
}

/**
 * What a log becomes by these leaves: pure, so that the writer makes by it what every reader then checks by it.
 * @throws CountersignError `tampered` when the tiles of the old log are not what its root says
 */
export async function appendLeaves(
  hasher: Hasher,
  old: LogState,
  leaves: readonly Uint8Array[],
): Promise<Appended> {
  const tree = new TileTree(hasher, old);
  const range = await tree.frontier();
  const files = await leafFiles(tree, old.size, leaves);
  let added = leaves.map((leaf) => leafHash(hasher, leaf));
  for (const hash of added) range.append(hash);
  let before = old.size;
  for (let level = 0; added.length > 0; level++) {
    const tiles = await widen(tree, level, before, added);
    for (const [tile, hashes] of tiles) files.set(tilePath(tile), encodeTile(hashes));
    added = tiles.filter(([tile]) => tile.width === TILE_WIDTH).map(([, hashes]) => rootOf(hasher, hashes));
    before = Math.floor(before / TILE_WIDTH);
  }
  if (!Number.isSafeInteger(range.size)) throw new CountersignError('limit', 'the log is full');
  return { size: range.size, root: range.root(), files, removed: replaced(old.size, range.size) };
}
