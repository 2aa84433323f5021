import type { JudgedLog } from '../judgeCommit.ts';
import type { Hasher } from '../logCrypto.ts';
import type { LogView, PlacedLeaf } from '../logView.ts';
import { TILE_WIDTH } from './tilePath.ts';
import { TileTree } from './tileTree.ts';

/** Bundles looked through side by side, so that what a server must send for them comes together. */
const SIDE_BY_SIDE = 64;

/** A canonical head begins with what it is about: `{"about":"<64 or 40 hex digits>",`, or null where something begins. */
const ABOUT = /^\{"about":(null|"[0-9a-f]{40,64}"),/;
const HEAD_START_BYTES = 76;

/** The indices of a bundle's leaves by what they are about. */
function indexOf(leaves: readonly Uint8Array[], start: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const decoder = new TextDecoder();
  for (const [at, leaf] of leaves.entries()) {
    const about = ABOUT.exec(decoder.decode(leaf.subarray(0, HEAD_START_BYTES)))?.[1];
    if (about === undefined) continue;
    const known = found.get(about);
    if (known === undefined) found.set(about, [start + at]);
    else known.push(start + at);
  }
  return found;
}

/** A log as it lies in its files. */
export class TileLog extends TileTree implements LogView {
  readonly ledger: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly #indices = new Map<number, Promise<Map<string, number[]>>>();

  constructor(hasher: Hasher, log: JudgedLog) {
    super(hasher, log);
    this.ledger = log.ledger;
    this.size = log.size;
    this.root = log.root;
  }

  async about(digest: string | null, from: number, to = this.size): Promise<readonly PlacedLeaf[]> {
    if (from >= to) return [];
    const name = digest === null ? 'null' : `"${digest}"`;
    const first = Math.floor(from / TILE_WIDTH);
    const end = Math.ceil(to / TILE_WIDTH);
    const found: PlacedLeaf[] = [];
    // Piece by piece: a log that says that it has more leaves than memory holds is asked for its first ones.
    for (let at = first; at < end; at += SIDE_BY_SIDE) {
      const length = Math.min(SIDE_BY_SIDE, end - at);
      const some = await Promise.all(Array.from({ length }, (_, next) => this.#index(at + next)));
      for (const index of some.flatMap((indices) => indices.get(name) ?? []))
        if (index >= from && index < to) found.push({ index, leaf: await this.leafAt(index) });
    }
    return found;
  }

  async *beginnings(): AsyncGenerator<PlacedLeaf, void, void> {
    for (let bundle = Math.ceil(this.size / TILE_WIDTH) - 1; bundle >= 0; bundle--)
      for (const index of ((await this.#index(bundle)).get('null') ?? []).toReversed())
        yield { index, leaf: await this.leafAt(index) };
  }

  #index(bundle: number): Promise<Map<string, number[]>> {
    const known =
      this.#indices.get(bundle) ?? this.bundle(bundle).then((leaves) => indexOf(leaves, bundle * TILE_WIDTH));
    this.#indices.set(bundle, known);
    return known;
  }
}
