import { stepsBack } from '../gitHistory.ts';
import type { Walkable } from './gitWalked.ts';

/** Of the commits that say that a log of one length is in them, so many, the oldest, are tried: whoever may push can say so too. */
const MOST_OF_A_SIZE = 4;
/** And of so many lengths. */
const MOST_SIZES = 2;

/** Which commits brought the leaves of the log, by what they say of it: hints, which nobody has to believe. */
export class CommitsOfLeaves {
  readonly #store: Pick<Walkable, 'commitHere'>;
  readonly #most: number;
  /** Commits by the length of the log that they say they have, oldest first. */
  #bySize = new Map<number, readonly string[]>();
  #sizes: readonly number[] = [];
  #head: string | undefined;

  /** @param most how many commits are looked at, from the newest back */
  constructor(store: Pick<Walkable, 'commitHere'>, most: number) {
    this.#store = store;
    this.#most = most;
  }

  /** Commits among those before and with `head` that may have brought the leaf of this index, the likeliest first. */
  async thatBrought(head: string, leaf: number): Promise<readonly string[]> {
    if (head !== this.#head) await this.#lookAt(head);
    const first = firstAbove(this.#sizes, leaf);
    const sizes = this.#sizes.slice(first, first + MOST_SIZES);
    return sizes.flatMap((size) => this.#bySize.get(size) ?? []);
  }

  async #lookAt(head: string): Promise<void> {
    const newer: (readonly [size: number, commit: string])[] = [];
    let known = new Map<number, readonly string[]>();
    for await (const { commit, log } of stepsBack(this.#store, head, this.#most)) {
      if (commit === this.#head) {
        known = this.#bySize;
        break;
      }
      if (log !== undefined) newer.push([log.size, commit]);
    }
    for (const [size, commit] of newer.reverse()) {
      const before = known.get(size) ?? [];
      if (before.length < MOST_OF_A_SIZE) known.set(size, [...before, commit]);
    }
    this.#bySize = known;
    this.#sizes = [...known.keys()].sort((a, b) => a - b);
    this.#head = head;
  }
}

/** Where in sorted numbers the first is that is larger. */
function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
