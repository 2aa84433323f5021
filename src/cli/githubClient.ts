import { CountersignError } from '../errors.ts';
import type { GitHubClient } from '../github/client/client.ts';
import type { CliContext } from './context.ts';

/** GitHub's API, with the token of the environment: never of argv. @throws CountersignError `usage` without one. */
export async function openGitHub({ home: { env } }: CliContext): Promise<GitHubClient> {
  const token = [env['GH_TOKEN'], env['GITHUB_TOKEN']].find((each) => each !== undefined && each !== '');
  if (token === undefined)
    throw new CountersignError('usage', 'GitHub cannot be asked without a token', {
      mend: 'set GH_TOKEN or GITHUB_TOKEN, for example GH_TOKEN=$(gh auth token)',
    });
  const { createGitHubClient } = await import('../github/client/client.ts');
  const apiUrl = env['GITHUB_API_URL'];
  return createGitHubClient({ token, ...(apiUrl ? { apiUrl } : {}) });
}

/** GitHub's errors end in lines of YAML to paste: a terminal is told them in one. */
export function inOneLine(error: unknown): unknown {
  if (!(error instanceof CountersignError) || error.mend?.includes('\n') !== true) return error;
  const mend = error.mend
    .replace(/^Give the job this permission:\npermissions:/, 'Use a token with the repository permission')
    .replace(/\s*\n\s*/g, ' ');
  return new CountersignError(error.code, error.message, { cause: error, mend });
}
