import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { verifyClaim } from '../../../src/ledger/entries/orders/verifyClaim.ts';
import { OwnVerdicts, type Verdicts } from '../../../src/ledger/verdicts/verdicts.ts';
import { claimMessage } from '../../../src/marketplace/approval/claim.ts';
import type { ClaimedEntry } from '../../../src/marketplace/order/orderEntries.ts';
import type { OrderState } from '../../../src/marketplace/order/orderState.ts';
import { signingKeyDigest } from '../../../src/marketplace/reportData.ts';

const hash = (digit: string): string => digit.repeat(64);
const ORDER = hash('1');
const TERMS = { order: 1400, attempt: 1, claim: hash('2'), approvals: hash('3') };
const [one, other] = [
  generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  generateKeyPairSync('ec', { namedCurve: 'P-256' }),
];

function claimBy(key: KeyObject): ClaimedEntry {
  const signature = sign('sha256', claimMessage({ ...TERMS, orderDigest: ORDER }), key).toString('base64');
  return { ...TERMS, kind: 'order.claimed', signature } as ClaimedEntry;
}

/** An order whose evidence binds this key. */
function orderOf(key: KeyObject, more: { placed?: object; entry?: object } = {}): OrderState {
  const spki = key.export({ format: 'der', type: 'spki' });
  const entry = {
    signingKey: spki.toString('base64'),
    binding: { signingKey: signingKeyDigest(spki) },
    ...more.entry,
  };
  return { placed: { digest: ORDER, ...more.placed }, attested: { entry } } as unknown as OrderState;
}

/** The code and message by which a claim is refused. */
function refusal(claim: ClaimedEntry, order: OrderState, verdicts?: Verdicts): unknown {
  try {
    verifyClaim(claim, order, verdicts);
    return 'taken';
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    return [code, message];
  }
}
const NOT_SIGNED = ['refused', "the claim is not signed by the order's attested key"];
const NO_KEY = ['refused', 'the order has no attested signing key: nobody can claim it'];

test('a claim that was verified for one attested key is not remembered for another', () => {
  const claim = claimBy(one.privateKey);
  const verdicts = new OwnVerdicts();
  expect(refusal(claim, orderOf(one.publicKey), verdicts)).toBe('taken');
  expect(refusal(claim, orderOf(other.publicKey), verdicts)).toEqual(NOT_SIGNED);
  expect(refusal(claim, orderOf(one.publicKey), verdicts)).toBe('taken');
});

describe('threat: the claim of an attested key', () => {
  const claim = claimBy(one.privateKey);

  test.each<[string, Partial<ClaimedEntry>]>([
    ['another order', { order: 1500 }],
    ['another attempt', { attempt: 2 }],
    ['another process', { claim: hash('4') }],
    ['other approvals', { approvals: hash('4') }],
  ])('is not one for %s', (_, lie) => {
    const verdicts = new OwnVerdicts();
    expect(refusal(claim, orderOf(one.publicKey), verdicts)).toBe('taken');
    expect(refusal({ ...claim, ...lie }, orderOf(one.publicKey), verdicts)).toEqual(NOT_SIGNED);
    expect(refusal({ ...claim, ...lie }, orderOf(one.publicKey))).toEqual(NOT_SIGNED);
  });

  test('is not one for an order that was placed with other words', () => {
    expect(refusal(claim, orderOf(one.publicKey, { placed: { digest: hash('5') } }))).toEqual(NOT_SIGNED);
  });

  test.each([
    ['nothing', ''],
    ['no base64', '*'],
    ['another', claimBy(other.privateKey).signature],
    ['a part of it', claim.signature.slice(0, 40)],
    ['zeros', Buffer.alloc(70).toString('base64')],
  ])('is none with %s for its signature', (_, signature) => {
    const verdicts = new OwnVerdicts();
    for (let time = 0; time < 2; time++)
      expect(refusal({ ...claim, signature }, orderOf(one.publicKey), verdicts)).toEqual(NOT_SIGNED);
  });

  test('counts for nothing where the evidence binds another key than the one that is shown, or none', () => {
    const spki = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });
    const signingKey = spki(other.publicKey).toString('base64');
    expect(refusal(claimBy(other.privateKey), orderOf(one.publicKey, { entry: { signingKey } }))).toEqual(
      NO_KEY,
    );
    const binding = { signingKey: signingKeyDigest(spki(other.publicKey)) };
    expect(refusal(claim, orderOf(one.publicKey, { entry: { binding } }))).toEqual(NO_KEY);
    for (const none of ['', '*'])
      expect(refusal(claim, orderOf(one.publicKey, { entry: { signingKey: none } }))).toEqual(NO_KEY);
    const unattested = { placed: { digest: ORDER } } as unknown as OrderState;
    expect(refusal(claim, unattested)).toEqual(NO_KEY);
  });

  test('counts for nothing where what the evidence binds is no key', () => {
    const garbage = Buffer.from('no key');
    const entry = {
      signingKey: garbage.toString('base64'),
      binding: { signingKey: signingKeyDigest(garbage) },
    };
    expect(refusal(claim, orderOf(one.publicKey, { entry }))).toEqual(NOT_SIGNED);
  });
});

test('a claim is verified once, and remembered by whoever reads', () => {
  const names: string[] = [];
  const known = new Set<string>();
  const verdicts = {
    has: (name: string) => known.has(name),
    add: (name: string) => {
      names.push(name);
    },
  };
  const claim = claimBy(one.privateKey);
  verifyClaim(claim, orderOf(one.publicKey), verdicts);
  // By all that it depends on, and as nothing else that is remembered is named.
  const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  const spki = one.publicKey.export({ format: 'der', type: 'spki' });
  const message = claimMessage({ ...TERMS, orderDigest: ORDER });
  const said = ['claim', digest(spki), digest(message), claim.signature].join('\n');
  expect(names).toEqual([digest(said)]);
  const [name = ''] = names;
  known.add(name);
  verifyClaim(claim, orderOf(one.publicKey), verdicts);
  expect(names).toHaveLength(1);
  expect(refusal({ ...claim, signature: '' }, orderOf(one.publicKey), verdicts)).toEqual(NOT_SIGNED);
});
