import * as openpgp from 'openpgp';
import { CountersignError } from '../errors.ts';

/** The most that is sealed so. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Seals bytes with a passphrase, in ASCII armour: `gpg --decrypt` opens it. */
export async function sealWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<string> {
  const message: openpgp.Message<Uint8Array> = await openpgp.createMessage({ binary: bytes });
  const sealed: unknown = await openpgp.encrypt({
    message,
    passwords: passphrase,
    format: 'armored',
    // GnuPG's releases of today read no AEAD.
    config: {
      aeadProtect: false,
      preferredCompressionAlgorithm: openpgp.enums.compression.uncompressed,
      s2kIterationCountByte: MOST_WORK,
    },
  });
  return String(sealed);
}

/** The most rounds of hashing that the iterated S2K has (RFC 9580, 3.7.1.3): about 65 MB for each guess. */
const MOST_WORK = 255;

/** @throws CountersignError `input` when the passphrase does not open it, or it was changed; `limit` for too much of it */
export async function openWithPassphrase(
  armored: string,
  passphrase: string,
  what: string,
): Promise<Uint8Array> {
  if (armored.length > 2 * MAX_BYTES) throw new CountersignError('limit', `${what} is too large`);
  try {
    const message = await openpgp.readMessage({ armoredMessage: armored });
    const opened: openpgp.DecryptMessageResult & { data: unknown } = await openpgp.decrypt({
      message,
      passwords: passphrase,
      format: 'binary',
      config: { maxDecompressedMessageSize: MAX_BYTES, allowUnauthenticatedMessages: false },
    });
    return opened.data as Uint8Array;
  } catch (cause) {
    throw new CountersignError('input', `the passphrase does not open ${what}, or it was changed`, { cause });
  }
}
