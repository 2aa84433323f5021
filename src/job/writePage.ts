import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CountersignError } from '../errors.ts';
import { fitPage, wholePage, type Piece } from '../github/page/page.ts';
import type { ActionContext } from './actionContext.ts';
import { withoutSecrets } from './log/actionLog.ts';

/**
 * Adds a page to the step's summary. Where GitHub's limit of 1 MiB does not hold it, whole parts of it are moved into a file
 * that the summary names; nothing is cut.
 * @param name of the file, without a path
 * @param directory that outlives the step; the runner's own temporary one when not given
 * @returns the file's path, or undefined where the summary has it all
 * @throws CountersignError `limit` where not even what may not be moved has room
 */
export async function writePage(
  context: ActionContext,
  pieces: readonly Piece[],
  name: string,
  directory?: string,
): Promise<string | undefined> {
  const path = join(directory ?? context.env['RUNNER_TEMP'] ?? tmpdir(), name);
  const page = wholePage(pieces);
  const fitted = fitPage(pieces, context.summaryRoom(), `the file ${basename(path)} (output page)`);
  if (fitted === undefined)
    throw new CountersignError('limit', "the page has no room in the step's summary", {
      mend: 'Let this step write to no summary that is full already.',
    });
  context.addSummary(fitted);
  if (fitted === page) return undefined;
  await writeFile(path, withoutSecrets(page, context.secrets));
  context.warn(`The page is larger than GitHub shows: parts of it are whole in ${path} alone.`);
  return path;
}
