import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cancelOrder } from '../../../src/flow/order/cancelOrder.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { CancelWatch, isCancelled } from '../../../src/tee/agent/cancelWatch.ts';
import { makeWorld, order, type World } from '../../support/world.ts';

let world: World;
let looks: number;
let reads: number;
let fails: boolean;
let ledger: Ledger;
const agent = (signal: AbortSignal) => ({ ledger, log: (line: string) => world.lines.push(line), signal });
beforeEach(async () => {
  world = await makeWorld();
  [looks, reads, fails] = [0, 0, false];
  const { repository } = world;
  const told = Object.create(repository) as typeof repository;
  told.snapshot = async (): Promise<LedgerSnapshot> => {
    looks++;
    if (fails) throw new Error('it is away');
    const snapshot = await repository.snapshot();
    const inner = snapshot.read.bind(snapshot);
    snapshot.read = (path) => {
      reads++;
      return inner(path);
    };
    return snapshot;
  };
  ledger = new Ledger(told);
});
const ends: AbortController[] = [];
/** What watches ends with its test, whatever became of that. */
function cancelsUntil(end = new AbortController()): CancelWatch {
  ends.push(end);
  return new CancelWatch(agent(end.signal), 1);
}
afterEach(async () => {
  for (const end of ends.splice(0)) end.abort();
  await world.close();
});

async function happens(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries === 1000) throw new Error('it never happened');
    await sleep(2);
  }
}

const looked = async (): Promise<void> => {
  const before = looks;
  await happens(() => looks > before + 1);
};

test('of all that are watched the one that is cancelled is told, by one look for all', async () => {
  const [first, second] = [await order(world), await order(world)];
  const cancels = cancelsUntil();
  const watches = [first, second].map(({ order: id }) => cancels.watch(id));
  await looked();
  const before = reads;
  expect(before).toBeGreaterThan(0);
  await looked();
  // What stays as it is is not read again.
  expect(reads).toBe(before);
  fails = true;
  await happens(() => world.lines.includes('the ledger cannot be read just now: it is away'));
  fails = false;
  await cancelOrder(world.bob, second.order, '');
  await happens(() => watches[1]?.signal.aborted === true);
  expect(watches.map(({ signal }) => isCancelled(signal))).toEqual([false, true]);
  for (const { stop } of watches) stop();
  // One that had begun may end.
  await sleep(20);
  const last = looks;
  await sleep(20);
  expect(looks).toBe(last);
  const again = cancels.watch(second.order);
  await happens(() => again.signal.aborted);
  again.stop();
});

test('an order that cannot be read is told by its number, and hides no other', async () => {
  const [first, second] = [await order(world), await order(world)];
  const cancels = cancelsUntil();
  const none = cancels.watch(77_700);
  const watches = [first, second].map(({ order: id }) => cancels.watch(id));
  await happens(() => world.lines.some((line) => line.startsWith('Order 77700: the ledger cannot be read')));
  await cancelOrder(world.bob, second.order, '');
  await happens(() => watches[1]?.signal.aborted === true);
  expect(none.signal.aborted).toBe(false);
  for (const { stop } of [none, ...watches]) stop();
});

test('what no longer watches is not interrupted, and one look is enough for those that remain', async () => {
  const { order: id } = await order(world);
  const end = new AbortController();
  const cancels = cancelsUntil(end);
  const [gone, stays] = [cancels.watch(id), cancels.watch(id)];
  gone.stop();
  await looked();
  end.abort();
  expect([gone, stays].map(({ signal }) => signal.aborted)).toEqual([false, true]);
  stays.stop();
});

test('an agent that has to end interrupts all of them, and looks no more', async () => {
  const { order: id } = await order(world);
  const end = new AbortController();
  const cancels = cancelsUntil(end);
  const before = cancels.watch(id);
  await looked();
  end.abort();
  const after = cancels.watch(id);
  expect([before, after].map(({ signal }) => [signal.aborted, isCancelled(signal)])).toEqual([
    [true, false],
    [true, false],
  ]);
  await sleep(20);
  const last = looks;
  await sleep(20);
  expect(looks).toBe(last);
  for (const { stop } of [before, after]) stop();
});
