import type { Command } from 'commander';
import { ORDER_STATUSES } from '../../../marketplace/enumerations.ts';
import { action, example, wordOption } from '../../command.ts';

/** `orders list`: newest first. */
export function addOrdersList(orders: Command): void {
  const command = orders
    .command('list')
    .description('List orders, newest first')
    .option('--limit <number>', 'at most so many', '10')
    .option('--mine', 'only those that I placed, or that use an offer of mine')
    .addOption(wordOption('--status <status>', 'only those with this status', Object.keys(ORDER_STATUSES)))
    .option('--save-to <file>', 'write the list as JSON to a file');
  example(command, 'countersign orders list --limit 20 --status Blocked');
  action(command, async () => (await import('../../run/orders/listOrders.ts')).listOrders);
}
