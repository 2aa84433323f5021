import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { defaultBranchOf } from '../defaultBranch.ts';
import { apiPath, parseRepository, type RepositoryName } from '../repositoryName.ts';

/** Beside the default branch: a release is of that one, and nobody pins what only the hundredth branch has. */
const MAX_BRANCHES = 20;

const compareSchema = z.object({ status: z.enum(['diverged', 'ahead', 'behind', 'identical']) });
const branchesSchema = z.array(z.object({ name: z.string() }));

/**
 * Whether a pinned commit is in a branch of the repository that it is named by. GitHub finds the commits of all forks
 * under that name as well: what a stranger pushed to a fork would run with the secrets of whoever pins it.
 * @param pin `owner/name@<commit>`
 * @throws CountersignError `refused` where it is in none, or where the repository can't be looked at.
 */
export async function checkOwnCommit(github: GitHubClient, pin: string): Promise<void> {
  const [repository = '', commit = ''] = pin.split('@');
  const name = parseRepository(repository);
  const first = await ownBranchOf(github, name, pin);
  if (await holds(github, name, commit, first)) return;
  const { data } = await github.rest.repos.listBranches({ ...name, per_page: MAX_BRANCHES });
  const branches = readAnswer(branchesSchema, data, `GET ${apiPath(name)}/branches`);
  for (const branch of branches)
    if (branch.name !== first && (await holds(github, name, commit, branch.name))) return;
  const where = `neither ${first} nor one of the first ${MAX_BRANCHES} branches of ${repository} has it`;
  throw new CountersignError('refused', `${pin} is no commit of that repository's own: ${where}`, {
    mend: `GitHub finds what somebody pushed to a fork under this name, too. Take the commit of a release: \`gh api repos/${repository}/commits/<tag> --jq .sha\`.`,
  });
}

async function ownBranchOf(github: GitHubClient, name: RepositoryName, pin: string): Promise<string> {
  try {
    return await defaultBranchOf(github, name);
  } catch (cause) {
    if (!(cause instanceof CountersignError) || cause.code !== 'not-found') throw cause;
    throw new CountersignError(
      'refused',
      `whether ${pin} is a commit of that repository's own is not known`,
      {
        mend: 'This GitHub has no such repository, or the token may not see it: copy Countersign to it, and pin a commit of that copy.',
        cause,
      },
    );
  }
}

/** A branch holds a commit that it is ahead of, or identical to. */
async function holds(
  github: GitHubClient,
  name: RepositoryName,
  commit: string,
  branch: string,
): Promise<boolean> {
  const basehead = `${commit}...${branch}`;
  try {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({ ...name, basehead, per_page: 1 });
    const { status } = readAnswer(compareSchema, data, `GET ${apiPath(name)}/compare/${basehead}`);
    return status === 'ahead' || status === 'identical';
  } catch (error) {
    // No such commit, or no history in common.
    if (error instanceof CountersignError && error.code === 'not-found') return false;
    throw error;
  }
}
