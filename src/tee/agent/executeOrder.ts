import { CountersignError, messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { removeTree } from '../removeTree.ts';
import { Interruption } from '../sandbox/sandbox.ts';
import { isCancelled, type CancelWatch } from './cancelWatch.ts';
import { carryOut, prepare } from './carryOut.ts';
import {
  awaitWitnesses,
  NotWitnessed,
  requireLive,
  WITNESS_PATIENCE,
  type WitnessedOrder,
} from './claim/awaitWitnesses.ts';
import { claimNow, openHeld } from './claim/claimNow.ts';
import { giveBack } from './claim/claimOrder.ts';
import { heldUntil } from './claim/heldClaim.ts';
import type { OwnClaim } from './claim/ownClaims.ts';
import { isPassing, patiently } from './claim/patience.ts';
import { requireReaders } from './inputs/requireReaders.ts';
import { runDirectories } from './inputs/runDirectories.ts';
import { takeDevices } from './inputs/takeDevices.ts';
import type { Lanes } from './lanes/lanes.ts';
import { mustClaimEarly, takeTurn, type Bounds } from './lanes/runTurn.ts';
import { failOrder } from './result/failOrder.ts';
import { OwnRefusal, publishedReason } from './result/publishedReason.ts';
import type { TeeContext } from './teeContext.ts';

/** Before anything was opened, what is only away gives the claim back; all else ends the order, with its reason. */
async function breakOff(context: TeeContext, order: number, own: OwnClaim, error: unknown): Promise<void> {
  context.log(`Order ${order}: ${messageOf(error)}`);
  if (!own.opened && error instanceof NotWitnessed) {
    const { againMs } = context.witnessing ?? WITNESS_PATIENCE;
    context.claims.again.missed(order, againMs);
    return giveBack(context, order, own, error.missing);
  }
  if (!own.opened && isPassing(error)) return giveBack(context, order, own);
  own.opened = true;
  await patiently(context, `Order ${order}: its end`, () =>
    failOrder(context, order, publishedReason(error), own.claim),
  );
}

/** A claim that waited for its turn, hours perhaps: it may have been ended since, or the key of somebody who has a part in it. */
async function requireStill(context: TeeContext, order: number, own: OwnClaim): Promise<void> {
  const now = await context.ledger.order(order);
  requireLive(now, own);
  await requireReaders(now);
}

/** What all orders of an agent share. */
export interface OrderMeans {
  readonly lanes: Lanes;
  readonly cancels: CancelWatch;
}

/** Claims and carries out; `own` is told of the claim as soon as it is made. */
async function claimAndRun(
  context: TeeContext,
  reading: OrderReading,
  { stop, cancelled }: Bounds,
  turn: Promise<() => void>,
  tell: (own: OwnClaim) => void,
): Promise<void> {
  const { id: order, attested } = reading.state;
  const holding = await openHeld(context, reading);
  const claim = async (): Promise<{ own: OwnClaim; witnessed: WitnessedOrder } | undefined> => {
    const own = await claimNow(context, order, holding, attested?.digest);
    if (own === undefined) {
      context.log(`Order ${order}: another runner of this TEE has claimed it, or it has changed`);
      return undefined;
    }
    tell(own);
    const witnessed = await awaitWitnesses(context, order, own);
    context.claims.again.witnessed(order);
    return { own, witnessed };
  };
  const isEarly = await mustClaimEarly(turn, reading, stop);
  const before = isEarly ? await claim() : undefined;
  if (isEarly && before === undefined) return;
  if (before !== undefined)
    context.log(`Order ${order}: claimed while its approvals hold; it waits for its turn`);
  const endTurn = await (before === undefined ? turn : heldUntil(context, reading, before.own, turn));
  const lease = await takeDevices(context, reading);
  try {
    const prepared = await prepare(context, reading, lease.devices, stop);
    const claimed = before ?? (await claim());
    if (claimed === undefined) return;
    if (before !== undefined) await requireStill(context, order, claimed.own);
    const hasRun = (): void => {
      lease.release();
      endTurn();
    };
    await carryOut(context, prepared, { ...claimed, holding, stop, cancelled, hasRun });
  } finally {
    lease.release();
  }
}

/** Why it was stopped, in words of ours; the error itself where it was not. */
function reasonOf(error: unknown, cancelled: AbortSignal, agent: AbortSignal, isOpened: boolean): unknown {
  if (isCancelled(cancelled)) return new OwnRefusal('it was cancelled');
  if (!agent.aborted || (error !== agent.reason && !(error instanceof Interruption))) return error;
  return isOpened
    ? new OwnRefusal('the agent was stopped before the run began; an order is never run twice')
    : new CountersignError('unavailable', 'the agent was told to stop');
}

/**
 * Guide steps 11 to 15: waits for the order's turn, claims the run, waits until those whom the owners ask have seen the claim,
 * and only then opens the grants, publishes the report, executes, and seals the result, all in this process. What another
 * process claimed is never gone on with: no file can start a run again.
 *
 * The claim comes with the turn: until then revocations hold, other runners of this TEE may have the order, and an agent that
 * is killed has spent nothing. Only where an approval would expire first it is claimed, witnessed and held before.
 * @throws CountersignError of any kind before anything is claimed; nobody's data was opened then.
 */
export async function executeOrder(
  context: TeeContext,
  reading: OrderReading,
  { lanes, cancels }: OrderMeans,
): Promise<void> {
  const { id: order, attested } = reading.state;
  // An engine takes a while to say what it can: meanwhile the rest is made ready. What it says is heard before the claim.
  context.sandbox().catch(() => undefined);
  const watch = cancels.watch(order);
  const over = new AbortController();
  const stop = AbortSignal.any([watch.signal, context.signal, over.signal]);
  const bounds = { lanes, stop, cancelled: watch.signal };
  const turn = takeTurn(context, reading, bounds);
  // It may fail before anybody waits for it, and what nobody has heard of ends the process, with all that runs.
  turn.catch(() => undefined);
  let own: OwnClaim | undefined;
  try {
    await claimAndRun(context, reading, bounds, turn, (made) => (own = made));
  } catch (error) {
    const why = reasonOf(error, watch.signal, context.signal, own?.opened === true);
    if (own !== undefined) await breakOff(context, order, own, why);
    // Without a claim the cancellation was its end.
    else if (isCancelled(watch.signal)) context.log(`Order ${order}: it was cancelled`);
    else throw why;
  } finally {
    watch.stop();
    over.abort();
    await turn.then(
      (end) => {
        end();
      },
      () => undefined,
    );
    if (own !== undefined) own.working = false;
    await removeTree(runDirectories(context.scratch, order, attested?.entry.attempt ?? 1).root);
  }
}
