import { ORDER_STATUSES, type OrderStatus } from '../../../marketplace/enumerations.ts';
import { statusOf } from '../../../marketplace/order/orderState.ts';
import { partyNames } from '../../../report/cardFacts.ts';
import { readNewest } from './readNewest.ts';
import type { CliContext } from '../../context.ts';
import { saveTextFile } from '../../home/writeFiles.ts';
import { parseId, parseWord } from '../../numbers.ts';
import { kindPiece, statusPiece } from '../../terminal/marksRows.ts';
import { orderView, waitsLine, type OrderView } from '../../terminal/orderView.ts';
import type { Piece } from '../../terminal/screen/colour.ts';
import { fitTable, terminalWidth, type Column } from '../../terminal/screen/fitTable.ts';
import { LEAST_PARTY, listedParty } from '../../terminal/turnLine.ts';

interface ListOptions {
  readonly limit: string;
  readonly mine?: boolean;
  readonly status?: string;
  readonly saveTo?: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'id' },
  { title: 'status' },
  { title: 'created', least: 11, gives: 1 },
  { title: 'customer', least: LEAST_PARTY, gives: 2 },
  { title: 'tee_kind' },
  { title: 'waits for', least: 18, gives: 3 },
];

/** For people: names where the keys say some, and of what has ended why. */
function rowOf(view: OrderView): Piece[] {
  const { id, status, created, customer, customer_name: name, tee_kind: kind } = view;
  const ended = view.reason === '' ? '–' : `– ${view.reason}`;
  const who = listedParty(customer, { [customer]: name });
  const waits = waitsLine(view, new Date());
  return [String(id), statusPiece(status), created, who, kindPiece(kind), waits === '' ? ended : waits];
}

const STATUSES = Object.keys(ORDER_STATUSES) as OrderStatus[];

/** `countersign orders list`. */
export async function listOrders(context: CliContext, options: ListOptions): Promise<void> {
  const limit = parseId(options.limit, '--limit');
  const status = options.status === undefined ? undefined : parseWord(options.status, '--status', STATUSES);
  const me = options.mine === true ? await context.account() : undefined;
  const snapshot = await (await context.ledger()).snapshot();
  const views: OrderView[] = [];
  for await (const reading of readNewest(snapshot, context.output)) {
    if (views.length >= limit) break;
    const owners = [...reading.offers.values()].map(({ offer }) => offer.owner);
    if (me !== undefined && reading.state.placed.entry.author !== me && !owners.includes(me)) continue;
    if (status !== undefined && statusOf(reading.state) !== status) continue;
    views.push(orderView(reading, await partyNames(reading)));
  }
  if (options.saveTo !== undefined) {
    const text = `${JSON.stringify(views, null, 2)}\n`;
    await saveTextFile(options.saveTo, text, 'list', (old) => Array.isArray(JSON.parse(old)));
    context.output.line(`Orders were saved to ${options.saveTo}`);
  } else {
    const lines = fitTable(COLUMNS, views.map(rowOf), terminalWidth());
    for (const line of lines) context.output.line(line);
  }
  context.output.result(views);
}
