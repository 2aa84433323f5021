import * as openpgp from 'openpgp';
import { CountersignError, messageOf } from '../errors.ts';
import { fingerprintOf, readPublicKey, type Fingerprint, type PrivateKey, type PublicKey } from './keys.ts';

/** The most that an armoured certificate may weigh. */
export const MAX_CERTIFICATE_BYTES = 512 * 1024;

/** Later than any signature: a revocation ends a key wherever it lies, whatever time it names. */
const EVER = new Date(8.64e15);

/**
 * Reads the certificate of one key.
 * @param at by which what the key says of itself must have been made
 * @throws CountersignError `input` for what is no certificate, `tampered` for another key's, and for the bare key alone:
 * without what it says of itself no signature by it holds
 */
export async function readCertificate(
  armored: string,
  fingerprint: Fingerprint,
  what: string,
  at: Date,
): Promise<PublicKey> {
  const key = await readPublicKey(armored, what);
  if (fingerprintOf(key) !== fingerprint)
    throw new CountersignError('tampered', `${what} is of another key, ${fingerprintOf(key)}`);
  const error = await key.getPrimaryUser(at).then(
    () => undefined,
    (cause: unknown) => messageOf(cause),
  );
  // A key that was revoked has no user in force, and its revocation counts all the more.
  if (error === undefined || !/self-certification|primary user/i.test(error)) return key;
  if ((await revocationIn(key)) !== undefined) return key;
  throw new CountersignError('tampered', `${what} does not say what its key is for`);
}

const { keyCompromised, keySuperseded, keyRetired } = openpgp.enums.reasonForRevocation;
const REASONS: ReadonlyMap<number | null, 'compromised' | 'superseded' | 'retired'> = new Map([
  [keyCompromised, 'compromised'],
  [keySuperseded, 'superseded'],
  [keyRetired, 'retired'],
]);

/**
 * The revocation of the primary key that a certificate carries (RFC 9580, 5.2.1.11), as `gpg --gen-revoke` makes it.
 * @returns undefined where it carries none that holds
 */
export async function revocationIn(key: PublicKey): Promise<
  | {
      readonly reason: 'compromised' | 'superseded' | 'retired' | 'unspecified';
      readonly text: string;
    }
  | undefined
> {
  if (!(await key.isRevoked(undefined, undefined, EVER))) return undefined;
  const [first] = key.revocationSignatures;
  return {
    reason: REASONS.get(first?.reasonForRevocationFlag ?? null) ?? 'unspecified',
    text: (first?.reasonForRevocationString ?? '').slice(0, 256),
  };
}

/** Whether the certificate has a key that may sign at that time. */
export async function canSignAt(key: PublicKey, at: Date): Promise<boolean> {
  return key.getSigningKey(undefined, at).then(
    () => true,
    () => false,
  );
}

/**
 * When the primary key itself made a detached signature, whether or not it had expired by then: so an owner can publish
 * that an expired key goes on.
 * @returns undefined where it did not
 */
export async function primarySignatureTime(
  bytes: Uint8Array,
  armoredSignature: string,
  key: PublicKey,
): Promise<Date | undefined> {
  try {
    const { packets } = await openpgp.readSignature({ armoredSignature });
    const [signature] = packets;
    const message = await openpgp.createMessage({ binary: bytes });
    const [literal] = message.packets;
    if (packets.length !== 1 || signature === undefined || literal === undefined) return undefined;
    await signature.verify(key.keyPacket, openpgp.enums.signature.binary, literal, EVER, true);
    return signature.created ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The primary key alone, as it signs what its owner says of the key itself; the key as it is where its primary half only
 * certifies. A revocation in it does not keep it from publishing that revocation.
 * @param key unlocked
 */
export async function primaryHalf(key: PrivateKey): Promise<PrivateKey> {
  const half = await openpgp.readPrivateKey({ armoredKey: key.armor() });
  half.revocationSignatures = [];
  const whole = await openpgp.readPrivateKey({ armoredKey: half.armor() });
  half.subkeys = [];
  return (await canSignAt(half, new Date())) ? half : whole;
}

/**
 * A key that lasts until then, by new signatures of its own over its names and subkeys.
 * @param key unlocked
 */
export async function extendKey(key: PrivateKey, until: Date): Promise<PrivateKey> {
  // Whole, as it stands: a name without an address has none of the parts that the library takes one apart into.
  const userIDs = key.users.flatMap(({ userID }) => (userID === null ? [] : [{ name: userID.userID }]));
  const keyExpirationTime = Math.ceil((until.getTime() - key.getCreationTime().getTime()) / 1000);
  const options = { privateKey: key, userIDs, keyExpirationTime, format: 'object' } as const;
  return (await openpgp.reformatKey(options)).privateKey;
}

/**
 * A certificate with the revocation of a revocation certificate in it (`gpg --gen-revoke`).
 * @returns undefined where it is not one for this key
 */
export async function revokedBy(
  key: PublicKey,
  revocationCertificate: string,
): Promise<PublicKey | undefined> {
  try {
    const options = { key, revocationCertificate, format: 'object' } as const;
    return (await openpgp.revokeKey(options)).publicKey;
  } catch {
    return undefined;
  }
}
