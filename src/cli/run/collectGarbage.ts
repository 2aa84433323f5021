import { removeUploads, unfinishedUploads } from '../../resource/transfer/orphans.ts';
import type { CliContext } from '../context.ts';
import { parseAmount } from '../numbers.ts';
import { table } from '../terminal/output.ts';

interface GcOptions {
  readonly olderThan: string;
  readonly dryRun?: boolean;
}

const HOUR_MS = 3_600_000;

/** `countersign storage gc`. */
export async function collectGarbage(context: CliContext, options: GcOptions): Promise<void> {
  const hours = parseAmount(options.olderThan, '--older-than');
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
}
