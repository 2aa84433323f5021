import type { Command } from 'commander';
import { action, example } from '../command.ts';

export function addSetup(program: Command): void {
  const command = program
    .command('setup')
    .description('Prepare this home: where ledger and storage are, and a key')
    .option('--name <name>', 'make a key for this name, unless the home has one')
    .option('--email <address>', 'e-mail address in the key');
  example(command, 'countersign setup --ledger /srv/ledger.git --storage /srv/store --name Alice');
  action(command, async () => (await import('../run/setup.ts')).setup);
}
