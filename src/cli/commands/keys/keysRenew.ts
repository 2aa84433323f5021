import type { Command } from 'commander';
import { action, example } from '../../command.ts';

export function addRenew(keys: Command): void {
  const command = keys
    .command('renew')
    .description("Publish your key's newer certificate on the ledger: a later expiry, other subkeys")
    .option('--expires <time>', 'first make the key of this home last so long from now: 90d, 6m, 1y');
  example(command, 'countersign keys renew --expires 1y');
  action(command, async () => (await import('../../run/keys/renewOwnKey.ts')).renewOwnKey);
}
