import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { policyDigest, policySchema, type Policy } from '../../src/attestation/policy.ts';
import { changeOfferPolicy } from '../../src/flow/changeOfferPolicy.ts';
import { ownCards } from '../../src/flow/approve/suborderCard.ts';
import type { Party } from '../../src/flow/party.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import { decodeEntry } from '../../src/ledger/log/leaf.ts';
import type { EntryHead } from '../../src/ledger/log/leafHead.ts';
import type { OfferReading } from '../../src/ledger/entries/offers.ts';
import { reasonOf } from '../../src/marketplace/order/orderEnd.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { NO_HASH, saying } from '../support/lies.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { reportCards } from '../../src/report/reportCards.ts';
import { dataPolicyDigests } from '../../src/report/evidence/offerPolicies.ts';
import { appendLeaves, cutLog, inOffer, leavesOf, tell } from '../support/logKit.ts';
import { approveLie } from '../support/lyingOwner.ts';
import { attestLie } from '../support/lyingOperator.ts';
import { approve, dataSuborder, look, makeWorld, order, TRIAL, type World } from '../support/world.ts';

const STRICT = policySchema.parse({ version: 1 });
/** Accepts the same TEEs, and is another one. */
const LATER: Policy = policySchema.parse({ version: 1, allowSimulated: true, allowAnyMeasurement: true });
const entryOf = (policy: Policy): { policy: { digest: string; document: Policy } } => ({
  policy: { digest: policyDigest(policy), document: policy },
});

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const change = (policy: Policy, who: Party = world.alice) =>
  changeOfferPolicy(who, world.offers.data, policy);
const offer = (): Promise<OfferReading> => world.alice.ledger.offer(world.offers.data);
const policyNow = async (): Promise<string | undefined> => (await offer()).offer.policy?.digest;

/** How the report of a finished order is judged by whoever has it alone. */
async function verdictOn({ order: id }: PlacedOrder, without: (index: number) => boolean = () => false) {
  const report = await getReport(world.bob.ledger, id, world.bob.key);
  const leaves = Object.fromEntries(
    Object.entries(report.ledger.leaves).filter(([index]) => !without(Number(index))),
  );
  const { checks } = await verifyReport(
    { ...report, ledger: { ...report.ledger, leaves } },
    { allowSimulated: true },
  );
  return checks.filter(({ status }) => status !== 'passed').map(({ id: check }) => check);
}

async function runToEnd(placed: PlacedOrder): Promise<string> {
  await look(world);
  await approve(world, placed);
  await look(world);
  return statusOf((await world.bob.ledger.order(placed.order)).state);
}

describe("an owner's new policy", () => {
  test('holds for the orders that are placed after it, and is not entered twice', async () => {
    expect(await change(STRICT)).toMatchObject({ changed: true, before: policyDigest(TRIAL) });
    const { length } = await leavesOf(world.repository);
    expect(await change(STRICT)).toMatchObject({ changed: false });
    expect(await leavesOf(world.repository)).toHaveLength(length);
    await expect(order(world)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('SIMULATED') as unknown,
    });
    await change(TRIAL);
    expect(await runToEnd(await order(world))).toBe('Done');
  });

  test('leaves an order that was placed before with the one that it was placed with: card, TEE and verdict', async () => {
    const before = await order(world);
    await change(LATER);
    await look(world);
    await change(STRICT);
    const [card] = await ownCards(world.alice, dataSuborder(before), {});
    expect(JSON.stringify(card)).toContain(policyDigest(TRIAL));
    expect(JSON.stringify(card)).toContain(`NOT the policy of the offer by now, `);
    expect(JSON.stringify(card)).toContain(policyDigest(STRICT));
    await change(TRIAL);
    expect(JSON.stringify(await ownCards(world.alice, dataSuborder(before), {}))).not.toContain('by now');
    await change(STRICT);
    expect(await runToEnd(before)).toBe('Done');
    // Who has signed is shown what was signed.
    const [signed] = await reportCards(await world.bob.ledger.order(before.order), [
      { suborder: dataSuborder(before) },
    ]);
    expect(JSON.stringify(signed)).toContain(policyDigest(TRIAL));
    expect(JSON.stringify(signed)).not.toContain('by now');
    expect(await verdictOn(before)).toEqual([]);
    await change(LATER);
    const after = await order(world);
    expect(await runToEnd(after)).toBe('Done');
    const { state } = await world.bob.ledger.order(after.order);
    expect(state.attested?.entry.binding.policyDigests).toEqual([policyDigest(LATER)]);
    expect(await verdictOn(after)).toEqual([]);
  });

  test('is not entered with a witness that is none', async () => {
    const keys = [`alice/witness+00000000+${Buffer.alloc(33, 1).toString('base64')}`];
    const policy = policySchema.parse({ version: 1, allowSimulated: true, witnesses: { keys, quorum: 1 } });
    await expect(change(policy)).rejects.toMatchObject({ code: 'input' });
    expect(await policyNow()).toBe(policyDigest(TRIAL));
  });

  test('is not told by a report that leaves it out', async () => {
    await change(LATER);
    const placed = await order(world);
    expect(await runToEnd(placed)).toBe('Done');
    const leaves = await leavesOf(world.repository);
    const isChange = (index: number): boolean =>
      decodeEntry(leaves[index] ?? new Uint8Array())?.head.kind === 'offer.policy-changed';
    expect(await verdictOn(placed, isChange)).not.toEqual([]);
  });

  test("is refused by the command for another's offer, and for one that is not of data", async () => {
    await expect(change(LATER, world.bob)).rejects.toMatchObject({ code: 'refused' });
    await expect(changeOfferPolicy(world.operator, world.offers.tee, LATER)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('only data offers have a policy') as unknown,
    });
  });
});

describe('lies about a policy, each validly signed', () => {
  interface Said {
    readonly policy?: Policy;
    readonly content?: object;
    readonly signer?: Party;
    readonly author?: string;
    readonly after?: string;
    readonly at?: string;
    readonly head?: Partial<EntryHead>;
  }
  /** Somebody enters a policy of Alice's offer without asking whether anybody will believe it. */
  async function say({ policy = LATER, content, signer = world.alice, ...said }: Said): Promise<void> {
    const { created: about, last: after } = await offer();
    const told = { kind: 'offer.policy-changed', content: { ...entryOf(policy), ...content }, about, after };
    await tell(world.repository, { ...told, ...said }, signer.key, inOffer(world.offers.data));
  }

  test('by her own key it is taken: the lies below differ from it in one thing each', async () => {
    await say({});
    expect([await policyNow(), (await offer()).refused]).toEqual([policyDigest(LATER), []]);
  });

  test.each<[string, () => Said, string]>([
    ['by another key', () => ({ signer: world.bob }), 'not-entitled'],
    ['in her name', () => ({ signer: world.bob, author: world.alice.fingerprint }), 'signature'],
    ['in the place of another entry', () => ({ after: NO_HASH }), 'follows-nothing'],
    ['of another ledger', () => ({ head: { ledger: NO_HASH } }), 'other-ledger'],
    ['without one', () => ({ content: { policy: undefined } }), 'rule'],
    ['without a digest', () => ({ content: { policy: { document: LATER } } }), 'rule'],
  ])('%s: the offer keeps its own', async (_what, lie, verdict) => {
    await say(lie());
    expect(await policyNow()).toBe(policyDigest(TRIAL));
    expect((await offer()).refused).toMatchObject([{ verdict }]);
    expect(await runToEnd(await order(world))).toBe('Done');
  });

  test('of an offer that is not of data, by its owner: it is none', async () => {
    const tee = await world.operator.ledger.offer(world.offers.tee);
    const said = {
      kind: 'offer.policy-changed',
      content: entryOf(LATER),
      about: tee.created,
      after: tee.last,
    };
    await tell(world.repository, said, world.operator.key, inOffer(world.offers.tee));
    const told = await world.operator.ledger.offer(world.offers.tee);
    expect(told.refused).toMatchObject([
      { verdict: 'rule', reason: 'a TEE offer has no policy: data offers have' },
    ]);
    expect(told.offer).toEqual(tee.offer);
  });

  test('doubled: an older one, pushed once more, does not come back', async () => {
    await change(LATER);
    const older = (await leavesOf(world.repository)).at(-1) ?? new Uint8Array();
    await change(STRICT);
    await appendLeaves(world.repository, [older]);
    expect(await policyNow()).toBe(policyDigest(STRICT));
    expect((await offer()).refused).toMatchObject([{ verdict: 'copy' }]);
  });

  test('two that follow the same entry: the first in the log holds', async () => {
    const { last: after } = await offer();
    await say({ policy: STRICT });
    await say({ policy: LATER, after });
    expect(await policyNow()).toBe(policyDigest(STRICT));
    expect((await offer()).refused).toMatchObject([{ verdict: 'equivocation' }]);
  });

  test('dated before an order that was placed before it: the place in the log counts', async () => {
    const placed = await order(world);
    await say({ policy: STRICT, at: new Date(Date.now() - 5 * 60_000).toISOString() });
    expect([await policyNow(), (await offer()).refused]).toEqual([policyDigest(STRICT), []]);
    expect(await runToEnd(placed)).toBe('Done');
    expect(await verdictOn(placed)).toEqual([]);
  });

  test('an order written before it, and held back until after it: the newer one judges', async () => {
    const { order: first } = await order(world);
    const leaves = await leavesOf(world.repository);
    const at = leaves.findIndex((leaf) => decodeEntry(leaf)?.head.kind === 'order.placed');
    const body = [...world.repository.files].find(
      ([path]) => path.startsWith(orderDirectory(first)) && path.endsWith('-placed.json.body'),
    )?.[1];
    await cutLog(world.repository, at);
    await change(LATER);
    const place = `${orderDirectory(numberAt(at + 1))}/${at + 1}-placed.json.body`;
    await appendLeaves(
      world.repository,
      [leaves[at] ?? new Uint8Array()],
      new Map([[place, body ?? new Uint8Array()]]),
    );
    const reading = await world.bob.ledger.order(numberAt(at + 1));
    expect(reading.state.placed.entry.author).toBe(world.bob.fingerprint);
    expect(dataPolicyDigests(reading)).toEqual([policyDigest(LATER)]);
  });

  test('a digest that is not of the policy beside it: nobody orders by it, and what was ordered goes on', async () => {
    const placed = await order(world);
    await say({ content: { policy: { ...entryOf(STRICT).policy, document: LATER } } });
    await expect(order(world)).rejects.toMatchObject({ code: 'tampered' });
    expect(await runToEnd(placed)).toBe('Done');
  });

  test('its body taken away: nobody orders by the older one, and what was ordered before goes on', async () => {
    const placed = await order(world);
    await change(STRICT);
    for (const path of world.repository.files.keys())
      if (path.endsWith('-policy-changed.json.body')) world.repository.files.delete(path);
    await expect(order(world)).rejects.toMatchObject({ code: 'tampered' });
    expect(await runToEnd(placed)).toBe('Done');
  });
});

describe('a party that goes by the newer policy for an order that was placed before it', () => {
  const digests = () => ({ policyDigest: policyDigest(LATER) });

  test('an owner whose approval names it: the TEE runs nothing', async () => {
    const placed = await order(world);
    await change(LATER);
    await look(world);
    await approveLie(world, placed, { approval: saying(digests()) });
    const { runs } = world.sandbox;
    await look(world);
    const { state } = await world.bob.ledger.order(placed.order);
    expect([statusOf(state), reasonOf(state)]).toEqual([
      'Error',
      expect.stringMatching(/was given for something else: policyDigest$/),
    ]);
    expect(world.sandbox.runs).toBe(runs);
  });

  test('an operator whose evidence binds it: nothing is approved', async () => {
    const placed = await order(world);
    await change(LATER);
    await look(world);
    await attestLie(world, placed, { binding: saying({ policyDigests: [policyDigest(LATER)] }) });
    await expect(approve(world, placed)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining("The evidence binds the data owners' policies") as unknown,
    });
  });
});
