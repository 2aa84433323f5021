import { RecentMap } from '../../../bytes/recentMap.ts';
import { CountersignError } from '../../../errors.ts';
import { equalBytes } from '../../../bytes/byteForms.ts';
import { CompactRange, perfectSizes } from '../tree/compactRange.ts';
import type { Tree } from '../tree/consistencyProof.ts';
import { emptyRoot, nodeHash, rootOf, splitPoint } from '../tree/merkleTree.ts';
import { PerfectRows } from '../tree/perfectRows.ts';
import type { Hasher } from '../logCrypto.ts';
import { BundleLeaves } from './bundleLeaves.ts';
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

/** So many bundles of leaves are kept, and so many tiles, and what their hashes give: the leaves and hashes in memory stay as many, however long the log. */
const MOST_BUNDLES = 24;
const MOST_TILES = 192;
const MOST_ROWS = 48;

/** A log read from its tiles. Tiles are whatever a pusher wrote: `rangeHash`, `frontier` and `items` only compute. */
export class TileTree extends ProvenTree {
  readonly #hasher: Hasher;
  readonly #state: LogState;
  readonly #tiles = new RecentMap<string, Promise<Uint8Array[]>>(MOST_TILES);
  readonly #bundles = new RecentMap<number, Promise<BundleLeaves>>(MOST_BUNDLES);
  readonly #frontiers = new RecentMap<number, Promise<readonly Uint8Array[]>>(MOST_BUNDLES);
  readonly #rows = new RecentMap<string, PerfectRows>(MOST_ROWS);

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
    const range = new CompactRange(this.#hasher, size, await Promise.all(this.#frontierNodes(size)));
    if (equalBytes(range.root(), root)) return range;
    throw new CountersignError('tampered', `the tiles of the log do not give its root at size ${size}`);
  }

  /**
   * All leaves of a bundle, proven to be the log's, and to be all of its there: whoever looks for something in them finds
   * it, or it is not there.
   * @throws CountersignError `tampered` when the log's files do not prove it
   */
  async bundle(index: number): Promise<readonly Uint8Array[]> {
    return (await this.#bundles.get(index, () => this.#provenBundle(index))).leaves;
  }

  async #provenBundle(index: number): Promise<BundleLeaves> {
    const start = index * TILE_WIDTH;
    const entries = await this.items(tileAt('entries', start, this.#state.size));
    const leaves = new BundleLeaves(this.#hasher, start, entries);
    if (await this.hasPart({ start, end: leaves.end, root: leaves.root() })) return leaves;
    throw new CountersignError('tampered', `the leaves of the log from ${start} are not what its root says`);
  }

  /** Where the leaves before it are at hand, proven, the root is told from them: at a tenth of the hashes. */
  override async rootAt(size: number): Promise<Uint8Array> {
    const near = await this.#bundles.peek(Math.floor(size / TILE_WIDTH))?.catch(() => undefined);
    if (near?.endsWithin(size) !== true) return super.rootAt(size);
    return near.rootAt(await this.#frontierAt(near.start), size);
  }

  /** The frontier of the log as it was at an earlier size, proven. */
  #frontierAt(size: number): Promise<readonly Uint8Array[]> {
    return this.#frontiers.get(size, async () => {
      if (size === 0) return [];
      const nodes = await Promise.all(this.#frontierNodes(size));
      const root = new CompactRange(this.#hasher, size, nodes).root();
      if (equalBytes(root, await super.rootAt(size))) return nodes;
      throw new CountersignError('tampered', `the tiles of the log do not give its root at size ${size}`);
    });
  }

  #frontierNodes(size: number): Promise<Uint8Array>[] {
    let start = 0;
    return perfectSizes(size).map((width) => {
      start += width;
      return this.rangeHash(start - width, start);
    });
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
    // Of leaves the bundles are kept.
    if (tile.level === 'entries') return this.#read(tile, path);
    return this.#tiles.get(path, () => this.#read(tile, path));
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
    const tile = tileAt(level, position, levelSize(this.#state.size, level));
    const items = await this.items(tile);
    const offset = position % TILE_WIDTH;
    if (height % 8 === 0) return rootOf(this.#hasher, items.slice(offset, offset + 1));
    const rows = this.#rows.get(tilePath(tile), () => new PerfectRows(this.#hasher, items));
    return rows.at(offset, height % 8);
  }
}
