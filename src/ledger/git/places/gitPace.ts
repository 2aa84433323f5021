/** Others who wrote within so many milliseconds are taken to go on writing. */
const CONTENDED_MS = 10_000;
/** A writer among others waits up to so many times as long as a try takes… */
const FIRST_WAIT_TRIES = 6;
/** …and by so much less with each loss, so that a slow writer is not overtaken for ever. */
const AFTER_A_LOSS = 0.6;
const USUAL_TRY_MS = 150;
const LONGEST_WAIT_MS = 4000;
const MANY_LOSSES = 20;
const STUCK_WAIT_MS = 500;

/**
 * How long a writer waits among others whom it cannot line up with, because they are on other machines. Without it,
 * whoever wrote last has the newest state at hand and wins again and again.
 */
export class AppendPace {
  #tryMs = USUAL_TRY_MS;
  #contendedAt = -Infinity;
  #own: { readonly commit: string; readonly at: number } | undefined;

  /** Milliseconds to wait before the first try: none where nobody else writes. */
  beforeFirst(): number {
    return Date.now() - this.#contendedAt < CONTENDED_MS ? this.#wait(0) : 0;
  }

  /** The newest commit before a try: when it is not the own one of a moment ago, others are writing. */
  found(head: string | undefined): void {
    const own = this.#own;
    if (own !== undefined && own.commit !== head && Date.now() - own.at < CONTENDED_MS) {
      this.#contendedAt = Date.now();
    }
  }

  /** Milliseconds to wait after so many losses, the last of which took `tryMs`. */
  afterLoss(losses: number, tryMs: number): number {
    this.#contendedAt = Date.now();
    this.#tryMs = tryMs;
    return this.#wait(losses);
  }

  won(commit: string, tryMs: number): void {
    this.#tryMs = tryMs;
    this.#own = { commit, at: Date.now() };
  }

  #wait(losses: number): number {
    const wait = Math.min(this.#tryMs * FIRST_WAIT_TRIES * AFTER_A_LOSS ** losses, LONGEST_WAIT_MS);
    // So many losses are no race but something left behind: it does not go away by trying faster.
    return Math.random() * (losses < MANY_LOSSES ? wait : STUCK_WAIT_MS);
  }
}
