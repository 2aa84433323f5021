import * as openpgp from 'openpgp';
import { CountersignError } from '../errors.ts';
import type { PrivateKey, PublicKey } from './keys.ts';

/** Small secrets only: resource files and grants. Bulk data has its own seal. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

/** Seals bytes to all of `recipients`, in ASCII armour; signed by `signer` inside the seal when given. */
export async function sealMessage(
  bytes: Uint8Array,
  recipients: readonly PublicKey[],
  signer?: PrivateKey,
): Promise<string> {
  const message: openpgp.Message<Uint8Array> = await openpgp.createMessage({ binary: bytes });
  const options: openpgp.EncryptOptions & { format: 'armored' } = {
    message,
    encryptionKeys: [...recipients],
    format: 'armored',
    ...(signer ? { signingKeys: signer } : {}),
    config: { preferredCompressionAlgorithm: openpgp.enums.compression.uncompressed },
  };
  const sealed: unknown = await openpgp.encrypt(options);
  return String(sealed);
}

/** Requires exactly one signature, and that it holds: which of several to believe is nobody's guess. */
async function requireSignature(
  signatures: openpgp.DecryptMessageResult['signatures'],
  signer: PublicKey,
  what: string,
): Promise<void> {
  try {
    if (signatures.length !== 1) throw new Error('there must be exactly one signature');
    await signatures[0]?.verified;
  } catch (cause) {
    const name = signer.getFingerprint().toLowerCase();
    throw new CountersignError('tampered', `${what} is not signed inside its seal by ${name}`, { cause });
  }
}

/**
 * Opens a message sealed to `key`, and checks the signature inside when `signer` is given.
 * @throws CountersignError `tampered` when it was sealed to another key, changed, or not signed by `signer`.
 */
export async function openMessage(
  armored: string,
  key: PrivateKey,
  what: string,
  signer?: PublicKey,
): Promise<Uint8Array> {
  if (armored.length > 2 * MAX_MESSAGE_BYTES) throw new CountersignError('limit', `${what} is too large`);
  let opened: openpgp.DecryptMessageResult & { data: unknown };
  try {
    const message = await openpgp.readMessage({ armoredMessage: armored });
    opened = await openpgp.decrypt({
      message,
      decryptionKeys: key,
      format: 'binary',
      ...(signer ? { verificationKeys: signer } : {}),
      config: { maxDecompressedMessageSize: MAX_MESSAGE_BYTES, allowUnauthenticatedMessages: false },
    });
  } catch (cause) {
    throw new CountersignError('tampered', `${what} does not open with this key, or was changed`, { cause });
  }
  if (signer) await requireSignature(opened.signatures, signer, what);
  return opened.data as Uint8Array;
}
