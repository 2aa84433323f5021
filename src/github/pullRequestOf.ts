import * as z from 'zod';
import { readAnswer } from './client/answer.ts';
import type { GitHubClient } from './client/client.ts';
import { apiPath, type RepositoryName } from './repositoryName.ts';

const pullsSchema = z.array(z.object({ number: z.int(), state: z.string() }));

/**
 * The pull request that brings a commit: one that is open before one that is not (permission `pull-requests: read`).
 * @returns undefined where the commit came without one.
 * @throws CountersignError `input` for a commit that the repository does not have.
 */
export async function pullRequestOf(
  github: GitHubClient,
  name: RepositoryName,
  commit: string,
): Promise<number | undefined> {
  const which = { ...name, commit_sha: commit, per_page: 100 };
  const { data } = await github.rest.repos.listPullRequestsAssociatedWithCommit(which);
  const pulls = readAnswer(pullsSchema, data, `GET ${apiPath(name)}/commits/${commit}/pulls`);
  return (pulls.find(({ state }) => state === 'open') ?? pulls[0])?.number;
}
