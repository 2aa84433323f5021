import { CountersignError } from '../errors.ts';
import { escapeForTerminal } from '../text/escapeForTerminal.ts';

/** `owner/name`, taken apart as Octokit takes it. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** Where a repository is in GitHub's API, for the name of a call. */
export function apiPath({ owner, repo }: RepositoryName): string {
  return `/repos/${owner}/${repo}`;
}

/** @throws CountersignError `input` when it isn't `owner/name`. */
export function parseRepository(text: string): RepositoryName {
  const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
  if (owner === undefined || repo === undefined || repo === '.' || repo === '..')
    throw new CountersignError('input', `"${escapeForTerminal(text, 120)}" is not a repository`, {
      mend: 'Write it as owner/name.',
    });
  return { owner, repo };
}
