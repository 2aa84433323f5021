import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';
import type { BranchRules } from './branchRules.ts';

const enabled = z.object({ enabled: z.boolean() }).optional();
const list = z.array(z.unknown()).optional();

const protectionSchema = z.object({
  required_pull_request_reviews: z
    .object({
      required_approving_review_count: z.int().optional(),
      require_code_owner_reviews: z.boolean(),
      dismiss_stale_reviews: z.boolean(),
      bypass_pull_request_allowances: z.object({ users: list, teams: list, apps: list }).optional(),
    })
    .optional(),
  enforce_admins: enabled,
  allow_deletions: enabled,
  allow_force_pushes: enabled,
});

/**
 * Classic protection of a branch, undefined where there is none; `unseen` for a token that may not read it, which wants
 * `Administration: read`.
 */
export async function readClassicRules(
  github: GitHubClient,
  name: RepositoryName,
  branch: string,
): Promise<BranchRules | 'unseen' | undefined> {
  try {
    const { data } = await github.rest.repos.getBranchProtection({ ...name, branch });
    const call = `GET ${apiPath(name)}/branches/${branch}/protection`;
    return rulesOf(readAnswer(protectionSchema, data, call));
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    // Who may read it is told so; a bare "Not Found" is what others get.
    if (error.code === 'not-found') return /not protected/i.test(error.message) ? undefined : 'unseen';
    if (error.code === 'refused') return 'unseen';
    throw error;
  }
}

function rulesOf(protection: z.infer<typeof protectionSchema>): BranchRules {
  const { required_pull_request_reviews: review, enforce_admins: admins } = protection;
  const { users = [], teams = [], apps = [] } = review?.bypass_pull_request_allowances ?? {};
  const others = users.length + teams.length + apps.length > 0;
  return {
    source: 'classic protection',
    review: review && {
      approvals: review.required_approving_review_count ?? 0,
      codeOwners: review.require_code_owner_reviews,
      dismissStale: review.dismiss_stale_reviews,
    },
    restrictsUpdates: false,
    forbidsDeletion: protection.allow_deletions?.enabled !== true,
    forbidsForcePush: protection.allow_force_pushes?.enabled !== true,
    bypass: others ? 'others' : admins?.enabled === true ? 'nobody' : 'administrators',
  };
}
