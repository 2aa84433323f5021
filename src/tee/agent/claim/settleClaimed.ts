import { messageOf } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { isPredecessorsClaim, predecessorsClaims } from './claimHint.ts';
import { giveBack } from './claimOrder.ts';
import { lifeOfClaim } from './heldClaim.ts';
import { failOrder } from '../result/failOrder.ts';
import { sandboxName } from '../inputs/runDirectories.ts';
import type { TeeContext } from '../teeContext.ts';

/** After a cancellation and the run's own grace: a process that lives hears of it within seconds, and says what came out. */
const CANCEL_GRACE_MS = 2 * 60_000;

const LOST = 'the runner that claimed the order was lost; an order is never run twice';

/** Kills what dead agents of this home left running, whatever has become of the orders: to be called at a start. */
export async function removePredecessors(context: TeeContext): Promise<void> {
  for (const { order, claim } of await predecessorsClaims(context)) await removeRun(context, order, claim);
}

/** Kills what a dead agent of this home left running. */
async function removeRun(context: TeeContext, order: number, claim: string): Promise<void> {
  try {
    await (await context.sandbox()).remove(sandboxName(order, claim));
  } catch (error) {
    context.log(`Order ${order}: what ran may still be there: ${messageOf(error)}`);
  }
}

/** When its customer cancelled the order, in milliseconds since 1970; Infinity where nobody did. */
function cancelledAt({ state, entries }: OrderReading): number {
  const found = entries.find(
    ({ head }) => head.kind === 'order.cancel-requested' && head.author === state.placed.entry.author,
  );
  return found === undefined ? Infinity : Date.parse(found.head.at);
}

/**
 * What a look does with an order that was claimed before it: never run it. The process that claimed is left alone
 * until it must be over; a claim of this process on which nothing was opened is given back.
 */
export async function settleClaimed(context: TeeContext, reading: OrderReading): Promise<void> {
  const { state } = reading;
  const { id: order, claimed, waiting, reported, placed } = state;
  if (claimed === undefined) return;
  const { claim } = claimed.entry;
  const own = context.claims.of(claim);
  if (own?.working === true) return;
  if (own?.opened === false) return giveBack(context, order, own);
  if (own !== undefined || (await isPredecessorsClaim(context, order, claim))) {
    await removeRun(context, order, claim);
    await failOrder(context, order, LOST, claim);
    return;
  }
  const { at } = reported?.entry ?? waiting?.entry ?? claimed.entry;
  const { limits } = placed.entry;
  const ends = Date.parse(at) + lifeOfClaim(limits);
  const heard = cancelledAt(reading) + limits.graceSeconds * 1000 + CANCEL_GRACE_MS;
  if (Date.now() > Math.min(ends, heard)) await failOrder(context, order, LOST, claim);
}
