import * as openpgp from 'openpgp';
import { CountersignError } from '../../../errors.ts';
import type { PublicKey } from '../../../pgp/keys.ts';
import { debianFields } from './debianFields.ts';

/** An index that a Release names: its path below the suite, and what it must be. */
export interface ReleaseIndex {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** What a signed Release says (Debian wiki, "RepositoryFormat"). */
export interface ReleaseFile {
  /** Upper-case fingerprint of the key whose signature held. */
  readonly signedBy: string;
  readonly date: Date | undefined;
  readonly validUntil: Date | undefined;
  readonly components: readonly string[];
  readonly architectures: readonly string[];
  readonly isByHash: boolean;
  readonly indices: ReadonlyMap<string, ReleaseIndex>;
}

/**
 * Reads an InRelease: what its signature covers, and nothing beside that.
 * @param suite the one that was asked for: a server may answer with another's, which is signed as well
 * @throws CountersignError `tampered` when no key of the keyring signed it, or it is of another suite
 */
export async function readInRelease(
  text: string,
  keyring: readonly PublicKey[],
  suite: string,
  what: string,
): Promise<ReleaseFile> {
  const { signed, signedBy } = await verifiedText(text, keyring, what);
  const fields = debianFields(signed);
  const [named, codename] = [fields.get('suite'), fields.get('codename')];
  if (suite !== named && suite !== codename)
    throw new CountersignError('tampered', `${what} is of the suite ${codename ?? named ?? 'of no name'}`);
  return {
    signedBy,
    date: dateOf(fields.get('date')),
    validUntil: dateOf(fields.get('valid-until')),
    components: words(fields.get('components')),
    architectures: words(fields.get('architectures')),
    isByHash: fields.get('acquire-by-hash') === 'yes',
    indices: indicesIn(fields.get('sha256') ?? ''),
  };
}

async function verifiedText(
  text: string,
  keyring: readonly PublicKey[],
  what: string,
): Promise<{ signed: string; signedBy: string }> {
  let reasons: unknown;
  try {
    const message = await openpgp.readCleartextMessage({ cleartextMessage: text });
    const { data, signatures } = await openpgp.verify({ message, verificationKeys: [...keyring] });
    // Debian signs with the keys of several releases; one that the owner trusts is enough.
    for (const { keyID, verified } of signatures) {
      try {
        await verified;
      } catch (error) {
        reasons ??= error;
        continue;
      }
      const signer = keyring.find((key) => key.getKeys(keyID).length > 0);
      if (signer === undefined) continue;
      return { signed: data, signedBy: signer.getFingerprint().toUpperCase() };
    }
  } catch (error) {
    reasons = error;
  }
  throw new CountersignError('tampered', `${what} is not signed by a key of the keyring`, {
    cause: reasons,
    mend: 'a suite that is newer than the keyring needs a newer one: --debian-signed-by',
  });
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

function dateOf(text: string | undefined): Date | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

function indicesIn(list: string): Map<string, ReleaseIndex> {
  const indices = new Map<string, ReleaseIndex>();
  for (const line of list.split('\n')) {
    const [sha256 = '', size = '', path = ''] = words(line);
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[0-9]{1,15}$/.test(size) || path === '') continue;
    indices.set(path, { sha256, size: Number(size) });
  }
  return indices;
}
