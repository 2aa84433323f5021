import { oneOf, optional } from '../github/runner/inputKinds.ts';
import type { ActionContext } from './actionContext.ts';

/** Whether what a solution's files hold stands on pages that others may read. */
export const SHOW_FILES = optional(oneOf('private', 'true', 'false'), 'private');

/**
 * Why a solution's content is kept off a page; undefined where it may be shown. A solution is sealed to its reviewers, and
 * whoever may see a run may see its summary and its artifacts: unasked, content is shown where the repository is private.
 * @param howToRead the commands that show all of it on a machine of one's own
 */
export function withheldFiles(
  { event }: Pick<ActionContext, 'event'>,
  wish: 'private' | 'true' | 'false',
  howToRead: string,
): string | undefined {
  if (wish === 'true' || (wish === 'private' && event.isPrivate)) return undefined;
  const why =
    wish === 'false'
      ? 'The input show-files is false'
      : 'This repository is not private, and the solution is a secret of its owner';
  return `${why}: what its files hold is not on this page, names and settings alone. Read it at home with ${howToRead}, or show it here with show-files: true.`;
}
