import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { cosign, makeWitness, type TestWitness } from '../ledger/log/witness/witnesses.ts';
import { dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';
import { checkpointOf, policyWith, putNote, witness, witnessTime } from '../support/witnessing.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';

const carol = makeWitness('carol');
const dave = makeWitness('dave');
const erin = makeWitness('erin');
const OWN = policyWith(2, carol, dave, erin);

let world: World;
let placed: PlacedOrder;
beforeEach(async () => {
  world = await makeWorld();
  placed = await order(world);
  await look(world);
  world.repository.past = false;
});
afterEach(() => world.close());

/** Alice, whose own policy names witnesses, approves from a home that has never seen the ledger. */
const approves = (policy = OWN): ReturnType<typeof completeSuborder> =>
  completeSuborder(
    { ...world.alice, policy },
    {
      suborder: dataSuborder(placed),
      status: 'done',
      card: 'unseen',
      resource: world.dataset,
      solutionHash: world.solution.hash.hash,
    },
  );

const approved = async (): Promise<boolean> =>
  (await world.bob.ledger.order(placed.order)).state.suborders.some(
    ({ completed }) => completed?.entry.outcome.status === 'done',
  );

const signFork = async (...witnesses: TestWitness[]): Promise<void> => {
  const fork = { ...(await checkpointOf(world.repository)), root: new Uint8Array(32).fill(7) };
  for (const one of witnesses) putNote(world.repository, one, cosign(fork, witnessTime(), one));
};

const signLonger = async (...witnesses: TestWitness[]): Promise<void> => {
  const now = await checkpointOf(world.repository);
  const longer = { ...now, size: now.size + 1, root: new Uint8Array(32).fill(7) };
  for (const one of witnesses) putNote(world.repository, one, cosign(longer, witnessTime(), one));
};

describe("an owner's first look at a ledger", () => {
  test('approves where a quorum of her own witnesses has seen it', async () => {
    await witness(world.repository, [carol, dave]);
    await approves();
    expect(await approved()).toBe(true);
  });

  test('approves nothing where one alone has, or one under two names', async () => {
    await witness(world.repository, [carol]);
    await expect(approves()).rejects.toMatchObject({ code: 'refused', message: /^this is the first look/ });
    const note = cosign(await checkpointOf(world.repository), witnessTime(), carol);
    putNote(world.repository, dave, note);
    await expect(approves()).rejects.toMatchObject({ code: 'refused', message: /^this is the first look/ });
    expect(await approved()).toBe(false);
  });

  test('approves nothing by witnesses whom she does not name', async () => {
    await witness(world.repository, [carol, dave, erin]);
    await expect(approves(world.alice.policy)).rejects.toThrow('this is the first look');
    await expect(approves(policyWith(1, makeWitness('carol')))).rejects.toThrow('this is the first look');
  });

  test.each([
    ['another history', signFork],
    ['a longer one: this is an old copy', signLonger],
  ])('stops where a quorum has signed %s, with a memory too', async (_what, sign) => {
    await sign(carol, dave);
    for (const past of [false, true]) {
      world.repository.past = past;
      await expect(approves()).rejects.toMatchObject({
        code: 'tampered',
        message: 'the witnesses carol, dave have signed another history of this ledger, or a longer one',
      });
    }
    expect(await approved()).toBe(false);
  });

  test('is not stopped by one that lies', async () => {
    await signFork(erin);
    await witness(world.repository, [carol, dave]);
    await approves();
    expect(await approved()).toBe(true);
  });

  test('names a witness by a line that is none: nothing is signed', async () => {
    const [line = '', ...lines] = OWN.witnesses?.keys ?? [];
    const keys = [line.replace('carol', 'coral'), ...lines];
    await witness(world.repository, [carol, dave]);
    await expect(approves({ ...OWN, witnesses: { keys, quorum: 2 } })).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining("is not a witness's key"),
    });
  });
});

describe("a TEE's first look at a ledger", () => {
  const lookAnew = (): ReturnType<typeof look> => {
    world.repository.past = false;
    const tee: TeeContext = { ...world.tee, policy: OWN };
    return look(world, tee);
  };

  test('claims where a quorum of the operator’s own witnesses has seen it', async () => {
    world.repository.past = true;
    await approves(world.alice.policy);
    await lookAnew();
    expect([world.sandbox.runs, world.lines.at(-1)]).toEqual([
      0,
      expect.stringContaining('not run at a first look at the ledger'),
    ]);
    await witness(world.repository, [dave, erin]);
    await lookAnew();
    const { state } = await world.bob.ledger.order(placed.order);
    expect([statusOf(state), world.sandbox.runs]).toEqual(['Done', 1]);
  });

  test('stops where a quorum has signed another history', async () => {
    world.repository.past = true;
    await approves(world.alice.policy);
    await signFork(carol, erin);
    await expect(lookAnew()).rejects.toMatchObject({ code: 'tampered' });
    expect(world.sandbox.runs).toBe(0);
  });
});
