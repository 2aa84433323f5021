import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OrderSources } from '../../../src/ledger/entries/orders/orderSources.ts';
import { readOrder } from '../../../src/ledger/entries/orders/orders.ts';
import { firstLeafOf, numberedOf } from '../../../src/ledger/ledgerPaths.ts';
import { makeWorld, order, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('an order that began before what its keys are looked for in is not read by them', async () => {
  const { order: id } = await order(world);
  const snapshot = await world.repository.snapshot();
  const first = firstLeafOf(numberedOf(id));
  const read = (from: number) =>
    readOrder(snapshot, id, 'whole', undefined, new OrderSources(snapshot, 'whole', from));
  expect((await read(first)).state.id).toBe(id);
  await expect(read(first + 1)).rejects.toMatchObject({ code: 'internal' });
});
