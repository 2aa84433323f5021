import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { renameSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../src/errors.ts';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { lookUntilKilled, storeThatPuts, type Step } from '../support/mortalAgent.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const statusNow = async (id: number): Promise<string> => statusOf((await world.bob.ledger.order(id)).state);

const LOST = 'the runner that claimed the order was lost; an order is never run twice';

async function ready(): Promise<PlacedOrder> {
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  return placed;
}

async function endOf({ order: id }: PlacedOrder): Promise<Record<string, unknown>> {
  const { state } = await world.bob.ledger.order(id);
  return { status: statusOf(state), reason: state.finished?.entry.reason, runs: world.sandbox.runs };
}

/** True at the n-th append of a process, before or after the ledger takes it. */
const atAppend =
  (at: number, step: 'append' | 'appended') =>
  (now: Step, steps: readonly Step[]): boolean =>
    now === step && steps.filter((one) => one === step).length === at;

/** Another process that starts in the same home, or one in a home of its own. */
const restarted = (): TeeContext => ({ ...world.tee, claims: new OwnClaims() });
const second = (): TeeContext => ({
  ...restarted(),
  scratch: join(world.root, 'scratch-2'),
  journals: join(world.root, 'journals-2'),
});

afterEach(() => {
  jest.restoreAllMocks();
});

function later(minutes: number): void {
  const now = Date.now() + minutes * 60_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
}

describe('threat: a crash at every step, then a re-run', () => {
  test.each([
    ['before the evidence is published', 'append'],
    ['just after the evidence is published', 'appended'],
  ] as const)('%s: the order goes on', async (_name, step) => {
    const placed = await order(world);
    await lookUntilKilled(world, atAppend(1, step));
    await look(world);
    await approve(world, placed);
    await look(world);
    expect(await endOf(placed)).toMatchObject({ status: 'Done', runs: 1 });
  });

  test('before the run is claimed: the order goes on', async () => {
    const placed = await ready();
    await lookUntilKilled(world, atAppend(1, 'append'));
    await look(world, restarted());
    expect(await endOf(placed)).toMatchObject({ status: 'Done', runs: 1 });
    await downloadResult(world.bob, placed.order, join(world.root, 'bob'));
  });

  const steps: [string, (now: Step, steps: readonly Step[]) => boolean, number][] = [
    ['just after the run is claimed', atAppend(1, 'appended'), 0],
    ['when the inputs are open', (now) => now.endsWith('input(s) opened'), 0],
    ['just after the report is published', atAppend(2, 'appended'), 0],
    ['when the solution was started', (now) => now === 'ran', 1],
    ['before the result is stored', (now) => now === 'put', 1],
    ['before the result is published', atAppend(3, 'append'), 1],
  ];
  test.each(steps)('%s: the claim is spent, and the order ends at once', async (_name, when, runs) => {
    const placed = await ready();
    await lookUntilKilled(world, when);
    await mkdir(join(world.tee.scratch, 'order-1-1'), { recursive: true });
    await look(world, restarted());
    expect(await endOf(placed)).toEqual({ status: 'Error', reason: LOST, runs });
    expect(new Set(world.sandbox.removed).size).toBe(1);
    expect(await readdir(world.tee.scratch)).toEqual([]);
  });

  test('just after the result is published: the order is Done', async () => {
    const placed = await ready();
    await lookUntilKilled(world, atAppend(3, 'appended'));
    await look(world, restarted());
    expect(await endOf(placed)).toEqual({ status: 'Done', reason: '', runs: 1 });
  });

  test.each(steps.slice(0, 3))(
    '%s: a runner in another home waits until the time is over',
    async (_n, when) => {
      const placed = await ready();
      await lookUntilKilled(world, when);
      await look(world, second());
      expect(await statusNow(placed.order)).toBe('Processing');
      const { limits } = (await world.bob.ledger.order(placed.order)).state.placed.entry;
      later(limits.minutes + 14);
      await look(world, second());
      expect(await statusNow(placed.order)).toBe('Processing');
      later(2);
      await look(world, second());
      expect(await endOf(placed)).toEqual({ status: 'Error', reason: LOST, runs: 0 });
    },
  );

  test('an agent that stays alive says why a run was broken off', async () => {
    const placed = await ready();
    world.sandbox.behave = () => Promise.reject(new Error('the engine is gone'));
    await look(world);
    const reason = 'the run was broken off; an order is never run twice';
    expect(await endOf(placed)).toEqual({ status: 'Error', reason, runs: 1 });
    expect(new Set(world.sandbox.removed).size).toBe(1);
  });
});

describe('a storage or a ledger that is away for a while', () => {
  const away = (): Promise<never> => Promise.reject(new CountersignError('unavailable', 'it is away'));

  /** A storage that refuses the first `times` results. */
  function flakyStore(times: number): ObjectStore {
    let left = times;
    return storeThatPuts(world.store, (...args) => (left-- > 0 ? away() : world.store.put(...args)));
  }

  test('the result is stored when the storage is back', async () => {
    const placed = await ready();
    await look(world, { ...world.tee, store: flakyStore(2) });
    expect(await endOf(placed)).toEqual({ status: 'Done', reason: '', runs: 1 });
    expect(world.lines.join('\n')).toContain('the result: tried again in');
  });

  test('a storage that stays away ends the order, and nothing is run again', async () => {
    const placed = await ready();
    await look(world, { ...world.tee, store: flakyStore(Infinity) });
    await look(world);
    expect(await endOf(placed)).toEqual({
      status: 'Error',
      reason: 'the result could not be stored or published; an order is never run twice',
      runs: 1,
    });
  });

  test('an input that stays away ends the order: the claim was spent on it', async () => {
    const placed = await ready();
    const objects = join(world.root, 'store');
    const log = (line: string): void => {
      if (line.endsWith(': claimed')) renameSync(objects, `${objects}.away`);
    };
    const tee = { ...world.tee, log };
    await look(world, tee);
    expect(await endOf(placed)).toMatchObject({ status: 'Error', runs: 0 });
  });

  /** A ledger that is away for the reading just after the claim, and for `appends` appends after that. */
  function flakyLedger(appends: number): TeeContext['ledger'] {
    const ledger = Object.create(world.tee.ledger) as TeeContext['ledger'];
    let isClaimed = false;
    let reads = 1;
    let left = appends;
    ledger.appendToOrder = async (...args) => {
      if (isClaimed && left-- > 0) return away();
      const state = await world.tee.ledger.appendToOrder(...args);
      isClaimed ||= state.claimed !== undefined;
      return state;
    };
    ledger.snapshot = () => (isClaimed && reads-- > 0 ? away() : world.tee.ledger.snapshot());
    return ledger;
  }

  test.each([
    ['at once', 0],
    ['at a later look of the same process', 1],
  ])('before anything was opened the claim is given back, %s', async (_when, appends) => {
    const placed = await ready();
    const tee = { ...restarted(), ledger: flakyLedger(appends) };
    await look(world, tee);
    expect(await statusNow(placed.order)).toBe(appends === 0 ? 'New' : 'Processing');
    if (appends > 0) await look(world, tee);
    const { state } = await world.bob.ledger.order(placed.order);
    expect([statusOf(state), state.claims.length, state.claimed]).toEqual(['New', 1, undefined]);
    await look(world, second());
    expect(await endOf(placed)).toEqual({ status: 'Done', reason: '', runs: 1 });
  });
});

describe('threat: two runners of one TEE at once', () => {
  test('exactly one executes', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    await Promise.all([look(world), look(world, second())]);
    await look(world);
    expect(await statusNow(placed.order)).toBe('Done');
    expect(world.sandbox.runs).toBe(1);
  });

  test('another runner does not touch an order that is being executed', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    world.sandbox.behave = async () => {
      await look(world, second());
      return {};
    };
    await look(world);
    expect(await statusNow(placed.order)).toBe('Done');
    expect(world.sandbox.runs).toBe(1);
  });

  test('two agents do not share a home', async () => {
    const { lockAgent } = await import('../../src/tee/agent/agentLock.ts');
    await order(world);
    const unlock = await lockAgent(join(world.tee.journals, 'lock'));
    await expect(look(world)).rejects.toMatchObject({ code: 'conflict' });
    await unlock();
    await look(world);
  });

  test('a lock that a killed agent left is taken over', async () => {
    const { writeFile } = await import('node:fs/promises');
    await order(world);
    await mkdir(world.tee.journals, { recursive: true });
    // The first process of the machine is alive, but it is not the one that began at this time.
    await writeFile(join(world.tee.journals, 'lock'), '1 0');
    await look(world);
  });

  test("a TEE of another root cannot go on with an order: its keys don't open", async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { SimulatedAttester } = await import('../../src/tee/attesters/simulatedAttester.ts');
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    const attester = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
    await look(world, { ...second(), attester });
    expect(await statusNow(placed.order)).toBe('Error');
    expect(world.sandbox.runs).toBe(0);
  });
});

describe('threat: a scratch directory that somebody else laid there', () => {
  test('a link is refused, and a directory that is open to others is closed', async () => {
    const { chmod, stat, symlink } = await import('node:fs/promises');
    await mkdir(join(world.root, 'elsewhere'));
    await symlink(join(world.root, 'elsewhere'), world.tee.scratch);
    await expect(look(world)).rejects.toMatchObject({ code: 'refused' });
    const scratch = join(world.root, 'open');
    await mkdir(scratch);
    await chmod(scratch, 0o777);
    await look(world, { ...world.tee, scratch });
    expect((await stat(scratch)).mode & 0o777).toBe(0o700);
  });
});

describe('threat: plaintext on a disk outside of a hardware TEE', () => {
  test('the agent refuses to start', async () => {
    const { attester } = world.tee;
    const hardware = {
      kind: 'tdx' as const,
      collect: (data: Uint8Array) => attester.collect(data),
      sealingKey: () => attester.sealingKey(),
    };
    await expect(look(world, { ...world.tee, attester: hardware })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(world.sandbox.runs).toBe(0);
  });
});

describe('cancelling while it runs', () => {
  test('the run is aborted, and the order is Canceled', async () => {
    const { cancelOrder } = await import('../../src/flow/order/cancelOrder.ts');
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    world.sandbox.behave = async (_spec, signal) => {
      await cancelOrder(world.bob, placed.order, '');
      expect(await statusNow(placed.order)).toBe('Canceling');
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      return { outcome: 'cancelled', exitStatus: null };
    };
    await look(world);
    expect(await statusNow(placed.order)).toBe('Canceled');
  });
});
