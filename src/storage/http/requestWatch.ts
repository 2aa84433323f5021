import type { Dispatcher } from 'undici';
import { CountersignError } from '../../errors.ts';
import type { TransferSettings } from '../transfer.ts';

interface Waiting {
  readonly name: string;
  readonly controller: Dispatcher.DispatchController;
  heardAt: number;
}

/**
 * Watches every request of a store for silence. While no byte moves in any of them, `onStall` names the one that
 * has waited longest; a request that is silent past the idle limit is cut, so that it is tried again. One whose
 * answer the reader has paused is not silent.
 */
export class RequestWatch {
  readonly #settings: TransferSettings;
  readonly #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #told = 0;

  constructor(settings: TransferSettings) {
    this.#settings = settings;
  }

  /** Watches a request until `end`; `heard` is to be called for every piece of it that moves. */
  begin(name: string, controller: Dispatcher.DispatchController): { heard(): void; end(): void } {
    const request: Waiting = { name, controller, heardAt: Date.now() };
    this.#waiting.add(request);
    this.#timer ??= setInterval(() => {
      this.#look();
    }, this.#period()).unref();
    return {
      heard: () => {
        request.heardAt = Date.now();
      },
      end: () => {
        this.#waiting.delete(request);
        if (this.#waiting.size > 0) return;
        clearInterval(this.#timer);
        this.#timer = undefined;
      },
    };
  }

  #period(): number {
    return Math.max(10, Math.min(1000, this.#settings.stallAfterMs / 4, this.#settings.idleLimitMs / 4));
  }

  #look(now = Date.now()): void {
    let oldest: Waiting | undefined;
    let heardAt = 0;
    for (const request of this.#waiting) {
      if (request.controller.paused) request.heardAt = now;
      if (oldest === undefined || request.heardAt < oldest.heardAt) oldest = request;
      heardAt = Math.max(heardAt, request.heardAt);
      if (now - request.heardAt >= this.#settings.idleLimitMs)
        request.controller.abort(silence(request, now));
    }
    const due = Math.max(heardAt, this.#told) + this.#settings.stallAfterMs;
    if (oldest === undefined || now < due) return;
    this.#told = now;
    this.#settings.onStall?.(oldest.name, Math.round((now - heardAt) / 1000));
  }
}

function silence(request: Waiting, now: number): CountersignError {
  const seconds = Math.round((now - request.heardAt) / 1000);
  return new CountersignError('unavailable', `no byte for ${seconds} s from ${request.name}`, {
    cause: { code: 'ETIMEDOUT' },
  });
}
