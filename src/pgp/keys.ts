import * as openpgp from 'openpgp';
import { CountersignError } from '../errors.ts';
import { keyTextIn } from './keyText.ts';

export type PublicKey = openpgp.PublicKey;
export type PrivateKey = openpgp.PrivateKey;

/** An OpenPGP fingerprint in lower-case hex: 40 digits for a v4 key, 64 for a v6 key. Names a party. */
export type Fingerprint = string;

export interface KeyIdentity {
  readonly name: string;
  readonly email?: string;
}

/**
 * A new v4 key with Ed25519 for signatures and X25519 for encryption, which GnuPG can import and verify.
 * @param passphrase encrypts the private half; undefined leaves it plain, for a store that is itself a secret.
 */
export async function generatePartyKey(identity: KeyIdentity, passphrase?: string): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name: identity.name, ...(identity.email ? { email: identity.email } : {}) }],
    format: 'object',
    ...(passphrase ? { passphrase } : {}),
  });
  return privateKey;
}

/** A key for one order: RFC 9580 v6, X25519, used once and never seen by a person or by GnuPG. */
export async function generateOrderKey(label: string): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    type: 'curve25519',
    userIDs: [{ name: label }],
    format: 'object',
    config: { v6Keys: true, aeadProtect: true },
  });
  return privateKey;
}

export function fingerprintOf(key: PublicKey): Fingerprint {
  return key.getFingerprint().toLowerCase();
}

/** Keys that were read lately, by their text: of each OpenPGP.js remembers which of the signatures in it hold. */
const readLately = new Map<string, PublicKey>();
const MOST_REMEMBERED = 256;

/** @throws CountersignError `input` when the text is no OpenPGP key; `what` names it in the message. */
export async function readPublicKey(armored: string, what = 'the public key'): Promise<PublicKey> {
  const known = readLately.get(armored);
  if (known !== undefined) return known;
  try {
    const key = (await openpgp.readKey({ armoredKey: armored })).toPublic();
    const [oldest] = readLately.keys();
    if (readLately.size >= MOST_REMEMBERED && oldest !== undefined) readLately.delete(oldest);
    readLately.set(armored, key);
    return key;
  } catch (cause) {
    throw new CountersignError('input', `${what} is not an OpenPGP key in ASCII armour`, { cause });
  }
}

/** A private key as it is kept, in any form that `keyTextIn` knows. @throws CountersignError `input` for anything else */
export async function readLockedKey(text: string, what: string): Promise<PrivateKey> {
  const { armored, isPrivate } = keyTextIn(text, what);
  if (!isPrivate)
    throw new CountersignError('input', `${what} is the public half, where the private one is wanted`, {
      mend: 'export it with: gpg --export-secret-keys --armor <FINGERPRINT>',
    });
  let keys: PrivateKey[];
  try {
    keys = await openpgp.readPrivateKeys({ armoredKeys: armored });
  } catch (cause) {
    throw new CountersignError('input', `${what} is not an OpenPGP private key in ASCII armour`, { cause });
  }
  const [key, ...others] = keys;
  if (key !== undefined && others.length === 0) return key;
  throw new CountersignError('input', `${what} holds ${keys.length} private keys in one armour`, {
    mend: 'export one alone: gpg --export-secret-keys --armor <FINGERPRINT>',
  });
}

/**
 * Reads a private key and unlocks it.
 * @throws CountersignError `input` when the text is no private key, or the passphrase is missing or wrong.
 */
export async function readPrivateKey(
  text: string,
  passphrase: string | undefined,
  what = 'the private key',
): Promise<PrivateKey> {
  const key = await readLockedKey(text, what);
  if (key.isDecrypted()) return key;
  if (passphrase === undefined) {
    throw new CountersignError('input', `${what} is protected by a passphrase, and none was given`, {
      mend: 'set COUNTERSIGN_PASSPHRASE, name a file with --passphrase-file, or run in a terminal to be asked',
    });
  }
  try {
    return await openpgp.decryptKey({ privateKey: key, passphrase });
  } catch (cause) {
    throw new CountersignError('input', `the passphrase does not open ${what}`, { cause });
  }
}

/** A copy of an unlocked key whose private half a passphrase opens. */
export async function lockPrivateKey(key: PrivateKey, passphrase: string): Promise<PrivateKey> {
  return openpgp.encryptKey({ privateKey: key, passphrase });
}

/** Whether the key has one to encrypt to that is in force. */
export async function canBeSealedTo(key: PublicKey): Promise<boolean> {
  return key.getEncryptionKey().then(
    () => true,
    () => false,
  );
}
