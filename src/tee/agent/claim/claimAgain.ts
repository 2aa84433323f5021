const MOST_DOUBLINGS = 5;

/**
 * When an order is claimed again whose claim was not witnessed. In the memory of the process alone: a claim and its being
 * given back stay in the log for ever, and who looks every two seconds must not write every two seconds.
 */
export class ClaimAgain {
  readonly #orders = new Map<number, { readonly times: number; readonly from: number }>();

  /** @param againMs after the first time; twice as long after each further one, 32 times at most */
  missed(order: number, againMs: number): void {
    const times = (this.#orders.get(order)?.times ?? 0) + 1;
    const wait = againMs * 2 ** Math.min(times - 1, MOST_DOUBLINGS);
    this.#orders.set(order, { times, from: performance.now() + wait });
  }

  witnessed(order: number): void {
    this.#orders.delete(order);
  }

  isDue(order: number): boolean {
    return performance.now() >= (this.#orders.get(order)?.from ?? 0);
  }
}
