import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { statusOf, type OrderState } from '../../src/marketplace/order/orderState.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import { lookUntilKilled } from '../support/mortalAgent.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
let placed: PlacedOrder;
beforeEach(async () => {
  world = await makeWorld();
  placed = await order(world);
  await look(world);
  await approve(world, placed);
});
afterEach(() => world.close());

const stateOf = async (id: number): Promise<OrderState> => (await world.bob.ledger.order(id)).state;
const statusNow = async (id: number): Promise<string> => statusOf(await stateOf(id));

describe('a claim', () => {
  test.each([
    ['before it was made', '2026-01-01T00:00:00.000Z'],
    ['that is yet to come', '2999-01-01T00:00:00.000Z'],
  ])('that somebody put into the ledger with a time %s is given back', async (_, at) => {
    const lying = Object.create(world.tee.ledger) as Ledger;
    let lies = 1;
    lying.appendToOrder = async (...args) => {
      const state = await world.tee.ledger.appendToOrder(...args);
      const { claimed } = state;
      if (claimed === undefined || lies-- <= 0) return state;
      return { ...state, claimed: { ...claimed, entry: { ...claimed.entry, at } } };
    };
    const tee = { ...world.tee, ledger: lying };
    await look(world, tee);
    expect(world.sandbox.runs).toBe(0);
    await look(world, tee);
    expect(await statusNow(placed.order)).toBe('New');
    await look(world, tee);
    expect(await statusNow(placed.order)).toBe('Done');
    expect((await stateOf(placed.order)).claims).toHaveLength(2);
  });

  test('of a runner that was lost ends soon after the customer cancels', async () => {
    await lookUntilKilled(world, (step) => step.includes('input(s) opened'));
    await cancelOrder(world.bob, placed.order, '');
    const elsewhere = { ...world.tee, claims: new OwnClaims(), journals: join(world.root, 'elsewhere') };
    await look(world, elsewhere);
    expect(await statusNow(placed.order)).toBe('Canceling');
    const now = Date.now() + 3 * 60_000;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    await look(world, elsewhere);
    jest.restoreAllMocks();
    expect(await statusNow(placed.order)).toBe('Canceled');
  });
});
