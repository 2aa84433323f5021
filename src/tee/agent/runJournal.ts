import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { sha256 } from '../../marketplace/schemas.ts';

/**
 * How far this agent came with one run. Written to disk before the step that it names is taken, so that an
 * agent that was killed knows what may have begun, and never runs an order twice.
 *
 * claiming: the report may be on the ledger, the solution has not been started
 * started: the solution may have run
 * executed: it has ended, and its result is in scratch
 */
const journalSchema = z.object({
  run: sha256,
  phase: z.enum(['claiming', 'started', 'executed']),
  outcome: z
    .object({
      outcome: z.enum(['exited', 'time-limit', 'memory-limit', 'output-limit', 'cancelled', 'not-startable']),
      exitStatus: z.int().nullable(),
      milliseconds: z.number(),
      reason: z.string().optional(),
    })
    .optional(),
});
export type RunJournal = z.infer<typeof journalSchema>;

function pathOf(directory: string, order: number, attempt: number): string {
  return join(directory, `order-${order}-${attempt}.json`);
}

export async function readJournal(
  directory: string,
  order: number,
  attempt: number,
): Promise<RunJournal | undefined> {
  let text: string;
  try {
    text = await readFile(pathOf(directory, order, attempt), 'utf8');
  } catch {
    return undefined;
  }
  return journalSchema.parse(JSON.parse(text));
}

/** On return the journal is on the disk, not in a cache. */
export async function writeJournal(
  directory: string,
  order: number,
  attempt: number,
  journal: RunJournal,
): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = pathOf(directory, order, attempt);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(journal));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

export async function removeJournal(directory: string, order: number, attempt: number): Promise<void> {
  await rm(pathOf(directory, order, attempt), { force: true });
}
