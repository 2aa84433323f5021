import { equalBytes } from '../../src/bytes/byteForms.ts';
import type { Tree } from '../../src/ledger/log/tree/consistencyProof.ts';
import { CountersignError } from '../../src/errors.ts';
import { decodeBundle } from '../../src/ledger/log/tiles/tileBytes.ts';
import { TILE_WIDTH, tilePath, type Tile } from '../../src/ledger/log/tiles/tilePath.ts';
import { TileTree, type LogState } from '../../src/ledger/log/tiles/tileTree.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import type { GrowingLog } from './growingLog.ts';
import { mustHold } from '../mustHold.ts';
import type { SeededRandom } from '../seededRandom.ts';

/**
 * Whoever reads a log with wrong files gets the truth or an error: a leaf and an earlier root are asked for which
 * need the touched tile.
 * @throws CountersignError `internal` when the lie is passed off
 */
export async function believeNothing(
  log: GrowingLog,
  lie: LogState,
  touched: Tile | undefined,
  random: SeededRandom,
  where: string,
): Promise<void> {
  const tree = new TileTree(nodeHasher, lie);
  const index = (await wrongLeaf(log, lie, touched)) ?? random.below(lie.size);
  const leaf = await orTampered(tree.leafAt(index));
  mustHold(leaf === undefined || equalBytes(leaf, log.leaf(index)), `${where} passed off leaf ${index}`);
  const earlier = random.pick(treesWithin(log.trees, lie.size, touched));
  const root = await orTampered(tree.rootAt(earlier.size));
  mustHold(root === undefined || equalBytes(root, earlier.root), `${where} passed off root ${earlier.size}`);
}

/** The first leaf of a touched bundle that is another than it was; undefined where there is none to be read. */
async function wrongLeaf(
  log: GrowingLog,
  lie: LogState,
  touched: Tile | undefined,
): Promise<number | undefined> {
  if (touched?.level !== 'entries') return undefined;
  const bytes = await lie.files.read(tilePath(touched));
  const first = touched.index * TILE_WIDTH;
  const at = decodeBundle(bytes ?? new Uint8Array(), touched.width)?.findIndex(
    (entry, place) => !equalBytes(entry, log.leaf(first + place)),
  );
  return at === undefined || at < 0 ? undefined : first + at;
}

/** The trees that end within the leaves that a tile is of, or all where none does. */
function treesWithin(trees: readonly Tree[], most: number, tile: Tile | undefined): readonly Tree[] {
  const known = trees.filter(({ size }) => size <= most);
  if (tile === undefined) return known;
  const span = TILE_WIDTH ** (tile.level === 'entries' ? 1 : tile.level + 1);
  const within = known.filter(({ size }) => size > tile.index * span && size <= (tile.index + 1) * span);
  return within.length > 0 ? within : known;
}

async function orTampered<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return undefined;
    throw error;
  }
}
