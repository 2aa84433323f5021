import { readResourceFile } from '../../../resource/resourceFile.ts';
import { downloadResource } from '../../../resource/transfer/downloadResource.ts';
import type { CliContext } from '../../context.ts';
import { rememberReviewed } from '../../home/reviewedHashes.ts';
import { showProgress, tellTransfer } from '../../terminal/progress.ts';

/** `countersign files download`. */
export async function download(
  context: CliContext,
  options: { force?: boolean },
  file = '',
  directory = '',
): Promise<void> {
  const resource = await readResourceFile(file);
  const progress = showProgress(context.output, 'Downloading');
  const { path, hash } = await downloadResource(resource, directory === '' ? '.' : directory, {
    force: options.force ?? false,
    refuseHidden: true,
    onProgress: progress.update,
    resume: true,
    transfer: tellTransfer(context.output),
  }).finally(progress.stop);
  await rememberReviewed(context.home, hash);
  context.output.line('File was downloaded successfully');
  context.output.line(`${path} (sha256 ${hash})`);
  context.output.result({ path, hash });
}
