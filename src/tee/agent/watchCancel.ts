import { messageOf } from '../../errors.ts';
import { Interruption } from '../sandbox/sandbox.ts';
import type { TeeContext } from './teeContext.ts';

const LOOK_EVERY_MS = 2_000;

/**
 * Looks at the ledger while a solution runs, and aborts the run when the customer cancels the order, or, with an
 * `Interruption`, when the agent has to end.
 */
export function watchCancel(context: TeeContext, order: number): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    try {
      const { state } = await context.ledger.order(order);
      if (state.cancelRequested) controller.abort();
    } catch (error) {
      context.log(`Order ${order}: the ledger cannot be read just now: ${messageOf(error)}`);
    }
    schedule();
  };
  const schedule = (): void => {
    if (!stopped && !controller.signal.aborted) timer = setTimeout(() => void look(), LOOK_EVERY_MS);
  };
  const interrupt = (): void => {
    controller.abort(new Interruption(context.endGraceSeconds));
  };
  if (context.signal.aborted) interrupt();
  else context.signal.addEventListener('abort', interrupt, { once: true });
  schedule();
  return {
    signal: controller.signal,
    stop: () => {
      stopped = true;
      context.signal.removeEventListener('abort', interrupt);
      clearTimeout(timer);
    },
  };
}
