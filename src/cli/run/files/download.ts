import { readResourceFile } from '../../../resource/resourceFile.ts';
import { downloadResource } from '../../../resource/transfer/downloadResource.ts';
import type { CliContext } from '../../context.ts';
import { rememberReviewed } from '../../home/reviewedHashes.ts';
import { downloading } from '../downloading.ts';

/** `countersign files download`. */
export async function download(
  context: CliContext,
  options: { force?: boolean },
  file = '',
  directory = '',
): Promise<void> {
  const resource = await readResourceFile(file);
  const { path, hash } = await downloading(context.output, options, (how) =>
    downloadResource(resource, directory === '' ? '.' : directory, { ...how, refuseHidden: true }),
  );
  await rememberReviewed(context.home, hash);
  context.output.line('File was downloaded successfully');
  context.output.line(`${path} (sha256 ${hash})`);
  context.output.result({ path, hash });
}
