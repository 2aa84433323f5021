import { readFile, stat } from 'node:fs/promises';
import * as openpgp from 'openpgp';
import { CountersignError } from '../../../errors.ts';
import type { PublicKey } from '../../../pgp/keys.ts';

/** Where Debian's package debian-archive-keyring has the keys of the archive. */
export const DEBIAN_KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

const MAX_KEYRING_BYTES = 8 * 1024 * 1024;

/**
 * Keys of a keyring, binary or in ASCII armour.
 * @throws CountersignError `input` when it is missing or none
 */
export async function readKeyring(path: string): Promise<PublicKey[]> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > MAX_KEYRING_BYTES) throw new Error(`larger than ${MAX_KEYRING_BYTES} bytes`);
    bytes = await readFile(path);
  } catch (cause) {
    throw new CountersignError('input', `the keyring of Debian's archive ${path} cannot be read`, {
      cause,
      mend: "install Debian's package debian-archive-keyring, or name a file with --debian-signed-by",
    });
  }
  try {
    const isArmored = bytes.subarray(0, 5).toString('latin1') === '-----';
    const keys = isArmored
      ? await openpgp.readKeys({ armoredKeys: bytes.toString('latin1') })
      : await openpgp.readKeys({ binaryKeys: bytes });
    return keys.map((key) => key.toPublic());
  } catch (cause) {
    throw new CountersignError('input', `${path} is no keyring of OpenPGP keys`, { cause });
  }
}
