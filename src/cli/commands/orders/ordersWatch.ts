import type { Command } from 'commander';
import { action, example } from '../../command.ts';

/** `orders watch`: says what an order waits for until it has ended. */
export function addOrdersWatch(orders: Command): void {
  const command = orders
    .command('watch <ORDER_ID>')
    .description(
      'Say whenever an order waits for somebody else, until it has ended: exit status 0 when it is Done, 3 when its run failed',
    );
  example(command, 'countersign orders watch 900');
  action(command, async () => (await import('../../run/orders/watchOrder.ts')).watchOrder);
}
