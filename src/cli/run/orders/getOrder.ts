import { CountersignError } from '../../../errors.ts';
import { waitingFor } from '../../../flow/order/waitingFor.ts';
import { readOrder } from '../../../ledger/entries/orders/orders.ts';
import { partyNames } from '../../../report/cardFacts.ts';
import { shortBlanks } from '../../../text/shortBlanks.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { kindPiece, statusPiece } from '../../terminal/marksRows.ts';
import { orderView, suborderView, waitsLine, type OrderView } from '../../terminal/orderView.ts';
import { table } from '../../terminal/output.ts';
import { resultHint } from '../../terminal/resultHint.ts';
import type { Piece } from '../../terminal/screen/colour.ts';

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

/** `countersign orders get`. */
export async function getOrder(context: CliContext, options: GetOptions, id = ''): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const snapshot = await (await context.ledger()).snapshot();
  const reading = await readOrder(snapshot, order, 'near');
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
}
