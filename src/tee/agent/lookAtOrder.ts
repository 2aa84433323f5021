import { rm } from 'node:fs/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/orders.ts';
import { isFinal, isReady, statusOf } from '../../marketplace/orderState.ts';
import { isExpired } from '../../marketplace/placementRules.ts';
import { openOrderKeys } from '../orderKeys.ts';
import { dataPolicyDigests } from '../../report/offerPolicies.ts';
import { attestOrder } from './attestOrder.ts';
import { executeOrder } from './executeOrder.ts';
import { failOrder, finishOrder } from './finishOrder.ts';
import { OwnRefusal, publishedReason } from './publishedReason.ts';
import { attestedOf, runDirectories, sandboxName } from './runDirectories.ts';
import { readJournal } from './runJournal.ts';
import type { TeeContext } from './teeContext.ts';

/** After the run's own limit, how long another runner of the same TEE is given to finish what it claimed. */
const GRACE_MS = 15 * 60_000;

/** What may hold now and not later: tried again at the next look, never held against the order. */
function isPassing(error: unknown): boolean {
  return !(error instanceof CountersignError) || ['unavailable', 'conflict', 'internal'].includes(error.code);
}

/** Goes on with a run whose report is out: never starts a solution that may have been started. */
async function recover(context: TeeContext, reading: OrderReading): Promise<void> {
  const { state } = reading;
  const reported = state.reported?.entry;
  if (reported === undefined) return;
  const { id: order, placed } = state;
  const journal = await readJournal(context.journals, order, reported.attempt);
  if (journal?.run !== reported.run) {
    const deadline = Date.parse(reported.at) + placed.entry.limits.minutes * 60_000 + GRACE_MS;
    if (Date.now() > deadline) {
      await failOrder(
        context,
        order,
        'the runner that executed the order was lost; an order is never run twice',
      );
    }
    return;
  }
  if (journal.phase === 'claiming') return executeOrder(context, reading);
  if (journal.phase === 'executed') {
    const attested = attestedOf(reading);
    const sealingKey = await context.attester.sealingKey();
    return finishOrder(
      context,
      reading,
      await openOrderKeys(attested.sealedKeys, sealingKey, order, attested.attempt),
    );
  }
  await (await context.sandbox()).remove(sandboxName(order, reported.run));
  await failOrder(
    context,
    order,
    'the agent was stopped while the solution ran; an order is never run twice',
  );
}

/** Plaintext does not wait for the next look, unless it is a result that has yet to be sealed. */
async function wipe(context: TeeContext, reading: OrderReading): Promise<void> {
  const { id, attested } = reading.state;
  const attempt = attested?.entry.attempt ?? 1;
  const journal = await readJournal(context.journals, id, attempt);
  if (journal?.phase === 'executed') return;
  await rm(runDirectories(context.scratch, id, attempt).root, { recursive: true, force: true });
}

async function step(context: TeeContext, reading: OrderReading): Promise<void> {
  const { state } = reading;
  if (isFinal(state)) return;
  if (state.reported) return recover(context, reading);
  if (statusOf(state) === 'Blocked' && isExpired(state.placed.entry, new Date())) {
    throw new OwnRefusal('the order expired before all of its suborders were completed');
  }
  const waitsForSolution = state.suborders.some(
    ({ type, status }) => type === 'Solution' && status !== 'Done',
  );
  if (!state.attested) {
    if (!waitsForSolution)
      await attestOrder(context, reading, dataPolicyDigests(state.suborders, reading.offers));
    return;
  }
  if (isReady(state)) await executeOrder(context, reading);
}

/**
 * Does for one order all that can be done now. What does not hold ends the order with its reason; what is
 * only unavailable is left for the next look.
 * @returns the order's status afterwards
 */
export async function lookAtOrder(context: TeeContext, order: number): Promise<string> {
  const reading = await context.ledger.order(order);
  const owner = reading.offers.get(reading.state.placed.entry.tee.offer)?.offer.owner;
  if (owner !== context.fingerprint) return statusOf(reading.state);
  try {
    await step(context, reading);
    // A TEE that attested goes on at once when nobody has to be waited for.
    const next = await context.ledger.order(order);
    if (isReady(next.state) && !reading.state.attested) await step(context, next);
  } catch (error) {
    if (context.signal.aborted) throw error;
    if (isPassing(error)) {
      context.log(`Order ${order}: tried again later: ${messageOf(error)}`);
      await wipe(context, reading);
    } else {
      context.log(`Order ${order}: ${messageOf(error)}`);
      await failOrder(context, order, publishedReason(error));
    }
  }
  return statusOf((await context.ledger.order(order)).state);
}
