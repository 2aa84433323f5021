import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { PublicKey } from '../pgp/keys.ts';
import { verifyDetached } from '../pgp/signatures.ts';
import { originOf } from './log/checkpoint.ts';
import type { Hasher, LogCrypto } from './log/logCrypto.ts';
import { noteKeyId, type NoteSigner } from './log/signedNote.ts';

/**
 * How far an entry's `at` may lie from the time of its signature: a key's expiry is judged by the signature's time,
 * and so by `at`.
 */
const SLACK_MS = 10 * 60_000;

/** SHA-256 of Node. */
export const nodeHasher: Hasher = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
};

/**
 * The log's cryptography on Node.
 * @param keyOf the author's key as the log knows it before this index; undefined when it is unknown or was revoked
 */
export function nodeLogCrypto(
  keyOf: (author: string, index: number) => Promise<PublicKey | undefined>,
): LogCrypto {
  return {
    ...nodeHasher,
    verifySignature: async ({ bytes, signature, author, at, index }) => {
      const key = await keyOf(author, index);
      if (key === undefined) return false;
      try {
        const time = Date.parse(at);
        const made = await verifyDetached(bytes, signature, key, `leaf ${index}`, new Date(time + SLACK_MS));
        return Math.abs(made.getTime() - time) <= SLACK_MS;
      } catch {
        return false;
      }
    },
  };
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410 section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Bytes before the key in an Ed25519 SubjectPublicKeyInfo. */
const SPKI_PREFIX_BYTES = 12;

/**
 * The key that the form of a checkpoint asks for. Anybody can derive it from the ledger's id: its signature proves
 * nothing, and no reader relies on it.
 */
export function logNoteKey(ledger: string): NoteSigner & {
  readonly publicKey: Uint8Array;
  verify(text: Uint8Array, signature: Uint8Array): boolean;
} {
  const seed = createHash('sha256').update(`countersign log key\n${ledger}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key);
  const publicKey = new Uint8Array(spki.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES));
  const name = originOf(ledger);
  return {
    name,
    keyId: noteKeyId(nodeHasher, name, 1, publicKey),
    publicKey,
    sign: (text) => new Uint8Array(sign(null, text, key)),
    verify: (text, signature) => verify(null, text, spki, signature),
  };
}
