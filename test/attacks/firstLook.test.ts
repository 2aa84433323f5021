import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

test('a TEE without memory and without a head looks and attests, and claims nothing; from then on it has a past', async () => {
  const placed = await order(world);
  world.repository.past = false;
  await look(world);
  const attested = await world.bob.ledger.order(placed.order);
  expect(attested.state.attested).toBeDefined();
  world.repository.past = true;
  await approve(world, placed);
  world.repository.past = false;
  await look(world);
  expect(world.sandbox.runs).toBe(0);
  expect((await world.bob.ledger.order(placed.order)).state.claimed).toBeUndefined();
  expect(world.lines.at(-1)).toContain('not run at a first look at the ledger');
  world.repository.past = true;
  await look(world);
  expect(world.sandbox.runs).toBe(1);
  expect(statusOf((await world.bob.ledger.order(placed.order)).state)).toBe('Done');
});

test('an owner without memory and without a head approves nothing', async () => {
  const placed = await order(world);
  await look(world);
  world.repository.past = false;
  await expect(approve(world, placed)).rejects.toThrow('this is the first look at this ledger from here');
  world.repository.past = true;
  await approve(world, placed);
});
