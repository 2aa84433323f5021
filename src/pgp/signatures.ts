import * as openpgp from 'openpgp';
import { CountersignError } from '../errors.ts';
import { requireSigning } from './keyFitness.ts';
import type { PrivateKey, PublicKey } from './keys.ts';
import { isPlainlySigned } from './plainSignature.ts';
import { readPlainSignature } from './plainSignaturePacket.ts';

/**
 * A detached binary signature (RFC 9580 section 10.4) in ASCII armour, which `gpg --verify` checks.
 * @throws CountersignError `input` where the secret that signs is kept elsewhere
 */
export async function signDetached(bytes: Uint8Array, key: PrivateKey): Promise<string> {
  const message = await openpgp.createMessage({ binary: bytes });
  const signature: unknown = await openpgp
    .sign({
      message,
      signingKeys: key,
      detached: true,
      format: 'armored',
    })
    .catch(async (cause: unknown) => {
      await requireSigning(key);
      throw cause;
    });
  return String(signature);
}

/**
 * Verifies a detached signature that must be one signature by this key.
 * @param date the time by which it must have been made
 * @returns the time at which the signer says that it was made
 * @throws CountersignError `tampered` when it does not hold.
 */
export async function verifyDetached(
  bytes: Uint8Array,
  armoredSignature: string,
  key: PublicKey,
  what: string,
  date = new Date(),
): Promise<Date> {
  const plain = readPlainSignature(armoredSignature);
  if (plain !== undefined && (await isPlainlySigned(bytes, plain, key, date)))
    return plain.created ?? new Date(0);
  try {
    const signature = await openpgp.readSignature({ armoredSignature });
    if (signature.packets.length !== 1) throw new Error('there must be exactly one signature');
    const message = await openpgp.createMessage({ binary: bytes });
    const { signatures } = await openpgp.verify({ message, signature, verificationKeys: key, date });
    const [only] = signatures;
    if (only === undefined) throw new Error('no signature was found');
    await only.verified;
    const packet = (await only.signature).packets[0];
    return packet?.created ?? new Date(0);
  } catch (cause) {
    throw new CountersignError('tampered', `${what}: the signature does not hold`, { cause });
  }
}
