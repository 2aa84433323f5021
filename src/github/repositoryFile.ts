import * as z from 'zod';
import { CountersignError } from '../errors.ts';
import { readAnswer } from './client/answer.ts';
import type { GitHubClient } from './client/client.ts';
import { apiPath, type RepositoryName } from './repositoryName.ts';

const contentSchema = z.object({
  type: z.literal('file'),
  encoding: z.literal('base64'),
  content: z.string(),
});

/**
 * A file of a branch as text, undefined where there is none (permission `contents: read`). Up to 1 MB, which is as much
 * as GitHub gives in this way.
 */
export async function readRepositoryFile(
  github: GitHubClient,
  name: RepositoryName,
  branch: string,
  path: string,
): Promise<string | undefined> {
  try {
    const { data } = await github.rest.repos.getContent({ ...name, path, ref: `refs/heads/${branch}` });
    const { content } = readAnswer(contentSchema, data, `GET ${apiPath(name)}/contents/${path}`);
    return Buffer.from(content, 'base64').toString('utf8');
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}
