import { messageOf } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { isPredecessorsClaim, predecessorsClaims } from './claimHint.ts';
import { giveBack } from './claimOrder.ts';
import { failOrder } from '../result/failOrder.ts';
import { sandboxName } from '../inputs/runDirectories.ts';
import type { TeeContext } from '../teeContext.ts';

/** After the run's own limit, how long the process that claimed is given to finish. */
const GRACE_MS = 15 * 60_000;

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

/**
 * What a look does with an order that was claimed before it: never run it. The process that claimed is left alone
 * until it must be over; a claim of this process on which nothing was opened is given back.
 */
export async function settleClaimed(context: TeeContext, { state }: OrderReading): Promise<void> {
  const { id: order, claimed, reported, placed } = state;
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
  const { at } = reported?.entry ?? claimed.entry;
  const deadline = Date.parse(at) + placed.entry.limits.minutes * 60_000 + GRACE_MS;
  if (Date.now() > deadline) await failOrder(context, order, LOST, claim);
}
