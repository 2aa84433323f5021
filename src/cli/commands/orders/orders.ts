import type { Command } from 'commander';
import { action, example, type Group } from '../../command.ts';
import { addOrdersCard } from './ordersCard.ts';
import { addOrdersComplete } from './ordersComplete.ts';
import { addOrdersList } from './ordersList.ts';
import { addOrdersPending } from './ordersPending.ts';
import { addOrdersReport } from './ordersReport.ts';
import { addOrdersResult } from './ordersResult.ts';
import { addOrdersWatch } from './ordersWatch.ts';

function addGet(orders: Command): void {
  const command = orders
    .command('get <ORDER_ID>')
    .description('Show an order, by its id or the id of a suborder')
    .option('--fields <names>', 'only these fields, separated by commas')
    .option('--suborders', 'show the suborders too')
    .option('--suborders_fields <names>', 'only these fields of the suborders');
  example(command, 'countersign orders get 900 --suborders --suborders_fields id,type,status');
  action(command, async () => (await import('../../run/orders/getOrder.ts')).getOrder);
}

function addCancel(orders: Command): void {
  const command = orders
    .command('cancel <ORDER_ID>')
    .description('Cancel an order of yours')
    .option('--reason <text>', 'why, for the others to read', '');
  example(command, 'countersign orders cancel 900');
  action(command, async () => (await import('../../run/orders/cancel.ts')).cancel);
}

export const ordersGroup: Group = {
  description: 'Orders on the ledger',
  fill: (orders) => {
    addGet(orders);
    addOrdersList(orders);
    addOrdersPending(orders);
    addOrdersWatch(orders);
    addOrdersCard(orders);
    addOrdersComplete(orders);
    addCancel(orders);
    addOrdersResult(orders);
    addOrdersReport(orders);
  },
};
