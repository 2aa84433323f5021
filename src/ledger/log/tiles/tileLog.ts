import type { JudgedLog } from '../judgeCommit.ts';
import type { Hasher } from '../logCrypto.ts';
import type { BeginningsRange, LogView, PlacedLeaf } from '../logView.ts';
import { TILE_WIDTH, tileAt } from './tilePath.ts';
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

  async *beginnings({ from = 0, atOnce = 1 }: BeginningsRange = {}): AsyncGenerator<PlacedLeaf, void, void> {
    const lowest = Math.floor(from / TILE_WIDTH);
    const length = Math.min(SIDE_BY_SIDE, Math.ceil(atOnce / TILE_WIDTH) + 1);
    for (let end = Math.ceil(this.size / TILE_WIDTH); end > lowest; end -= length) {
      const bundles = Array.from({ length: Math.min(length, end - lowest) }, (_, at) => end - 1 - at);
      if (atOnce > 1) await Promise.allSettled(bundles.map((bundle) => this.#bring(bundle)));
      for (const bundle of bundles)
        for (const index of ((await this.#index(bundle)).get('null') ?? []).toReversed())
          if (index >= from) yield { index, leaf: await this.leafAt(index) };
    }
  }

  /** With the hashes of its leaves: by them the states of the log are proven that its entries name. */
  async #bring(bundle: number): Promise<void> {
    const start = bundle * TILE_WIDTH;
    await Promise.all([this.#index(bundle), this.items(tileAt(0, start, this.size))]);
  }

  #index(bundle: number): Promise<Map<string, number[]>> {
    const known =
      this.#indices.get(bundle) ?? this.bundle(bundle).then((leaves) => indexOf(leaves, bundle * TILE_WIDTH));
    this.#indices.set(bundle, known);
    return known;
  }
}
