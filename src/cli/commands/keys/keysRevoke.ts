import { Option, type Command } from 'commander';
import { KEY_END_REASONS } from '../../../marketplace/enumerations.ts';
import { action, example } from '../../command.ts';

export function addRevoke(keys: Command): void {
  const command = keys
    .command('revoke')
    .description('End your key on the ledger: nothing that it signs counts from then on')
    .addOption(new Option('--reason <reason>', 'why').choices(KEY_END_REASONS).makeOptionMandatory())
    .option('--text <text>', 'a few words for everybody to read (at most 256 characters)')
    .option('--yes', 'do not ask');
  example(command, 'countersign keys revoke --reason compromised');
  action(command, async () => (await import('../../run/keys/revokeOwnKey.ts')).revokeOwnKey);
}
