import type { Command } from 'commander';
import { action, example } from '../../command.ts';
import { withWait } from './withWait.ts';

export function addOrdersCard(orders: Command): void {
  const command = withWait(orders.command('card <ID>'))
    .description(
      'What you sign when you complete a data suborder of yours: all of it, with the code that approves it',
    )
    .option('--hours <number>', 'until the approval expires (default 24)');
  example(command, 'countersign orders card 902');
  action(command, async () => (await import('../../run/orders/showCards.ts')).showCards);
}
