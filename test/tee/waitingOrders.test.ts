import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import type { LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';
import { openOrders } from '../../src/tee/agent/openOrders.ts';
import { readSettled, writeSettled, type SettledOrders } from '../../src/tee/agent/settledOrders.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { inOrder, tell } from '../support/logKit.ts';
import { approve, dataSuborder, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
let placed: PlacedOrder;
beforeEach(async () => {
  world = await makeWorld();
  placed = await order(world);
  await look(world);
  await look(world);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

/** Another process of the agent's, and the paths that it reads. */
function another(): { readonly tee: TeeContext; readonly read: string[] } {
  const { repository } = world;
  const read: string[] = [];
  const told = Object.create(repository) as typeof repository;
  told.snapshot = async (): Promise<LedgerSnapshot> => {
    const snapshot = await repository.snapshot();
    const inner = snapshot.read.bind(snapshot);
    snapshot.read = (path) => {
      read.push(path);
      return inner(path);
    };
    return snapshot;
  };
  return { tee: { ...world.tee, ledger: new Ledger(told) }, read };
}

const waiting = async () => {
  const { waiting: found } = await readSettled(world.tee.journals);
  if (found === undefined) throw new Error('nothing is noted as waiting');
  return found;
};

async function change(how: (settled: SettledOrders) => SettledOrders): Promise<void> {
  await writeSettled(world.tee.journals, how(await readSettled(world.tee.journals)));
}

describe('an order that waits for its data’s owner', () => {
  test('is not read again by another process, while nothing is said of it', async () => {
    await runOrder(world);
    const { tee, read } = another();
    await look(world, tee);
    read.length = 0;
    expect(await look(world, another().tee)).toEqual([{ order: placed.order, status: 'Blocked' }]);
    const third = another();
    expect(await look(world, third.tee)).toEqual([{ order: placed.order, status: 'Blocked' }]);
    expect(third.read).toEqual([]);
  });

  test('is told in its place among others', async () => {
    const second = await order(world);
    const { order: third } = await order(world);
    await look(world);
    await approve(world, second);
    const seen = (await look(world, another().tee)).map(({ order: id, status }) => [id, status]);
    const expected = [
      [placed.order, 'Blocked'],
      [second.order, 'Done'],
      [third, 'Blocked'],
    ];
    expect(seen).toEqual(expected);
  });

  test('goes on once the owner has approved', async () => {
    await approve(world, placed);
    expect(await look(world, another().tee)).toEqual([{ order: placed.order, status: 'Done' }]);
  });

  test('ends once its customer has cancelled it', async () => {
    await cancelOrder(world.bob, placed.order, '');
    expect(await look(world, another().tee)).not.toContainEqual({ order: placed.order, status: 'Blocked' });
  });

  test('ends once it has waited too long', async () => {
    const [only] = (await waiting()).orders;
    const now = jest.spyOn(Date, 'now');
    now.mockReturnValue((only?.until ?? 0) - 1);
    expect((await openOrders(another().tee)).waiting).toEqual([placed.order]);
    now.mockReturnValue(only?.until ?? 0);
    const open = await openOrders(another().tee);
    expect(open.waiting).toEqual([]);
    expect(open.readings.map(({ state }) => state.id)).toEqual([placed.order]);
  });

  test('is read where all that is open is asked for', async () => {
    const all = await openOrders(another().tee, 'all');
    expect([all.waiting, all.readings.map(({ state }) => state.id)]).toEqual([[], [placed.order]]);
  });

  test('is not noted where it stands still: that is told at each look', async () => {
    const { digest: about } = (await world.bob.ledger.order(placed.order)).state.placed;
    // Its owner was shown another history.
    const head = { checkpoint: { size: 2, root: 'f'.repeat(64) } };
    const content = { suborder: dataSuborder(placed), reason: '' };
    const told = { kind: 'order.revoked', content, about, after: null, head };
    await tell(world.repository, told, world.alice.key, inOrder(placed.order));
    await look(world, another().tee);
    expect((await waiting()).orders).toEqual([]);
    world.lines.length = 0;
    await look(world, another().tee);
    expect(world.lines.filter((line) => line.includes('stands still'))).toHaveLength(1);
  });

  test('is not noted where it is finished, or is not attested yet', async () => {
    expect((await waiting()).orders.map(({ order: id }) => id)).toEqual([placed.order]);
    const { order: done } = await runOrder(world);
    const { order: fresh } = await order(world);
    await look(world);
    const ids = (await waiting()).orders.map(({ order: id }) => id);
    expect(ids).toContain(placed.order);
    expect(ids).not.toContain(done);
    expect(ids).not.toContain(fresh);
  });
});

describe('what was noted of another log, or by somebody else', () => {
  const readings = async (): Promise<readonly number[]> =>
    (await openOrders(another().tee)).readings.map(({ state }) => state.id);

  test.each([
    ['root', (all: NonNullable<SettledOrders['waiting']>) => ({ ...all, root: 'ab'.repeat(32) })],
    [
      'size, which is longer',
      (all: NonNullable<SettledOrders['waiting']>) => ({ ...all, size: all.size + 1 }),
    ],
    [
      'size, which is shorter',
      (all: NonNullable<SettledOrders['waiting']>) => ({ ...all, size: all.size - 1 }),
    ],
  ])('says nothing: another %s', async (_, lie) => {
    expect(await readings()).toEqual([]);
    const noted = await waiting();
    await change((settled) => ({ ...settled, waiting: lie(noted) }));
    expect(await readings()).toEqual([placed.order]);
  });

  test('says nothing of an order that is not open', async () => {
    const noted = await waiting();
    const more = { order: 900_000, digest: 'cd'.repeat(32), until: Date.now() + 1e9 };
    await change((settled) => ({ ...settled, waiting: { ...noted, orders: [...noted.orders, more] } }));
    expect((await openOrders(another().tee)).waiting).toEqual([placed.order]);
  });

  test('keeps an order from being served, as a host always can, and brings none to be served that must not', async () => {
    const other = 'cd'.repeat(32);
    const noted = await waiting();
    const orders = noted.orders.map((one) => ({ ...one, digest: other, until: one.until + 1e12 }));
    await change((settled) => ({ ...settled, waiting: { ...noted, orders } }));
    await approve(world, placed);
    expect(await look(world, another().tee)).toEqual([{ order: placed.order, status: 'Blocked' }]);
    await change(({ upTo, open }) => ({ upTo, open }));
    expect(await look(world, another().tee)).toEqual([{ order: placed.order, status: 'Done' }]);
  });

  test('is nothing where it is malformed', async () => {
    const path = join(world.tee.journals, 'settled.json');
    const text = readFileSync(path, 'utf8');
    for (const [from, to] of [
      [/"digest":"../, '"digest":"'],
      [/"root":"./, '"root":"G'],
      [/"until":\d/, '"until":0.5,"x":1'],
      [/"size":/, '"size":-'],
    ] as const) {
      writeFileSync(path, text.replace(from, to));
      expect(await readings()).toEqual([placed.order]);
    }
    writeFileSync(path, text);
    expect(await readings()).toEqual([]);
  });
});
