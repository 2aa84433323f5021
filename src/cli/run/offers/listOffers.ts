import { messageOf } from '../../../errors.ts';
import { readOffer } from '../../../ledger/entries/offers.ts';
import { idsNewestFirst } from '../../../ledger/ledgerPaths.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';
import type { CliContext } from '../../context.ts';
import { parseId, parseWord } from '../../numbers.ts';
import { fitTable, terminalWidth, type Column } from '../../terminal/screen/fitTable.ts';
import { LEAST_PARTY } from '../../terminal/turnLine.ts';
import { offerView } from './offerView.ts';

const COLUMNS: readonly Column[] = [
  { title: 'id' },
  { title: 'type' },
  { title: 'name', least: 16, gives: 2 },
  { title: 'enabled' },
  { title: 'slots', least: 8, gives: 3 },
  { title: 'owner', least: LEAST_PARTY, gives: 1 },
];

/** `countersign offers list`. */
export async function listOffers(
  context: CliContext,
  options: { type?: string; limit: string },
): Promise<void> {
  const limit = parseId(options.limit, '--limit');
  const type =
    options.type === undefined ? undefined : parseWord(options.type, '--type', ['TEE', 'Data', 'Solution']);
  const snapshot = await (await context.ledger()).snapshot();
  const views: Record<string, unknown>[] = [];
  for await (const id of idsNewestFirst(snapshot, 'offers')) {
    if (views.length >= limit) break;
    try {
      const reading = await readOffer(snapshot, id);
      const { offer, ownerEnd } = reading;
      if (type !== undefined && offer.type !== type) continue;
      views.push(offerView(reading));
      if (ownerEnd !== undefined)
        context.output.note(`offer ${id}: ${offer.owner}: ${describeKeyEnd(ownerEnd)}`);
    } catch (error) {
      context.output.note(`ignored: offer ${id}: ${messageOf(error)}`);
    }
  }
  const rows = views.map((view) => COLUMNS.map(({ title }) => String(view[title])));
  for (const line of fitTable(COLUMNS, rows, terminalWidth())) context.output.line(line);
  context.output.result(views);
}
