import { mustHold } from './mustHold.ts';

const MIB = 1024 * 1024;

/** The most resident memory of this process, among the moments at which it was looked at. */
export class PeakMemory {
  #mib: number;
  readonly #boundMib: number | undefined;

  /** @param boundMib what it must stay below; without it nothing is judged */
  constructor(sofarMib: number, boundMib: number | undefined) {
    this.#mib = sofarMib;
    this.#boundMib = boundMib;
  }

  /** MiB, rounded up. */
  get mib(): number {
    return this.#mib;
  }

  /** @throws CountersignError `internal` when it is above the bound */
  look(): void {
    this.#mib = Math.max(this.#mib, Math.ceil(process.memoryUsage.rss() / MIB));
    const bound = this.#boundMib ?? Infinity;
    mustHold(this.#mib <= bound, `resident memory rose to ${this.#mib} MiB, above ${bound} MiB`);
  }
}
