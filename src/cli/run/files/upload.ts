import { resolve } from 'node:path';
import { uploadDataset } from '../../../flow/uploadDataset.ts';
import type { CliContext } from '../../context.ts';
import { showProgress } from '../../terminal/progress.ts';

interface UploadOptions {
  readonly output?: string;
  readonly filename?: string;
  readonly force?: boolean;
}

/** `countersign files upload`. */
export async function upload(context: CliContext, options: UploadOptions, path = ''): Promise<void> {
  const progress = showProgress(context.output, 'Uploading');
  const { output: file = './resource.json', filename, force = false } = options;
  const resource = await uploadDataset(await context.store(), path, file, {
    force,
    onProgress: progress.update,
    ...(filename === undefined ? {} : { filename }),
  }).finally(progress.stop);
  context.output.line('Uploaded successfully');
  context.output.line(`Resource file was created in ${file}`);
  const { hash, size, content } = resource;
  context.output.result({ resourceFile: resolve(file), hash, size, content });
}
