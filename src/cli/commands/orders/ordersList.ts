import type { Command } from 'commander';
import { messageOf } from '../../../errors.ts';
import { ORDER_STATUSES, type OrderStatus } from '../../../marketplace/enumerations.ts';
import { newestOrders } from '../../../ledger/entries/orders/newestOrders.ts';
import { OrderSources } from '../../../ledger/entries/orders/orderSources.ts';
import { readOrder } from '../../../ledger/entries/orders/orders.ts';
import { action, example } from '../../command.ts';
import { parseId, parseWord } from '../../numbers.ts';
import { orderView } from '../../terminal/orderView.ts';
import { table } from '../../terminal/output.ts';
import { writeTextFile } from '../../home/writeFiles.ts';

interface ListOptions {
  readonly limit: string;
  readonly mine?: boolean;
  readonly status?: string;
  readonly saveTo?: string;
}

const STATUSES = Object.keys(ORDER_STATUSES) as OrderStatus[];

/** `orders list`: newest first. */
export function addOrdersList(orders: Command): void {
  const command = orders
    .command('list')
    .description('List orders, newest first')
    .option('--limit <number>', 'at most so many', '10')
    .option('--mine', 'only those that I placed, or that use an offer of mine')
    .option('--status <status>', 'only those with this status')
    .option('--save-to <file>', 'write the list as JSON to a file');
  example(command, 'countersign orders list --limit 20 --status Blocked');
  action(command, async (context, options: ListOptions) => {
    const limit = parseId(options.limit, '--limit');
    const status = options.status === undefined ? undefined : parseWord(options.status, '--status', STATUSES);
    const me = options.mine === true ? await context.account() : undefined;
    const snapshot = await (await context.ledger()).snapshot();
    const sources = new OrderSources(snapshot, 'near', 0);
    const views: Record<string, unknown>[] = [];
    for await (const id of newestOrders(snapshot)) {
      if (views.length >= limit) break;
      try {
        const reading = await readOrder(snapshot, id, 'near', undefined, sources);
        const view = orderView(reading);
        const owners = [...reading.offers.values()].map(({ offer }) => offer.owner);
        if (me !== undefined && view['customer'] !== me && !owners.includes(me)) continue;
        if (status !== undefined && view['status'] !== status) continue;
        views.push(view);
      } catch (error) {
        context.output.note(`ignored: order ${id}: ${messageOf(error)}`);
      }
    }
    const fields = ['id', 'status', 'created', 'customer', 'tee_kind'];
    const rows = [fields, ...views.map((view) => fields.map((field) => String(view[field])))];
    if (options.saveTo !== undefined) {
      await writeTextFile(options.saveTo, `${JSON.stringify(views, null, 2)}\n`);
      context.output.line(`Orders were saved to ${options.saveTo}`);
    } else {
      for (const line of table(rows)) context.output.line(line);
    }
    context.output.result(views);
  });
}
