import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../src/errors.ts';
import { downloadResult } from '../../src/flow/downloadResult.ts';
import { statusOf } from '../../src/marketplace/orderState.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const statusNow = async (id: number): Promise<string> => statusOf((await world.bob.ledger.order(id)).state);

/** An agent that dies at the n-th entry that it wants to append, before (or just after) the ledger takes it. */
function dyingAgent(at: number, after: boolean): TeeContext {
  let count = 0;
  const ledger = Object.create(world.tee.ledger) as TeeContext['ledger'];
  ledger.appendToOrder = async (id, author, decide) => {
    count++;
    if (count === at && !after) throw new Dead();
    const state = await world.tee.ledger.appendToOrder(id, author, decide);
    if (count === at) throw new Dead();
    return state;
  };
  return { ...world.tee, ledger, signal: AbortSignal.abort() };
}

class Dead extends Error {}

/** Runs an agent until it dies; an aborted signal lets the error through, as a kill would. */
async function runUntilDead(tee: TeeContext): Promise<void> {
  const { lookAtOrder } = await import('../../src/tee/agent/lookAtOrder.ts');
  await expect(lookAtOrder(tee, 1)).rejects.toBeInstanceOf(Dead);
}

describe('threat: a crash at every step, then a re-run', () => {
  test.each([
    ['before the evidence is published', 1, false],
    ['just after the evidence is published', 1, true],
  ])('%s', async (_name, at, after) => {
    const placed = await order(world);
    await runUntilDead(dyingAgent(at, after));
    await look(world);
    await approve(world, placed);
    await look(world);
    expect(await statusNow(placed.order)).toBe('Done');
    expect(world.sandbox.runs).toBe(1);
  });

  test.each([
    ['before the report is published', 1, false],
    ['just after the report is published', 1, true],
    ['before the result is published', 2, false],
    ['just after the result is published', 2, true],
  ])('%s', async (_name, at, after) => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    await runUntilDead(dyingAgent(at, after));
    await look(world);
    expect(await statusNow(placed.order)).toBe('Done');
    expect(world.sandbox.runs).toBe(1);
    await downloadResult(world.bob, placed.order, join(world.root, 'bob'));
    expect(await readdir(world.tee.scratch)).toEqual([]);
  });

  test('while the solution runs: what it left is removed, and it is never started again', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    world.sandbox.behave = () => Promise.reject(new Dead());
    const { lookAtOrder } = await import('../../src/tee/agent/lookAtOrder.ts');
    await expect(lookAtOrder({ ...world.tee, signal: AbortSignal.abort() }, 1)).rejects.toBeInstanceOf(Dead);
    world.sandbox.behave = undefined;
    await look(world);
    expect(await statusNow(placed.order)).toBe('Error');
    expect(world.sandbox.runs).toBe(1);
    expect(world.sandbox.removed).toHaveLength(1);
    expect(await readdir(world.tee.scratch)).toEqual([]);
  });

  test('the storage is away when the result is to be sealed: the next look seals it', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    const away = Object.create(world.store) as ObjectStore;
    away.put = () => Promise.reject(new CountersignError('unavailable', 'the storage is away'));
    away.putResumable = undefined as never;
    await look(world, { ...world.tee, store: away });
    expect(await statusNow(placed.order)).toBe('Processing');
    await look(world);
    expect(await statusNow(placed.order)).toBe('Done');
    expect(world.sandbox.runs).toBe(1);
  });
});

describe('threat: two runners of one TEE at once', () => {
  const second = (): TeeContext => ({
    ...world.tee,
    scratch: join(world.root, 'scratch-2'),
    journals: join(world.root, 'journals-2'),
  });

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
    const { mkdir, writeFile } = await import('node:fs/promises');
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
    const { chmod, mkdir, stat, symlink } = await import('node:fs/promises');
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
    const { cancelOrder } = await import('../../src/flow/cancelOrder.ts');
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
