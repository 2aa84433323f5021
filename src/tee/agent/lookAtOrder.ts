import { CountersignError, messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { isFinal, isReady, statusOf } from '../../marketplace/order/orderState.ts';
import { isExpired } from '../../marketplace/order/placementRules.ts';
import { dataPolicyDigests } from '../../report/evidence/offerPolicies.ts';
import { removeTree } from '../removeTree.ts';
import { attestOrder } from './attestOrder.ts';
import { executeOrder, type OrderMeans } from './executeOrder.ts';
import { ONE } from './lanes/resources.ts';
import { failOrder } from './result/failOrder.ts';
import { isPassing } from './claim/patience.ts';
import { OwnRefusal, publishedReason } from './result/publishedReason.ts';
import { runDirectories } from './inputs/runDirectories.ts';
import { settleClaimed } from './claim/settleClaimed.ts';
import type { TeeContext } from './teeContext.ts';
import { waitsForSolution } from './waitingOrders.ts';

export interface LookOptions extends OrderMeans {
  /** False at a first look at a ledger: then nothing is claimed and nothing opened. */
  readonly mayClaim: boolean;
}

/** What may hold now and not later: tried again at the next look, never held against the order. */
function isForLater(error: unknown): boolean {
  return !(error instanceof CountersignError) || isPassing(error) || error.code === 'internal';
}

/** Plaintext does not wait for the next look. */
async function wipe(context: TeeContext, { state: { id, attested } }: OrderReading): Promise<void> {
  const { root } = runDirectories(context.scratch, id, attested?.entry.attempt ?? 1);
  await removeTree(root);
}

async function step(
  context: TeeContext,
  reading: OrderReading,
  { lanes, cancels, mayClaim }: LookOptions,
): Promise<void> {
  const { state } = reading;
  if (isFinal(state)) return;
  if (state.claimed) return settleClaimed(context, reading);
  if (statusOf(state) === 'Blocked' && isExpired(state.placed.entry, new Date())) {
    throw new OwnRefusal('the order expired before all of its suborders were completed');
  }
  if (!state.attested) {
    if (waitsForSolution(state)) return;
    const asked = { order: state.id, customer: state.placed.entry.author, need: ONE };
    const policies = dataPolicyDigests(reading);
    await lanes.attesting.within(asked, context.signal, () => attestOrder(context, reading, policies));
    return;
  }
  if (!isReady(state) || !context.claims.again.isDue(state.id)) return;
  if (mayClaim) return executeOrder(context, reading, { lanes, cancels });
  context.log(
    `Order ${state.id}: not run at a first look at the ledger, which may be an old copy of itself: hand a head on, or look again`,
  );
}

/**
 * Does for one order all that can be done now. What does not hold ends the order with its reason; what is
 * only unavailable is left for the next look.
 * @returns the order's status afterwards
 */
export async function lookAtOrder(context: TeeContext, order: number, options: LookOptions): Promise<string> {
  const reading = await context.ledger.order(order);
  const owner = reading.offers.get(reading.state.placed.entry.tee.offer)?.offer.owner;
  if (owner !== context.fingerprint) return statusOf(reading.state);
  if (reading.frozen !== undefined) {
    context.log(`Order ${order} stands still: ${reading.frozen}`);
    return statusOf(reading.state);
  }
  try {
    await step(context, reading, options);
    if (!reading.state.attested) {
      const next = await context.ledger.order(order);
      if (!isReady(next.state)) return statusOf(next.state);
      // A TEE that attested goes on at once when nobody has to be waited for.
      await step(context, next, options);
    }
  } catch (error) {
    if (context.signal.aborted) throw error;
    if (isForLater(error)) {
      context.log(`Order ${order}: tried again later: ${messageOf(error)}`);
      await wipe(context, reading);
    } else {
      context.log(`Order ${order}: ${messageOf(error)}`);
      await failOrder(context, order, publishedReason(error), undefined);
    }
  }
  return statusOf((await context.ledger.order(order)).state);
}
