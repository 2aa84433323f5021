import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import type { Lie } from '../support/lies.ts';
import { retell, type OrderLies } from '../support/retell.ts';
import { runWithTwoOffers, type TwoOffersOrder } from '../support/twoOffers.ts';
import { look, makeWorld, order, TRIAL, type World } from '../support/world.ts';

let world: World;
let ran: TwoOffersOrder;
beforeAll(async () => {
  world = await makeWorld();
  ran = await runWithTwoOffers(world);
});
afterAll(() => world.close());

const minutes = (time: string, count: number): string =>
  new Date(Date.parse(time) + count * 60_000).toISOString();
const HOURS = 60;
const DAYS = 24 * HOURS;

const late =
  (count: number) =>
  <T extends { readonly at: string }>(truth: T): T => ({ ...truth, at: minutes(truth.at, count) });

/** All that the TEE and its operator write after the attestation, so many minutes later. */
const ranLater = (count: number): OrderLies => ({
  claimed: late(count),
  report: (truth) => ({ ...truth, created: minutes(truth.created, count) }),
  reported: late(count),
  result: (truth) => ({ ...truth, finished: minutes(truth.finished, count) }),
  finished: late(count),
});
const inForce: OrderLies = {
  approval: (truth) => ({
    ...truth,
    notBefore: '2020-01-01T00:00:00.000Z',
    expires: '2999-01-01T00:00:00.000Z',
  }),
};
/** The owner approves one of the two suborders, or both, so many minutes later. */
const approvedLater =
  (count: number, which: readonly number[]): Lie<Parameters<NonNullable<OrderLies['completed']>>[0]> =>
  (truth) =>
    which.includes(truth.suborder) ? late(count)(truth) : truth;

/** The checks that do not pass; the numbers of the two offers as A and B. */
async function found(lies: OrderLies, policy?: VerifyOptions['policy']): Promise<Record<string, string>> {
  const report = await retell(world, ran.placed, { ...inForce, ...lies });
  const options = { allowSimulated: true, ...(policy === undefined ? {} : { policy }) };
  const { checks } = await verifyReport(report, options);
  const [a, b] = ran.offers;
  const names: Record<string, string> = { [`evidence-offer-${a}`]: 'A', [`evidence-offer-${b}`]: 'B' };
  return Object.fromEntries(
    checks
      .filter(({ status }) => status !== 'passed')
      .map(({ id, detail }) => [names[id] ?? id, detail.split(':')[0] ?? '']),
  );
}
const names = async (...parts: Parameters<typeof found>): Promise<string[]> =>
  Object.keys(await found(...parts));

describe('an approval that expires while the run waits for its turn', () => {
  const expiring: OrderLies = {
    approval: (truth) => ({
      ...truth,
      notBefore: '2020-01-01T00:00:00.000Z',
      expires: minutes(new Date().toISOString(), 60),
    }),
  };
  const { claimed, ...ranAfterClaim } = ranLater(120);

  test('was in force when the run was claimed', async () => {
    expect(await names({ ...ranAfterClaim, ...expiring })).toEqual([]);
  });

  test('and was not any more', async () => {
    const approvals = ran.suborders.map((suborder) => `approval-${suborder}`);
    expect(await names({ ...ranAfterClaim, ...(claimed && { claimed }), ...expiring })).toEqual(approvals);
  });

  test('a report that was made before its claim', async () => {
    expect(await names({ ...ranAfterClaim, report: (truth) => truth, claimed: late(10) })).toEqual([
      'report-time',
    ]);
  });
});

describe('a time of the attestation that its operator wrote', () => {
  test.each([-4, 0, 4])('%i minutes beside the truth is within what clocks differ', async (count) => {
    expect(await names({ attested: late(count) })).toEqual([]);
  });

  test('before the order was placed', async () => {
    expect(await names({ attested: late(-6) })).toEqual(['evidence-time']);
  });

  test('after its evidence was approved, with all that the TEE says after it', async () => {
    expect(await names({ attested: late(6), ...ranLater(6) })).toEqual(['evidence-time']);
  });

  test('after the first of two approvals, and before the second', async () => {
    const [, second] = ran.suborders;
    const completed = approvedLater(10, [second]);
    expect(await names({ attested: late(4), completed, ...ranLater(10) })).toEqual([]);
    expect(await names({ attested: late(8), completed, ...ranLater(10) })).toEqual(['evidence-time']);
  });

  test('after an approval that is itself before it', async () => {
    expect(await found({ completed: approvedLater(-6, ran.suborders) })).toEqual({
      'evidence-time': expect.any(String) as unknown,
      A: 'The simulated quote is not from the future',
      B: 'The simulated quote is not from the future',
    });
  });
});

describe('evidence that was old when it was approved', () => {
  const STALE = 'The evidence is not older than the policy allows';
  const dayOld = { ...TRIAL, maximumAgeHours: { evidence: 24 } };
  const ask = (count: number, which: readonly number[]): OrderLies => ({
    completed: approvedLater(count, which),
    ...ranLater(count),
  });

  test('is judged at the time of the approval, whatever the operator wrote', async () => {
    expect(await found(ask(23 * HOURS, ran.suborders))).toEqual({});
    expect(await found(ask(25 * HOURS, ran.suborders))).toEqual({ B: STALE });
    // A fresh time costs the operator a check of its own.
    expect(await found({ ...ask(25 * HOURS, ran.suborders), attested: late(25 * HOURS) })).toEqual({
      B: STALE,
    });
  });

  test("is judged by each owner's policy at that owner's approval", async () => {
    const [first] = ran.suborders;
    expect(await found(ask(25 * HOURS, [first]))).toEqual({});
  });

  test("is judged by the verifier's policy at the newest approval", async () => {
    const [first] = ran.suborders;
    expect(await found(ask(23 * HOURS, [first]), dayOld)).toEqual({});
    expect(await found(ask(25 * HOURS, [first]), dayOld)).toEqual({ 'evidence-your-policy': STALE });
  });
});

describe('an order that nobody has to approve', () => {
  test('is bound from below alone, and judged at the newest time of its run', async () => {
    const placed = await order(world, { data: [{ kind: 'resource', resource: world.model }] });
    world.sandbox.behave = () => Promise.resolve({});
    await look(world);
    world.sandbox.behave = undefined;
    const policy = { ...TRIAL, maximumAgeHours: { evidence: 24 } };
    const failed = async (lies: OrderLies): Promise<string[]> => {
      const report = await retell(world, placed, lies);
      const { checks } = await verifyReport(report, { allowSimulated: true, policy });
      return checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
    };
    expect(await failed({})).toEqual([]);
    expect(await failed({ attested: late(-6) })).toEqual(['evidence-time']);
    expect(await failed({ attested: late(2 * DAYS), ...ranLater(2 * DAYS) })).toEqual([
      'evidence-your-policy',
    ]);
  });
});
