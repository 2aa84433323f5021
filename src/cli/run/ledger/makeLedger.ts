import { initLedgerRepository } from '../../../ledger/git/gitInit.ts';
import type { CliContext } from '../../context.ts';

/** `countersign ledger init`. */
export async function makeLedger(context: CliContext, _options: object, path = ''): Promise<void> {
  await initLedgerRepository(path);
  context.output.line(`Ledger was created in ${path}`);
  context.output.result({ ledger: path });
}
