import type { Command } from 'commander';
import { action, example } from '../command.ts';

/** `whoami`: with which key a command would act, and where. */
export function addWhoami(program: Command): void {
  const command = program
    .command('whoami')
    .description('Which key, ledger, storage and policy the commands use here');
  example(command, 'countersign whoami');
  action(command, async () => (await import('../run/whoami.ts')).whoami);
}
