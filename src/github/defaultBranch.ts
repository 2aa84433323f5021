import * as z from 'zod';
import { readAnswer } from './client/answer.ts';
import type { GitHubClient } from './client/client.ts';
import { apiPath, type RepositoryName } from './repositoryName.ts';

const repositorySchema = z.object({ default_branch: z.string().min(1) });

/**
 * The default branch of a repository (permission `metadata: read`).
 * @throws CountersignError `not-found` where there is no such repository, or the token may not see it.
 */
export async function defaultBranchOf(github: GitHubClient, name: RepositoryName): Promise<string> {
  const { data } = await github.rest.repos.get({ ...name });
  return readAnswer(repositorySchema, data, `GET ${apiPath(name)}`).default_branch;
}
