import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { policyDigest, type Policy } from '../../src/attestation/policy.ts';
import type { JsonValue } from '../../src/canonicalJson.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import type { OrderBinding } from '../../src/marketplace/order/orderEntries.ts';
import { generateOrderKey } from '../../src/pgp/keys.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { inTee, NO_HASH, NOBODY, saying, type Lie } from '../support/lies.ts';
import { withoutLeaves } from '../support/recordLies.ts';
import { retell, type OrderLies } from '../support/retell.ts';
import { retellOffer } from '../support/retellOffer.ts';
import { runWithTwoOffers, type TwoOffersOrder } from '../support/twoOffers.ts';
import { look, makeWorld, order, TRIAL, type World } from '../support/world.ts';

let world: World;
let ran: TwoOffersOrder;
beforeAll(async () => {
  world = await makeWorld();
  ran = await runWithTwoOffers(world);
});
afterAll(() => world.close());

/** The checks that do not pass, by name, with why; the numbers of the two offers and suborders as A and B. */
async function found(
  lies: OrderLies,
  options: Partial<VerifyOptions> = {},
  placed = ran.placed,
): Promise<Record<string, string>> {
  const { checks } = await verifyReport(await retell(world, placed, lies), {
    allowSimulated: true,
    ...options,
  });
  const names = new Map<string, string>([
    ...ran.offers.map((id, index) => [`evidence-offer-${id}`, `evidence-offer-${'AB'[index]}`] as const),
    ...ran.suborders.map((id, index) => [`approval-${id}`, `approval-${'AB'[index]}`] as const),
  ]);
  const named = (id: string): string => names.get(id) ?? id;
  return Object.fromEntries(
    checks
      .filter(({ status }) => status !== 'passed')
      .map(({ id, status, detail }) => [`${named(id)}${status === 'failed' ? '' : ` ${status}`}`, detail]),
  );
}

const saysIn = (...reasons: string[]): Record<string, unknown> =>
  Object.fromEntries(
    reasons.map((reason) => {
      const [id = '', why = ''] = reason.split(': ');
      return [id, expect.stringContaining(why)];
    }),
  );

test('the truth, told in the same way, passes every check', async () => {
  expect(await found({})).toEqual({});
});

describe('evidence of something else, genuine and signed', () => {
  const both = (why: string): Record<string, unknown> =>
    saysIn(`evidence-offer-A: ${why}`, `evidence-offer-B: ${why}`);
  const keys = both('The order keys are those that the evidence binds');
  const binding = (change: Partial<OrderBinding>): OrderLies => ({ binding: saying(change) });
  const strangersKey = generateOrderKey('a stranger');
  const cases: [string, () => OrderLies | Promise<OrderLies>, Record<string, unknown>][] = [
    ['encryption key', () => binding({ encryptionKey: NOBODY }), keys],
    ['bytes of the encryption key', () => binding({ encryptionKeyDigest: NO_HASH }), keys],
    [
      'signing key',
      () => binding({ signingKey: NO_HASH }),
      {
        ...keys,
        ...saysIn(
          'ledger-entries: the order has no attested signing key',
          'report-claim: nobody has claimed the order',
          'report-signature: the ledger holds another report',
          'report-time: made',
          'result-order: order',
          'result-signature: it belongs to another report or run',
          'result-status: not finished',
          'result-time: ended',
        ),
      },
    ],
    [
      'another encryption key beside it',
      async () => ({ attested: saying({ encryptionKey: (await strangersKey).toPublic().armor() }) }),
      keys,
    ],
    ['no encryption key beside it', () => ({ attested: saying({ encryptionKey: 'none' }) }), keys],
    [
      'solution',
      () => binding({ solutionHash: NO_HASH }),
      {
        ...both('The solution that the TEE measured'),
        ...saysIn(
          'approval-A: given for something else: solutionHash',
          'approval-B: given for something else: solutionHash',
        ),
      },
    ],
    [
      "hash of the customer's input",
      () => binding({ inputs: [{ index: 1, hash: NO_HASH }] }),
      both('The evidence binds the inputs'),
    ],
    [
      "place of the customer's input",
      () => ({
        binding: (truth) => ({ ...truth, inputs: truth.inputs.map((one) => ({ ...one, index: 2 })) }),
      }),
      both('The evidence binds the inputs'),
    ],
    ['no input', () => binding({ inputs: [] }), both('The evidence binds the inputs')],
    [
      'no policies',
      () => binding({ policyDigests: [] }),
      both("The evidence binds the data owners' policies"),
    ],
    [
      'policies in another order',
      () => ({ binding: (truth) => ({ ...truth, policyDigests: truth.policyDigests.toReversed() }) }),
      both("The evidence binds the data owners' policies"),
    ],
    [
      'all that it says it binds',
      async () => {
        const evidence = await world.tee.attester.collect(new Uint8Array(64));
        return { attested: saying({ evidence }) };
      },
      both('The evidence binds the expected keys, order and inputs'),
    ],
    [
      'nothing that can be read',
      () => ({ attested: saying({ evidence: { kind: 'none' } }) }),
      {
        ...both('The evidence can be read'),
        'tee-hardware not-possible': 'the evidence cannot be read',
        'report-tee not-possible': 'the evidence cannot be read',
      },
    ],
  ];
  test.each(cases)('%s', async (_what, lies, checks) => {
    expect(await found(await lies())).toEqual(checks);
  });
});

describe('the policies of two data owners, and of the verifier', () => {
  const stricter: Policy = { ...TRIAL, allowSimulated: false };

  /** The second offer is told with another policy, which the evidence and its approval name as well. */
  function withPolicy(policy: Policy, digest = policyDigest(policy)): OrderLies {
    const told = { digest, document: policy } as unknown as JsonValue;
    return {
      before: (repository) =>
        retellOffer(world, repository, ran.offers[1], (truth) => ({ ...truth, policy: told })),
      binding: (truth) => ({ ...truth, policyDigests: [truth.policyDigests[0] ?? '', digest] }),
      approval: (truth) => (truth.offer === ran.offers[1] ? { ...truth, policyDigest: digest } : truth),
    };
  }

  test('evidence that the second owner accepts, too', async () => {
    expect(await found(withPolicy(TRIAL))).toEqual({});
  });
  test('evidence that the second owner alone does not accept', async () => {
    expect(await found(withPolicy(stricter))).toEqual(
      saysIn('evidence-offer-B: The policy accepts simulated evidence'),
    );
  });
  test('a policy with the digest of another', async () => {
    expect(await found(withPolicy(TRIAL, NO_HASH))).toEqual(
      saysIn(`report-readable: the policy of offer ${ran.offers[1]} differs from its digest`),
    );
  });
  test("the verifier's own", async () => {
    expect(await found({}, { policy: TRIAL })).toEqual({});
    expect(await found({}, { policy: stricter })).toEqual(
      saysIn('evidence-your-policy: The policy accepts simulated evidence'),
    );
  });
  test('a simulation that nobody allowed', async () => {
    expect(await found({}, { allowSimulated: false })).toEqual(saysIn('tee-hardware: SIMULATED'));
  });

  test('none: the evidence is held to be genuine all the same', async () => {
    const placed = await order(world, { data: [{ kind: 'resource', resource: world.model }] });
    world.sandbox.behave = () => Promise.resolve({});
    await look(world);
    await look(world);
    world.sandbox.behave = undefined;
    expect(await found({}, {}, placed)).toEqual({});
    expect(await found({ binding: saying({ solutionHash: NO_HASH }) }, {}, placed)).toEqual(
      saysIn('evidence-no-policy: The solution that the TEE measured'),
    );
  });
});

describe('the approval of the first dataset, signed by its owner for something else', () => {
  const first = (lie: Lie<Approval>): OrderLies => ({
    approval: (truth) => (truth.offer === ran.offers[0] ? lie(truth) : truth),
  });
  const cases: [string, Lie<Approval>][] = [
    ['ledger', saying({ ledger: NO_HASH })],
    ['offer', saying({ offer: 77 })],
    ['slot', saying({ slot: 77 })],
    ['orderDigest', saying({ orderDigest: NO_HASH })],
    ['solutionHash', saying({ solutionHash: NO_HASH })],
    ['inputs', (truth) => ({ ...truth, inputs: truth.inputs.toReversed() })],
    ['configurationHash', saying({ configurationHash: NO_HASH })],
    ['tee.offer', inTee({ offer: 77 })],
    ['tee.kind', inTee({ kind: 'tdx' })],
    ['tee.measurement', inTee({ measurement: NO_HASH })],
    ['tee.attempt', inTee({ attempt: 2 })],
    ['tee.encryptionKey', inTee({ encryptionKey: NOBODY })],
    ['tee.signingKey', inTee({ signingKey: NO_HASH })],
    ['policyDigest', saying({ policyDigest: NO_HASH })],
    ['dataset', saying({ dataset: { commitment: NO_HASH } })],
    ['leakBudget', saying({ leakBudget: 1 })],
    ['recipients', saying({ recipients: [NOBODY] })],
    ['limits', (truth) => ({ ...truth, limits: { ...truth.limits, minutes: 1 } })],
  ];
  test.each(cases)('%s', async (member, lie) => {
    expect(await found(first(lie))).toEqual({
      'approval-A': `it was given for something else: ${member}`,
    });
  });

  test.each<[string, Lie<Approval>, string]>([
    ['time to come', saying({ notBefore: '2998-01-01T00:00:00.000Z' }), 'holds only from 2998'],
    [
      'more of the log than there is',
      saying({ head: { size: 1000, root: NO_HASH } }),
      'history of the ledger, of 1000 leaves',
    ],
    ['another log', saying({ head: { size: 2, root: NO_HASH } }), 'history of the ledger, of 2 leaves'],
    ['time gone by', saying({ expires: '2020-01-01T00:00:00.000Z' }), 'expired at 2020'],
  ])('%s', async (_what, lie, why) => {
    expect(await found(first(lie))).toEqual(saysIn(`approval-A: ${why}`));
  });

  test('by somebody else than its owner', async () => {
    expect(await found({ approvalSigner: world.bob.key })).toEqual(
      saysIn('approval-A: the signature does not hold', 'approval-B: the signature does not hold'),
    );
  });
});

describe('an attestation that is not there', () => {
  test('is missed by all that rests on it', async () => {
    const file = withoutLeaves('attested', 'completed', 'claimed', 'reported', 'finished');
    expect(await found({ file })).toEqual(
      saysIn(
        'evidence-offer-A: The TEE has attested the order',
        'evidence-offer-B: The TEE has attested the order',
        'evidence-time: the order is not attested',
        'tee-hardware not-possible: ',
        'report-signature: the order is not attested',
      ),
    );
  });
});
