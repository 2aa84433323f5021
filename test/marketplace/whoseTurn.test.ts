import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { whoseTurn, type Turn } from '../../src/marketplace/order/whoseTurn.ts';
import { approve, dataSuborder, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function turns(id: number, now = new Date()): Promise<readonly Turn[]> {
  const { state, offers } = await world.bob.ledger.order(id);
  return whoseTurn(state, (offer) => offers.get(offer)?.offer.owner, now);
}

describe('whom an order waits for', () => {
  test('the TEE, then the owner of the data, then the TEE again, and nobody in the end', async () => {
    const placed = await order(world);
    const [alice, operator] = [world.alice.fingerprint, world.tee.fingerprint];
    const before = await world.bob.ledger.order(placed.order);
    expect(await turns(placed.order)).toEqual([
      {
        party: operator,
        part: 'TEE',
        suborder: placed.order + 1,
        what: 'attest its keys',
        since: before.state.placed.entry.at,
      },
    ]);
    await look(world);
    const attested = await world.bob.ledger.order(placed.order);
    const suborder = dataSuborder(placed);
    expect(await turns(placed.order)).toEqual([
      {
        ...{ party: alice, part: 'data owner', suborder, what: `review and decide on suborder ${suborder}` },
        since: attested.state.attested?.entry.at,
      },
    ]);
    await approve(world, placed);
    const approved = await world.bob.ledger.order(placed.order);
    const completed = approved.state.suborders.find(({ id }) => id === suborder)?.completed?.entry.at;
    expect(await turns(placed.order)).toEqual([
      { party: operator, part: 'TEE', suborder: placed.order + 1, what: 'run it', since: completed },
    ]);
    await look(world);
    expect(await turns(placed.order)).toEqual([]);
  });

  test('the TEE to end what nobody completed in time', async () => {
    const placed = await order(world);
    await look(world);
    const { state } = await world.bob.ledger.order(placed.order);
    const { expires } = state.placed.entry;
    expect(await turns(placed.order, new Date(Date.parse(expires) - 1))).toMatchObject([
      { part: 'data owner' },
    ]);
    expect(await turns(placed.order, new Date(expires))).toEqual([
      {
        ...{ party: world.tee.fingerprint, part: 'TEE', suborder: placed.order + 1, since: expires },
        what: 'end it: nobody completed it in time',
      },
    ]);
  });

  test('nobody for one that was canceled before anything was claimed', async () => {
    const placed = await order(world);
    await cancelOrder(world.bob, placed.order, '');
    expect(await turns(placed.order)).toEqual([]);
  });

  test('the TEE while it runs, and while it is told to stop', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    const seen: (readonly Turn[])[] = [];
    world.sandbox.behave = async () => {
      seen.push(await turns(placed.order));
      await cancelOrder(world.bob, placed.order, '');
      seen.push(await turns(placed.order));
      return {};
    };
    await look(world);
    world.sandbox.behave = undefined;
    expect(seen).toMatchObject([
      [{ part: 'TEE', what: 'run it: it runs' }],
      [{ part: 'TEE', what: 'stop it' }],
    ]);
  });

  test('an order that ran waits for nobody', async () => {
    expect(await turns((await runOrder(world)).order)).toEqual([]);
  });
});
