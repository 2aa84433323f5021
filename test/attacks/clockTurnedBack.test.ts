import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { turnClock } from '../support/hostClock.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  jest.useRealTimers();
  await world.close();
});

test.each([
  ['an hour back', -3_600_000],
  ['a year back', -365 * 86_400_000],
  ['a year on', 365 * 86_400_000],
])('a host that turns its clock %s does not lose a revocation: nothing runs', async (_how, byMs) => {
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  await revokeApproval(world.alice, dataSuborder(placed), 'no more');
  turnClock(byMs);
  await look(world);
  const { state } = await world.alice.ledger.order(placed.order);
  expect([statusOf(state), state.claimed, world.sandbox.runs]).toEqual(['Canceled', undefined, 0]);
});

test('with the clock as it is, the same order without the revocation runs', async () => {
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  await look(world);
  expect(world.sandbox.runs).toBe(1);
});
