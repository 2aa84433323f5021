import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { signWith, VerifyingKey } from '../../platformKeys.ts';
import { formatCheckpoint, type Checkpoint } from '../log/checkpoint.ts';
import { toUtf8 } from '../../bytes/byteForms.ts';
import { cosignedBytes } from '../log/witness/cosignature.ts';
import { cosignedNote } from '../log/witness/cosignedNote.ts';
import { isWitnessName, witnessKeyOf, type WitnessKey } from '../log/witness/witnessKey.ts';
import { logNoteKey, nodeHasher } from '../nodeCrypto.ts';

const ED25519_BYTES = 32;
const NAME_LINE = /^Witness: (.*)$/m;

/** Who cosigns: the private half stays in it. */
export interface WitnessSigner {
  readonly key: WitnessKey;
  /**
   * A note of the checkpoint with the log's own signature and the witness's.
   * @param time seconds since 1970
   */
  cosign(checkpoint: Checkpoint, time: number): Uint8Array;
}

/**
 * A new witness's key: its name, and its Ed25519 private key as PKCS #8 in PEM (RFC 7468 lets a line stand before it).
 * @throws CountersignError `usage` for what is no name
 */
export function makeWitnessSecret(name: string): string {
  requireName(name, 'usage');
  const { privateKey } = generateKeyPairSync('ed25519');
  return `Witness: ${name}\n${privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()}`;
}

/**
 * Reads what {@link makeWitnessSecret} gives.
 * @param what where it comes from, for a message: nothing of the text is ever shown
 * @throws CountersignError `input` for anything else
 */
export function readWitnessSecret(secret: string, what: string): WitnessSigner {
  const name = NAME_LINE.exec(secret)?.[1]?.trim() ?? '';
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(secret);
  } catch {
    throw notAKey(what);
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') throw notAKey(what);
  requireName(name, 'input');
  const publicKey = new Uint8Array(VerifyingKey.of(privateKey).spki.subarray(-ED25519_BYTES));
  const key = witnessKeyOf(nodeHasher, name, publicKey);
  return {
    key,
    cosign(checkpoint, time) {
      const text = formatCheckpoint(checkpoint);
      const log = logNoteKey(checkpoint.ledger);
      const { name: origin, keyId } = log;
      const own = { name: origin, keyId, signature: new Uint8Array(log.sign(toUtf8(text)) as Uint8Array) };
      const signature = new Uint8Array(signWith('ed25519', privateKey, cosignedBytes(text, time)));
      return cosignedNote(checkpoint, own, { key, time, signature });
    },
  };
}

function requireName(name: string, code: 'usage' | 'input'): void {
  if (isWitnessName(name)) return;
  throw new CountersignError(code, 'that is no name of a witness', {
    mend: 'name it without spaces and without a plus sign, such as alice.example/witness',
  });
}

function notAKey(what: string): CountersignError {
  return new CountersignError('input', `${what} is no key of a witness`, {
    mend: 'it is what `countersign witness init` makes: a line with its name, and an Ed25519 key in PEM',
  });
}
