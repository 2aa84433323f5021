import type { Command } from 'commander';
import { action, example, type Group } from '../../command.ts';
import { addBackup, addRestore } from './keysBackup.ts';
import { addRenew } from './keysRenew.ts';
import { addRevoke } from './keysRevoke.ts';
import { addShow } from './keysShow.ts';

function addGenerate(keys: Command): void {
  const command = keys
    .command('generate')
    .description('Make a key: Ed25519 and X25519, OpenPGP v4, readable by GnuPG')
    .requiredOption('--name <name>', 'name in the key')
    .option('--email <address>', 'e-mail address in the key');
  example(command, 'countersign keys generate --name Alice --email alice@example.org');
  action(command, async () => (await import('../../run/keys/generateKey.ts')).generateKey);
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
  action(command, async () => (await import('../../run/keys/importKey.ts')).importKey);
}

function addExport(keys: Command): void {
  const command = keys
    .command('export [FINGERPRINT]')
    .description('Print a key in ASCII armour: the public half, or with --secret the private one')
    .option('--secret', 'the private half, as it is stored (with its passphrase)');
  example(command, 'countersign keys export > alice.asc');
  action(command, async () => (await import('../../run/keys/exportKey.ts')).exportKey);
}

function addList(keys: Command): void {
  const command = keys.command('list').description('List the keys of this home');
  example(command, 'countersign keys list');
  action(command, async () => (await import('../../run/keys/listKeys.ts')).listKeys);
}

export const keysGroup: Group = {
  description: 'Keys of the parties (OpenPGP)',
  fill: (keys) => {
    addGenerate(keys);
    addImport(keys);
    addExport(keys);
    addList(keys);
    addShow(keys);
    addRenew(keys);
    addRevoke(keys);
    addBackup(keys);
    addRestore(keys);
  },
};
