import {
  ready,
  processOn,
  stateOn,
  waiting,
  expectGivenBack,
  expectRan,
  expectExpired,
} from '../support/witnessedOrder.ts';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { cosignaturePath } from '../../src/ledger/log/witness/cosignaturePath.ts';
import { cosign, makeWitness } from '../ledger/log/witness/witnesses.ts';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { saying } from '../support/lies.ts';
import { approveLie } from '../support/lyingOwner.ts';
import { turnClock } from '../support/hostClock.ts';
import { inOrder, tell } from '../support/logKit.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';
import { dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';
import { checkpointOf, policyWith, putNote, watch, witness, witnessTime } from '../support/witnessing.ts';

const HOUR = 3600;
const YEAR_MS = 365 * 86_400_000;
const carol = makeWitness('carol');

let world: World;
afterEach(async () => {
  jest.useRealTimers();
  await world.close();
});

describe("a host's clock, beside a witness's", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test('turned a year on keeps no approval from being used that is in force', async () => {
    world = await makeWorld(policyWith(1, carol));
    const placed = await ready(world, 1);
    watch(world.repository, [carol]);
    turnClock(YEAR_MS);
    await look(world);
    await expectRan(world, placed);
  });

  test('a year behind keeps no approval from being used that is in force by now', async () => {
    world = await makeWorld(policyWith(1, carol));
    const placed = await order(world);
    await look(world);
    const now = Date.now() + YEAR_MS;
    await approveLie(world, placed, {
      approval: saying({
        notBefore: new Date(now - 60_000).toISOString(),
        expires: new Date(now + HOUR * 1000).toISOString(),
      }),
    });
    watch(world.repository, [carol], () => Math.floor(now / 1000));
    await look(world);
    await expectRan(world, placed);
  });

  test.each([
    ['as it is', 0, 2 * HOUR],
    ['a year on', YEAR_MS, 2 * HOUR],
    ['turned back to when it was given', -YEAR_MS, 0],
  ])('%s brings back no approval that has expired', async (_how, byMs, later) => {
    if (byMs < 0) turnClock(byMs);
    world = await makeWorld(policyWith(1, carol));
    const placed = await ready(world, 1);
    if (byMs > 0) turnClock(byMs);
    watch(world.repository, [carol], () => witnessTime() + later);
    await look(world);
    await expectExpired(world, placed);
  });

  test('turned back to when it was given brings one back where nobody asks for witnesses', async () => {
    turnClock(-YEAR_MS);
    world = await makeWorld();
    const placed = await ready(world, 1);
    await look(world);
    await expectRan(world, placed);
  });
});

test('an owner whose key ends while the claim waits for its witness: nothing is opened', async () => {
  world = await makeWorld(policyWith(1, carol));
  const placed = await ready(world);
  world.repository.afterAppend = async () => {
    watch(world.repository, [carol]);
    await revokeKey(world.alice, { reason: 'compromised' });
  };
  await look(world);
  const state = await stateOn(world.repository, placed);
  expect([state.reported, world.sandbox.runs]).toEqual([undefined, 0]);
  expect(state.finished?.entry.reason).toContain('has no part in it any more');
  expect(world.lines.filter((line) => line.includes('input(s) opened'))).toEqual([]);
});

test.each([true, false])(
  'an order in which its owner names another history (%s) while the claim waits: it stands still, and nothing is opened',
  async (isOther) => {
    world = await makeWorld(policyWith(1, carol));
    const placed = await ready(world);
    const { digest: about } = (await stateOn(world.repository, placed)).placed;
    world.repository.afterAppend = async () => {
      watch(world.repository, [carol]);
      // She was shown a fork, and revoked there: whoever may push copies what she signed.
      const head = isOther ? { head: { checkpoint: { size: 2, root: 'f'.repeat(64) } } } : {};
      const content = { suborder: dataSuborder(placed), reason: '' };
      const told = { kind: 'order.revoked', content, about, after: null, ...head };
      await tell(world.repository, told, world.alice.key, inOrder(placed.order));
      await witness(world.repository, [carol]);
    };
    await look(world);
    // An approval that is claimed is not revoked any more.
    if (!isOther) return expectRan(world, placed);
    expect(world.lines.filter((line) => line.includes('input(s) opened'))).toEqual([]);
    expect(world.lines.filter((line) => line.includes('stands still'))).not.toEqual([]);
    expect(world.sandbox.runs).toBe(0);
  },
);

describe('another history of the ledger, shown to the TEE', () => {
  beforeEach(async () => {
    world = await makeWorld(policyWith(1, carol));
  });

  test('of before a revocation: the witness of the true one signs nothing of it, and nothing is opened', async () => {
    const placed = await ready(world);
    const fork = new MemoryRepository(world.repository.files);
    watch(world.repository, [carol]);
    await revokeApproval(world.alice, dataSuborder(placed), 'no more');
    await look(world, processOn(world, fork));
    await expectGivenBack(world, placed, ['carol'], fork);
  });

  test('with the true witness’s note copied into it: it is seen that this is another history', async () => {
    const placed = await ready(world);
    const fork = new MemoryRepository(world.repository.files);
    watch(world.repository, [carol]);
    await revokeApproval(world.alice, dataSuborder(placed), 'no more');
    const path = `log/${cosignaturePath(carol.key)}`;
    fork.files.set(path, world.repository.files.get(path) ?? new Uint8Array());
    await look(world, processOn(world, fork));
    await expectGivenBack(world, placed, ['carol (has signed another history)'], fork);
    expect(await waiting(fork, placed)).toContain('carol (has signed another history)');
  });

  test('the same order without the fork and the revocation runs', async () => {
    const placed = await ready(world);
    watch(world.repository, [carol]);
    await look(world, processOn(world, new MemoryRepository(world.repository.files)));
    expect(world.sandbox.runs).toBe(0);
    await look(world);
    await expectRan(world, placed);
  });

  test('put back to before the run, with an empty journal: it is not run a second time', async () => {
    const placed = await ready(world);
    const old = new MemoryRepository(world.repository.files);
    watch(world.repository, [carol]);
    await look(world);
    await expectRan(world, placed);
    world.lines.length = 0;
    const path = `log/${cosignaturePath(carol.key)}`;
    old.files.set(path, world.repository.files.get(path) ?? new Uint8Array());
    const { journals } = world.tee;
    await look(world, { ...processOn(world, old), journals: `${journals}-of-the-hosts-own` });
    const state = await stateOn(old, placed);
    expect([state.missed, state.reported, world.sandbox.runs]).toEqual([['carol'], undefined, 1]);
  });

  test('that the witness was fed first: what is true is not run on it, and it is named', async () => {
    const placed = await ready(world);
    const fork = new MemoryRepository(world.repository.files);
    await world.bob.ledger.repository.snapshot();
    const stranger = { ...world.bob, ledger: new Ledger(fork) };
    await cancelOrder(stranger, placed.order, 'only here');
    const fed = cosign(await checkpointOf(fork), witnessTime(), carol);
    world.repository.afterAppend = () => {
      putNote(world.repository, carol, fed);
      return Promise.resolve();
    };
    await look(world);
    await expectGivenBack(world, placed, ['carol (has signed another history)']);
  });
});
