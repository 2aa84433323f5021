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

const decoder = new TextDecoder();

/** What a leaf is about, as its head begins; undefined for one that is no entry. */
function aboutOf(leaf: Uint8Array): string | undefined {
  return ABOUT.exec(decoder.decode(leaf.subarray(0, HEAD_START_BYTES)))?.[1];
}

/** A log as it lies in its files. Of each leaf that was looked through it keeps a number. */
export class TileLog extends TileTree implements LogView {
  readonly ledger: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** The leaves of the bundles that were looked through, by what they are about. */
  readonly #places = new Map<string, number[]>();
  /** Those at which something begins, by bundle. */
  readonly #beginnings = new Map<number, readonly number[]>();
  readonly #looked = new Map<number, Promise<void>>();
  /** All bundles from here on were looked through. */
  #lookedFrom: number;

  constructor(hasher: Hasher, log: JudgedLog) {
    super(hasher, log);
    this.ledger = log.ledger;
    this.size = log.size;
    this.root = log.root;
    this.#lookedFrom = Math.ceil(log.size / TILE_WIDTH);
  }

  async about(digest: string | null, from: number, to = this.size): Promise<readonly PlacedLeaf[]> {
    if (from >= to) return [];
    const [first, end] = [Math.floor(from / TILE_WIDTH), Math.ceil(to / TILE_WIDTH)];
    await this.#lookThrough(first, end);
    const indices = digest === null ? this.#begunIn(first, end) : this.#placesOf(`"${digest}"`);
    // Taken before anything is waited for: another look may go on through other bundles, and sort what it finds.
    const wanted = indices.filter((index) => index >= from && index < to);
    const found: PlacedLeaf[] = [];
    for (const index of wanted) found.push({ index, leaf: await this.leafAt(index) });
    return found;
  }

  /** Piece by piece: a log that says that it has more leaves than memory holds is asked for its first ones. */
  async #lookThrough(first: number, end: number): Promise<void> {
    for (let at = first; at < Math.min(end, this.#lookedFrom); at += SIDE_BY_SIDE) {
      const length = Math.min(SIDE_BY_SIDE, end - at);
      await Promise.all(Array.from({ length }, (_, next) => this.#look(at + next)));
    }
    while (this.#beginnings.has(this.#lookedFrom - 1)) this.#lookedFrom--;
  }

  #begunIn(first: number, end: number): readonly number[] {
    return Array.from({ length: end - first }, (_, at) => this.#beginnings.get(first + at) ?? []).flat();
  }

  async *beginnings({ from = 0, atOnce = 1 }: BeginningsRange = {}): AsyncGenerator<PlacedLeaf, void, void> {
    const lowest = Math.floor(from / TILE_WIDTH);
    const length = Math.min(SIDE_BY_SIDE, Math.ceil(atOnce / TILE_WIDTH) + 1);
    for (let end = Math.ceil(this.size / TILE_WIDTH); end > lowest; end -= length) {
      const bundles = Array.from({ length: Math.min(length, end - lowest) }, (_, at) => end - 1 - at);
      if (atOnce > 1) await Promise.allSettled(bundles.map((bundle) => this.#bring(bundle)));
      for (const bundle of bundles) {
        await this.#look(bundle);
        for (const index of (this.#beginnings.get(bundle) ?? []).toReversed())
          if (index >= from) yield { index, leaf: await this.leafAt(index) };
      }
    }
  }

  /** With the hashes of its leaves: by them the states of the log are proven that its entries name. */
  async #bring(bundle: number): Promise<void> {
    const start = bundle * TILE_WIDTH;
    await Promise.all([this.#look(bundle), this.items(tileAt(0, start, this.size))]);
  }

  #look(bundle: number): Promise<void> {
    const known = this.#looked.get(bundle) ?? this.#lookInto(bundle);
    this.#looked.set(bundle, known);
    return known;
  }

  async #lookInto(bundle: number): Promise<void> {
    const begun: number[] = [];
    for (const [at, leaf] of (await this.bundle(bundle)).entries()) {
      const about = aboutOf(leaf);
      const index = bundle * TILE_WIDTH + at;
      if (about === 'null') begun.push(index);
      else if (about !== undefined) this.#place(about, index);
    }
    this.#beginnings.set(bundle, begun);
  }

  #place(about: string, index: number): void {
    const places = this.#places.get(about);
    if (places === undefined) this.#places.set(about, [index]);
    else places.push(index);
  }

  /** Bundles are looked through in any order, and what is in them is told in the order of the log. */
  #placesOf(about: string): readonly number[] {
    return (this.#places.get(about) ?? []).sort((a, b) => a - b);
  }
}
