import type { Command } from 'commander';
import { action, example } from '../../command.ts';

export function addShow(keys: Command): void {
  const command = keys
    .command('show [FINGERPRINT]')
    .description("A party's key on the ledger: its certificates, until when they hold, and its end");
  example(command, 'countersign keys show');
  action(command, async () => (await import('../../run/keys/showKey.ts')).showKey);
}
