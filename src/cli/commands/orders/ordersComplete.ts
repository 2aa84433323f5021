import type { Command } from 'commander';
import { action, example, wordOption } from '../../command.ts';
import { withWait } from './withWait.ts';

function addComplete(orders: Command): void {
  const command = withWait(orders.command('complete <SUBORDER_ID>'))
    .description(
      'Complete a suborder of an offer of yours: approve the reviewed solution, or turn the order down',
    )
    .option('--result <file>', 'resource file of the dataset (or of the offered solution)')
    .addOption(
      wordOption('--status <status>', 'what you decide', ['done', 'error', 'canceled']).makeOptionMandatory(),
    )
    .option('--solution-hash <sha256>', 'the solution that you reviewed; nothing is signed for any other')
    .option(
      '--card <code>',
      'the code of the card that you read (see orders card): nothing is signed that differs from it',
    )
    .option('--hours <number>', 'until the approval expires (default 24)')
    .option('--reason <text>', 'why, with error or canceled', '');
  example(
    command,
    'countersign orders complete 902 --result ./dataset.resource.json --status done --solution-hash <SOLUTION_HASH>',
  );
  action(command, async () => (await import('../../run/orders/complete.ts')).complete);
}

function addRevoke(orders: Command): void {
  const command = orders
    .command('revoke <SUBORDER_ID>')
    .description('Withdraw an approval that has not been used yet')
    .option('--reason <text>', 'why', '');
  example(command, 'countersign orders revoke 902');
  action(command, async () => (await import('../../run/orders/revoke.ts')).revoke);
}

export function addOrdersComplete(orders: Command): void {
  addComplete(orders);
  addRevoke(orders);
}
