import {
  ready,
  processOn,
  stateOn,
  untilClaimed,
  waiting,
  expectGivenBack,
  expectRan,
  expectExpired,
} from '../support/witnessedOrder.ts';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { cosign, makeWitness } from '../ledger/log/witness/witnesses.ts';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { entriesOf } from '../support/logKit.ts';
import { dataSuborder, look, makeWorld, runOrder, type World } from '../support/world.ts';
import { checkpointOf, policyWith, putNote, watch, witness, witnessTime } from '../support/witnessing.ts';

const HOUR = 3600;
const YEAR_MS = 365 * 86_400_000;
const carol = makeWitness('carol');
const dave = makeWitness('dave');
const erin = makeWitness('erin');
const ALL = [carol, dave, erin];

let world: World;
afterEach(async () => {
  jest.useRealTimers();
  await world.close();
});

describe('one witness, whom the owner asks for', () => {
  beforeEach(async () => {
    world = await makeWorld(policyWith(1, carol));
  });

  test('sees the claim: the order runs', async () => {
    watch(world.repository, [carol]);
    await expectRan(world, await runOrder(world));
  });

  test('is lost: nothing is opened, the claim is given back, and the order says who is missing', async () => {
    const placed = await runOrder(world);
    await expectGivenBack(world, placed, ['carol']);
    expect(world.lines).toContain(`Order ${placed.order}: waiting for witness carol`);
    expect(await waiting(world.repository, placed)).toBe('a claim was given back: it missed witness carol');
  });

  test('is late: the order is claimed again, not at once by the same process, and runs', async () => {
    const placed = await runOrder(world);
    await look(world);
    await expectGivenBack(world, placed, ['carol']);
    watch(world.repository, [carol]);
    await look(world, processOn(world));
    await expectRan(world, placed);
  });

  test('comes while the process waits: it is that very process that opens', async () => {
    const placed = await ready(world);
    const tee = { ...world.tee, witnessing: { forMs: 60_000, pauseMs: 10, againMs: 1 } };
    const looked = look(world, tee);
    await untilClaimed(world.repository, placed);
    expect(await waiting(world.repository, placed)).toBe('claimed, waiting for witness carol');
    await witness(world.repository, [carol]);
    await looked;
    expect((await stateOn(world.repository, placed)).claims).toHaveLength(1);
    await expectRan(world, placed);
  });

  test('is waited for until the customer cancels, or the agent is to stop', async () => {
    const forEver = { forMs: 3_600_000, pauseMs: 10, againMs: 1 };
    const placed = await ready(world);
    let looked = look(world, { ...world.tee, witnessing: forEver });
    await untilClaimed(world.repository, placed);
    await cancelOrder(world.bob, placed.order, 'no more');
    await looked;
    expect(statusOf(await stateOn(world.repository, placed))).toBe('Canceled');
    const second = await ready(world);
    const stop = new AbortController();
    looked = look(world, {
      ...world.tee,
      witnessing: { ...forEver, pauseMs: 3_600_000 },
      signal: stop.signal,
    });
    await untilClaimed(world.repository, second);
    stop.abort();
    await looked;
    await expectGivenBack(world, second, ['carol']);
  });

  test('comes when another runner has ended the order: nothing is opened any more', async () => {
    const placed = await ready(world);
    const forEver = { forMs: 3_600_000, pauseMs: 10, againMs: 1 };
    const looked = look(world, { ...world.tee, witnessing: forEver });
    await untilClaimed(world.repository, placed);
    const { ledger, key } = world.operator;
    await ledger.appendToOrder(placed.order, key, () => {
      watch(world.repository, [carol]);
      return { kind: 'order.finished', attempt: 1, status: 'error', reason: 'lost' };
    });
    await looked;
    expect(world.lines).toContain(`Order ${placed.order}: the order was ended before its run began`);
    expect(world.lines.filter((line) => line.includes('input(s) opened'))).toEqual([]);
    expect(world.sandbox.runs).toBe(0);
  });

  test('is not there, and nobody has a note either that is none or far too large', async () => {
    const placed = await ready(world);
    world.repository.afterAppend = async () => {
      const note = cosign(await checkpointOf(world.repository), witnessTime(), carol);
      putNote(world.repository, carol, Uint8Array.of(...note, 10));
    };
    await look(world);
    await expectGivenBack(world, placed, ['carol']);
    world.repository.afterAppend = async () => {
      const note = cosign(await checkpointOf(world.repository), witnessTime(), carol);
      const line = Buffer.from(`— someone ${Buffer.alloc(70_000).toString('base64')}\n`);
      putNote(world.repository, carol, Buffer.concat([note, line]));
    };
    await look(world, processOn(world));
    expect(world.sandbox.runs).toBe(0);
  });

  test('has signed a shorter log than the claim: that says nothing', async () => {
    const placed = await ready(world);
    const before = await checkpointOf(world.repository);
    world.repository.afterAppend = () => {
      putNote(world.repository, carol, cosign(before, witnessTime(), carol));
      return Promise.resolve();
    };
    await look(world);
    await expectGivenBack(world, placed, ['carol']);
  });

  test('has signed just the log that ends with the claim: that is enough', async () => {
    const placed = await ready(world);
    const { size } = await checkpointOf(world.repository);
    world.repository.afterAppend = async () => {
      const note = cosign(await checkpointOf(world.repository, size + 1), witnessTime(), carol);
      putNote(world.repository, carol, note);
    };
    await look(world);
    await expectRan(world, placed);
  });

  test('has signed another ledger of the same leaves: that says nothing', async () => {
    const placed = await ready(world);
    world.repository.afterAppend = async () => {
      const other = { ...(await checkpointOf(world.repository)), ledger: 'cd'.repeat(32) };
      putNote(world.repository, carol, cosign(other, witnessTime(), carol));
    };
    await look(world);
    await expectGivenBack(world, placed, ['carol']);
  });

  test('lies, and signs another history of the same length: it is named for that', async () => {
    const placed = await ready(world);
    world.repository.afterAppend = async () => {
      const fork = { ...(await checkpointOf(world.repository)), root: new Uint8Array(32).fill(7) };
      putNote(world.repository, carol, cosign(fork, witnessTime(), carol));
    };
    await look(world);
    await expectGivenBack(world, placed, ['carol (has signed another history)']);
  });

  test.each([
    ['a second before the approval', -1],
    ['a year before it', -YEAR_MS / 1000],
  ])('signs at %s: that does not count, and may come yet', async (_when, before) => {
    const placed = await ready(world);
    const outcome = (await stateOn(world.repository, placed)).suborders.find(
      ({ id }) => id === dataSuborder(placed),
    )?.completed?.entry.outcome;
    const from = outcome?.status === 'done' ? Math.ceil(Date.parse(outcome.approval.notBefore) / 1000) : 0;
    watch(world.repository, [carol], () => from + before);
    await look(world);
    await expectGivenBack(world, placed, ['carol (signed at a time at which the approval did not hold)']);
    watch(world.repository, [carol], () => from);
    await look(world, processOn(world));
    await expectRan(world, placed);
  });

  test.each([
    ['when it has just expired', 2 * HOUR + 1],
    ['a year later', YEAR_MS / 1000],
    ['at a time that no calendar has', 2 ** 52],
  ])('signs %s: the order ends, and nothing was opened', async (_when, after) => {
    const placed = await ready(world, 2);
    watch(world.repository, [carol], () => (after === 2 ** 52 ? after : witnessTime() + after));
    await look(world);
    await expectExpired(world, placed);
  });
});

describe('a quorum of two of three', () => {
  beforeEach(async () => {
    world = await makeWorld(policyWith(2, ...ALL));
  });

  test('is there without the one that is lost', async () => {
    watch(world.repository, [carol, erin]);
    await expectRan(world, await runOrder(world));
  });

  test('is not there without two: both are named', async () => {
    watch(world.repository, [erin]);
    await expectGivenBack(world, await runOrder(world), ['carol', 'dave']);
  });

  test('is not made of one key twice: the note of one in the place of another', async () => {
    world.repository.afterAppend = async () => {
      const note = cosign(await checkpointOf(world.repository), witnessTime(), carol);
      for (const one of ALL) putNote(world.repository, one, note);
    };
    await expectGivenBack(world, await runOrder(world), ['dave', 'erin']);
  });

  test('is not made of one that lies and one that does not', async () => {
    world.repository.afterAppend = async () => {
      await witness(world.repository, [carol]);
      const fork = { ...(await checkpointOf(world.repository)), root: new Uint8Array(32).fill(7) };
      putNote(world.repository, dave, cosign(fork, witnessTime(), dave));
    };
    await expectGivenBack(world, await runOrder(world), ['dave (has signed another history)', 'erin']);
  });

  test('is there beside one that lies', async () => {
    world.repository.afterAppend = async () => {
      await witness(world.repository, [carol, erin]);
      const fork = { ...(await checkpointOf(world.repository)), root: new Uint8Array(32).fill(7) };
      putNote(world.repository, dave, cosign(fork, witnessTime(), dave));
    };
    await expectRan(world, await runOrder(world));
  });

  test('is there though one has signed far too late; not where two have', async () => {
    world.repository.afterAppend = async () => {
      await witness(world.repository, [carol, dave]);
      await witness(world.repository, [erin], witnessTime() + YEAR_MS / 1000);
    };
    await expectRan(world, await runOrder(world));
    world.repository.afterAppend = async () => {
      await witness(world.repository, [carol]);
      await witness(world.repository, [dave, erin], witnessTime() + YEAR_MS / 1000);
    };
    const second = await runOrder(world);
    const { finished } = await stateOn(world.repository, second);
    expect(finished?.entry.reason).toContain('before its claim was witnessed');
    expect(world.sandbox.runs).toBe(1);
  });

  test('one missing witness too many with a long name is named as far as an entry has room', async () => {
    await world.close();
    const long = Array.from({ length: 5 }, (_, nth) => makeWitness(`${nth}${'é'.repeat(100)}`));
    world = await makeWorld(policyWith(5, ...long));
    const placed = await runOrder(world);
    const { missed } = await stateOn(world.repository, placed);
    expect(missed.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(JSON.stringify(missed))).toBeLessThan(600);
    const unclaimed = (await entriesOf(world.repository, placed.order)).filter(
      ({ entry }) => entry.kind === 'order.unclaimed',
    );
    expect(unclaimed).toHaveLength(1);
  });
});
