import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { defaultPolicy, policyDigest, policySchema, type Policy } from '../../src/attestation/policy.ts';
import { makeSimQuote } from '../../src/attestation/sim/simQuote.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { verdictOf } from '../../src/checks.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { Offer } from '../../src/marketplace/offer.ts';
import type { AttestedEntry } from '../../src/marketplace/order/orderEntries.ts';
import type { OrderState } from '../../src/marketplace/order/orderState.ts';
import { orderReportData, signingKeyDigest } from '../../src/marketplace/reportData.ts';
import { fingerprintOf, generatePartyKey, type PublicKey } from '../../src/pgp/keys.ts';
import { evidenceChecks } from '../../src/report/checks/evidenceChecks.ts';
import { dataPolicyDigests, orderedPolicy, policyOf } from '../../src/report/evidence/offerPolicies.ts';
import { verifyOrderEvidence } from '../../src/report/evidence/orderEvidence.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { makeWitness } from '../ledger/log/witness/witnesses.ts';
import { policyWith } from '../support/witnessing.ts';
import { at, h } from './someOrder.ts';

const ROOT = generateKeyPairSync('ed25519').privateKey;
const SPKI = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'der',
  type: 'spki',
});
const MEASUREMENT = 'ab'.repeat(48);
const TRIAL = policySchema.parse({ version: 1, allowSimulated: true, allowAnyMeasurement: true });
const STRICT = defaultPolicy();
const placed = {
  author: 'bob',
  at: at(5),
  solution: { hash: h('1') },
  inputs: [
    { kind: 'offer', suborder: 502 },
    { kind: 'resource', hash: h('3') },
  ],
};

let key: PublicKey;
let other: PublicKey;
beforeAll(async () => {
  [key, other] = [
    (await generatePartyKey({ name: 'the order' })).toPublic(),
    (await generatePartyKey({ name: 'another' })).toPublic(),
  ];
});

const bindingOf = (policies: readonly Policy[]) => ({
  solutionHash: h('1'),
  inputs: [{ index: 2, hash: h('3') }],
  policyDigests: policies.map(policyDigest),
  encryptionKey: fingerprintOf(key),
  encryptionKeyDigest: sha256Hex(key.armor()),
  signingKey: signingKeyDigest(SPKI),
});

/** What a TEE attests, at minute 10; `bound` is what its evidence binds, as the entry says. */
function attest(
  policies: readonly Policy[],
  { bound = {}, entry = {}, issued = 10 }: { bound?: object; entry?: object; issued?: number } = {},
): AttestedEntry {
  const binding = { ...bindingOf(policies), ...bound } as unknown as AttestedEntry['binding'];
  const reportData = toHex(orderReportData(binding));
  const evidence = makeSimQuote(ROOT, { measurement: MEASUREMENT, reportData, issued: new Date(at(issued)) });
  const keys = { encryptionKey: key.armor(), signingKey: SPKI.toString('base64') };
  return {
    author: 'operator',
    at: at(10),
    attempt: 1,
    evidence,
    binding,
    ...keys,
    ...entry,
  } as unknown as AttestedEntry;
}
const stateOf = (entry: AttestedEntry | undefined, more: object = {}): OrderState =>
  ({
    id: 500,
    suborders: [],
    placed: { digest: h('a'), entry: placed },
    attested: entry && { digest: h('b'), entry },
    ...more,
  }) as unknown as OrderState;

describe('the evidence of an order', () => {
  const failed = async (entry: AttestedEntry, policy = TRIAL, digests = [policyDigest(TRIAL)]) => {
    const { checks } = await verifyOrderEvidence(stateOf(entry), digests, policy, new Date(at(12)));
    return checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
  };

  test('holds, and binds what was ordered', async () => {
    const digest = policyDigest(TRIAL);
    const entry = attest([TRIAL]);
    const { claims, checks } = await verifyOrderEvidence(stateOf(entry), [digest], TRIAL, new Date(at(12)));
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(claims).toMatchObject({ kind: 'sim', measurement: MEASUREMENT });
    expect(checks.slice(-4).map(({ id, detail }) => [id, detail])).toEqual([
      ['order-keys-bound', `encryption key ${fingerprintOf(key)}`],
      ['solution-measured', `measured ${h('1')}`],
      ['inputs-bound', '1 known beforehand'],
      ['policies-bound', digest],
    ]);
    const none = await verifyOrderEvidence(stateOf(attest([])), [], TRIAL, new Date(at(12)));
    expect(none.checks.at(-1)).toMatchObject({ id: 'policies-bound', status: 'passed', detail: 'none' });
  });

  test('is none where the TEE has not attested', async () => {
    expect(await verifyOrderEvidence(stateOf(undefined), [], TRIAL, new Date(at(12)))).toEqual({
      claims: undefined,
      checks: [
        {
          id: 'order-attested',
          title: 'The TEE has attested the order',
          status: 'failed',
          detail: 'no evidence is on the ledger',
        },
      ],
    });
  });

  test.each<[object, string]>([
    [{ solutionHash: h('2') }, 'solution-measured'],
    [{ inputs: [] }, 'inputs-bound'],
    [{ inputs: [{ index: 1, hash: h('3') }] }, 'inputs-bound'],
    [{ inputs: [{ index: 2, hash: h('4') }] }, 'inputs-bound'],
    [{ policyDigests: [] }, 'policies-bound'],
    [{ policyDigests: [h('f')] }, 'policies-bound'],
    [{ encryptionKey: '0e'.repeat(20) }, 'order-keys-bound'],
    [{ encryptionKeyDigest: h('f') }, 'order-keys-bound'],
    [{ signingKey: h('f') }, 'order-keys-bound'],
  ])('threat: that binds %j is another order’s', async (bound, id) => {
    expect(await failed(attest([TRIAL], { bound }))).toEqual([id]);
  });

  test.each<[string, () => object]>([
    ['another key', () => ({ encryptionKey: other.armor() })],
    ['no key', () => ({ encryptionKey: 'x' })],
    ['another signing key', () => ({ signingKey: Buffer.from('x').toString('base64') })],
    ['no base64', () => ({ signingKey: '*' })],
  ])('threat: that stands beside %s', async (_, entry) => {
    expect(await failed(attest([TRIAL], { entry: entry() }))).toEqual(['order-keys-bound']);
  });

  test('threat: says by its quote what it binds, and not by what the entry says', async () => {
    const { evidence } = attest([TRIAL], { bound: { inputs: [] } });
    expect(await failed(attest([TRIAL], { entry: { evidence } }))).toEqual(['report-data']);
  });

  test('is judged by the policy that is asked, as of the time that is asked', async () => {
    expect(await failed(attest([TRIAL]), STRICT)).toContain('sim-allowed');
    expect(await failed(attest([TRIAL], { issued: 60 }))).toEqual(['sim-issued']);
  });
});

const offerOf = (id: number, policy?: Policy, digest = policy && policyDigest(policy)): Offer =>
  ({ id, owner: 'alice', ...(policy && { policy: { document: policy, digest } }) }) as unknown as Offer;

/** An order of data that stand under these policies, each approved at minute 20 and a few. */
function readingOf(policies: readonly (Policy | undefined)[], entry?: AttestedEntry): OrderReading {
  const offers = policies.map((policy, nth) => {
    const offer = offerOf(600 + nth, policy);
    return [offer.id, { offer: offerOf(offer.id), before: () => offer }] as const;
  });
  const data = policies.map((_, nth) => ({
    id: 502 + nth,
    type: 'Data',
    offer: 600 + nth,
    completed: { entry: { author: 'alice', at: at(20 + nth), outcome: { status: 'done' } } },
  }));
  const tee = { id: 501, type: 'TEE', offer: 300 };
  return {
    entries: [],
    offers: new Map(offers),
    state: stateOf(entry, { suborders: [tee, ...data] }),
  } as unknown as OrderReading;
}

describe('the policy of an offer', () => {
  test('is the default one where there is none, and what its digest says', () => {
    expect(policyOf(offerOf(600))).toEqual(STRICT);
    expect(policyOf(offerOf(600, TRIAL))).toEqual(TRIAL);
    expect(() => policyOf(offerOf(600, TRIAL, h('f')))).toThrow(
      expect.objectContaining({
        code: 'tampered',
        message: 'the policy of offer 600 differs from its digest',
      }),
    );
    expect(() => policyOf(offerOf(600, { version: 2 } as never, h('f')))).toThrow('the policy of offer 600');
  });

  test('names witnesses by their keys alone', () => {
    const witnessed = policyWith(1, makeWitness('carol'));
    expect(policyOf(offerOf(600, witnessed))).toEqual(witnessed);
    const keys = witnessed.witnesses?.keys.map((line) => line.replace('carol', 'caroline')) ?? [];
    const lie = { ...witnessed, witnesses: { keys, quorum: 1 } };
    expect(() => policyOf(offerOf(600, lie))).toThrow(expect.objectContaining({ code: 'input' }));
  });

  test('is the one that it had when the order was placed', () => {
    const reading = readingOf([TRIAL, undefined]);
    expect(orderedPolicy(reading, { offer: 600 })).toEqual(TRIAL);
    expect(dataPolicyDigests(reading)).toEqual([TRIAL, STRICT].map(policyDigest));
    expect(() => orderedPolicy(reading, { offer: 300 })).toThrow('offer 300 is not on the ledger');
  });
});

describe('evidence in a report', () => {
  const judged = async (reading: OrderReading, options: Partial<VerifyOptions> = {}) => {
    const { checks, claims } = await evidenceChecks(reading, options as VerifyOptions);
    return { checks: checks.slice(1).map(({ id, status }) => [id, status]), claims, all: checks };
  };

  test('is judged by every owner, as of the owner’s own approval, and by the verifier as of the newest', async () => {
    const wide = { ...TRIAL, allowAnyGuest: true };
    const reading = readingOf([TRIAL, wide], attest([TRIAL, wide]));
    const { checks, claims, all } = await judged(reading, { policy: TRIAL });
    expect(checks).toEqual([
      ['evidence-offer-600', 'passed'],
      ['evidence-offer-601', 'passed'],
      ['evidence-your-policy', 'passed'],
    ]);
    expect(all.map(({ title }) => title).slice(1)).toEqual([
      "The TEE's evidence holds under the policy of offer 600",
      "The TEE's evidence holds under the policy of offer 601",
      "The TEE's evidence holds under your policy",
    ]);
    expect(all.slice(1).map(({ detail }) => detail.split(', as of ')[1])).toEqual([at(20), at(21), at(21)]);
    expect(all[1]?.detail).toMatch(/^\d+ checks, as of /);
    expect(claims).toMatchObject({ kind: 'sim', measurement: MEASUREMENT });
    expect(verdictOf(all)).toBe('passed');
  });

  test('fails by the one policy that refuses it, and says which check', async () => {
    const reading = readingOf([TRIAL, undefined], attest([TRIAL, STRICT]));
    const { checks, all } = await judged(reading);
    expect(checks).toEqual([
      ['evidence-offer-600', 'passed'],
      ['evidence-offer-601', 'failed'],
    ]);
    expect(all.at(-1)?.detail).toBe(
      'The policy accepts simulated evidence: this evidence is SIMULATED, and the policy does not say allowSimulated: true',
    );
    expect((await judged(readingOf([TRIAL], attest([TRIAL])), { policy: STRICT })).checks).toEqual([
      ['evidence-offer-600', 'passed'],
      ['evidence-your-policy', 'failed'],
    ]);
  });

  test('is shown to be genuine where nobody asks anything of the TEE', async () => {
    const { checks, claims, all } = await judged(readingOf([], attest([])));
    expect(checks).toEqual([['evidence-no-policy', 'passed']]);
    expect([claims?.kind, all[1]?.title]).toEqual([
      'sim',
      "The TEE's evidence holds, and no data owner asked for anything beyond that",
    ]);
    expect((await judged(readingOf([], attest([])), { policy: STRICT })).checks).toEqual([
      ['evidence-your-policy', 'failed'],
    ]);
  });

  test('that is not there, or cannot be read, says nothing of the TEE', async () => {
    const unread = readingOf([TRIAL], attest([TRIAL], { entry: { evidence: { kind: 'x' } } }));
    for (const reading of [readingOf([TRIAL]), unread]) {
      const { checks, claims } = await judged(reading);
      expect([checks, claims]).toEqual([[['evidence-offer-600', 'failed']], undefined]);
    }
  });
});
