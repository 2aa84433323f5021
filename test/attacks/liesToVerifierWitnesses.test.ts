import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getReport } from '../../src/flow/result/getReport.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { Checkpoint } from '../../src/ledger/log/checkpoint.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { formatWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { namedWitnesses } from '../../src/report/namedWitnesses.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { makeWitness } from '../ledger/log/witness/witnesses.ts';
import { saying } from '../support/lies.ts';
import { retell, type OrderLies } from '../support/retell.ts';
import { retellOffer } from '../support/retellOffer.ts';
import { ready } from '../support/witnessedOrder.ts';
import { committed, look, makeWorld, runOrder, TRIAL, type World } from '../support/world.ts';
import { noteText, policyWith, watch, witness, witnessTime } from '../support/witnessing.ts';
import { policyDigest, type Policy } from '../../src/attestation/policy.ts';
import type { JsonValue } from '../../src/canonicalJson.ts';

const carol = makeWitness('carol');
const dave = makeWitness('dave');
const erin = makeWitness('erin');
const ASKED = policyWith(2, carol, dave, erin);

let world: World;
let ran: PlacedOrder;
beforeAll(async () => {
  world = await makeWorld(ASKED);
  watch(world.repository, [carol, dave]);
  ran = await runOrder(world);
  world.repository.afterAppend = undefined;
});
afterAll(() => world.close());

/** The checks that do not pass, with why. */
async function bad(file: ReportFile, options: Partial<VerifyOptions> = {}): Promise<Record<string, string>> {
  const { checks } = await verifyReport(file, { allowSimulated: true, ...options });
  return Object.fromEntries(
    checks.filter(({ status }) => status !== 'passed').map(({ id, detail }) => [id, detail]),
  );
}

const detailOf = async (file: ReportFile, id: string, options: Partial<VerifyOptions> = {}) =>
  (await verifyReport(file, { allowSimulated: true, ...options })).checks.find((check) => check.id === id);

/** The order told again, its TEE saying that witnesses have signed this of the log that holds the claim. */
const told = (notes: (log: Checkpoint) => readonly string[], lies: OrderLies = {}): Promise<ReportFile> =>
  retell(world, ran, { ...lies, witnessed: notes });

const both = (log: Checkpoint, time = witnessTime()): string[] => [noteText(log, time, carol, dave)];

describe('a report of an order whose owner asks for two of three witnesses', () => {
  test('holds, and says who saw the claim when', async () => {
    const file = await getReport(world.bob.ledger, ran.order, world.bob.key);
    expect(await bad(file)).toEqual({});
    expect(await detailOf(file, 'claim-witnessed')).toMatchObject({
      status: 'passed',
      detail: expect.stringMatching(/^suborder \d+: by carol at 20\S+Z, dave at 20\S+Z$/),
    });
    expect((await verifyReport(file, { allowSimulated: true })).unwitnessed).toBe(false);
  });

  test('is at most 4 KiB larger for it', async () => {
    const file = await getReport(world.bob.ledger, ran.order, world.bob.key);
    const { witnessed } = readStatement(file.report, 'it', 'report').predicate;
    expect(witnessed).toHaveLength(1);
    expect(JSON.stringify(witnessed).length).toBeLessThan(1024);
  });

  test('told again with the truth, holds', async () => {
    expect(await bad(await told(both))).toEqual({});
    const apart = (log: Checkpoint) => [carol, erin].map((one) => noteText(log, witnessTime(), one));
    expect(await bad(await told(apart))).toEqual({});
  });

  const FORK = new Uint8Array(32).fill(7);
  const wanted = '2 wanted; missing';
  const cases: [string, (log: Checkpoint) => readonly string[], string][] = [
    ['no notes', () => [], `0 of 3 witnesses, ${wanted} carol, dave, erin`],
    ['one of two', (log) => [noteText(log, witnessTime(), carol)], `1 of 3 witnesses, ${wanted} dave, erin`],
    [
      'one twice',
      (log) => [0, 1].map((later) => noteText(log, witnessTime() + later, carol)),
      `1 of 3 witnesses, ${wanted} dave, erin`,
    ],
    [
      'those of a stranger with the same names',
      (log) => [noteText(log, witnessTime(), carol, makeWitness('dave'))],
      `1 of 3 witnesses, ${wanted} dave, erin`,
    ],
    [
      'notes of another ledger',
      (log) => both({ ...log, ledger: 'cd'.repeat(32) }),
      `0 of 3 witnesses, ${wanted} carol, dave, erin`,
    ],
    [
      'notes of another history',
      (log) => both({ ...log, root: FORK }),
      'missing carol (has signed another history), dave (has signed another history), erin',
    ],
    [
      'notes of another history beside those of this',
      (log) => [...both(log), noteText({ ...log, root: FORK }, witnessTime(), dave)],
      'missing dave (has signed another history), erin',
    ],
    [
      'notes of a longer log than there is',
      (log) => both({ ...log, size: log.size + 1000, root: FORK }),
      `0 of 3 witnesses, ${wanted} carol, dave, erin`,
    ],
    [
      'one from before the approval',
      (log) => [noteText(log, witnessTime() - 86_400, carol), noteText(log, witnessTime(), dave)],
      'missing erin, carol (signed at a time at which the approval did not hold)',
    ],
    [
      'one from after it',
      (log) => [noteText(log, witnessTime() + 30 * 86_400, carol), noteText(log, witnessTime(), dave)],
      'missing erin, carol (signed at a time at which the approval did not hold)',
    ],
    [
      'one from a time that no calendar has',
      (log) => [noteText(log, 2 ** 52, carol), noteText(log, witnessTime(), dave)],
      'missing erin, carol (signed at a time at which the approval did not hold)',
    ],
    ['what are no notes', () => ['', 'x', '\n\n'], `0 of 3 witnesses, ${wanted} carol, dave, erin`],
  ];
  test.each(cases)('%s: refused', async (_what, notes, why) => {
    expect(await bad(await told(notes))).toEqual({ 'claim-witnessed': expect.stringContaining(why) });
  });

  test('notes of a shorter log than the claim: refused', async () => {
    let before: Checkpoint | undefined;
    const file = await told(() => both(before ?? { ledger: '', size: 0, root: FORK }), {
      before: async (repository) => {
        before = await repository.log();
      },
    });
    expect(await bad(file)).toEqual({
      'claim-witnessed': expect.stringContaining('0 of 3 witnesses, 2 wanted; missing carol, dave, erin'),
    });
  });

  test('that was made, as its host’s clock says, when the approval did not hold: it is the witnesses that say', async () => {
    const expires = new Date(Date.now() + 60_000).toISOString();
    const late: OrderLies = {
      approval: saying({ expires, notBefore: '2026-01-01T00:00:00.000Z' }),
      report: (truth) => ({ ...truth, created: new Date(Date.now() + 120_000).toISOString() }),
    };
    expect(await bad(await told(both, late))).toEqual({});
    expect(await bad(await told((log) => both(log, witnessTime() + 120), late))).toEqual({
      'claim-witnessed': expect.stringContaining('signed at a time at which the approval did not hold'),
    });
  });

  test('whose file does not prove what the witnesses signed: refused', async () => {
    const other = await makeWorld(ASKED);
    try {
      const append = async (): Promise<void> => {
        await registerOffer(other.alice, {
          type: 'Data',
          info: offerInfoSchema.parse({ name: 'Of no matter', offerType: '3' }),
          slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
          dataset: committed(other.dataset),
        });
      };
      const placed = await ready(other);
      // What they sign is a state of the log that nothing else in the report rests on.
      other.repository.afterAppend = async () => {
        other.repository.afterAppend = undefined;
        await append();
        await witness(other.repository, [carol, dave]);
        await append();
      };
      await look(other);
      const file = await getReport(other.bob.ledger, placed.order, other.bob.key);
      expect(await bad(file)).toEqual({});
      const found: Record<string, string>[] = [];
      for (const range of Object.keys(file.ledger.hashes)) {
        const hashes = Object.fromEntries(
          Object.entries(file.ledger.hashes).filter(([own]) => own !== range),
        );
        found.push(await bad({ ...file, ledger: { ...file.ledger, hashes } }));
      }
      expect(found).toContainEqual({
        'claim-witnessed': expect.stringMatching(/^the proof of leaves \d+ to \d+ is missing$/),
      });
    } finally {
      await other.close();
    }
  });

  test('is held to the verifier’s own witnesses too', async () => {
    const file = await told(both);
    expect(await bad(file, { policy: policyWith(1, carol) })).toEqual({});
    expect(
      await detailOf(file, 'claim-witnessed-your-policy', { policy: policyWith(1, carol) }),
    ).toMatchObject({
      detail: expect.stringMatching(/^by carol at/),
    });
    expect(await bad(file, { policy: policyWith(1, makeWitness('carol')) })).toEqual({
      'claim-witnessed-your-policy': '0 of 1 witnesses, 1 wanted; missing carol',
    });
  });
});

describe('a report of an order whose owner asks for none', () => {
  /** The offer is told with another policy, which the evidence and the approval name as well. */
  function withPolicy(policy: Policy): OrderLies {
    const digest = policyDigest(policy);
    const document = policy as unknown as JsonValue;
    return {
      before: (repository) =>
        retellOffer(world, repository, world.offers.data, (truth) => ({
          ...truth,
          policy: { digest, document },
        })),
      binding: saying({ policyDigests: [digest] }),
      approval: saying({ policyDigest: digest }),
    };
  }
  const open = TRIAL;

  test('holds, and says what is not protected then', async () => {
    const file = await told(() => [], withPolicy(open));
    expect(await bad(file)).toEqual({});
    expect(await detailOf(file, 'claim-witnessed')).toMatchObject({
      detail: 'no witness was asked for: a fork shown to the TEE would not be noticed',
    });
    expect((await verifyReport(file, { allowSimulated: true })).unwitnessed).toBe(true);
  });

  test('is refused by a verifier who asks for some', async () => {
    expect(await bad(await told(() => [], withPolicy(open)), { policy: policyWith(1, carol) })).toEqual({
      'claim-witnessed-your-policy': '0 of 1 witnesses, 1 wanted; missing carol',
    });
  });

  test('or by a key whose id is not its own: the policy is not used', async () => {
    const [line = ''] = ASKED.witnesses?.keys ?? [];
    const keys = [line.replace('carol', 'coral')];
    const file = await told(() => [], withPolicy({ ...ASKED, witnesses: { keys, quorum: 1 } }));
    expect(await bad(file)).toEqual({ 'report-readable': expect.stringContaining("is not a witness's key") });
    await expect(
      registerOffer(world.alice, {
        type: 'Data',
        info: offerInfoSchema.parse({ name: 'Data', offerType: '3' }),
        slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
        policy: { ...ASKED, witnesses: { keys, quorum: 1 } },
        dataset: committed(world.dataset),
      }),
    ).rejects.toMatchObject({ code: 'input', message: expect.stringContaining("is not a witness's key") });
  });
});

describe('witnesses that the verifier names', () => {
  const named = (...witnesses: (typeof carol)[]): Partial<VerifyOptions> => ({
    pins: {
      witnesses: namedWitnesses(
        witnesses.map(({ key }) => formatWitnessKey(key)),
        'they',
      ),
    },
  });

  test('have seen the claim, more than half of them, or the report is refused', async () => {
    const file = await getReport(world.bob.ledger, ran.order, world.bob.key);
    for (const good of [named(carol), named(carol, dave), named(carol, dave, erin)])
      expect(await bad(file, good)).toEqual({});
    for (const lie of [named(erin), named(carol, erin), named(carol, erin, makeWitness('frank'))])
      expect(Object.keys(await bad(file, lie))).toEqual(['pinned-witnesses']);
  });

  test('are named once each, by their own lines', () => {
    expect(() => named(carol, carol)).toThrow(/names one witness twice/);
    expect(() => namedWitnesses(['carol'], 'they')).toThrow(/is not a witness's key/);
  });

  test('are told as not pinned where none is named, and the policy names none', async () => {
    const file = await getReport(world.bob.ledger, ran.order, world.bob.key);
    const left = async (options: Partial<VerifyOptions>) =>
      (await verifyReport(file, { allowSimulated: true, ...options })).notPinned;
    expect(await left({})).toContain('witnesses');
    expect(await left(named(carol))).not.toContain('witnesses');
    expect(await left({ policy: ASKED })).not.toContain('witnesses');
  });
});
