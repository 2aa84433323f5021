import type { Command } from 'commander';

/** What is approved names the key that the TEE attested: a command that shows or signs it waits for that. */
export function withWait(command: Command): Command {
  return command.option('--wait <seconds>', "how long to wait for the TEE's evidence", '60');
}
