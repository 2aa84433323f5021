import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { pendingSuborders } from '../../src/flow/approve/pendingSuborders.ts';
import { requestPath } from '../../src/ledger/ledgerPaths.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { requestFile } from '../../src/ledger/entries/orders/requests.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { approve, committed, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const offer = (name: string, request?: string, resource = world.dataset) =>
  registerOffer(world.alice, {
    type: 'Data',
    info: offerInfoSchema.parse({ name, offerType: '3' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    dataset: committed(resource),
    ...(request === undefined ? {} : { request }),
  });

describe('a named request', () => {
  test('makes an offer once, and finds it again', async () => {
    const first = await offer('one', 'run 7');
    expect(first.created).toBe(true);
    expect(await offer('one', 'run 7')).toEqual({ ...first, created: false });
    expect((await offer('one')).offer).not.toBe(first.offer);
  });

  test('is not taken for another offer than the one that it made', async () => {
    await offer('two', 'run 8');
    await expect(offer('three', 'run 8')).rejects.toMatchObject({ code: 'conflict' });
    await expect(offer('two', 'run 8', world.model)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('of an order that somebody planted beforehand leads to no other order', async () => {
    const before = await order(world);
    const name = sha256Hex(`${world.bob.fingerprint} run 9`);
    world.repository.files.set(requestPath(name), requestFile(before.order));
    await expect(order(world, { request: 'run 9' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test.each(['', '{}', '{"number":0}', '{"number":12', '{"number":9999999999999}', 'null'])(
    'whose file was spoiled is not made a second time: %s',
    async (text) => {
      const request = `run of ${text}`;
      await order(world, { request });
      const name = sha256Hex(`${world.bob.fingerprint} ${request}`);
      world.repository.files.set(requestPath(name), Buffer.from(text));
      await expect(order(world, { request })).rejects.toThrow('was spoiled');
    },
  );
});

describe('pending suborders', () => {
  const pending = (owner: string, more: object = {}) =>
    pendingSuborders(world.bob.ledger, { owner, ...more });

  test('are those of one’s own offers that a TEE attested and nobody completed', async () => {
    const alice = world.alice.fingerprint;
    const placed = await order(world);
    const only = { orders: [placed.order] };
    expect(await pending(alice, only)).toEqual([]);
    await look(world);
    expect(await pending(alice, only)).toEqual([
      {
        order: placed.order,
        suborder: dataSuborder(placed),
        offer: world.offers.data,
        solutionHash: world.solution.hash.hash,
        customer: world.bob.fingerprint,
      },
    ]);
    expect((await pending(alice)).map((each) => each.order)).toContain(placed.order);
    expect(await pending(world.bob.fingerprint)).toEqual([]);
    expect(await pending(alice, { ...only, offers: [999] })).toEqual([]);
    await approve(world, placed);
    expect(await pending(alice, only)).toEqual([]);
  });

  test('are looked for among the newest orders alone when that is asked', async () => {
    const alice = world.alice.fingerprint;
    const placed = [await order(world), await order(world)];
    await look(world);
    expect((await pending(alice, { newest: 1 })).map((each) => each.order)).toEqual([placed[1]?.order]);
  });
});

describe('a number that is not an order’s own', () => {
  test('cancels nothing: neither a suborder’s nor one that nobody gave', async () => {
    const { order: id, suborders } = await order(world);
    for (const other of [...suborders.map((one) => one.id), id + 77]) {
      await expect(cancelOrder(world.bob, other, '')).rejects.toMatchObject({ code: 'not-found' });
      expect(statusOf((await world.bob.ledger.order(id)).state)).toBe('Blocked');
    }
    await cancelOrder(world.bob, id, '');
    expect(statusOf((await world.bob.ledger.order(id)).state)).toBe('Canceled');
  });
});
