import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { sha256 } from '../platformKeys.ts';
import { originOf } from './log/checkpoint.ts';
import type { Hasher } from './log/logCrypto.ts';
import { noteKeyId, type NoteSigner } from './log/signedNote.ts';

/** SHA-256 of Node. */
export const nodeHasher: Hasher = { sha256 };

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
