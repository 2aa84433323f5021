import { downloadSolution } from '../../../flow/downloadSolution.ts';
import { shellPath } from '../../../text/shellWord.ts';
import type { CliContext } from '../../context.ts';
import { rememberReviewed } from '../../home/reviewedHashes.ts';
import { parseId } from '../../numbers.ts';
import { downloading } from '../downloading.ts';

/** `countersign solution download`. */
export async function saveSolution(
  context: CliContext,
  options: { force?: boolean },
  id = '',
  directory = '',
): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const party = await context.party();
  const found = await downloading(context.output, options, (how) =>
    downloadSolution(party, order, directory === '' ? '.' : directory, { ...how, refuseHidden: true }),
  );
  await rememberReviewed(context.home, found.hash);
  context.output.line('File was downloaded successfully');
  context.output.line(`${found.path} (sha256 ${found.hash})`);
  context.output.note(`To review it: countersign solution review ${shellPath(found.path)} --order ${order}`);
  context.output.result(found);
}
