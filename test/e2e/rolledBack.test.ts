import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Market, type Placed } from './market.ts';
import { git, World, type Run } from './world.ts';

const world = new World();
let market: Market;
beforeAll(async () => {
  market = await Market.open(world);
});
afterAll(() => {
  world.remove();
});

const statusOf = async ({ order }: Placed): Promise<unknown> => (await market.order(order))['status'];

/** By whoever hosts the ledger, or may push to it by force. */
function putTo(commit: string): void {
  git(world.ledger, 'update-ref', 'refs/heads/ledger', commit);
}

describe('a ledger that is put back to an older state, to those who saw the newer one', () => {
  const newer: [string, (placed: Placed) => Promise<Run>, string][] = [
    ['a revocation', ({ data }) => market.alice.must('orders', 'revoke', String(data)), 'Canceled'],
    ['the run of an order', ({ order }) => market.look(order), 'Done'],
  ];
  test.each(newer)('before %s: nothing is approved, nothing run, and all say so', async (_what, go, end) => {
    const placed = await market.ready();
    const older = world.head();
    await go(placed);
    await market.look(placed.order);
    for (const party of [market.alice, market.bob])
      expect((await market.order(placed.order, party))['status']).toBe(end);
    const newest = world.head();
    putTo(older);
    const said = [
      await market.operator.spctl('tee', 'run', '--once', '--order', String(placed.order)),
      await market.approve(placed),
      await market.bob.spctl('orders', 'get', String(placed.order)),
    ];
    const left = world.head();
    putTo(newest);
    for (const run of said)
      expect(run).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringMatching(/^error: the ledger was rolled back or rewritten/m) as unknown,
      });
    expect(left).toBe(older);
    await market.look(placed.order);
    expect(world.head()).toBe(newest);
    expect(await statusOf(placed)).toBe(end);
  });

  test('the same order on the ledger as it is: approved, and run', async () => {
    const placed = await market.ready();
    await market.look(placed.order);
    expect(await statusOf(placed)).toBe('Done');
  });
});
