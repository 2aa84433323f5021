import { revocationIn } from '../../../pgp/certificates.ts';
import { requireOpening, requireSealable, requireSigning } from '../../../pgp/keyFitness.ts';
import { fingerprintOf, readLockedKey, readPublicKey } from '../../../pgp/keys.ts';
import { keyTextIn } from '../../../pgp/keyText.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { readStoredKey, replaceKey, storedKeys, storeKey, type Home } from '../../home/home.ts';

/** The key of this home that a revocation certificate is of (`gpg --gen-revoke`), revoked by it. */
async function revokedInHome(
  home: Home,
  armored: string,
): Promise<{ fingerprint: string; armored: string } | undefined> {
  const { revokedBy } = await import('../../../pgp/certificates.ts');
  for (const { fingerprint } of await storedKeys(home)) {
    const key = await readPublicKey(await readStoredKey(home, fingerprint, false), fingerprint);
    const revoked = await revokedBy(key, armored);
    if (revoked !== undefined) return { fingerprint, armored: revoked.armor() };
  }
  return undefined;
}

/** `countersign keys import`. */
export async function importKey(
  { home, output }: CliContext,
  options: { force?: boolean },
  file = '',
): Promise<void> {
  const text = await readTextFile(file, 'the key file');
  const { armored, isPrivate: secret } = keyTextIn(text, file);
  const revoked = secret ? undefined : await revokedInHome(home, armored);
  if (revoked !== undefined) {
    await replaceKey(home, revoked.fingerprint, revoked.armored, false);
    output.line(`Key ${revoked.fingerprint} was revoked here; publish it with: countersign keys renew`);
    output.result({ fingerprint: revoked.fingerprint, secret, revoked: true });
    return;
  }
  const half = secret ? await readLockedKey(armored, file) : undefined;
  const key = half?.toPublic() ?? (await readPublicKey(armored, file));
  const fingerprint = fingerprintOf(key);
  // One that was revoked seals nothing any more, and is there to be published.
  if ((await revocationIn(key)) === undefined) await requireSealable(key);
  if (half !== undefined) {
    await requireSigning(half);
    await requireOpening(half);
  }
  if (secret) await storeKey(home, fingerprint, armored, true, options.force ?? false);
  await storeKey(home, fingerprint, key.armor(), false, options.force ?? secret);
  output.line(`Key ${fingerprint} was imported${secret ? ' with its private half' : ''}`);
  output.result({ fingerprint, secret });
}
