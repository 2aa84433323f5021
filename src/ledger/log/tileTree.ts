import { CountersignError } from '../../errors.ts';
import { equalBytes } from './byteForms.ts';
import { CompactRange, perfectSizes } from './compactRange.ts';
import { makeConsistencyProof, verifyConsistency, type Tree } from './consistencyProof.ts';
import { makeInclusionProof, verifyInclusion } from './inclusionProof.ts';
import { emptyRoot, leafHash, nodeHash, rootOf, splitPoint, type RangeHasher } from './merkleTree.ts';
import type { Hasher } from './logCrypto.ts';
import { decodeBundle, decodeTile } from './tileBytes.ts';
import { levelSize, TILE_WIDTH, tileAt, tilePath, type Tile } from './tilePath.ts';

/** The files of a log, by their paths below its folder; `undefined` for one that is not there. */
export interface LogFiles {
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A log as somebody shows it: how long, with which root, and its files, which nobody has checked. */
export interface LogState extends Tree {
  readonly files: LogFiles;
}

/**
 * A log read from its tiles. Tiles are whatever a pusher wrote: `rangeHash` and `frontier` only compute; `rootAt` and
 * `leafAt` prove what they return against the root of the state.
 */
export class TileTree implements RangeHasher {
  readonly #hasher: Hasher;
  readonly #state: LogState;
  readonly #tiles = new Map<string, Promise<Uint8Array[]>>();
  readonly #roots = new Map<number, Promise<Uint8Array>>();

  constructor(hasher: Hasher, state: LogState) {
    this.#hasher = hasher;
    this.#state = state;
  }

  /** @throws CountersignError `tampered` when a tile that it needs is missing or has another length */
  async rangeHash(start: number, end: number): Promise<Uint8Array> {
    const width = end - start;
    if (width < 1) return emptyRoot(this.#hasher);
    const half = width === 1 ? 0.5 : splitPoint(width);
    if (half * 2 === width && start % width === 0) return this.#perfect(start, Math.log2(width));
    const middle = start + half;
    const [left, right] = await Promise.all([this.rangeHash(start, middle), this.rangeHash(middle, end)]);
    return nodeHash(this.#hasher, left, right);
  }

  /** The frontier, to append to. @throws CountersignError `tampered` when it does not give the state's root */
  async frontier(): Promise<CompactRange> {
    const { size, root } = this.#state;
    let start = 0;
    const nodes = perfectSizes(size).map((width) => {
      start += width;
      return this.rangeHash(start - width, start);
    });
    const range = new CompactRange(this.#hasher, size, await Promise.all(nodes));
    if (equalBytes(range.root(), root)) return range;
    throw new CountersignError('tampered', `the tiles of the log do not give its root at size ${size}`);
  }

  /**
   * The root that the log had at an earlier size, proven to be the beginning of this one.
   * @throws CountersignError `tampered` when the tiles cannot prove it, `internal` for a size that it never had
   */
  rootAt(size: number): Promise<Uint8Array> {
    const known = this.#roots.get(size) ?? this.#provenRoot(size);
    this.#roots.set(size, known);
    return known;
  }

  async #provenRoot(size: number): Promise<Uint8Array> {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.#state.size)
      throw new CountersignError('internal', `the log never had ${size} leaves`);
    if (size === 0) return emptyRoot(this.#hasher);
    const root = await this.rangeHash(0, size);
    const proof = await makeConsistencyProof(this, size, this.#state.size);
    if (verifyConsistency(this.#hasher, { size, root }, this.#state, proof)) return root;
    throw new CountersignError('tampered', `the tiles of the log do not prove its root at size ${size}`);
  }

  /**
   * A leaf, proven to be in the log.
   * @throws CountersignError `tampered` when the bundle or the tiles do not prove it
   */
  async leafAt(index: number): Promise<Uint8Array> {
    const { size } = this.#state;
    const [leaf, proof] = await Promise.all([this.#entry(index), makeInclusionProof(this, index, size)]);
    if (verifyInclusion(this.#hasher, leafHash(this.#hasher, leaf), index, this.#state, proof)) return leaf;
    throw new CountersignError('tampered', `leaf ${index} is not what the log's root says`);
  }

  /** The content of a tile or bundle, not proven. @throws CountersignError `tampered` when it is missing or malformed */
  items(tile: Tile): Promise<Uint8Array[]> {
    const path = tilePath(tile);
    const known = this.#tiles.get(path) ?? this.#read(tile, path);
    this.#tiles.set(path, known);
    return known;
  }

  async #read(tile: Tile, path: string): Promise<Uint8Array[]> {
    const bytes = await this.#state.files.read(path);
    if (bytes === undefined) throw new CountersignError('tampered', `the log lacks ${path}`);
    const items = tile.level === 'entries' ? decodeBundle(bytes, tile.width) : decodeTile(bytes, tile.width);
    if (items === undefined) throw new CountersignError('tampered', `${path} of the log is malformed`);
    return items;
  }

  async #entry(index: number): Promise<Uint8Array> {
    const items = await this.items(tileAt('entries', index, this.#state.size));
    const entry = items[index % TILE_WIDTH];
    if (entry === undefined) throw new CountersignError('internal', `the log has no leaf ${index}`);
    return entry;
  }

  /** The perfect tree of 2^height leaves from `start`, which the tile of the highest level at or below holds. */
  async #perfect(start: number, height: number): Promise<Uint8Array> {
    const level = Math.floor(height / 8);
    const position = start / TILE_WIDTH ** level;
    const count = 2 ** (height % 8);
    const items = await this.items(tileAt(level, position, levelSize(this.#state.size, level)));
    const offset = position % TILE_WIDTH;
    return rootOf(this.#hasher, items.slice(offset, offset + count));
  }
}
