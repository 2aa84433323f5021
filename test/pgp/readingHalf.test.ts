import { expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import { readingHalf } from '../../src/pgp/readingHalf.ts';

test('the half for reading opens what is sealed to the key, and cannot sign', async () => {
  const key = await generatePartyKey({ name: 'Alice' });
  const half = await openpgp.readPrivateKey({ armoredKey: (await readingHalf(key)).armor() });
  const sealed = String(
    await openpgp.encrypt({
      message: await openpgp.createMessage({ text: 'for Alice' }),
      encryptionKeys: key.toPublic(),
    }),
  );
  const message = await openpgp.readMessage({ armoredMessage: sealed });
  expect(await openpgp.decrypt({ message, decryptionKeys: half })).toMatchObject({ data: 'for Alice' });
  expect(half.getFingerprint()).toBe(key.getFingerprint());
  const text = await openpgp.createMessage({ text: 'not by her' });
  await expect(openpgp.sign({ message: text, signingKeys: half })).rejects.toThrow('gnu-dummy');
  // The key that it was made of stays whole.
  expect(await openpgp.sign({ message: text, signingKeys: key })).toContain('PGP');
});

test('a key without a half for encryption gives no half for reading', async () => {
  const { privateKey } = await openpgp.generateKey({
    type: 'ecc',
    userIDs: [{ name: 'Alice' }],
    subkeys: [{ sign: true }],
    format: 'object',
  });
  await expect(readingHalf(privateKey)).rejects.toMatchObject({ code: 'input' });
});
