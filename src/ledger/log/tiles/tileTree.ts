import { CountersignError } from '../../../errors.ts';
import { equalBytes } from '../../../bytes/byteForms.ts';
import { CompactRange, perfectSizes } from '../tree/compactRange.ts';
import type { Tree } from '../tree/consistencyProof.ts';
import { emptyRoot, leafHash, nodeHash, rootOf, splitPoint } from '../tree/merkleTree.ts';
import type { Hasher } from '../logCrypto.ts';
import { decodeBundle, decodeTile } from './tileBytes.ts';
import { leafPath, levelSize, TILE_WIDTH, tileAt, tilePath, type Tile } from './tilePath.ts';
import { ProvenTree } from '../tree/provenTree.ts';

/** The files of a log, by their paths below its folder; `undefined` for one that is not there. */
export interface LogFiles {
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A log as somebody shows it: how long, with which root, and its files, which nobody has checked. */
export interface LogState extends Tree {
  readonly files: LogFiles;
}

/** The log that every other extends. */
export function emptyLog(hasher: Hasher): LogState {
  return { size: 0, root: emptyRoot(hasher), files: { read: () => Promise.resolve(undefined) } };
}

/** A log read from its tiles. Tiles are whatever a pusher wrote: `rangeHash`, `frontier` and `items` only compute. */
export class TileTree extends ProvenTree {
  readonly #hasher: Hasher;
  readonly #state: LogState;
  readonly #tiles = new Map<string, Promise<Uint8Array[]>>();
  readonly #bundles = new Map<number, Promise<readonly Uint8Array[]>>();

  constructor(hasher: Hasher, state: LogState) {
    super(hasher, state);
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
   * All leaves of a bundle, proven to be the log's, and to be all of its there: whoever looks for something in them finds
   * it, or it is not there.
   * @throws CountersignError `tampered` when the log's files do not prove it
   */
  bundle(index: number): Promise<readonly Uint8Array[]> {
    const known = this.#bundles.get(index) ?? this.#provenBundle(index);
    this.#bundles.set(index, known);
    return known;
  }

  async #provenBundle(index: number): Promise<readonly Uint8Array[]> {
    const start = index * TILE_WIDTH;
    const leaves = await this.items(tileAt('entries', start, this.#state.size));
    const root = rootOf(
      this.#hasher,
      leaves.map((leaf) => leafHash(this.#hasher, leaf)),
    );
    if (await this.hasPart({ start, end: start + leaves.length, root })) return leaves;
    throw new CountersignError('tampered', `the leaves of the log from ${start} are not what its root says`);
  }

  /**
   * A leaf, proven to be in the log.
   * @throws CountersignError `tampered` when the bundle or the tiles do not prove it
   */
  async leafAt(index: number): Promise<Uint8Array> {
    const { size } = this.#state;
    if (!Number.isSafeInteger(index) || index < 0 || index >= size)
      throw new CountersignError('not-found', `the log has no leaf ${index}`);
    const leaves = await this.bundle(Math.floor(index / TILE_WIDTH));
    const leaf = leaves[index % TILE_WIDTH];
    if (leaf === undefined) throw new CountersignError('internal', `the bundle has no leaf ${index}`);
    return leaf;
  }

  /**
   * The leaves from an index on, not proven: of those that lie in files of their own, no other is read.
   * @throws CountersignError `tampered` when one is missing
   */
  async leavesFrom(from: number): Promise<Uint8Array[]> {
    const { size } = this.#state;
    const leaves: Uint8Array[] = [];
    const loose = Math.max(from, size - (size % TILE_WIDTH));
    for (let at = from; at < loose; at = from + leaves.length) {
      const entries = await this.items(tileAt('entries', at, size));
      leaves.push(...entries.slice(at % TILE_WIDTH));
    }
    const rest = Array.from({ length: size - loose }, (_, at) => this.#file(leafPath(loose + at)));
    leaves.push(...(await Promise.all(rest)));
    return leaves;
  }

  /** The content of a tile or bundle, not proven. @throws CountersignError `tampered` when it is missing or malformed */
  items(tile: Tile): Promise<Uint8Array[]> {
    const path = tilePath(tile);
    const known = this.#tiles.get(path) ?? this.#read(tile, path);
    this.#tiles.set(path, known);
    return known;
  }

  async #read(tile: Tile, path: string): Promise<Uint8Array[]> {
    if (tile.level === 'entries' && tile.width < TILE_WIDTH) return this.#looseLeaves(tile);
    const bytes = await this.#file(path);
    const items = tile.level === 'entries' ? decodeBundle(bytes, tile.width) : decodeTile(bytes, tile.width);
    if (items === undefined) throw new CountersignError('tampered', `${path} of the log is malformed`);
    return items;
  }

  #looseLeaves({ index, width }: Tile): Promise<Uint8Array[]> {
    const start = index * TILE_WIDTH;
    return Promise.all(Array.from({ length: width }, (_, at) => this.#file(leafPath(start + at))));
  }

  async #file(path: string): Promise<Uint8Array> {
    const bytes = await this.#state.files.read(path);
    if (bytes === undefined) throw new CountersignError('tampered', `the log lacks ${path}`);
    return bytes;
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
