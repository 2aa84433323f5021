import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { table } from '../../terminal/output.ts';
import { refusalWords } from './refusalWords.ts';

/** `countersign ledger log`. */
export async function showThread(context: CliContext, _options: object, id = ''): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const { entries, refused, frozen } = await (await context.ledger()).order(order);
  const rows = entries.map(({ index, digest, head: { kind, at, author } }) => ({
    index,
    kind,
    at,
    author,
    digest,
  }));
  for (const line of table(rows.map(({ index, kind, at, author }) => [String(index), kind, at, author])))
    context.output.line(line);
  for (const refusal of refused) context.output.line(`VOID ${refusalWords(refusal)}`);
  if (frozen !== undefined) context.output.line(`FROZEN order ${order}: ${frozen}`);
  context.output.result({ entries: rows, refused, frozen: frozen ?? null });
}
