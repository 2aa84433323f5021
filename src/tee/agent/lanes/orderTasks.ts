import { CountersignError, messageOf } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { fetchOwn } from '../inputs/fetchOwn.ts';
import { CancelWatch } from '../cancelWatch.ts';
import { lookAtOrder } from '../lookAtOrder.ts';
import type { TeeContext } from '../teeContext.ts';
import type { Lanes } from './lanes.ts';
import { ONE } from './resources.ts';

/** After a fetch that failed, the next. */
const AGAIN_MS = 60_000;

/** What is fetched beforehand for one order. */
interface Prefetch {
  readonly end: AbortController;
  /** When it may be tried again; Infinity while it goes on, and once it is done. */
  again: number;
}

/** What an agent is doing for orders: one thing at a time for each, and for all of them at once. */
export class OrderTasks {
  readonly #context: TeeContext;
  readonly #lanes: Lanes;
  readonly #cancels: CancelWatch;
  readonly #tasks = new Map<number, Promise<string>>();
  readonly #prefetches = new Map<number, Prefetch>();

  constructor(context: TeeContext, lanes: Lanes) {
    this.#context = context;
    this.#lanes = lanes;
    this.#cancels = new CancelWatch(context);
  }

  isBusy(order: number): boolean {
    return this.#tasks.has(order);
  }

  /**
   * Does for an order all that can be done, unless that is under way. What becomes of one is nothing to the others.
   * @returns its status afterwards
   * @throws CountersignError when the ledger as a whole cannot be gone on with
   */
  work(order: number, mayClaim: boolean): Promise<string> {
    const known = this.#tasks.get(order);
    if (known !== undefined) return known;
    const task = this.#look(order, mayClaim).finally(() => this.#tasks.delete(order));
    this.#tasks.set(order, task);
    return task;
  }

  /** Has here what an order needs and nobody has to approve, while its owners look at it. */
  prefetch(reading: OrderReading): void {
    const { copies, signal } = this.#context;
    const { id, attested, placed } = reading.state;
    const known = this.#prefetches.get(id);
    if (copies === undefined || attested === undefined || (known && performance.now() < known.again)) return;
    const prefetch: Prefetch = { end: new AbortController(), again: Infinity };
    this.#prefetches.set(id, prefetch);
    const stop = AbortSignal.any([signal, prefetch.end.signal]);
    const asked = { order: id, customer: placed.entry.author, need: ONE };
    this.#lanes.fetching
      .within(asked, stop, () => fetchOwn(this.#context, reading, stop))
      .catch((error: unknown) => {
        // Whether it matters is seen when the order is run.
        if (!stop.aborted) this.#context.log(`Order ${id}: fetched again later: ${messageOf(error)}`);
        prefetch.again = performance.now() + AGAIN_MS;
      });
  }

  /** Lets go of what was fetched for orders that have ended. @param open all that have not */
  async forgetAllBut(open: ReadonlySet<number>): Promise<void> {
    for (const [id, { end }] of this.#prefetches) {
      if (open.has(id)) continue;
      end.abort();
      this.#prefetches.delete(id);
    }
    await this.#context.copies?.keepOnly(new Set([...open, ...this.#tasks.keys()]));
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#tasks.values());
  }

  async #look(order: number, mayClaim: boolean): Promise<string> {
    try {
      return await lookAtOrder(this.#context, order, {
        lanes: this.#lanes,
        cancels: this.#cancels,
        mayClaim,
      });
    } catch (error) {
      // One order's trouble is not the next one's; a ledger that was put back is: then this throws as well.
      if (error instanceof CountersignError && error.code === 'tampered')
        await this.#context.ledger.snapshot();
      if (this.#context.signal.aborted) return 'not looked at to the end';
      this.#context.log(`Order ${order}: looked at again later: ${messageOf(error)}`);
      return 'Unknown';
    }
  }
}
