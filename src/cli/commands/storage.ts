import type { Command } from 'commander';
import { action, example } from '../command.ts';
import { parseAmount } from '../numbers.ts';
import { table } from '../terminal/output.ts';

interface GcOptions {
  readonly olderThan: string;
  readonly dryRun?: boolean;
}

const HOUR_MS = 3_600_000;

function addGc(storage: Command): void {
  const command = storage
    .command('gc')
    .description('List the uploads that were begun and never finished, and free what they hold')
    .option('--older-than <hours>', 'only those begun so long ago; a running upload is cut by it', '24')
    .option('--dry-run', 'list them, and remove nothing');
  example(command, 'countersign storage gc --older-than 48 --dry-run');
  action(command, async (context, options: GcOptions) => {
    const hours = parseAmount(options.olderThan, '--older-than');
    const { removeUploads, unfinishedUploads } = await import('../../resource/transfer/orphans.ts');
    const store = await context.store();
    const found = await unfinishedUploads(store, new Date(Date.now() - hours * HOUR_MS));
    if (found === undefined) {
      context.output.line('A registry lists no unfinished uploads: its own collection of garbage frees them');
      context.output.result({ unfinished: [], removed: 0 });
      return;
    }
    const rows = found.map(({ name, begun }) => [begun.toISOString(), name]);
    for (const row of table([['BEGUN', 'OBJECT'], ...rows])) context.output.line(row);
    const removed = options.dryRun === true ? 0 : await removeUploads(store, found);
    context.output.line(`${found.length} unfinished, ${removed} removed`);
    const unfinished = found.map(({ name, id, begun }) => ({ name, id, begun: begun.toISOString() }));
    context.output.result({ unfinished, removed });
  });
}

export function addStorage(program: Command): void {
  addGc(program.command('storage').description('The store that sealed files are in'));
}
