import type { Command } from 'commander';
import { action, example, type Group } from '../../command.ts';
import { addLedgerPage } from './ledgerPage.ts';

function addInit(ledger: Command): void {
  const command = ledger.command('init <PATH>').description('Make a bare git repository for a ledger');
  example(command, 'countersign ledger init /srv/ledger.git');
  action(command, async () => (await import('../../run/ledger/makeLedger.ts')).makeLedger);
}

function addVerify(ledger: Command): void {
  const command = ledger
    .command('verify')
    .description('Verify the whole log: every signature, author, chain and rule')
    .option('--anew', 'also every signature that this home has verified before');
  example(command, 'countersign ledger verify');
  action(command, async () => (await import('../../run/ledger/verify.ts')).verify, 'all');
}

function addLog(ledger: Command): void {
  const command = ledger
    .command('log <ORDER_ID>')
    .description('The entries of an order, in the order of the log, and what does not count');
  example(command, 'countersign ledger log 900');
  action(command, async () => (await import('../../run/ledger/showThread.ts')).showThread);
}

function addShow(ledger: Command): void {
  const command = ledger
    .command('show <PATH>')
    .description(
      'Print an entry of the log by its index, a file of the ledger as it lies there, or a directory',
    );
  example(command, 'countersign ledger show 4');
  action(command, async () => (await import('../../run/ledger/show.ts')).show);
}

export const ledgerGroup: Group = {
  description: 'The append-only, signed record',
  fill: (ledger) => {
    addInit(ledger);
    addVerify(ledger);
    addLog(ledger);
    addShow(ledger);
    addLedgerPage(ledger);
  },
};
