import { downloadSolution } from '../../../flow/downloadSolution.ts';
import { shellPath } from '../../../text/shellWord.ts';
import type { CliContext } from '../../context.ts';
import { rememberReviewed } from '../../home/reviewedHashes.ts';
import { parseId } from '../../numbers.ts';
import { showProgress, tellTransfer } from '../../terminal/progress.ts';

/** `countersign solution download`. */
export async function saveSolution(
  context: CliContext,
  options: { force?: boolean },
  id = '',
  directory = '',
): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const progress = showProgress(context.output, 'Downloading');
  const found = await downloadSolution(await context.party(), order, directory === '' ? '.' : directory, {
    force: options.force ?? false,
    refuseHidden: true,
    onProgress: progress.update,
    resume: true,
    transfer: tellTransfer(context.output),
  }).finally(progress.stop);
  await rememberReviewed(context.home, found.hash);
  context.output.line('File was downloaded successfully');
  context.output.line(`${found.path} (sha256 ${found.hash})`);
  context.output.note(`To review it: countersign solution review ${shellPath(found.path)} --order ${order}`);
  context.output.result(found);
}
