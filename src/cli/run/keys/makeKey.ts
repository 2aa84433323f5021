import { CountersignError } from '../../../errors.ts';
import { fingerprintOf, generatePartyKey } from '../../../pgp/keys.ts';
import type { CliContext } from '../../context.ts';
import { storeKey } from '../../home/home.ts';

/** Whom a key is of, in its own words. */
interface Identity {
  readonly name: string;
  readonly email?: string;
}

export interface MadeKey {
  readonly fingerprint: string;
  /** The file of its private half. */
  readonly path: string;
  /** Whether a passphrase is needed to use it. */
  readonly protected: boolean;
}

/** What stands in a key as an address; whether anybody reads it is not asked. */
const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$/;

/** Makes a key and keeps both halves in the home; says so where nothing protects it. */
export async function makeKey(context: CliContext, { name, email }: Identity): Promise<MadeKey> {
  const { home, output } = context;
  if (name.trim() === '') throw new CountersignError('usage', "a key is somebody's: --name is empty");
  if (email !== undefined && !ADDRESS.test(email))
    throw new CountersignError('usage', `--email is an address, not ${JSON.stringify(email)}`, {
      mend: 'as alice@example.org',
    });
  const passphrase = await context.newPassphrase();
  const key = await generatePartyKey({ name, ...(email ? { email } : {}) }, passphrase);
  const fingerprint = fingerprintOf(key.toPublic());
  const path = await storeKey(home, fingerprint, key.armor(), true, false);
  await storeKey(home, fingerprint, key.toPublic().armor(), false, true);
  if (passphrase === undefined)
    output.note(
      'The key has no passphrase: whoever can read its file can sign as you (COUNTERSIGN_PASSPHRASE or --passphrase-file gives one).',
    );
  return { fingerprint, path, protected: passphrase !== undefined };
}
