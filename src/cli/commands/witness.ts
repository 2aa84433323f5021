import type { Command } from 'commander';
import { action, example, type Group } from '../command.ts';

function withPlace(command: Command): Command {
  return command
    .option('--memory <url>', "git repository of the witness's memory (default: the ledger's)")
    .option('--memory-branch <name>', 'its branch (default: witness)');
}

function addInit(witness: Command): void {
  const command = withPlace(
    witness
      .command('init')
      .description('Make a witness: its key, and its memory, which begins with the ledger that you confirm')
      .option('--name <name>', 'what people call the witness (default: witness)')
      .option('--confirm <head>', 'the state of the ledger that you have checked; else you are asked'),
  );
  example(command, 'countersign witness init --name alice.example/witness');
  action(command, async () => (await import('../run/witness/beginWitness.ts')).beginWitness);
}

function addRun(witness: Command): void {
  const command = withPlace(
    witness
      .command('run')
      .description('Cosign the ledger as it grows; publish the proof, and sign nothing, where it did not')
      .option('--once', 'look once, and exit')
      .option('--every <seconds>', 'pause between two looks', '10s'),
  );
  example(command, 'countersign witness run --once');
  action(command, async () => (await import('../run/witness/watchLedger.ts')).watchLedger);
}

function addCheck(witness: Command): void {
  const command = witness
    .command('check <FILE>')
    .description('Verify what a witness published of a ledger that it refused: a file of `forks/`');
  example(command, 'countersign witness check 12-<root>.json');
  action(command, async () => (await import('../run/witness/checkProof.ts')).checkProof);
}

export const witnessGroup: Group = {
  description: 'Watch that the ledger only grows, and cosign each state of it',
  fill: (witness) => {
    addInit(witness);
    addRun(witness);
    addCheck(witness);
  },
};
