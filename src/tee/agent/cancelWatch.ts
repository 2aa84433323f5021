import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import { readOrder } from '../../ledger/entries/orders/orders.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { Interruption } from '../sandbox/sandbox.ts';
import type { TeeContext } from './teeContext.ts';

const LOOK_EVERY_MS = 2_000;

/** Whether it was the customer who stopped it, and not the agent's own end. */
export function isCancelled({ aborted, reason }: AbortSignal): boolean {
  return aborted && !(reason instanceof Interruption);
}

interface Watched {
  readonly order: number;
  readonly cancelled: AbortController;
  /** The commit at which it was not cancelled. */
  seen?: string | undefined;
}

/** Looks at the ledger while orders wait or run: once for all of them. */
export class CancelWatch {
  readonly #context: Pick<TeeContext, 'ledger' | 'log' | 'signal' | 'endGraceSeconds'>;
  readonly #everyMs: number;
  readonly #watched = new Set<Watched>();
  #end = new AbortController();

  constructor(
    context: Pick<TeeContext, 'ledger' | 'log' | 'signal' | 'endGraceSeconds'>,
    everyMs = LOOK_EVERY_MS,
  ) {
    this.#context = context;
    this.#everyMs = everyMs;
  }

  /** The signal is aborted when the customer cancels the order, or, with an `Interruption`, when the agent has to end. */
  watch(order: number): { readonly signal: AbortSignal; readonly stop: () => void } {
    const { signal: agent, endGraceSeconds } = this.#context;
    const watched: Watched = { order, cancelled: new AbortController() };
    const interrupt = (): void => {
      watched.cancelled.abort(new Interruption(endGraceSeconds));
    };
    if (agent.aborted) interrupt();
    else agent.addEventListener('abort', interrupt, { once: true });
    this.#watched.add(watched);
    if (this.#watched.size === 1) {
      this.#end = new AbortController();
      void this.#keepLooking(AbortSignal.any([agent, this.#end.signal]));
    }
    const stop = (): void => {
      agent.removeEventListener('abort', interrupt);
      this.#watched.delete(watched);
      if (this.#watched.size === 0) this.#end.abort();
    };
    return { signal: watched.cancelled.signal, stop };
  }

  async #keepLooking(end: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await sleep(this.#everyMs, undefined, { signal: end });
      } catch {
        return;
      }
      await this.#look();
    }
  }

  async #look(): Promise<void> {
    const { ledger, log } = this.#context;
    try {
      const snapshot = await ledger.snapshot();
      for (const watched of this.#watched) await this.#lookAt(snapshot, watched);
    } catch (error) {
      log(`the ledger cannot be read just now: ${messageOf(error)}`);
    }
  }

  async #lookAt(snapshot: LedgerSnapshot, watched: Watched): Promise<void> {
    const { order, cancelled, seen } = watched;
    if (cancelled.signal.aborted || (seen !== undefined && seen === snapshot.commit)) return;
    try {
      const { state } = await readOrder(snapshot, order);
      if (state.cancelRequested) cancelled.abort();
      watched.seen = snapshot.commit;
    } catch (error) {
      this.#context.log(`Order ${order}: the ledger cannot be read just now: ${messageOf(error)}`);
    }
  }
}
