/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;

/** A tile (C2SP tlog-tiles): hashes of a level, or at level `entries` the leaves themselves. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/** 1234067 is `x001/x234/067`. */
function indexPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return padded.replace(/(\d{3})(?=\d)/g, 'x$1/');
}

/**
 * Where a leaf lies while its bundle is not full: a file for each, so that an append stays small. Of a partial bundle C2SP
 * tlog-tiles has all entries in one file.
 */
export function leafPath(index: number): string {
  const bundle = tilePath({ level: 'entries', index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH });
  return `${bundle}.p/${index % TILE_WIDTH}`;
}

/** Where a tile lies below the log's folder: `tile/0/x001/x234/067`, or `tile/0/000.p/12`. */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** @returns undefined for any path that {@link tilePath} does not give */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) return undefined;
  const [, level, groups = '', partial] = match;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: partial === undefined ? TILE_WIDTH : Number(partial),
  };
  const isWithin =
    (tile.level === 'entries' || tile.level < 64) && Number.isSafeInteger(tile.index) && tile.width > 0;
  return isWithin && tilePath(tile) === path ? tile : undefined;
}

/** Whether a directory below the log's folder can hold tiles or leaves of a log of `size` leaves. */
export function mayHoldTiles(directory: string, size: number): boolean {
  // No number of leaves that a number can tell has a level above the sixth.
  const match = /^tile(?:\/(entries|[0-6])(?:\/(.+))?)?$/.exec(directory);
  if (!match) return false;
  const [, level, place = ''] = match;
  if (level === undefined) return true;
  const count = level === 'entries' ? size : levelSize(size, Number(level));
  if (!/^(?!x000)(?:x\d{3}\/)*(?:x\d{3}|\d{3}\.p)?$/.test(place)) return false;
  const first = Number(place.replace(/\D/g, '')) * (place.endsWith('.p') ? 1 : 1000);
  return first * TILE_WIDTH < count;
}

/** How many hashes a log of `size` leaves has at a level: level 0 holds the leaves', each above one for 256 below. */
export function levelSize(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The levels of a log of `size` leaves, from 0. */
export function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let level = 0; levelSize(size, level) > 0; level++) levels.push(level);
  return levels;
}

/** The tile that holds hash or entry `position` of its level, in a log that has `count` of them there. */
export function tileAt(level: Tile['level'], position: number, count: number): Tile {
  const index = Math.floor(position / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
}

/** All tiles and bundles of a log of `size` leaves; with `from`, those alone that a log of `from` leaves has not. */
export function* tilesOf(size: number, from = 0): Generator<Tile> {
  for (const level of ['entries' as const, ...levelsOf(size)]) {
    const count = level === 'entries' ? size : levelSize(size, level);
    const before = level === 'entries' ? from : levelSize(from, level);
    if (count === before) continue;
    for (let at = before - (before % TILE_WIDTH); at < count; at += TILE_WIDTH)
      yield tileAt(level, at, count);
  }
}

/** The files that a log of `size` leaves has and one of `from` leaves has not. */
export function pathsSince(from: number, size: number): string[] {
  return [...tilesOf(size, from)].flatMap((tile) => {
    if (tile.level !== 'entries' || tile.width === TILE_WIDTH) return [tilePath(tile)];
    const start = tile.index * TILE_WIDTH;
    const first = Math.max(start, from);
    return Array.from({ length: start + tile.width - first }, (_, at) => leafPath(first + at));
  });
}

/** The full tiles of a log of `size` leaves: what no longer log may change. */
export function* coveredTiles(size: number): Generator<Tile> {
  for (const tile of tilesOf(size)) if (tile.width === TILE_WIDTH) yield tile;
}

/** The partial tiles of a log of `before` leaves that one of `size` has as well: of levels that gained no hash. */
export function keptPartials(before: number, size: number): Tile[] {
  return levelsOf(before).flatMap((level) => {
    const count = levelSize(before, level);
    const isKept = count % TILE_WIDTH > 0 && levelSize(size, level) === count;
    return isKept ? [tileAt(level, count - 1, count)] : [];
  });
}

/** The leaves of a log of `size` that lie in files of their own. */
export function looseLeaves(size: number): number[] {
  const first = size - (size % TILE_WIDTH);
  return Array.from({ length: size - first }, (_, at) => first + at);
}
