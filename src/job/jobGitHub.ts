import type { GitHubClient } from '../github/client/client.ts';
import type { ActionContext } from './actionContext.ts';

/** The API of the GitHub that the job runs on. @throws CountersignError as `createGitHubClient` says, without a token too */
export async function jobGitHub(
  { env, event }: Pick<ActionContext, 'env' | 'event'>,
  token: string | undefined,
): Promise<GitHubClient> {
  const { createGitHubClient } = await import('../github/client/client.ts');
  const { GITHUB_API_URL: apiUrl } = env;
  return createGitHubClient({ token: token ?? '', event, ...(apiUrl ? { apiUrl } : {}) });
}
