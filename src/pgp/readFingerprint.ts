import * as openpgp from 'openpgp';
import { CountersignError } from '../errors.ts';
import { readTextFile } from '../text/readTextFile.ts';
import { fingerprintOf, type Fingerprint } from './keys.ts';

/** What people write in front of a fingerprint, and what GnuPG, keyservers and cards put in between. */
const BEFORE = /^(?:0x|openpgp4fpr:)/i;
const BETWEEN = /[\s:]/g;

const WANTED = 'give a fingerprint (40 or 64 hex digits), or the file of a key';

/**
 * A fingerprint in any of the forms that people have it in: with or without spaces, colons, `0x`, in upper or lower
 * case, the path of a file that holds the one key, or that key itself in ASCII armour.
 * @param what names it in messages: `--customer`
 * @throws CountersignError `input` for what is none; a short key id too, since anybody can make a key of the same.
 */
export async function readFingerprint(given: string, what: string): Promise<Fingerprint> {
  const text = given.trim();
  const digits = text.replace(BEFORE, '').replace(BETWEEN, '').toLowerCase();
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(digits)) return digits;
  if (/^(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{32})$/.test(digits))
    throw new CountersignError('input', `${what} is no whole fingerprint: ${digits}`, {
      mend: 'give all of it, 40 or 64 hex digits: a key of the same short id is easily made',
    });
  if (text.startsWith('-----BEGIN')) return fingerprintOfOnly(text, what);
  return fingerprintOfOnly(await readKeyFile(text, what), `${what} ${text}`);
}

/** What is no fingerprint is taken for a path; whoever meant a name or half a fingerprint is told what is wanted. */
async function readKeyFile(path: string, what: string): Promise<string> {
  try {
    return await readTextFile(path, what);
  } catch (error) {
    if (!(error instanceof CountersignError) || error.code !== 'input') throw error;
    throw new CountersignError('input', error.message, { cause: error, mend: WANTED });
  }
}

async function fingerprintOfOnly(armored: string, what: string): Promise<Fingerprint> {
  let keys: openpgp.Key[];
  try {
    keys = await openpgp.readKeys({ armoredKeys: armored });
  } catch (cause) {
    throw new CountersignError('input', `${what} is not an OpenPGP key in ASCII armour`, {
      cause,
      mend: WANTED,
    });
  }
  const [key] = keys;
  if (key !== undefined && keys.length === 1) return fingerprintOf(key.toPublic());
  throw new CountersignError('input', `${what} holds ${keys.length} keys, and one is meant`);
}
