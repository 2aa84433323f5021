import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { AttestedEntry } from '../../src/marketplace/order/orderEntries.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import type { Lie } from '../support/lies.ts';
import { attestLie } from '../support/lyingOperator.ts';
import { approveLie } from '../support/lyingOwner.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function attestedOrder(): Promise<PlacedOrder> {
  const placed = await order(world);
  await look(world);
  return placed;
}

async function endOf({ order: id }: PlacedOrder): Promise<object> {
  await look(world);
  const { state } = await world.bob.ledger.order(id);
  return { status: statusOf(state), claims: state.claims.length, reason: state.finished?.entry.reason };
}

describe('an operator whose clock says what the other entries contradict', () => {
  const minutes = (count: number): { attested: Lie<AttestedEntry> } => ({
    attested: (truth) => ({ ...truth, at: new Date(Date.parse(truth.at) + count * 60_000).toISOString() }),
  });

  test.each([
    ['before the order was placed', -6],
    ['after it was approved', 6],
  ])('the order was attested %s: the TEE claims nothing', async (_when, count) => {
    const placed = await attestedOrder();
    await attestLie(world, placed, minutes(count));
    await approveLie(world, placed);
    expect(await endOf(placed)).toEqual({
      status: 'Error',
      claims: 0,
      reason: expect.stringContaining('the times of the order contradict each other: ') as unknown,
    });
  });

  test.each([-6, 6])("the owner's tool does not approve %i minutes away", async (count) => {
    const placed = await attestedOrder();
    await attestLie(world, placed, minutes(count));
    await expect(approve(world, placed)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('The TEE attested after what others wrote before it') as unknown,
    });
  });

  test.each([-4, 4])('a clock that is %i minutes away is one of many', async (count) => {
    const placed = await attestedOrder();
    await attestLie(world, placed, minutes(count));
    await approve(world, placed);
    expect(await endOf(placed)).toMatchObject({ status: 'Done', claims: 1 });
  });
});
