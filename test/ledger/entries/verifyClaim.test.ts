import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { verifyClaim } from '../../../src/ledger/entries/orders/verifyClaim.ts';
import { OwnVerdicts } from '../../../src/ledger/verdicts/verdicts.ts';
import { claimMessage } from '../../../src/marketplace/approval/claim.ts';
import type { ClaimedEntry } from '../../../src/marketplace/order/orderEntries.ts';
import type { OrderState } from '../../../src/marketplace/order/orderState.ts';
import { signingKeyDigest } from '../../../src/marketplace/reportData.ts';

const hash = (digit: string): string => digit.repeat(64);
const ORDER = hash('1');
const TERMS = { order: 1400, attempt: 1, claim: hash('2'), approvals: hash('3') };

function claimBy(key: KeyObject): ClaimedEntry {
  const signature = sign('sha256', claimMessage({ ...TERMS, orderDigest: ORDER }), key).toString('base64');
  return { ...TERMS, kind: 'order.claimed', signature } as ClaimedEntry;
}

/** An order whose evidence binds this key. */
function orderOf(key: KeyObject): OrderState {
  const spki = key.export({ format: 'der', type: 'spki' });
  const entry = {
    signingKey: spki.toString('base64'),
    binding: { signingKey: signingKeyDigest(spki) },
  };
  return { placed: { digest: ORDER }, attested: { entry } } as unknown as OrderState;
}

test('a claim that was verified for one attested key is not remembered for another', () => {
  const [one, other] = [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ];
  const claim = claimBy(one.privateKey);
  const verdicts = new OwnVerdicts();
  verifyClaim(claim, orderOf(one.publicKey), verdicts);
  expect(() => {
    verifyClaim(claim, orderOf(other.publicKey), verdicts);
  }).toThrow("not signed by the order's attested key");
  verifyClaim(claim, orderOf(one.publicKey), verdicts);
});
