import { partyNames } from '../../../report/cardFacts.ts';
import { readNewest } from './readNewest.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { turnsOf } from '../../terminal/orderView.ts';
import { fitTable, terminalWidth, type Column } from '../../terminal/screen/fitTable.ts';
import { ago, LEAST_PARTY, listedParty } from '../../terminal/turnLine.ts';

const COLUMNS: readonly Column[] = [
  { title: 'order' },
  { title: 'to', least: 24, gives: 2 },
  { title: 'for' },
  { title: 'customer', least: LEAST_PARTY, gives: 1 },
];

/** `countersign orders pending`. */
export async function listPending(context: CliContext, options: { newest: string }): Promise<void> {
  const newest = parseId(options.newest, '--newest');
  const me = await context.account();
  const snapshot = await (await context.ledger()).snapshot();
  const found: {
    order: number;
    suborder: number | undefined;
    customer: string;
    what: string;
    since: string;
  }[] = [];
  const rows: string[][] = [];
  let looked = 0;
  for await (const reading of readNewest(snapshot, context.output)) {
    if (looked++ === newest) {
      context.output.note(`Looked at the newest ${newest} orders; for more: --newest <number>`);
      break;
    }
    const mine = turnsOf(reading).filter(({ party }) => party === me);
    if (mine.length === 0) continue;
    const { id, placed } = reading.state;
    const names = await partyNames(reading);
    for (const { suborder, what, since } of mine) {
      found.push({ order: id, suborder, customer: placed.entry.author, what, since });
      rows.push([String(id), what, ago(since, new Date()), listedParty(placed.entry.author, names)]);
    }
  }
  if (found.length === 0) context.output.line('Nothing waits for you.');
  else for (const line of fitTable(COLUMNS, rows, terminalWidth())) context.output.line(line);
  context.output.result(found);
}
