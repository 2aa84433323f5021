import { join } from 'node:path';
import { CountersignError, messageOf } from '../errors.ts';
import { lockAgent } from '../tee/agent/agentLock.ts';
import { lookAtOrder } from '../tee/agent/lookAtOrder.ts';
import { openOrders } from '../tee/agent/openOrders.ts';
import { emptyScratch, openScratch } from '../tee/agent/inputs/openScratch.ts';
import { removePredecessors } from '../tee/agent/claim/settleClaimed.ts';
import { writeSettled } from '../tee/agent/settledOrders.ts';
import { waitingStatus } from '../tee/agent/waitingOrders.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import { hasPast } from './approve/ownPast.ts';
import { requirePlaintextPlace } from '../tee/plaintextPlace.ts';

export interface RunTeeOptions {
  /** Look at these orders alone; otherwise at all of the TEE's own offers. */
  readonly orders?: readonly number[];
  /** Do what can be done, and return. */
  readonly once: boolean;
  /** Milliseconds between two looks. */
  readonly pollMs: number;
}

export interface LookedAt {
  readonly order: number;
  readonly status: string;
}

async function look(context: TeeContext, orders: readonly number[] | undefined): Promise<LookedAt[]> {
  // Asked before anything is read: the look itself leaves a past.
  const mayClaim = await hasPast(context.ledger, context.policy);
  const found = orders === undefined ? await openOrders(context) : undefined;
  const looked = (found?.waiting ?? []).map((order): LookedAt => ({ order, status: 'Blocked' }));
  for (const reading of found?.readings ?? []) {
    if (context.signal.aborted) break;
    const { id } = reading.state;
    const status = waitingStatus(context, reading);
    looked.push(status === undefined ? await lookAt(context, id, mayClaim) : { order: id, status });
  }
  looked.sort((a, b) => a.order - b.order);
  for (const order of orders ?? []) {
    if (context.signal.aborted) break;
    looked.push(await lookAt(context, order, mayClaim));
  }
  if (found) await writeSettled(context.journals, found.settled);
  return looked;
}

async function lookAt(context: TeeContext, order: number, mayClaim: boolean): Promise<LookedAt> {
  try {
    return { order, status: await lookAtOrder(context, order, mayClaim) };
  } catch (error) {
    // One order's trouble is not the next one's; a ledger that was put back is: then this throws as well.
    if (error instanceof CountersignError && error.code === 'tampered') await context.ledger.snapshot();
    context.log(`Order ${order}: looked at again later: ${messageOf(error)}`);
    return { order, status: 'Unknown' };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

/**
 * The TEE agent: looks at the ledger, does all that can be done, and returns (`once`) or keeps watching until
 * the signal aborts it.
 */
export async function runTee(context: TeeContext, options: RunTeeOptions): Promise<readonly LookedAt[]> {
  await openScratch(context.scratch);
  if (context.attester.kind !== 'sim') await requirePlaintextPlace(context.scratch);
  const unlock = await lockAgent(join(context.journals, 'lock'));
  try {
    await removePredecessors(context);
    await emptyScratch(context.scratch);
    for (;;) {
      let looked: LookedAt[] = [];
      try {
        looked = await look(context, options.orders);
      } catch (error) {
        if (options.once) throw error;
        context.log(`the ledger cannot be read just now: ${messageOf(error)}`);
      }
      if (options.once || context.signal.aborted) return looked;
      await pause(options.pollMs, context.signal);
    }
  } finally {
    await unlock();
  }
}
