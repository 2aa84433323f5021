import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { KeyWish, SecretWish } from '../../../github/init/plan.ts';
import {
  fingerprintOf,
  generatePartyKey,
  lockPrivateKey,
  readPrivateKey,
  readPublicKey,
  type PrivateKey,
} from '../../../pgp/keys.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';
import type { CliContext } from '../../context.ts';
import { readStoredKey, storedKeys, storeKey } from '../../home/home.ts';
import type { WitnessMaterial } from '../../home/witnessHome.ts';
import { makeSshKey, type SshKey } from './initSshKey.ts';
import { WITNESS_SECRET } from './initWish.ts';

/** The owner's key: one of the home, or a new one that is not written anywhere before `keep`. */
export interface OwnKey {
  readonly fingerprint: string;
  readonly isNew: boolean;
  readonly publicKey: string;
  /** Unlocks a stored key, once. */
  unlocked(): Promise<PrivateKey>;
  /** Writes a new key into the home. */
  keep(): Promise<void>;
}

/** @param published the public key in the checkout, which says which key of the home is meant */
export async function ownKey(
  context: CliContext,
  published: string | undefined,
  name: string,
): Promise<OwnKey> {
  if (published !== undefined)
    return storedKey(
      context,
      fingerprintOf(await readPublicKey(published, 'the public key of the checkout')),
    );
  const hasKeys = (await storedKeys(context.home)).some(({ secret }) => secret);
  return hasKeys ? storedKey(context, await context.account()) : newKey(context, name);
}

async function storedKey(context: CliContext, fingerprint: string): Promise<OwnKey> {
  const { home } = context;
  let key: PrivateKey | undefined;
  const stored = (await storedKeys(home)).some((each) => each.secret && each.fingerprint === fingerprint);
  return {
    fingerprint,
    isNew: false,
    publicKey: stored ? await readStoredKey(home, fingerprint, false) : '',
    unlocked: async () => (key ??= await unlock(context, await readStoredKey(home, fingerprint, true))),
    keep: () => Promise.resolve(),
  };
}

async function unlock(context: CliContext, armored: string): Promise<PrivateKey> {
  try {
    return await readPrivateKey(armored, undefined);
  } catch (error) {
    const passphrase = await context.passphrase('Passphrase of your key:');
    if (passphrase === undefined) throw error;
    return readPrivateKey(armored, passphrase);
  }
}

async function newKey(context: CliContext, name: string): Promise<OwnKey> {
  const key = await generatePartyKey({ name });
  const fingerprint = fingerprintOf(key.toPublic());
  return {
    fingerprint,
    isNew: true,
    publicKey: key.toPublic().armor(),
    unlocked: () => Promise.resolve(key),
    keep: async () => {
      const passphrase = await context.newPassphrase();
      const locked = passphrase === undefined ? key : await lockPrivateKey(key, passphrase);
      const path = await storeKey(context.home, fingerprint, locked.armor(), true, false);
      await storeKey(context.home, fingerprint, key.toPublic().armor(), false, true);
      context.output.line(`Key ${fingerprint} was created in ${path}`);
      if (passphrase === undefined)
        context.output.note('The key has no passphrase: whoever can read the file can sign as you.');
    },
  };
}

/** The key that pushes to a ledger, kept in the home: its public half is asked for again when rights come late. */
export interface LedgerKey extends SshKey {
  readonly path: string;
  keep(): Promise<void>;
}

/** @returns undefined where none is stored and none is to be made */
export async function ledgerKey(
  home: string,
  repository: string,
  make: boolean,
): Promise<LedgerKey | undefined> {
  const path = join(home, 'deploy-keys', repository.replace('/', '_'));
  try {
    const [privateKey, publicKey] = await Promise.all([
      readFile(path, 'utf8'),
      readFile(`${path}.pub`, 'utf8'),
    ]);
    return { privateKey, publicKey: publicKey.trim(), path, keep: () => Promise.resolve() };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new CountersignError('input', `${path} cannot be read`, { cause });
  }
  if (!make) return undefined;
  const key = makeSshKey(`countersign ${repository}`);
  const keep = async (): Promise<void> => {
    await makeDirectory(join(home, 'deploy-keys'), 0o700);
    await writeFile(path, key.privateKey, { mode: 0o600 });
    await writeFile(`${path}.pub`, `${key.publicKey}\n`, { mode: 0o600 });
  };
  return { ...key, path, keep };
}

/** Gives the halves of a key to the plan: the owner's, or a new one that only its secret will hold. */
export async function halvesOf(
  key: KeyWish,
  own: OwnKey,
): Promise<{ privateKey: string; publicKey: string; readingKey?: string }> {
  const party =
    key.keptIn === undefined
      ? await generatePartyKey({ name: key.name.replace('_KEY', '').toLowerCase() })
      : await own.unlocked();
  const halves = { privateKey: party.armor(), publicKey: party.toPublic().armor() };
  return key.reading === undefined ? halves : { ...halves, readingKey: await readingArmor(party) };
}

/** The value of a secret that is no key of a party. `given` are those that came from outside. */
export async function valueOf(
  { name }: SecretWish,
  {
    own,
    ssh,
    witness,
    given,
  }: {
    own: OwnKey;
    ssh: LedgerKey | undefined;
    witness: WitnessMaterial | undefined;
    given: ReadonlyMap<string, string>;
  },
): Promise<string> {
  const known = given.get(name);
  if (known !== undefined) return known;
  if (name === 'LEDGER_SSH_KEY' && ssh !== undefined) return ssh.privateKey;
  if (name === WITNESS_SECRET.name && witness !== undefined) return witness.secret;
  if (name === 'TEE_ROOT')
    return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  if (name === 'ALICE_READING_KEY' || name === 'BOB_READING_KEY') return readingArmor(await own.unlocked());
  throw new CountersignError('internal', `nobody knows the value of ${name}`);
}

async function readingArmor(key: PrivateKey): Promise<string> {
  const { readingHalf } = await import('../../../pgp/readingHalf.ts');
  return (await readingHalf(key)).armor();
}
