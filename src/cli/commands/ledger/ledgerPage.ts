import type { Command } from 'commander';
import { action, example } from '../../command.ts';

/** `ledger page`: what is on a ledger, as pages that need no script and load nothing. */
export function addLedgerPage(ledger: Command): void {
  const command = ledger
    .command('page <DIR>')
    .description(
      'Write the ledger as pages for a browser: offers, orders, verdicts, approvals, and what was void',
    )
    .option('--newest <number>', 'pages of so many of the newest orders', '500')
    .option('--mine', 'open with your key what is sealed to you: do not publish these pages')
    .option('--results <dir>', 'where results were downloaded to (result-900, …): what they report is drawn');
  example(command, 'countersign ledger page site');
  action(command, async () => (await import('../../run/ledger/writePages.ts')).writePages, 'all');
}
