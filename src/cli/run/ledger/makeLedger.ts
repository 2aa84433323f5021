import { initLedgerRepository } from '../../../ledger/git/gitInit.ts';
import type { CliContext } from '../../context.ts';

/** `countersign ledger init`. */
export async function makeLedger(context: CliContext, _options: object, path = ''): Promise<void> {
  const created = await initLedgerRepository(path);
  context.output.line(created ? `Ledger was created in ${path}` : `There is a ledger in ${path} already`);
  context.output.result({ ledger: path, created });
}
