import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Accounts } from '../../../src/ledger/entries/accounts.ts';
import { verifyingCrypto } from '../../../src/ledger/entries/verifiedLeaves.ts';
import type { LogCrypto, SignedHead } from '../../../src/ledger/log/logCrypto.ts';
import { OwnVerdicts } from '../../../src/ledger/verdicts/verdicts.ts';
import { fingerprintOf, generatePartyKey, type PublicKey } from '../../../src/pgp/keys.ts';
import { signAt } from '../../support/logKit.ts';

const AT = '2026-11-30T12:00:00.000Z';
const BYTES = Buffer.from('{"a":1}');

let own: PublicKey;
let other: PublicKey;
let signed: SignedHead;
beforeAll(async () => {
  const key = await generatePartyKey({ name: 'Alice' });
  own = key.toPublic();
  other = (await generatePartyKey({ name: 'Mallory' })).toPublic();
  const at = new Date(Math.max(Date.parse(AT), key.getCreationTime().getTime())).toISOString();
  const signature = await signAt(BYTES, key, at);
  signed = { bytes: BYTES, signature, author: fingerprintOf(own), at, index: 7 };
});

/** What verifies with this key, and how often the key was asked for: once more where something is verified anew. */
function verifier(key: PublicKey | undefined, verdicts = new OwnVerdicts()) {
  const asked: (readonly [author: string, index: number])[] = [];
  const accounts = {
    verdicts,
    keyBefore: (author: string, index: number) => {
      asked.push([author, index]);
      return Promise.resolve(key);
    },
  } as unknown as Accounts;
  const crypto: LogCrypto = verifyingCrypto(accounts);
  return { verify: (head: SignedHead) => crypto.verifySignature(head), asked, verdicts };
}

describe('a signature over a leaf', () => {
  test('that was verified is not verified again, though it is asked whose key was in force', async () => {
    const { verify, asked } = verifier(own);
    expect(await verify(signed)).toBe(true);
    expect(asked).toEqual([
      [signed.author, 7],
      [signed.author, 7],
    ]);
    expect(await verify(signed)).toBe(true);
    expect(asked).toHaveLength(3);
  });

  test('that did not hold is verified each time: nothing is remembered of it', async () => {
    const { verify, asked } = verifier(other);
    expect([await verify(signed), await verify(signed)]).toEqual([false, false]);
    expect(asked).toHaveLength(4);
  });

  test('holds of nobody who had no key then', async () => {
    const { verify, asked } = verifier(undefined);
    expect([await verify(signed), asked.length]).toEqual([false, 1]);
  });

  test('is remembered with its key: under another it is verified, and does not hold', async () => {
    const { verify, verdicts } = verifier(own);
    await verify(signed);
    expect(await verifier(other, verdicts).verify(signed)).toBe(false);
    expect(await verifier(undefined, verdicts).verify(signed)).toBe(false);
    expect(await verifier(own, verdicts).verify(signed)).toBe(true);
  });

  test.each<[string, Partial<SignedHead>]>([
    ['other bytes', { bytes: Buffer.from('{"a":2}') }],
    ['another time', { at: '2026-11-30T12:00:01.000Z' }],
    ['another author', { author: 'ab'.repeat(20) }],
    ['another signature', { signature: 'none' }],
  ])('is remembered for what it is over: of %s nothing is known', async (_, change) => {
    const { verify, asked } = verifier(own);
    await verify(signed);
    const before = asked.length;
    await verify({ ...signed, ...change });
    expect(asked.length - before).toBe(2);
  });

  test('is remembered wherever in the log it stands', async () => {
    const { verify, asked } = verifier(own);
    await verify(signed);
    expect(await verify({ ...signed, index: 9 })).toBe(true);
    expect(asked).toHaveLength(3);
  });
});

test('of a key that verifies many its digest is made once', async () => {
  const fresh = (await generatePartyKey({ name: 'Bob' })).toPublic();
  const write = jest.spyOn(fresh, 'write');
  const { verify } = verifier(fresh);
  await verify(signed);
  const once = write.mock.calls.length;
  expect(once).toBeGreaterThan(0);
  await verify({ ...signed, at: '2026-11-30T12:00:02.000Z' });
  expect(write.mock.calls).toHaveLength(once);
});
