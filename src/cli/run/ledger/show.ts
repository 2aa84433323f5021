import { CountersignError } from '../../../errors.ts';
import { logOf } from '../../../ledger/entries/thread.ts';
import type { LedgerSnapshot } from '../../../ledger/ledgerRepository.ts';
import type { CliContext } from '../../context.ts';

/**
 * An entry of the log by its index, as it was signed.
 * @throws CountersignError `not-found` for a number that is no index, and may be an order's
 */
async function leafText(snapshot: LedgerSnapshot, index: number): Promise<string> {
  const log = logOf(snapshot);
  if (index >= log.size)
    throw new CountersignError('not-found', `the log has the entries 0 to ${log.size - 1}, and no ${index}`, {
      mend: `if it is the number of an order: countersign ledger log ${index}`,
    });
  return Buffer.from(await log.leafAt(index)).toString('utf8');
}

/** `countersign ledger show`. */
export async function show(context: CliContext, _options: object, path = ''): Promise<void> {
  const snapshot = await (await context.ledger()).snapshot();
  const isIndex = /^\d{1,15}$/.test(path);
  const bytes = isIndex ? undefined : await snapshot.read(path).catch(() => undefined);
  if (isIndex || bytes !== undefined) {
    const text = isIndex ? await leafText(snapshot, Number(path)) : Buffer.from(bytes ?? []).toString('utf8');
    context.output.document(text);
    context.output.result({ path, text });
    return;
  }
  const names = await snapshot.list(path.replace(/\/$/, '').replace(/^\.$/, ''));
  if (names.length === 0)
    throw new CountersignError(
      'not-found',
      `the ledger has no entry, file or directory ${JSON.stringify(path)}`,
      {
        mend: 'see what it has with: countersign ledger show .',
      },
    );
  names.forEach((name) => {
    context.output.line(name);
  });
  context.output.result({ path, names });
}
