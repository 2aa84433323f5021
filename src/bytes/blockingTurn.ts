import { setImmediate as nextTurn } from 'node:timers/promises';

/** A disk that takes longer must not hold up the thread that also talks to the network and hears signals. */
const SLOW_MS = 20;
/** So many pieces are then left to the thread pool before the disk is tried again. */
const SLOW_PIECES = 64;
/** After so long on the calling thread, everything else has its turn. */
const TURN_MS = 10;

/**
 * Does pieces of file work on the calling thread while the page cache answers them, and on the thread pool
 * after one that the disk kept waiting. For a megabyte in memory the way to another thread and back takes longer
 * than the work; see docs/bench/seal.md.
 */
export class BlockingTurn {
  #elsewhere = 0;
  #since = performance.now();

  async take<T>(here: () => T, elsewhere: () => Promise<T>): Promise<T> {
    if (this.#elsewhere > 0) {
      this.#elsewhere--;
      return elsewhere();
    }
    const began = performance.now();
    const done = here();
    const ended = performance.now();
    if (ended - began > SLOW_MS) this.#elsewhere = SLOW_PIECES;
    if (ended - this.#since > TURN_MS) {
      await nextTurn();
      this.#since = performance.now();
    }
    return done;
  }
}
