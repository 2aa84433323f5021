/** Signatures that were verified before, by names of 64 hex digits that say all that a verdict depends on. */
export interface Verdicts {
  has(name: string): boolean;
  add(name: string): void;
}

/** So many are remembered by a process. */
const MOST_REMEMBERED = 50_000;

/** What one process has verified itself. */
export class OwnVerdicts implements Verdicts {
  readonly #names = new Set<string>();

  has(name: string): boolean {
    return this.#names.has(name);
  }

  add(name: string): void {
    if (this.#names.size < MOST_REMEMBERED) this.#names.add(name);
  }
}
