import type { Command } from 'commander';
import { action, example } from '../../command.ts';

export function addBackup(keys: Command): void {
  const command = keys
    .command('backup <FILE>')
    .description('Write this home (keys, policy, settings, what was seen of ledgers) into one sealed file');
  example(command, 'countersign keys backup alice.backup.asc');
  action(command, async () => (await import('../../run/keys/backupHome.ts')).backupHome);
}

export function addRestore(keys: Command): void {
  const command = keys
    .command('restore <FILE>')
    .description('Put a home back from its backup, where there is none');
  example(command, 'COUNTERSIGN_HOME=~/.countersign countersign keys restore alice.backup.asc');
  action(command, async () => (await import('../../run/keys/restoreBackup.ts')).restoreBackup);
}
