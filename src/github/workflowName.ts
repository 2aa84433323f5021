import { escapeForTerminal } from '../text/escapeForTerminal.ts';
import { CountersignError } from '../errors.ts';
import { parseRepository, type RepositoryName } from './repositoryName.ts';

/** A workflow of a repository: `owner/name/result.yml`, or `owner/name/result.yml@branch`. */
export interface WorkflowName extends RepositoryName {
  /** The name of its file in `.github/workflows`. */
  readonly workflow: string;
  /** The branch whose workflow runs; the default branch where it is not named. */
  readonly branch: string | undefined;
}

/** @throws CountersignError `input` when it isn't `owner/name/file.yml`. */
export function parseWorkflow(text: string): WorkflowName {
  const [, repository, workflow, branch] =
    /^([^/\s]+\/[^/\s]+)\/([\w.-]{1,100}\.ya?ml)(?:@([\w./-]{1,200}))?$/.exec(text) ?? [];
  if (repository === undefined || workflow === undefined)
    throw new CountersignError(
      'input',
      `"${escapeForTerminal(text, 120)}" is not a workflow of a repository`,
      {
        mend: 'Write it as owner/name/workflow.yml.',
      },
    );
  return { ...parseRepository(repository), workflow, branch };
}

/** As it was written. */
export function formatWorkflow({ owner, repo, workflow, branch }: WorkflowName): string {
  return `${owner}/${repo}/${workflow}${branch === undefined ? '' : `@${branch}`}`;
}
