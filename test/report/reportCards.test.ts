import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultPolicy, policyDigest } from '../../src/attestation/policy.ts';
import { CountersignError } from '../../src/errors.ts';
import { changeOfferPolicy } from '../../src/flow/changeOfferPolicy.ts';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { Accounts } from '../../src/ledger/entries/accounts.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { SuborderState } from '../../src/marketplace/order/orderState.ts';
import { cardFacts, nameOf, partyNames } from '../../src/report/cardFacts.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { reportCards } from '../../src/report/reportCards.ts';
import { verifyReport, type ReportVerdict } from '../../src/report/verifyReport.ts';
import { dataSuborder, makeWorld, runOrder, TRIAL, type World } from '../support/world.ts';

let world: World;
let order: number;
let suborder: number;
beforeEach(async () => {
  world = await makeWorld();
  const placed = await runOrder(world);
  order = placed.order;
  suborder = dataSuborder(placed);
});
afterEach(() => world.close());

const reading = (): Promise<OrderReading> => world.alice.ledger.order(order);
const verdict = async (): Promise<ReportVerdict> =>
  verifyReport(await getReport(world.bob.ledger, order, world.bob.key), { allowSimulated: true });

function dataOf({ state }: OrderReading): SuborderState {
  const found = state.suborders.find(({ id }) => id === suborder);
  if (found === undefined) throw new Error('the order has no data');
  return found;
}

describe('the cards of a report', () => {
  test('are those of the approvals that were verified, signed ones', async () => {
    const { cards, approvals, simulated, unwitnessed } = await verdict();
    expect(cards).toMatchObject([{ order, suborder, isSigned: true, isSimulated: true, isRefused: false }]);
    expect(approvals.map((one) => one.suborder)).toEqual([suborder]);
    expect([simulated, unwitnessed]).toEqual([true, true]);
  });

  test('of what was not verified there is none, nor of what was not approved', async () => {
    const own = await reading();
    expect(await reportCards(own, [])).toEqual([]);
    expect(await reportCards(own, [{ suborder: suborder + 1 }])).toEqual([]);
    expect(await reportCards(own, [{ suborder: 7 }, { suborder }])).toHaveLength(1);
    const refused = { ...dataOf(own), completed: undefined };
    const without = { ...own, state: { ...own.state, suborders: [refused] } };
    expect(await reportCards(without, [{ suborder }])).toEqual([]);
  });

  test('of an approval of another order there is none; a fault of the program is told', async () => {
    const own = await reading();
    const { placed } = own.state;
    const other = { ...own, state: { ...own.state, placed: { ...placed, digest: 'ab'.repeat(32) } } };
    expect(await reportCards(other, [{ suborder }])).toEqual([]);
    const broken = { ...own, accounts: undefined as unknown as Accounts };
    await expect(reportCards(broken, [{ suborder }])).rejects.toThrow(TypeError);
  });
});

describe('what a card shows beside the approval', () => {
  const asked = { judged: undefined, lastApproved: undefined, isSigned: false };

  test('is what offers are called and whose they are, and what keys call themselves', async () => {
    const own = await reading();
    const { alice, bob, operator, offers } = world;
    const facts = await cardFacts(own, dataOf(own), asked);
    expect(facts.offers[offers.data]).toEqual({ name: expect.any(String), owner: alice.fingerprint });
    expect(facts.offers[offers.tee]).toMatchObject({ owner: operator.fingerprint });
    expect(facts.names).toMatchObject({
      [alice.fingerprint]: expect.stringContaining('Alice'),
      [bob.fingerprint]: expect.stringContaining('Bob'),
      [operator.fingerprint]: expect.any(String),
    });
    expect(Object.keys(facts)).not.toContain('ledgerPlace');
    expect(await cardFacts(own, dataOf(own), { ...asked, ledgerPlace: 'here' })).toMatchObject({
      ledgerPlace: 'here',
    });
  });

  test('is that the owner asks for something else by now, until she has signed', async () => {
    const before = await reading();
    expect(Object.keys(await cardFacts(before, dataOf(before), asked))).not.toContain('newerPolicy');
    const policy = { ...TRIAL, allowMigration: true };
    await changeOfferPolicy(world.alice, world.offers.data, policy);
    const own = await reading();
    expect(await cardFacts(own, dataOf(own), asked)).toMatchObject({ newerPolicy: policyDigest(policy) });
    const signed = await cardFacts(own, dataOf(own), { ...asked, isSigned: true });
    expect(Object.keys(signed)).not.toContain('newerPolicy');
    // What an offer asks for that names no policy is what is asked for without one.
    const offers = new Map(own.offers);
    const data = offers.get(world.offers.data);
    if (data === undefined) throw new Error('there is no offer');
    offers.set(world.offers.data, { ...data, offer: { ...data.offer, policy: undefined } });
    expect(await cardFacts({ ...own, offers }, dataOf(own), asked)).toMatchObject({
      newerPolicy: policyDigest(defaultPolicy()),
    });
    const elsewhere = { ...own, offers: new Map() };
    await expect(cardFacts(elsewhere, dataOf(own), asked)).rejects.toThrow();
  });

  test('a key that the ledger does not know has no name; one that cannot be asked for fails', async () => {
    const own = await reading();
    expect(await nameOf(own.accounts, 'ab'.repeat(20))).toBeUndefined();
    const keyOf = (error: Error): Accounts => ({ keyOf: () => Promise.reject(error) }) as unknown as Accounts;
    for (const error of [new CountersignError('unavailable', 'away'), new TypeError('a fault')])
      await expect(nameOf(keyOf(error), 'x')).rejects.toBe(error);
    const nameless = { ...own, accounts: keyOf(new CountersignError('not-found', 'nobody')) };
    expect(await partyNames(nameless)).toEqual({});
  });
});

describe('a verdict', () => {
  const entries = async (): Promise<unknown> =>
    (await verdict()).checks.find(({ id }) => id === 'ledger-entries')?.detail;

  test('says of a key that has ended since that it did so later', async () => {
    expect(await entries()).toMatch(/^\d+ entries$/);
    await revokeKey(world.alice, { reason: 'retired', text: '' });
    expect(await entries()).toMatch(new RegExp(`; ${world.alice.fingerprint}: .*later revoked`));
  });

  test('says of one that ended while the order ran that it did, and not that it did so later', async () => {
    world.sandbox.behave = async () => {
      await revokeKey(world.alice, { reason: 'retired', text: '' });
      return {};
    };
    ({ order } = await runOrder(world));
    expect(await entries()).toMatch(new RegExp(`; ${world.alice.fingerprint}: its key was revoked at entry`));
  });

  test('makes of a file that was not opened the checks that it can, and of one that has no report those of the TEE', async () => {
    const ids = async (file: ReportFile): Promise<readonly string[]> =>
      (await verifyReport(file, { allowSimulated: true })).checks.map(({ id }) => id);
    const opened = await getReport(world.bob.ledger, order, world.bob.key);
    const all = await ids(opened);
    expect(all.slice(-3)).toStrictEqual([`approval-${suborder}`, 'result-root', 'result-status']);
    const untold = ['report-entries', 'report-sizes', 'result-status'];
    expect(untold.filter((id) => !all.includes(id))).toStrictEqual([]);
    expect(await ids(await getReport(world.bob.ledger, order))).toStrictEqual(
      all.filter((id) => !untold.includes(id)),
    );
    const none = { ...opened, report: { any: 'thing' } };
    const found = await verifyReport(none, { allowSimulated: true });
    expect(found.checks.map(({ id, status }) => [id, status])).toEqual([
      ...all.slice(0, all.indexOf('report-signature')).map((id) => [id, 'passed']),
      ['report-signature', 'failed'],
      ...['result-signature', 'result-subjects', 'result-order', 'result-time'].map((id) => [
        id,
        expect.any(String),
      ]),
    ]);
    const { claims, report, runtimeInfo, approvals, cards } = found;
    expect([claims?.kind, report, runtimeInfo, approvals, cards]).toEqual([
      'sim',
      undefined,
      undefined,
      [],
      [],
    ]);
  });

  test('on what cannot be read claims nothing', async () => {
    const file = await getReport(world.bob.ledger, order, world.bob.key);
    const found = await verifyReport({ ...file, order: suborder }, { allowSimulated: true });
    expect(found).toMatchObject({
      ...{ order: suborder, simulated: true, unwitnessed: false, approvals: [], cards: [] },
      ...{ claims: undefined, report: undefined, result: undefined, reading: undefined },
      checks: [{ id: 'ledger-entries', status: 'failed' }],
    });
    expect(found.notPinned.length).toBeGreaterThan(0);
  });
});
