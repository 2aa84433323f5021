import { setImmediate as nextTurn } from 'node:timers/promises';

/** A disk that takes longer must not hold up the thread that also talks to the network and hears signals. */
const SLOW_MS = 20;
/** After so long on the calling thread, everything else has its turn. */
const TURN_MS = 10;

/**
 * Does pieces of file work on the calling thread while the page cache answers them, and on the thread pool from the
 * first one on that the disk keeps waiting. For a megabyte in memory the way to another thread and back takes longer
 * than the work; see docs/bench/seal.md.
 */
export class BlockingTurn {
  #isSlow = false;
  #since = performance.now();

  async take<T>(here: () => T, elsewhere: () => Promise<T>): Promise<T> {
    if (this.#isSlow) return elsewhere();
    const began = performance.now();
    const done = here();
    const ended = performance.now();
    this.#isSlow = ended - began > SLOW_MS;
    if (ended - this.#since > TURN_MS) {
      await nextTurn();
      this.#since = performance.now();
    }
    return done;
  }
}
