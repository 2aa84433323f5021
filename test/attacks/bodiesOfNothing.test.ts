import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { inOffer, inOrder, tell } from '../support/logKit.ts';
import { approve, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const NOWHERE = { body: { sha256: 'ab'.repeat(32), bytes: 100 }, fields: {} };
const status = async ({ order: id }: PlacedOrder): Promise<string> =>
  statusOf((await world.bob.ledger.order(id)).state);

/** A party signs for a body that it gives to nobody. */
async function signForNothing(placed: PlacedOrder, kind = 'order.completed'): Promise<void> {
  const { state, last } = await world.bob.ledger.order(placed.order);
  const told = { kind, content: {}, about: state.placed.digest, after: last, head: NOWHERE };
  await tell(world.repository, told, world.alice.key, inOrder(placed.order));
}

async function reportHolds(placed: PlacedOrder): Promise<void> {
  const report = await getReport(world.bob.ledger, placed.order, world.bob.key);
  const { checks } = await verifyReport(report, { allowSimulated: true });
  expect(checks.filter((check) => check.status !== 'passed')).toEqual([]);
}

test('a data owner who still has a say withholds it so: the order waits, and is named', async () => {
  const placed = await order(world);
  await look(world);
  await signForNothing(placed);
  const refusal = {
    code: 'tampered',
    message: expect.stringContaining('is not the one that was signed') as unknown,
  };
  await expect(status(placed)).rejects.toMatchObject(refusal);
});

test('one who has had her say keeps nobody from the result', async () => {
  const placed = await runOrder(world);
  await signForNothing(placed);
  expect(await status(placed)).toBe('Done');
  await reportHolds(placed);
});

test.each(['order.completed', 'order.reported', 'order.unheard'])(
  'nor, by %s, the TEE from the run that she has approved',
  async (kind) => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    await signForNothing(placed, kind);
    await look(world);
    expect([await status(placed), world.sandbox.runs]).toEqual(['Done', 1]);
    await reportHolds(placed);
  },
);

test('nor does an entry of her offer that came after the order', async () => {
  const placed = await order(world);
  const { created } = await world.alice.ledger.offer(world.offers.data);
  const told = { kind: 'slot.created', content: {}, about: created, after: null, head: NOWHERE };
  await tell(world.repository, told, world.alice.key, inOffer(world.offers.data));
  await look(world);
  await approve(world, placed);
  await look(world);
  expect(await status(placed)).toBe('Done');
  await reportHolds(placed);
});
