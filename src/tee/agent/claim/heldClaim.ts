import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import type { RunLimits } from '../../../marketplace/approval/approval.ts';
import type { TeeContext } from '../teeContext.ts';
import type { OwnClaim } from './ownClaims.ts';

/** After the run's own limit, how long the process that claimed is given to finish. */
const GRACE_MS = 15 * 60_000;

/** How long nothing may be heard of a claim, in milliseconds, before another home's runner takes its process for lost. */
export function lifeOfClaim({ minutes }: Pick<RunLimits, 'minutes'>): number {
  return minutes * 60_000 + GRACE_MS;
}

/**
 * Waits for the turn of an order that was claimed before it, and tells the ledger now and then that it does: else a queue that is
 * longer than the run may be would have others end the order.
 * @throws what the turn throws
 */
export async function heldUntil<T>(
  context: TeeContext,
  { state }: OrderReading,
  own: OwnClaim,
  turn: Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const saying = sayWaiting(context, state.id, own, lifeOfClaim(state.placed.entry.limits) / 3, over.signal);
  try {
    return await turn;
  } finally {
    over.abort();
    await saying;
  }
}

async function sayWaiting(
  { ledger, key, log, waitingAgainMs }: TeeContext,
  order: number,
  { claim }: OwnClaim,
  everyMs: number,
  over: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await sleep(waitingAgainMs ?? everyMs, undefined, { signal: over });
    } catch {
      return;
    }
    try {
      await ledger.appendToOrder(order, key, ({ state }) => {
        const isHeld = state.claimed?.entry.claim === claim && !state.reported && !state.finished;
        return isHeld && !over.aborted ? { kind: 'order.waiting', claim } : undefined;
      });
    } catch (error) {
      // Said again long before it would be missed.
      log(`Order ${order}: that it waits for its turn could not be said: ${messageOf(error)}`);
    }
  }
}
