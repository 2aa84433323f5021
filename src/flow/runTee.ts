import { join } from 'node:path';
import { messageOf } from '../errors.ts';
import { lockAgent } from '../tee/agent/agentLock.ts';
import { makeLanes } from '../tee/agent/lanes/lanes.ts';
import { machineResources } from '../tee/agent/lanes/resources.ts';
import { OrderTasks } from '../tee/agent/lanes/orderTasks.ts';
import { openOrders } from '../tee/agent/openOrders.ts';
import { emptyScratch, openScratch } from '../tee/agent/inputs/openScratch.ts';
import { removePredecessors } from '../tee/agent/claim/settleClaimed.ts';
import { writeSettled } from '../tee/agent/settledOrders.ts';
import { waitingStatus } from '../tee/agent/waitingOrders.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import { hasPast } from './approve/ownPast.ts';
import { renewEvidence } from './renewEvidence.ts';
import { requirePlaintextPlace } from '../tee/plaintextPlace.ts';

export interface RunTeeOptions {
  /** Look at these orders alone; otherwise at all of the TEE's own offers. */
  readonly orders?: readonly number[];
  /** Do what can be done, and return. */
  readonly once: boolean;
  /** Milliseconds between two looks. */
  readonly pollMs: number;
  /** Own offers whose evidence is renewed when it grows old, while the agent keeps watching. */
  readonly renewOffers?: readonly number[];
}

/** How often the age of the offers' evidence is looked at. */
const RENEWAL_MS = 3_600_000;

export interface LookedAt {
  readonly order: number;
  readonly status: string;
}

/**
 * Starts what there is to do, for all orders at once.
 * @param which `all`: also of orders that were seen to wait, so that what they will need is fetched beforehand
 * @returns of each order its status, once what was started has been done
 */
async function look(
  context: TeeContext,
  tasks: OrderTasks,
  { orders, once }: RunTeeOptions,
  which: 'active' | 'all' = 'active',
): Promise<readonly Promise<LookedAt>[]> {
  // Asked before anything is read: the look itself leaves a past.
  const mayClaim = await hasPast(context.ledger, context.policy);
  const work = (order: number): Promise<LookedAt> => {
    const looked = tasks.work(order, mayClaim).then((status) => ({ order, status }));
    // Whoever waits for it hears of it.
    looked.catch(() => undefined);
    return looked;
  };
  if (orders !== undefined) return orders.map(work);
  const { readings, waiting, settled, isUnclear } = await openOrders(context, which);
  const looked = readings.map((reading): Promise<LookedAt> => {
    const { id } = reading.state;
    const status = tasks.isBusy(id) ? undefined : waitingStatus(context, reading);
    if (status === undefined) return work(id);
    // Who looks once does not wait for what may be needed later.
    if (!once && reading.frozen === undefined) tasks.prefetch(reading);
    return Promise.resolve({ order: id, status });
  });
  if (!isUnclear) await tasks.forgetAllBut(new Set([...waiting, ...readings.map(({ state }) => state.id)]));
  await writeSettled(context.journals, settled);
  return [...waiting.map((order) => Promise.resolve({ order, status: 'Blocked' })), ...looked];
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

/** Looks, waits for all that was started, and says what became of it. */
async function lookOnce(
  context: TeeContext,
  tasks: OrderTasks,
  options: RunTeeOptions,
): Promise<readonly LookedAt[]> {
  try {
    const started = await look(context, tasks, options);
    await Promise.allSettled(started);
    return (await Promise.all(started)).sort((a, b) => a.order - b.order);
  } finally {
    await tasks.idle();
  }
}

/** Renews what has grown old; orders are served whether or not that can be had just now. */
async function renewOffers(context: TeeContext, offers: readonly number[]): Promise<void> {
  for (const offer of offers)
    try {
      await renewEvidence(context, offer);
    } catch (error) {
      context.log(`the evidence of offer ${offer} cannot be renewed just now: ${messageOf(error)}`);
    }
}

/** Looks again and again, whatever is under way, until the signal says so. */
async function keepLooking(context: TeeContext, tasks: OrderTasks, options: RunTeeOptions): Promise<void> {
  const trouble = (error: unknown): void => {
    context.log(`the ledger cannot be read just now: ${messageOf(error)}`);
  };
  let renewed = -Infinity;
  for (let which: 'active' | 'all' = 'all'; !context.signal.aborted;) {
    if (Math.abs(Date.now() - renewed) >= RENEWAL_MS) {
      renewed = Date.now();
      await renewOffers(context, options.renewOffers ?? []);
    }
    try {
      for (const one of await look(context, tasks, options, which)) one.catch(trouble);
      which = 'active';
    } catch (error) {
      trouble(error);
    }
    await pause(options.pollMs, context.signal);
  }
  await tasks.idle();
}

/**
 * The TEE agent: looks at the ledger, does all that can be done, and returns (`once`) or keeps watching until
 * the signal aborts it. Attesting, fetching and executing wait for nothing but their own kind.
 */
export async function runTee(context: TeeContext, options: RunTeeOptions): Promise<readonly LookedAt[]> {
  await openScratch(context.scratch);
  if (context.attester.kind !== 'sim') await requirePlaintextPlace(context.scratch);
  const unlock = await lockAgent(join(context.journals, 'lock'));
  try {
    await removePredecessors(context);
    await emptyScratch(context.scratch);
    // Without them, or where they cannot be listed, there are none to give.
    const gpus = await context.devices.most().catch(() => 0);
    const tasks = new OrderTasks(context, makeLanes(context.machine ?? machineResources(gpus)));
    if (options.once) return await lookOnce(context, tasks, options);
    await keepLooking(context, tasks, options);
    return [];
  } finally {
    await unlock();
  }
}
