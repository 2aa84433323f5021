import type { Command } from 'commander';
import { action, example, type Group } from '../command.ts';

function addGc(storage: Command): void {
  const command = storage
    .command('gc')
    .description('List the uploads that were begun and never finished, and free what they hold')
    .option('--older-than <hours>', 'only those begun so long ago; a running upload is cut by it', '24')
    .option('--dry-run', 'list them, and remove nothing');
  example(command, 'countersign storage gc --older-than 48 --dry-run');
  action(command, async () => (await import('../run/collectGarbage.ts')).collectGarbage);
}

export const storageGroup: Group = {
  description: 'The store that sealed files are in',
  fill: addGc,
};
