import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const statusNow = async (id: number): Promise<string> => statusOf((await world.bob.ledger.order(id)).state);

describe('an approval', () => {
  test('what was not approved is not revoked, and the order goes on waiting', async () => {
    const placed = await order(world);
    await expect(revokeApproval(world.alice, dataSuborder(placed), 'why not')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('you have approved nothing of suborder'),
      mend: expect.stringContaining('orders complete'),
    });
    expect(await statusNow(placed.order)).toBe('Blocked');
  });

  test('of an order that has ended is not taken back, and no other way is named', async () => {
    const placed = await order(world);
    await cancelOrder(world.bob, placed.order, 'no more');
    await expect(revokeApproval(world.alice, dataSuborder(placed), 'late')).rejects.toMatchObject({
      message: `order ${placed.order} is Canceled: there is nothing left to take back`,
      mend: undefined,
    });
  });

  test('an approval that was revoked is revoked again without a change', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    for (const again of ['once', 'twice'])
      expect(await revokeApproval(world.alice, dataSuborder(placed), again)).toBe(placed.order);
  });
});
