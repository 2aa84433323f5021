import { resolve } from 'node:path';
import type { Command } from 'commander';
import { action, example } from '../command.ts';
import { rememberReviewed } from '../home/reviewedHashes.ts';
import { showProgress, tellTransfer } from '../terminal/progress.ts';
import { duringStep } from '../terminal/screen/duringStep.ts';
import { CountersignError } from '../../errors.ts';

interface UploadOptions {
  readonly output?: string;
  readonly filename?: string;
  readonly force?: boolean;
}

function addUpload(files: Command): void {
  const command = files
    .command('upload <PATH>')
    .description(
      'Seal a file or directory, store it, and write the resource file that opens it. Owners, times and extended attributes are lost',
    )
    .option('--output <file>', 'where to write the resource file', './resource.json')
    .option('--filename <name>', 'name of the file inside the seal')
    .option('--use-addon', 'accepted for compatibility; there is one engine')
    .option('--force', 'overwrite the resource file, and lose what it opens');
  example(command, 'countersign files upload ./dataset --output dataset.resource.json');
  action(command, async (context, options: UploadOptions, path = '') => {
    const { uploadDataset } = await import('../../flow/uploadDataset.ts');
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
  });
}

function addDownload(files: Command): void {
  const command = files
    .command('download <RESOURCE_FILE> [DIRECTORY]')
    .description('Download what a resource file names, open it and verify it')
    .option('--use-addon', 'accepted for compatibility; there is one engine')
    .option('--force', 'replace what is there already');
  example(command, 'countersign files download solution.resource.json .');
  action(command, async (context, options: { force?: boolean }, file = '', directory = '') => {
    const { readResourceFile } = await import('../../resource/resourceFile.ts');
    const { downloadResource } = await import('../../resource/transfer/downloadResource.ts');
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
  });
}

function addDelete(files: Command): void {
  const command = files
    .command('delete <RESOURCE_FILE>')
    .description(
      'Delete the stored object that a resource file names, and what unfinished uploads of it hold',
    );
  example(command, 'countersign files delete dataset.resource.json');
  action(command, async (context, _options, file = '') => {
    const { readResourceFile } = await import('../../resource/resourceFile.ts');
    const { deleteResource } = await import('../../resource/transfer/deleteResource.ts');
    const { deleted, unfinished } = await deleteResource(await readResourceFile(file), await context.store());
    if (!deleted && unfinished === 0)
      throw new CountersignError(
        'not-found',
        'the storage holds no such object: it may have been deleted before',
      );
    context.output.line('File was deleted successfully');
    context.output.result({ deleted, unfinished });
  });
}

function addCalculateHash(files: Command): void {
  const command = files
    .command('calculate-hash <PATH>')
    .description('SHA-256 of a file, or of the deterministic tar of a directory');
  example(command, 'countersign files calculate-hash ./dataset');
  action(command, async (context, _options, path = '') => {
    const { hashPath } = await import('../../resource/hashPath.ts');
    const found = await duringStep(context.output, `Hashing ${path}`, () => hashPath(path));
    context.output.line(found.hash);
    context.output.result(found);
  });
}

export function addFiles(program: Command): void {
  const files = program.command('files').description('Sealed files in a storage');
  addUpload(files);
  addDownload(files);
  addDelete(files);
  addCalculateHash(files);
}
