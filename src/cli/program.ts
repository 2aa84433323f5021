import { Command } from 'commander';
import { addFiles } from './commands/files.ts';
import { addGate } from './commands/gate.ts';
import { addInit } from './commands/init.ts';
import { addKeys } from './commands/keys.ts';
import { addLedger } from './commands/ledger.ts';
import { addOffers } from './commands/offers.ts';
import { addOrders } from './commands/orders/orders.ts';
import { addRegister } from './commands/register.ts';
import { addSetup } from './commands/setup.ts';
import { addSolution } from './commands/solution.ts';
import { addStorage } from './commands/storage.ts';
import { addTee } from './commands/tee.ts';
import { addWitness } from './commands/witness.ts';
import { addWorkflows } from './commands/workflows.ts';

/** The options that every command takes. */
function addGlobals(command: Command): void {
  command
    .option('--json', 'print the result as JSON')
    .option('--ledger <url>', 'git repository of the ledger')
    .option('--head <head>', 'a state of the ledger that was seen before: the ledger must hold all of it')
    .option('--storage <url>', 'store for uploads')
    .option('--account <fingerprint>', 'the key to act with')
    .option(
      '--passphrase-file <file>',
      'where the passphrase of the key is (else: COUNTERSIGN_PASSPHRASE, or you are asked)',
    );
  command.commands.forEach(addGlobals);
}

/** The whole command line. */
export function makeProgram(name: string, version: string): Command {
  const program = new Command(name).version(version);
  program.description(
    'Secure fine-tuning between parties who do not trust each other. Approve the exact thing; prove what ran.',
  );
  for (const add of [
    addSetup,
    addInit,
    addGate,
    addKeys,
    addFiles,
    addStorage,
    addRegister,
    addSolution,
    addWorkflows,
    addOrders,
    addOffers,
    addTee,
    addLedger,
    addWitness,
  ]) {
    add(program);
  }
  addGlobals(program);
  program.exitOverride();
  const override = (command: Command): void => {
    // What commander would say in several lines, the caller says in one.
    command.exitOverride().configureOutput({ outputError: () => undefined });
    command.commands.forEach(override);
  };
  override(program);
  return program;
}
