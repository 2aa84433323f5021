import * as z from 'zod';
import { readAnswer } from './client/answer.ts';
import type { GitHubClient } from './client/client.ts';
import { apiPath, type RepositoryName } from './repositoryName.ts';

const pullsSchema = z.array(
  z.object({
    number: z.int(),
    state: z.string(),
    base: z.object({ repo: z.object({ full_name: z.string() }) }),
  }),
);

/**
 * The pull request that brings a commit to this repository, not to another of its network: one that is open before one
 * that is not (permission `pull-requests: read`).
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
  const own = `${name.owner}/${name.repo}`.toLowerCase();
  const here = pulls.filter(({ base }) => base.repo.full_name.toLowerCase() === own);
  return (here.find(({ state }) => state === 'open') ?? here[0])?.number;
}
