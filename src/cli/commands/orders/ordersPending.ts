import type { Command } from 'commander';
import { action, example } from '../../command.ts';

/** `orders pending`: what waits for me, newest order first. */
export function addOrdersPending(orders: Command): void {
  const command = orders
    .command('pending')
    .description('What waits for you: to review and decide on, to hand over, to run')
    .option('--newest <number>', 'look at so many of the newest orders', '200');
  example(command, 'countersign orders pending');
  action(command, async () => (await import('../../run/orders/listPending.ts')).listPending);
}
