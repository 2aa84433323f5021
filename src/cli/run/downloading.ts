import type { DownloadOptions } from '../../resource/transfer/downloadResource.ts';
import type { Output } from '../terminal/output.ts';
import { showProgress, tellTransfer } from '../terminal/progress.ts';

/** Downloads with a bar, and goes on where an earlier try stopped. @param force replaces what is there */
export async function downloading<T>(
  output: Output,
  { force = false }: { readonly force?: boolean },
  download: (options: DownloadOptions) => Promise<T>,
): Promise<T> {
  const progress = showProgress(output, 'Downloading');
  const options = { force, resume: true, onProgress: progress.update, transfer: tellTransfer(output) };
  return download(options).finally(progress.stop);
}
