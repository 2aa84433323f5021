import { describe, expect, test } from '@jest/globals';
import { policyDigest } from '../../src/attestation/policy.ts';
import type { Check } from '../../src/checks.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import type { OrderReportDetails } from '../../src/report/details.ts';
import { makeWitness } from '../ledger/log/witness/witnesses.ts';
import { policyWith } from '../support/witnessing.ts';
import { alice, binding, GPU, judged, owner, placed, truth, type Lie } from './approvedOrder.ts';
import { at, h, info, RAN, SALT } from './someOrder.ts';

const mallory = await generatePartyKey({ name: 'Mallory' });

const one = async (lie: Lie = {}, isOpened = true): Promise<Check | undefined> => {
  const { checks } = await judged(lie, isOpened);
  const others = lie.others ?? [];
  expect(checks.map(({ id }) => id)).toEqual(['approval-502', ...others.map(() => 'approval-503')]);
  return checks[0];
};
/** Why the check fails; its status where it does not. */
const why = async (lie: Lie, isOpened = true): Promise<string | undefined> => {
  const check = await one(lie, isOpened);
  return check?.status === 'failed' ? check.detail : check?.status;
};
const differs = (members: string): string => `it was given for something else: ${members}`;

describe('an approval in a report', () => {
  test('holds for what ran as it was approved, and says who approved it', async () => {
    const { checks, facts } = await judged();
    const detail = `approved ${at(12)} by ${owner}`;
    expect(checks).toEqual([
      {
        id: 'approval-502',
        title: 'The owner of offer 600 approved exactly this (suborder 502)',
        status: 'passed',
        detail,
      },
    ]);
    const fact = { suborder: 502, approver: owner, name: 'Alice', approved: at(12), expires: at(30) };
    expect(facts).toEqual([{ ...fact, context: { run: '7' } }]);
    expect((await judged({ approval: { context: undefined } })).facts).toEqual([{ ...fact, context: {} }]);
  });

  test('is half seen where what ran is sealed', async () => {
    const { checks, facts } = await judged({}, false);
    expect([checks[0]?.status, checks[0]?.detail, facts.length]).toEqual([
      'not-possible',
      `approved ${at(12)} by ${owner}; which dataset was used is sealed, and was not opened`,
      1,
    ]);
  });

  test('is one check, also where its owner cannot be named', async () => {
    const keyOf = () => Promise.reject(new Error('its owner is not on the ledger'));
    expect(await why({ accounts: { keyOf } })).toBe('its owner is not on the ledger');
  });

  test('is none where there is none, or nobody owns the offer', async () => {
    const refused = { entry: { at: at(12), outcome: { status: 'error', reason: '' } } };
    for (const completed of [undefined, refused])
      expect(await why({ suborder: { completed } })).toBe('there is no approval');
    expect(await why({ reading: { offers: new Map() } })).toBe('there is no approval');
    expect((await judged({ suborder: { completed: undefined } })).facts).toEqual([]);
  });
});

describe('threat: an approval that does not hold', () => {
  test('is signed by another, or is another than what was signed', async () => {
    const none = 'the approval: the signature does not hold';
    expect(await why({ signedBy: mallory })).toBe(none);
    expect(await why({ signed: { ...truth, expires: at(29) } })).toBe(none);
  });

  test('is judged by the key that its owner had when it entered the log', async () => {
    const asked: unknown[] = [];
    const keyBefore = (...words: unknown[]) => {
      asked.push(words);
      return Promise.resolve(alice.toPublic());
    };
    const keyOf = () => Promise.resolve(mallory.toPublic());
    expect(await why({ accounts: { keyBefore, keyOf } })).toBe('passed');
    expect(asked).toEqual([[owner, 5]]);
  });

  test.each<[object, string]>([
    [{ approver: '0a'.repeat(20) }, 'approver'],
    [{ ledger: h('f') }, 'ledger'],
    [{ order: 700 }, 'order'],
    [{ suborder: 503 }, 'suborder'],
    [{ offer: 900 }, 'offer'],
    [{ slot: 602 }, 'slot'],
    [{ orderDigest: h('f') }, 'orderDigest'],
    [{ solutionHash: h('f') }, 'solutionHash'],
    [{ dataset: { commitment: h('f') } }, 'dataset'],
    [{ inputs: [] }, 'inputs'],
    [{ configurationHash: h('f') }, 'configurationHash'],
    [{ policyDigest: h('f') }, 'policyDigest'],
    [{ recipients: ['0c'.repeat(20)] }, 'recipients'],
    [{ devices: ['a GPU'] }, 'devices'],
    [{ limits: {} }, 'limits'],
    [{ leakBudget: 1001 }, 'leakBudget'],
    [{ release: 'later' }, 'release'],
    [{ claims: 2, order: 700 }, 'order, claims'],
  ])('was validly signed for something else: %j', async (approval, members) => {
    expect(await why({ approval })).toBe(differs(members));
  });

  test.each<[string, Lie, string]>([
    [
      'solution',
      { state: { attested: { entry: { attempt: 2, binding: { ...binding, solutionHash: h('2') } } } } },
      'solutionHash',
    ],
    ['policy', { policy: policyWith(1, makeWitness('carol')) }, 'policyDigest'],
    ['dataset', { offer: { dataset: { commitment: h('f') } } }, 'dataset'],
    ['kind of TEE', { claims: { kind: 'tdx' } }, 'tee.kind'],
    ['measurement', { claims: { measurement: 'other' } }, 'tee.measurement'],
    ['evidence', { report: { tee: { evidenceDigest: h('f') } } }, 'tee.evidenceDigest'],
    ['devices', { claims: { gpus: [GPU] } }, 'devices'],
  ])('was given for another %s than there was', async (_, lie, member) => {
    expect(await why(lie)).toBe(differs(member));
  });

  test('was given for an order that no TEE has attested, or for an offer of no dataset', async () => {
    expect(await why({ state: { attested: undefined } })).toBe('no TEE has attested order 500 yet');
    expect(await why({ offer: { dataset: undefined } })).toBe('offer 600 commits to no dataset');
  });

  test('was given on another history of the ledger', async () => {
    expect(await why({ approval: { head: { size: 4, root: h('f') } } })).toBe(
      'the approval was given on another history of the ledger, of 4 leaves',
    );
  });

  test('was nobody’s any more when the run was claimed', async () => {
    const endOf = (fingerprint: string, index: number) => Promise.resolve(`${fingerprint} ended at ${index}`);
    const told = `its approver may not approve any more: ${owner} ended at 7, before the run was claimed`;
    expect(await why({ accounts: { endOf } })).toBe(told);
    // Where nothing was claimed, no time is there by which it had ended.
    expect(await why({ accounts: { endOf }, state: { claimed: undefined } })).toBe('passed');
  });

  test('was not in force when the run was claimed, or, where none was, when the report was made', async () => {
    const early = `the approval holds only from ${at(10)}`;
    const late = `the approval expired at ${at(30)}`;
    const claimedAt = (minute: number) => ({
      state: { claimed: { digest: h('d'), entry: { at: at(minute) } } },
    });
    const madeAt = (minute: number): Lie => ({
      state: { claimed: undefined },
      report: { created: at(minute) },
    });
    for (const lie of [claimedAt, madeAt])
      expect(await Promise.all([9, 10, 29, 30].map((minute) => why(lie(minute))))).toEqual([
        early,
        'passed',
        'passed',
        late,
      ]);
    // A run may wait for its turn, once it is claimed.
    expect(await why({ report: { created: at(40) } })).toBe('passed');
  });

  test('is in force by the times of witnesses, where its owner asks for them', async () => {
    const policy = policyWith(1, makeWitness('carol'));
    const lie: Lie = {
      policy,
      approval: { policyDigest: policyDigest(policy) },
      state: { claimed: { digest: h('d'), entry: { at: at(40) } } },
    };
    expect(await why(lie)).toBe('passed');
    // Where the owner of something else does, it is by the time of the claim all the same.
    const offer = { id: 700, policy: { document: policy, digest: policyDigest(policy) } };
    const other = { suborder: 503, offer: 700, notBefore: at(10), expires: at(30) };
    const completed = { entry: { at: at(12), outcome: { status: 'done', approval: other } } };
    const beside: Lie = {
      state: lie.state ?? {},
      others: [{ id: 503, type: 'Data', offer: 700, completed }],
      offers: [[700, { offer, before: () => offer }]],
    };
    expect(await why(beside)).toBe(`the approval expired at ${at(30)}`);
  });
});

describe('threat: a report that says that something else was approved', () => {
  test.each([
    [{ suborder: 501 }, 'the report names another approval'],
    [{ digest: h('f') }, 'the report names another approval'],
    [{ approver: '0a'.repeat(20) }, 'the report names another approval'],
    [{ commitment: h('f') }, 'the dataset that was used is not the approved one'],
  ])('names %j', async (used, told) => {
    expect(await why({ used })).toBe(told);
    expect(await why({ used }, false)).toBe(told);
  });

  test.each<[string, Partial<OrderReportDetails>]>([
    ['another dataset', { runtimeInfo: [RAN[0], info('Data', '9', 20), RAN[2]] }],
    ['a dataset of another size', { runtimeInfo: [RAN[0], info('Data', '2', 21), RAN[2]] }],
    ['another input in its place', { runtimeInfo: [RAN[0], RAN[2], RAN[1]] }],
    ['no dataset', { runtimeInfo: [RAN[0]] }],
    ['another salt', { salts: [{ suborder: 502, salt: h('6') }] }],
    ['the salt of another suborder', { salts: [{ suborder: 503, salt: SALT }] }],
  ])('opens %s', async (_, details) => {
    expect(await why({ details })).toBe('the dataset that was used is not the approved one');
    expect(await why({ details }, false)).toBe('not-possible');
  });

  test('opens the dataset in the place that the order gives it', async () => {
    const swapped = placed.inputs.toReversed();
    const inputs = [
      { index: 1, hash: h('3') },
      { index: 2, offer: 600 },
    ];
    const details = { runtimeInfo: [RAN[2], RAN[0], RAN[1]] };
    const lie: Lie = {
      approval: { inputs },
      state: { placed: { digest: h('a'), entry: { ...placed, inputs: swapped } } },
    };
    expect([await why({ ...lie, details }), await why(lie)]).toEqual([
      'passed',
      'the dataset that was used is not the approved one',
    ]);
  });
});

test('a dataset is opened in its place among those of other offers', async () => {
  const [own, brought] = placed.inputs;
  const inputs = [
    { index: 1, offer: 700 },
    { index: 2, offer: 600 },
    { index: 3, hash: h('3') },
  ];
  const entry = { ...placed, inputs: [{ kind: 'offer', suborder: 503 }, own, brought] };
  const lie: Lie = {
    approval: { inputs },
    state: { placed: { digest: h('a'), entry } },
    others: [{ id: 503, type: 'Data', offer: 700 }],
  };
  const other = info('Data', '9', 20);
  const ran = (...data: OrderReportDetails['runtimeInfo']): Lie => ({
    ...lie,
    details: { runtimeInfo: [RAN[0], ...data] },
  });
  expect([await why(ran(other, RAN[1], RAN[2])), await why(ran(RAN[1], other, RAN[2]))]).toEqual([
    'passed',
    'the dataset that was used is not the approved one',
  ]);
});

test('an owner whose key has no name is named by nothing', async () => {
  const key = { users: [] };
  expect((await judged({ accounts: { keyOf: () => Promise.resolve(key) } })).facts[0]?.name).toBe('');
});
