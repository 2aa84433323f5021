import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { pendingSuborders } from '../../src/flow/approve/pendingSuborders.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { turnClock } from '../support/hostClock.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';
import { placeLie } from '../support/lies.ts';

let world: World;
let waiting: PlacedOrder;
beforeEach(async () => {
  world = await makeWorld();
  waiting = await order(world);
});
afterEach(() => {
  jest.useRealTimers();
  return world.close();
});

const MINUTE_MS = 60_000;

/** Placed a while ago, as far as the customer says, to wait until some minutes from now. */
async function waitUntil(minutes: number): Promise<void> {
  const now = Date.now();
  await placeLie(world, waiting, (truth) => ({
    ...truth,
    at: new Date(now - 5 * MINUTE_MS).toISOString(),
    expires: new Date(now + minutes * MINUTE_MS).toISOString(),
  }));
}

const pending = async (): Promise<readonly number[]> =>
  (await pendingSuborders(world.alice.ledger, { owner: world.alice.fingerprint })).map(({ order: id }) => id);

describe('an order that nobody completes', () => {
  test('waits for its time, and can be approved', async () => {
    await waitUntil(5);
    await look(world);
    expect(await pending()).toEqual([waiting.order]);
    await approve(world, waiting);
    await look(world);
    expect(statusOf((await world.bob.ledger.order(waiting.order)).state)).toBe('Done');
  });

  test('is ended by the TEE after that, so that no look pays for it for ever', async () => {
    await waitUntil(-1);
    await look(world);
    const { state } = await world.bob.ledger.order(waiting.order);
    expect(statusOf(state)).toBe('Error');
    expect(state.finished?.entry.reason).toBe('the order expired before all of its suborders were completed');
    expect(await look(world)).toEqual([]);
  });

  test("is not approved and not shown after that, wherever the TEE is: its owner's tool refuses", async () => {
    await waitUntil(5);
    await look(world);
    turnClock(6 * MINUTE_MS);
    await expect(approve(world, waiting)).rejects.toThrow(`order ${waiting.order} expired at`);
    expect(await pending()).toEqual([]);
  });
});
