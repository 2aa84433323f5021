import { oneOf, optional } from '../../github/runner/inputKinds.ts';
import type { ActionContext } from '../actionContext.ts';
import { readLogTail } from './readTail.ts';

/** Whether the end of a failed run's log stands on pages that others may read. */
export const SHOW_LOG = optional(oneOf('private', 'true', 'false'), 'private');

/**
 * The end of a run's log for a page on GitHub. A log is sealed to its recipients because a solution can write the dataset
 * into it, and a traceback does: unasked, it is shown where the repository is private and the run failed, and nowhere else.
 */
export async function shownLog(
  { event }: Pick<ActionContext, 'event'>,
  wish: 'private' | 'true' | 'false',
  isFailed: boolean,
  directory: string,
): Promise<readonly string[] | 'withheld' | undefined> {
  if (wish === 'false') return undefined;
  if (wish === 'true' || (isFailed && event.isPrivate)) return readLogTail(directory);
  return isFailed ? 'withheld' : undefined;
}
