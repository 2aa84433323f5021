import { explanationOf } from '../../errors.ts';
import { parseRepository } from '../../github/repositoryName.ts';
import type { ActionContext } from '../actionContext.ts';
import { jobGitHub } from '../jobGitHub.ts';

/** Tells the verdict's comment from others. */
export const VERDICT_COMMENT = 'verify-report';

/**
 * Marks the verdict on the pull request of this run as being of an earlier commit, where it is: whoever looks at it before
 * the new verdict is there is not to take it for one. What cannot be done is a warning.
 */
export async function markEarlierVerdict(
  context: ActionContext,
  { token, pullRequest }: { readonly token: string | undefined; readonly pullRequest: number | undefined },
): Promise<void> {
  const { env, event } = context;
  const repository = env['GITHUB_REPOSITORY'];
  const pull = pullRequest ?? event.pullRequest;
  if (!repository || pull === undefined) return;
  try {
    const { markEarlierComment } = await import('../../github/page/commitComment.ts');
    const github = await jobGitHub(context, token);
    const name = parseRepository(repository);
    const marked = await markEarlierComment(github, name, pull, { kind: VERDICT_COMMENT });
    if (marked !== undefined) context.log(`The verdict on the pull request says now that it is of ${marked}`);
  } catch (error) {
    context.warn(
      `An earlier verdict on the pull request was not marked as being of an earlier commit: ${explanationOf(error)}`,
    );
  }
}
