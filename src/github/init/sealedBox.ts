import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { hsalsa, secretbox } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';

/** "expand 32-byte k": the constants of Salsa20 (Bernstein, "Extending the Salsa20 nonce", section 2). */
const SIGMA = new Uint8Array(Buffer.from('expand 32-byte k', 'latin1'));

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

/** `crypto_box_beforenm`: the shared point of X25519, hashed by HSalsa20 with a nonce of zeros. */
function boxKey(shared: Uint8Array): Uint8Array {
  const key = new Uint32Array(8);
  hsalsa(words(SIGMA), words(shared), new Uint32Array(4), key);
  return new Uint8Array(key.buffer);
}

/**
 * Seals to an X25519 key as `crypto_box_seal` of libsodium does (its page "Sealed boxes"): a key made for this one box,
 * then the box under the nonce BLAKE2b-192 of both public keys.
 * @param publicKey 32 bytes
 */
export function sealedBox(message: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const own = generateKeyPairSync('x25519');
  const ownPublic = Buffer.from(own.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const theirs = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  });
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey: theirs });
  const nonce = blake2b(Buffer.concat([ownPublic, publicKey]), { dkLen: 24 });
  return Buffer.concat([ownPublic, secretbox(boxKey(shared), nonce).seal(message)]);
}
