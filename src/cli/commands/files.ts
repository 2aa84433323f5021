import type { Command } from 'commander';
import { action, example, type Group } from '../command.ts';

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
  action(command, async () => (await import('../run/files/upload.ts')).upload);
}

function addDownload(files: Command): void {
  const command = files
    .command('download <RESOURCE_FILE> [DIRECTORY]')
    .description('Download what a resource file names, open it and verify it')
    .option('--use-addon', 'accepted for compatibility; there is one engine')
    .option('--force', 'replace what is there already');
  example(command, 'countersign files download solution.resource.json .');
  action(command, async () => (await import('../run/files/download.ts')).download);
}

function addDelete(files: Command): void {
  const command = files
    .command('delete <RESOURCE_FILE>')
    .description(
      'Delete the stored object that a resource file names, and what unfinished uploads of it hold',
    );
  example(command, 'countersign files delete dataset.resource.json');
  action(command, async () => (await import('../run/files/deleteStored.ts')).deleteStored);
}

function addCalculateHash(files: Command): void {
  const command = files
    .command('calculate-hash <PATH>')
    .description('SHA-256 of a file, or of the deterministic tar of a directory');
  example(command, 'countersign files calculate-hash ./dataset');
  action(command, async () => (await import('../run/files/calculateHash.ts')).calculateHash);
}

export const filesGroup: Group = {
  description: 'Sealed files in a storage',
  fill: (files) => {
    addUpload(files);
    addDownload(files);
    addDelete(files);
    addCalculateHash(files);
  },
};
