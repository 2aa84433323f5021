import { expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { extendKey } from '../../src/pgp/certificates.ts';
import { fingerprintOf } from '../../src/pgp/keys.ts';

const YEAR_MS = 365 * 86_400_000;

test.each([
  ['Alice'],
  ['Alice Example <alice@example.org>'],
  ['Alice Example (work) <alice@example.org>'],
  ['alice@example.org'],
  ['<alice@example.org>'],
  ['Alice (of Wonderland)'],
  ['Ålice <not an address>'],
  ['Alice', 'Alice Example <alice@example.org>'],
])('a key that calls itself %j is called so when it lasts longer', async (...names) => {
  const { privateKey } = await openpgp.generateKey({
    ...{ type: 'ecc', curve: 'ed25519Legacy', format: 'object' },
    userIDs: names.map((name) => ({ name })),
  });
  const until = new Date(Date.now() + YEAR_MS);
  const longer = await extendKey(privateKey, until);
  expect(longer.users.map(({ userID }) => userID?.userID)).toEqual(names);
  expect(fingerprintOf(longer.toPublic())).toBe(fingerprintOf(privateKey.toPublic()));
  const expires = (await longer.getExpirationTime()) as Date;
  expect(Math.abs(expires.getTime() - until.getTime())).toBeLessThanOrEqual(1000);
  // What reads it anew reads the same.
  const read = await openpgp.readKey({ armoredKey: longer.toPublic().armor() });
  expect(read.getUserIDs()).toEqual(names);
});
