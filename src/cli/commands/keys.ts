import type { Command } from 'commander';
import { revocationIn } from '../../pgp/certificates.ts';
import { fingerprintOf, readLockedKey, readPublicKey } from '../../pgp/keys.ts';
import { keyTextIn } from '../../pgp/keyText.ts';
import { action, example } from '../command.ts';
import { readStoredKey, replaceKey, storedKeys, storeKey, type Home } from '../home/home.ts';
import { table } from '../terminal/output.ts';
import { addBackup, addRestore } from '../keys/keysBackup.ts';
import { makeKey } from '../keys/makeKey.ts';
import { addRenew } from '../keys/keysRenew.ts';
import { addRevoke } from '../keys/keysRevoke.ts';
import { addShow } from '../keys/keysShow.ts';
import { readTextFile } from '../../text/readTextFile.ts';

function addGenerate(keys: Command): void {
  const command = keys
    .command('generate')
    .description('Make a key: Ed25519 and X25519, OpenPGP v4, readable by GnuPG')
    .requiredOption('--name <name>', 'name in the key')
    .option('--email <address>', 'e-mail address in the key');
  example(command, 'countersign keys generate --name Alice --email alice@example.org');
  action(command, async (context, options: { name: string; email?: string }) => {
    const { output } = context;
    const made = await makeKey(context, options);
    output.line(`Key ${made.fingerprint} was created in ${made.path}`);
    output.result(made);
  });
}

/** The key of this home that a revocation certificate is of (`gpg --gen-revoke`), revoked by it. */
async function revokedInHome(
  home: Home,
  armored: string,
): Promise<{ fingerprint: string; armored: string } | undefined> {
  const { revokedBy } = await import('../../pgp/certificates.ts');
  for (const { fingerprint } of await storedKeys(home)) {
    const key = await readPublicKey(await readStoredKey(home, fingerprint, false), fingerprint);
    const revoked = await revokedBy(key, armored);
    if (revoked !== undefined) return { fingerprint, armored: revoked.armor() };
  }
  return undefined;
}

function addImport(keys: Command): void {
  const command = keys
    .command('import <FILE>')
    .description('Take in a public or private key in ASCII armour, from GnuPG or elsewhere')
    .option('--force', 'replace a key that is there already');
  example(
    command,
    'gpg --export-secret-keys --armor alice@example.org > alice.asc && countersign keys import alice.asc',
  );
  action(command, async ({ home, output }, options: { force?: boolean }, file = '') => {
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
    const { requireOpening, requireSealable, requireSigning } = await import('../../pgp/keyFitness.ts');
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
  });
}

function addExport(keys: Command): void {
  const command = keys
    .command('export [FINGERPRINT]')
    .description('Print a key in ASCII armour: the public half, or with --secret the private one')
    .option('--secret', 'the private half, as it is stored (with its passphrase)');
  example(command, 'countersign keys export > alice.asc');
  action(command, async (context, options: { secret?: boolean }, fingerprint = '') => {
    const name = fingerprint === '' ? await context.account() : fingerprint.toLowerCase();
    const armored = await readStoredKey(context.home, name, options.secret ?? false);
    context.output.document(armored);
    context.output.result({ fingerprint: name, armored });
  });
}

function addList(keys: Command): void {
  const command = keys.command('list').description('List the keys of this home');
  example(command, 'countersign keys list');
  action(command, async ({ home, output }) => {
    const rows: { fingerprint: string; secret: boolean; name: string }[] = [];
    for (const { fingerprint, secret } of await storedKeys(home)) {
      const key = await readPublicKey(await readStoredKey(home, fingerprint, false), fingerprint);
      rows.push({ fingerprint, secret, name: key.users[0]?.userID?.userID ?? '' });
    }
    for (const line of table(
      rows.map(({ fingerprint, secret, name }) => [fingerprint, secret ? 'private' : 'public', name]),
    )) {
      output.line(line);
    }
    output.result(rows);
  });
}

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('Keys of the parties (OpenPGP)');
  addGenerate(keys);
  addImport(keys);
  addExport(keys);
  addList(keys);
  addShow(keys);
  addRenew(keys);
  addRevoke(keys);
  addBackup(keys);
  addRestore(keys);
}
