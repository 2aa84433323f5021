import { CountersignError, explanationOf } from '../../errors.ts';
import type { GitHubClient } from '../../github/client/client.ts';
import { upsertCheckRun } from '../../github/page/checkRun.ts';
import {
  overallOf,
  renderCheckRun,
  renderVerdict,
  type VerdictView,
} from '../../github/page/renderVerdict.ts';
import { permissionYaml } from '../../github/client/permissions.ts';
import { parseRepository, type RepositoryName } from '../../github/repositoryName.ts';
import { upsertCommitComment } from '../../github/page/commitComment.ts';
import { runUrlOf, type ActionContext } from '../actionContext.ts';
import { withoutSecrets } from '../log/actionLog.ts';
import { jobGitHub } from '../jobGitHub.ts';
import { VERDICT_COMMENT } from './markEarlierVerdict.ts';
import { verdictCheck } from './verdictCheck.ts';

export interface Publishing {
  readonly comment: boolean;
  readonly checkRun: boolean;
  readonly pullRequest: number | undefined;
  /** What the verdict is about; where that is no commit, nothing is written beside the summary. */
  readonly commit: string | undefined;
  readonly token: string | undefined;
}

/**
 * Writes the verdict on the pull request, where the run is of one, and as a check run of its commit. A fork's
 * pull request has no token that may write: there it is a warning, and the summary has it all.
 * @throws CountersignError with the lines of YAML that a missing permission needs.
 */
export async function publishVerdict(
  context: ActionContext,
  publishing: Publishing,
  view: VerdictView,
  order: number,
): Promise<void> {
  const { env, event } = context;
  const pull = publishing.pullRequest ?? event.pullRequest;
  const { commit, checkRun: wantsCheck } = publishing;
  const wantsComment = publishing.comment && pull !== undefined;
  const repository = env['GITHUB_REPOSITORY'];
  if (!repository || commit === undefined || (!wantsComment && !wantsCheck)) return;
  const name = parseRepository(repository);
  try {
    const github = await jobGitHub(context, publishing.token);
    if (wantsComment) await comment(context, github, name, { pull, commit }, view);
    if (wantsCheck) await check(context, github, name, commit, view, order);
  } catch (error) {
    if (event.fork === undefined || event.name === 'pull_request_target') throw withAllPermissions(error);
    context.warn(`The verdict is in the summary alone: ${explanationOf(error)}`);
  }
}

/** All that both need at once: GitHub names one missing permission a run, and reading is asked for before writing. */
function withAllPermissions(error: unknown): unknown {
  if (!(error instanceof CountersignError) || error.code !== 'refused') return error;
  const yaml = permissionYaml([
    { name: 'pull-requests', access: 'write' },
    { name: 'checks', access: 'write' },
  ]);
  const mend = `${yaml}\nOr set \`comment: false\` or \`check-run: false\` to go without.`;
  return new CountersignError(error.code, error.message, { cause: error, mend });
}

function pointerOf({ env }: ActionContext): string {
  const url = runUrlOf(env);
  return url === undefined
    ? '_The whole verdict is in the summary of the run._'
    : `_The whole verdict is in the [summary of the run](<${url}>)._`;
}

async function comment(
  context: ActionContext,
  github: GitHubClient,
  name: RepositoryName,
  { pull, commit }: { readonly pull: number; readonly commit: string },
  view: VerdictView,
): Promise<void> {
  const posted = await upsertCommitComment(github, name, pull, {
    kind: VERDICT_COMMENT,
    commit,
    markdown: withoutSecrets(renderVerdict(view), context.secrets),
    pointer: pointerOf(context),
  });
  context.log(`The comment with the verdict was ${posted.done}: ${posted.url}`);
}

async function check(
  context: ActionContext,
  github: GitHubClient,
  name: RepositoryName,
  headSha: string,
  view: VerdictView,
  order: number,
): Promise<void> {
  const { title, summary, text } = renderCheckRun(view);
  const detailsUrl = runUrlOf(context.env);
  const posted = await upsertCheckRun(github, name, {
    ...verdictCheck(order),
    headSha,
    verdict: overallOf(view),
    title,
    summary: withoutSecrets(summary, context.secrets),
    text: withoutSecrets(text, context.secrets),
    ...(detailsUrl === undefined ? {} : { detailsUrl }),
    pointer: pointerOf(context),
  });
  context.log(`The check run with the verdict was ${posted.done}: ${posted.url ?? ''}`);
}
