import { changed, fits, type Resources } from './resources.ts';

/** Who asks for a turn, and what it takes while it lasts. */
export interface Asked {
  readonly order: number;
  /** Fingerprint. */
  readonly customer: string;
  readonly need: Resources;
}

interface Waiting extends Asked {
  overtaken: number;
  readonly grant: () => void;
}

/** Smaller ones that fit go first so often; then the machine is kept free for the one that waits. */
const MOST_OVERTAKEN = 8;

/** Customers whose last turn is remembered. */
const MOST_CUSTOMERS = 1024;

/**
 * Turns on something that is shared: as many at once as fit, customers one after the other, and the orders of one
 * customer as they came. What is larger than all there is gets its turn alone.
 */
export class FairTurns {
  readonly #waiting: Waiting[] = [];
  /** When each customer had the last turn, oldest first. */
  readonly #served = new Map<string, number>();
  #free: Resources;
  #turns = 0;
  #given = 0;

  constructor(total: Resources) {
    this.#free = total;
  }

  /** Orders that wait. */
  get waiting(): readonly number[] {
    return this.#waiting.map(({ order }) => order);
  }

  /**
   * Waits for a turn.
   * @returns a function that ends it; called again it does nothing
   * @throws the signal's reason when it says so before
   */
  take(asked: Asked, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        ...asked,
        overtaken: 0,
        grant: () => {
          signal.removeEventListener('abort', giveUp);
          resolve(this.#end(asked.need));
        },
      };
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason as Error);
        // One that was too large to pass may have gone.
        this.#grantAll();
      };
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(waiting);
      this.#grantAll();
    });
  }

  /** Does something in a turn. @throws what it throws, or the signal's reason */
  async within<T>(asked: Asked, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const end = await this.take(asked, signal);
    try {
      return await work();
    } finally {
      end();
    }
  }

  #end(need: Resources): () => void {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#given -= 1;
      this.#free = changed(this.#free, need, 1);
      this.#grantAll();
    };
  }

  #grantAll(): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.#given += 1;
      this.#free = changed(this.#free, next.need, -1);
      this.#note(next.customer);
      next.grant();
    }
  }

  #next(): Waiting | undefined {
    const passed: Waiting[] = [];
    for (const waiting of this.#inLine()) {
      if (this.#given === 0 || fits(waiting.need, this.#free)) {
        for (const one of passed) one.overtaken += 1;
        return waiting;
      }
      if (waiting.overtaken >= MOST_OVERTAKEN) return undefined;
      passed.push(waiting);
    }
    return undefined;
  }

  #inLine(): readonly Waiting[] {
    const last = ({ customer }: Waiting): number => this.#served.get(customer) ?? 0;
    return [...this.#waiting].sort((a, b) => last(a) - last(b) || a.order - b.order);
  }

  #note(customer: string): void {
    this.#served.delete(customer);
    this.#served.set(customer, ++this.#turns);
    const [oldest] = this.#served.keys();
    if (this.#served.size > MOST_CUSTOMERS && oldest !== undefined) this.#served.delete(oldest);
  }
}
