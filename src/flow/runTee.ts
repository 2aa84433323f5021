import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError, messageOf } from '../errors.ts';
import { readOrder } from '../ledger/entries/orders.ts';
import { firstLeafOf } from '../ledger/ledgerPaths.ts';
import { newestOrders } from '../ledger/entries/newestOrders.ts';
import { isFinal } from '../marketplace/orderState.ts';
import { lockAgent } from '../tee/agent/agentLock.ts';
import { lookAtOrder } from '../tee/agent/lookAtOrder.ts';
import { emptyScratch, openScratch } from '../tee/agent/openScratch.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import { hasPast } from './ownPast.ts';
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

/** Leaves of the log behind which an order that cannot be read is given up. */
const LOOKED_FOR = 4096;

/** The newest order below which nothing is left to do: a cache, kept so that a look stays cheap. */
async function readWatermark(context: TeeContext): Promise<number> {
  const text = await readFile(join(context.journals, 'watermark'), 'utf8').catch(() => '0');
  return Number.parseInt(text, 10) || 0;
}

/**
 * Orders that may want something, oldest first, whether there are some that cannot be read now, and the watermark that
 * holds once they were looked at.
 */
export async function openOrders(
  context: TeeContext,
): Promise<{ open: number[]; unclear: boolean; watermark: number }> {
  const snapshot = await context.ledger.snapshot();
  const from = await readWatermark(context);
  const ids: number[] = [];
  for await (const id of newestOrders(snapshot)) {
    if (id <= from) break;
    ids.push(id);
  }
  const open: number[] = [];
  let watermark = from;
  let isSettled = true;
  let unclear = false;
  for (const id of ids.reverse()) {
    const isOwn = await isOpen(context, snapshot, id);
    if (isOwn === true) open.push(id);
    unclear ||= isOwn === undefined;
    isSettled &&= isOwn === false;
    if (isSettled) watermark = id;
  }
  return { open, unclear, watermark };
}

/** `undefined` where it cannot be told now: what was taken away may be put back. */
async function isOpen(
  context: TeeContext,
  snapshot: Parameters<typeof readOrder>[0],
  id: number,
): Promise<boolean | undefined> {
  try {
    const { state, offers } = await readOrder(snapshot, id);
    return !isFinal(state) && offers.get(state.placed.entry.tee.offer)?.offer.owner === context.fingerprint;
  } catch (error) {
    context.log(`Order ${id} is ignored: ${messageOf(error)}`);
    // What somebody took away may be put back: it is looked for while it is among the newest.
    const isTaken = !(error instanceof CountersignError) || error.code !== 'not-found';
    return isTaken && (snapshot.log?.size ?? 0) - firstLeafOf(id) <= LOOKED_FOR ? undefined : false;
  }
}

async function look(context: TeeContext, orders: readonly number[] | undefined): Promise<LookedAt[]> {
  // Asked before anything is read: the look itself leaves a past.
  const mayClaim = await hasPast(context.ledger, context.policy);
  const found = orders === undefined ? await openOrders(context) : undefined;
  const looked: LookedAt[] = [];
  for (const order of orders ?? found?.open ?? []) {
    if (context.signal.aborted) break;
    try {
      looked.push({ order, status: await lookAtOrder(context, order, mayClaim) });
    } catch (error) {
      // One order's trouble is not the next one's; a ledger that was put back is: then this throws as well.
      if (error instanceof CountersignError && error.code === 'tampered') await context.ledger.snapshot();
      context.log(`Order ${order}: looked at again later: ${messageOf(error)}`);
      looked.push({ order, status: 'Unknown' });
    }
  }
  if (found) {
    await mkdir(context.journals, { recursive: true, mode: 0o700 });
    await writeFile(join(context.journals, 'watermark'), String(found.watermark));
  }
  return looked;
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
