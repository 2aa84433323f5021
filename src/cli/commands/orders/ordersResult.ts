import type { Command } from 'commander';
import { action, example } from '../../command.ts';

/** `orders download-result`. */
export function addOrdersResult(orders: Command): void {
  const command = orders
    .command('download-result <ORDER_ID>')
    .description('Download the result of an order of yours, open it and verify it: output/ and execution.log')
    .option('--save-to <directory>', 'where to make the directory result-<ORDER_ID>', '.')
    .option('--force', 'replace an earlier download');
  example(command, 'countersign orders download-result 900');
  action(command, async () => (await import('../../run/orders/saveResult.ts')).saveResult);
}
