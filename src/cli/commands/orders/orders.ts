import type { Command } from 'commander';
import { CountersignError } from '../../../errors.ts';
import { readOrder } from '../../../ledger/entries/orders/orders.ts';
import { shortBlanks } from '../../../review/visibleLines.ts';
import { action, example } from '../../command.ts';
import { parseId } from '../../numbers.ts';
import { kindPiece, statusPiece } from '../../terminal/marksRows.ts';
import { orderView, suborderView, waitsLine, type OrderView } from '../../terminal/orderView.ts';
import { table } from '../../terminal/output.ts';
import type { Piece } from '../../terminal/screen/colour.ts';
import { resultHint } from '../../terminal/resultHint.ts';
import { addOrdersCard } from './ordersCard.ts';
import { addOrdersComplete } from './ordersComplete.ts';
import { addOrdersList } from './ordersList.ts';
import { addOrdersPending } from './ordersPending.ts';
import { addOrdersReport } from './ordersReport.ts';
import { addOrdersResult } from './ordersResult.ts';
import { addOrdersWatch } from './ordersWatch.ts';

function pick(row: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      if (Object.hasOwn(row, field)) return [field, row[field]];
      throw new CountersignError('usage', `there is no field ${field}`, {
        mend: `the fields are: ${Object.keys(row).join(', ')}`,
      });
    }),
  );
}

function fieldsOf(text: string | undefined): string[] | undefined {
  return text?.split(',').map((field) => field.trim());
}

interface GetOptions {
  readonly fields?: string;
  readonly suborders?: boolean;
  readonly suborders_fields?: string;
}

/** A member of an order as it is shown: status and kind of the TEE in their colours, and for how long it waits. */
function pieceOf(key: string, text: string, view: OrderView): Piece {
  if (key === 'status') return statusPiece(view.status);
  if (key === 'waits_for') return waitsLine(view, new Date());
  return key === 'tee_kind' ? kindPiece(text) : text;
}

function addGet(orders: Command): void {
  const command = orders
    .command('get <ORDER_ID>')
    .description('Show an order, by its id or the id of a suborder')
    .option('--fields <names>', 'only these fields, separated by commas')
    .option('--suborders', 'show the suborders too')
    .option('--suborders_fields <names>', 'only these fields of the suborders');
  example(command, 'countersign orders get 900 --suborders --suborders_fields id,type,status');
  action(command, async (context, options: GetOptions, id = '') => {
    const order = parseId(id, 'ORDER_ID');
    const snapshot = await (await context.ledger()).snapshot();
    const reading = await readOrder(snapshot, order, 'near');
    const { waitingFor } = await import('../../../flow/order/waitingFor.ts');
    const { partyNames } = await import('../../../report/cardFacts.ts');
    const whole = orderView(reading, await partyNames(reading), await waitingFor(snapshot, reading));
    const view = pick(whole, fieldsOf(options.fields) ?? Object.keys(whole));
    const suborders = reading.state.suborders.map((suborder) => {
      const row = suborderView(reading.state, suborder);
      return pick(row, fieldsOf(options.suborders_fields) ?? Object.keys(row));
    });
    for (const [key, value] of Object.entries(view))
      context.output.line([`${key}: `, pieceOf(key, shortBlanks(String(value)), whole)]);
    const shown = options.suborders === true || options.suborders_fields !== undefined;
    if (shown) {
      const [first] = suborders;
      const rows = [Object.keys(first ?? {}), ...suborders.map((row) => Object.values(row).map(String))];
      context.output.line('suborders:');
      for (const line of table(rows)) context.output.line(`  ${line}`);
    }
    const hint = resultHint(reading.state);
    if (hint !== undefined) context.output.note(`Order ${reading.state.id}: ${hint}`);
    for (const { what, reason } of reading.refused) context.output.note(`ignored: ${what}: ${reason}`);
    context.output.result({ ...view, ...(shown ? { suborders } : {}), refused: reading.refused });
  });
}

function addCancel(orders: Command): void {
  const command = orders
    .command('cancel <ORDER_ID>')
    .description('Cancel an order of yours')
    .option('--reason <text>', 'why, for the others to read', '');
  example(command, 'countersign orders cancel 900');
  action(command, async (context, options: { reason: string }, id = '') => {
    const { cancelOrder } = await import('../../../flow/order/cancelOrder.ts');
    const { statusOf } = await import('../../../marketplace/order/orderState.ts');
    const order = parseId(id, 'ORDER_ID');
    const state = await cancelOrder(await context.party(), order, options.reason);
    context.output.line(`Order ${state.id} is ${statusOf(state)}`);
    context.output.result({ order: state.id, status: statusOf(state) });
  });
}

export function addOrders(program: Command): void {
  const orders = program.command('orders').description('Orders on the ledger');
  addGet(orders);
  addOrdersList(orders);
  addOrdersPending(orders);
  addOrdersWatch(orders);
  addOrdersCard(orders);
  addOrdersComplete(orders);
  addCancel(orders);
  addOrdersResult(orders);
  addOrdersReport(orders);
}
