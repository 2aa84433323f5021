import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import { runTee } from '../../src/flow/runTee.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { lifeOfClaim } from '../../src/tee/agent/claim/heldClaim.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { MortalAgent } from '../support/mortalAgent.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

const GIB = 1024 ** 3;
/** Room for so many runs of the default sizes. */
const roomFor = (runs: number) => ({ memoryBytes: runs * 2 * GIB, cpus: runs * 2, gpus: 0 });

let world: World;
let held: Map<number, () => void>;
let running: Set<number>;
let most: number;
let agent: Agent | undefined;

beforeEach(async () => {
  world = await makeWorld();
  held = new Map();
  running = new Set();
  most = 0;
});
afterEach(async () => {
  for (const let_ of held.values()) let_();
  await agent?.stop();
  agent = undefined;
  await world.close();
});

/** Something that happens sooner or later; what never does is the test's own limit. */
async function happens(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(10);
}

const orderOf = (name: string): number => Number(name.split('-')[1]);

/** Orders that are named here keep their turn until they are told to end, or are cancelled. */
function hold(...orders: readonly number[]): void {
  const holding = new Map(
    orders.map((id) => {
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      held.set(id, end);
      return [id, ended] as const;
    }),
  );
  world.sandbox.behave = async ({ name }, signal) => {
    const id = orderOf(name);
    running.add(id);
    most = Math.max(most, running.size);
    const cancelled = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
    await Promise.race([holding.get(id), cancelled]);
    running.delete(id);
    return signal.aborted ? { outcome: 'cancelled', exitStatus: null } : {};
  };
}

/** An agent that keeps looking. */
class Agent {
  readonly #end = new AbortController();
  readonly #ended: Promise<unknown>;

  constructor(change: Partial<TeeContext> = {}) {
    const tee = { ...world.tee, claims: new OwnClaims(), signal: this.#end.signal, ...change };
    this.#ended = runTee(tee, { once: false, pollMs: 10 });
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.#ended;
  }
}

const stateOf = async (id: number) => (await world.bob.ledger.order(id)).state;
const statusNow = async (id: number): Promise<string> => statusOf(await stateOf(id));
const isAttested = async ({ order: id }: PlacedOrder): Promise<boolean> =>
  (await stateOf(id)).attested !== undefined;
const isDone = (placed: PlacedOrder) => async (): Promise<boolean> =>
  (await statusNow(placed.order)) === 'Done';
const said = (placed: PlacedOrder, text: string) => (): boolean =>
  world.lines.some((line) => line.startsWith(`Order ${placed.order}: `) && line.includes(text));

/** An order that is attested and approved. @param hours of the approval */
async function ready(hours?: number): Promise<PlacedOrder> {
  const placed = await order(world);
  await happens(() => isAttested(placed));
  await approve(world, placed, hours);
  return placed;
}

/** One that has the machine, and keeps it. */
async function occupied(): Promise<PlacedOrder> {
  const placed = await order(world);
  hold(placed.order);
  await happens(() => isAttested(placed));
  await approve(world, placed);
  await happens(() => running.has(placed.order));
  return placed;
}

describe('while one order holds its turn', () => {
  test('two others are attested and run', async () => {
    agent = new Agent({ machine: roomFor(2) });
    const first = await occupied();
    const others = [await ready(), await ready()];
    for (const other of others) await happens(isDone(other));
    expect(await statusNow(first.order)).toBe('Processing');
    held.get(first.order)?.();
    await happens(isDone(first));
    expect(most).toBe(2);
  });

  test('others are attested though the machine has no room, and run when it has', async () => {
    agent = new Agent({ machine: roomFor(1) });
    const first = await occupied();
    const others = [await ready(), await ready()];
    expect([...running]).toEqual([first.order]);
    expect(await Promise.all(others.map(({ order: id }) => statusNow(id)))).toEqual(['New', 'New']);
    held.get(first.order)?.();
    for (const other of others) await happens(isDone(other));
    expect(most).toBe(1);
  });

  test('an order that the sandbox breaks off stops no other', async () => {
    agent = new Agent({ machine: roomFor(3) });
    const first = await occupied();
    const { behave } = world.sandbox;
    const broken = await order(world);
    world.sandbox.behave = (spec, signal) =>
      orderOf(spec.name) === broken.order
        ? Promise.reject(new Error('the engine is gone'))
        : (behave?.(spec, signal) ?? Promise.resolve({}));
    await happens(() => isAttested(broken));
    await approve(world, broken);
    const other = await ready();
    await happens(isDone(other));
    await happens(async () => (await statusNow(broken.order)) === 'Error');
    held.get(first.order)?.();
    await happens(isDone(first));
  });

  test('an approval that would expire meanwhile is claimed in time, and its report holds afterwards', async () => {
    agent = new Agent({ machine: roomFor(1) });
    const first = await occupied();
    const hours = 4 / 3600;
    const expiring = await ready(hours);
    await happens(said(expiring, 'claimed while its approvals hold'));
    expect([...running]).toEqual([first.order]);
    await sleep(hours * 3_600_000);
    held.get(first.order)?.();
    await happens(isDone(expiring));
    const report = await getReport(world.bob.ledger, expiring.order, world.bob.key);
    const { checks } = await verifyReport(report, { allowSimulated: true });
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    expect((await stateOf(expiring.order)).claims).toHaveLength(1);
  });
});

describe('an order that was claimed and waits for its turn longer than its run may take', () => {
  const another = (): TeeContext => ({
    ...{ ...world.tee, claims: new OwnClaims() },
    ...{ scratch: join(world.root, 'scratch-2'), journals: join(world.root, 'journals-2') },
  });
  const lookAt = async (time: number): Promise<void> => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(time);
    await look(world, another()).finally(() => {
      clock.mockRestore();
    });
  };

  test('is left alone by another home while its agent says that it waits, and run in its turn', async () => {
    agent = new Agent({ machine: roomFor(1), waitingAgainMs: 20 });
    const first = await occupied();
    const waiting = await ready(1 / 60);
    await happens(async () => (await stateOf(waiting.order)).waiting !== undefined);
    const { placed, waiting: said } = await stateOf(waiting.order);
    await lookAt(Date.parse(said?.entry.at ?? '') + lifeOfClaim(placed.entry.limits));
    expect(await statusNow(waiting.order)).toBe('Processing');
    held.get(first.order)?.();
    await happens(isDone(waiting));
    const report = await getReport(world.bob.ledger, waiting.order, world.bob.key);
    const { checks } = await verifyReport(report, { allowSimulated: true });
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  test('is ended by another home when its agent has said nothing for so long', async () => {
    agent = new Agent({ machine: roomFor(1) });
    await occupied();
    const waiting = await ready(1 / 60);
    await happens(said(waiting, 'claimed while its approvals hold'));
    const { placed, claimed } = await stateOf(waiting.order);
    await lookAt(Date.parse(claimed?.entry.at ?? '') + lifeOfClaim(placed.entry.limits) + 1);
    expect(await statusNow(waiting.order)).toBe('Error');
  });
});

test('whose owner ends her key while it is claimed and waits for its turn, an order is not run', async () => {
  agent = new Agent({ machine: roomFor(1) });
  const first = await occupied();
  const waiting = await ready(1 / 60);
  await happens(said(waiting, 'claimed while its approvals hold'));
  await revokeKey(world.alice, { reason: 'compromised' });
  held.get(first.order)?.();
  await happens(async () => (await stateOf(waiting.order)).finished !== undefined);
  expect(await statusNow(waiting.order)).toBe('Error');
  expect((await stateOf(waiting.order)).reported).toBeUndefined();
  expect(world.sandbox.runs).toBe(1);
});

describe('a cancelled order', () => {
  test('that waits for its turn is left alone, and never run', async () => {
    agent = new Agent({ machine: roomFor(1) });
    const first = await occupied();
    const waiting = await ready();
    await happens(said(waiting, 'it waits for room'));
    await cancelOrder(world.bob, waiting.order, '');
    await happens(said(waiting, 'it was cancelled'));
    held.get(first.order)?.();
    await happens(isDone(first));
    expect(await stateOf(waiting.order)).toMatchObject({ claims: [], finished: undefined });
    expect(await statusNow(waiting.order)).toBe('Canceled');
    expect(world.sandbox.runs).toBe(1);
  });

  test('that was claimed and waits for its turn ends at once', async () => {
    agent = new Agent({ machine: roomFor(1) });
    await occupied();
    const waiting = await ready(1 / 60);
    await happens(said(waiting, 'claimed while its approvals hold'));
    await cancelOrder(world.bob, waiting.order, '');
    await happens(async () => (await statusNow(waiting.order)) === 'Canceled');
    expect(world.sandbox.runs).toBe(1);
  });

  test('that runs ends at once, and its neighbour goes on', async () => {
    agent = new Agent({ machine: roomFor(2) });
    const [first, second] = [await order(world), await order(world)];
    hold(first.order, second.order);
    for (const one of [first, second]) {
      await happens(() => isAttested(one));
      await approve(world, one);
    }
    await happens(() => running.size === 2);
    await cancelOrder(world.bob, first.order, '');
    await happens(async () => (await statusNow(first.order)) === 'Canceled');
    expect([...running]).toEqual([second.order]);
    held.get(second.order)?.();
    await happens(isDone(second));
  });
});

describe('an agent that is told to stop', () => {
  test('gives back what it only held, and another one runs it', async () => {
    agent = new Agent({ machine: roomFor(1) });
    const first = await occupied();
    const waiting = await ready(1 / 60);
    await happens(said(waiting, 'claimed while its approvals hold'));
    const stopped = agent.stop();
    await happens(said(waiting, 'the claim is given back'));
    held.get(first.order)?.();
    await stopped;
    await look(world);
    expect(await statusNow(waiting.order)).toBe('Done');
  });
});

describe('an agent that is killed', () => {
  test.each([
    ['while an order waits for its turn', undefined, 'Done'],
    ['while it holds a claim', 1 / 60, 'Error'],
  ])('%s', async (_when, hours, end) => {
    const mortal = new MortalAgent({ ...world.tee, machine: roomFor(1) }, (step, self) => {
      if (step.includes('claimed while its approvals hold')) self.kill();
    });
    agent = new Agent(mortal.context);
    const first = await occupied();
    const second = await ready(hours);
    await happens(said(second, 'it waits for room'));
    if (hours === undefined) mortal.kill();
    await happens(() => mortal.context.signal.aborted);
    held.get(first.order)?.();
    await agent.stop();
    agent = undefined;
    await look(world);
    expect(await statusNow(second.order)).toBe(end);
    expect((await stateOf(second.order)).claims).toHaveLength(1);
  });
});

describe('who looks once', () => {
  test.each([1, 2, 3])('does all that can be done, %i at once', async (count) => {
    const placed = [await order(world), await order(world), await order(world)];
    await look(world);
    for (const one of placed) await approve(world, one);
    hold();
    const { behave } = world.sandbox;
    world.sandbox.behave = async (spec, signal) => {
      running.add(orderOf(spec.name));
      // So many are under way together, or none ever ends.
      if (world.sandbox.runs <= count) await happens(() => world.sandbox.runs >= count);
      return (await behave?.(spec, signal)) ?? {};
    };
    const looked = await look(world, { ...world.tee, machine: roomFor(count) });
    expect(looked).toEqual(placed.map(({ order: id }) => ({ order: id, status: 'Done' })));
    expect(most).toBeLessThanOrEqual(count);
  });
});
