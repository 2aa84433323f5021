import { CountersignError } from '../../../errors.ts';

/** The error of a repository that has branches, but not the one that is to be the ledger. */
export function missingBranch(display: string, branch: string): CountersignError {
  return new CountersignError('not-found', `the repository ${display} has no branch "${branch}"`, {
    mend: `Check the URL and the name of the branch; \`countersign ledger init\` starts a ledger in that repository.`,
  });
}
