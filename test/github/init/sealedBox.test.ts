import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import { sealedBox } from '../../../src/github/init/sealedBox.ts';

test('a sealed box is one that libsodium opens, and no two are alike', async () => {
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (message) => {
      const sealed = sealedBox(message, publicKey);
      expect(Buffer.from(sodium.crypto_box_seal_open(sealed, publicKey, privateKey))).toEqual(
        Buffer.from(message),
      );
      expect(Buffer.from(sealedBox(message, publicKey))).not.toEqual(Buffer.from(sealed));
    }),
    { numRuns: 50 },
  );
});

test('no other key opens it', async () => {
  await sodium.ready;
  const { publicKey } = sodium.crypto_box_keypair();
  const other = sodium.crypto_box_keypair();
  const sealed = sealedBox(Buffer.from('a secret'), publicKey);
  expect(() => sodium.crypto_box_seal_open(sealed, other.publicKey, other.privateKey)).toThrow();
});
