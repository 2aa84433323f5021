import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { renewEvidence } from '../../src/flow/renewEvidence.ts';
import { runTee } from '../../src/flow/runTee.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { TeeKey } from '../../src/marketplace/offer.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { fingerprintOfTeeKey } from '../../src/tee/teeKey.ts';
import { turnClock } from '../support/hostClock.ts';
import { tellAgain } from '../support/tellAgain.ts';
import { approve, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

const EIGHT_DAYS_MS = 8 * 86_400_000;

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  jest.useRealTimers();
  await world.close();
});

async function offered(): Promise<TeeKey> {
  const { tee } = (await world.bob.ledger.offer(world.offers.tee)).offer;
  if (tee === undefined) throw new Error('the offer has no key');
  return tee;
}
/** Eight days later the agent renews what it offers. @returns the fingerprint of the key before */
async function rotate(): Promise<string> {
  const before = await fingerprintOfTeeKey(await offered());
  turnClock(EIGHT_DAYS_MS);
  expect(await renewEvidence(world.tee, world.offers.tee)).toBe(true);
  return before;
}
const placed = async ({ order: id }: PlacedOrder) => (await world.bob.ledger.order(id)).state;
const status = async (of: PlacedOrder): Promise<string> => statusOf(await placed(of));

describe("a TEE's offer that is renewed", () => {
  test('has a new key, and a customer seals to that one', async () => {
    const before = await rotate();
    const newest = await fingerprintOfTeeKey(await offered());
    expect(newest).not.toBe(before);
    const { entry } = (await placed(await order(world))).placed;
    expect(Object.keys(entry.solution.sealed)).toContain(newest);
    expect(Object.keys(entry.solution.sealed)).not.toContain(before);
  });

  test('runs what was ordered before, however often it was renewed since', async () => {
    const waiting = await order(world);
    const first = await rotate();
    await rotate();
    expect((await offered()).kept).toContain(first);
    await look(world);
    await approve(world, waiting);
    await look(world);
    expect([await status(waiting), world.sandbox.runs]).toEqual(['Done', 1]);
  });

  test('drops a key that nothing open is sealed to, and opens nothing with it any more', async () => {
    await runOrder(world);
    const waiting = await order(world);
    const { solution } = (await placed(waiting)).placed.entry;
    const first = await rotate();
    expect((await offered()).kept).toEqual([first]);

    await cancelOrder(world.bob, waiting.order, '');
    const second = await rotate();
    expect((await offered()).kept).toEqual([second]);
    // A customer who seals to it all the same, with a program of his own.
    const late = await order(world);

    const again = await tellAgain(world, late, (entry) => ({
      ...entry,
      solution: { ...entry.solution, sealed: solution.sealed },
    }));
    await look(world);
    expect((await world.bob.ledger.order(again)).state.finished?.entry.reason).toBe(
      'the solution is not sealed to this TEE',
    );
  });

  test('is not renewed while its evidence is fresh', async () => {
    const before = await offered();
    expect(await renewEvidence(world.tee, world.offers.tee)).toBe(false);
    expect(await offered()).toEqual(before);
  });

  test('is renewed by its owner alone, and told so while it is fresh', async () => {
    const other = { ...world.tee, fingerprint: world.bob.fingerprint };
    await expect(renewEvidence(other, world.offers.tee)).rejects.toMatchObject({ code: 'refused' });
    await expect(renewEvidence(world.tee, world.offers.data)).rejects.toMatchObject({ code: 'input' });
  });
});

test('an agent that keeps watching renews what has grown old', async () => {
  const before = await fingerprintOfTeeKey(await offered());
  turnClock(EIGHT_DAYS_MS);
  const end = new AbortController();
  const running = runTee(
    { ...world.tee, signal: end.signal },
    { once: false, pollMs: 10, renewOffers: [world.offers.tee] },
  );
  try {
    let newest = before;
    while (newest === before) {
      await setTimeout(20);
      newest = await fingerprintOfTeeKey(await offered());
    }
    expect((await offered()).kept).toEqual([before]);
  } finally {
    end.abort();
    await running;
  }
});
