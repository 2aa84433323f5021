import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../client/client.ts';
import type { RepositoryName } from '../repositoryName.ts';
import { readEnvironment, type EnvironmentState, type Reviewer } from '../gate/environment.ts';

export interface EnvironmentWish {
  readonly environment: string;
  /** One to six; any one of them suffices. None only where `withoutReviewers` says so. */
  readonly reviewers: readonly Reviewer[];
  /** Limits branches alone and asks nobody: for what no approval guards. */
  readonly withoutReviewers?: true;
  /** Branches that may deploy: name patterns. */
  readonly branches: readonly string[];
}

/** GitHub's limit. */
const MAX_REVIEWERS = 6;

/**
 * Makes a protected environment or brings one into shape: reviewers, no self-review, no bypass by
 * administrators, only these branches. Reviewers and branches that are there beyond the wish are taken out. Safe
 * to repeat; what was already so is not written again. The token needs `Administration: write`.
 * @returns the environment as GitHub tells it afterwards, for `judgeEnvironment`: a server that can't forbid the
 * bypass keeps it, and the judge says so.
 * @throws CountersignError `input` for no or too many reviewers, `not-found` for one that GitHub doesn't know.
 */
export async function createEnvironment(
  github: GitHubClient,
  name: RepositoryName,
  wish: EnvironmentWish,
): Promise<EnvironmentState> {
  checkReviewers(wish);
  if (wish.branches.length === 0)
    throw new CountersignError('input', 'an environment that no branch may use is of no use', {
      mend: 'Name at least the default branch.',
    });
  const before = await readEnvironment(github, name, wish.environment);
  if (!rulesFit(before, wish)) await putRules(github, name, wish);
  await putBranches(github, name, wish);
  return readEnvironment(github, name, wish.environment);
}

function checkReviewers({ environment, reviewers, withoutReviewers }: EnvironmentWish): void {
  if (withoutReviewers === true && reviewers.length > 0)
    throw new CountersignError('input', `the environment ${environment} is to have reviewers, and none`);
  if (withoutReviewers !== true && (reviewers.length === 0 || reviewers.length > MAX_REVIEWERS))
    throw new CountersignError(
      'input',
      `an environment takes 1 to ${MAX_REVIEWERS} reviewers, not ${reviewers.length}`,
    );
}

/** Whether nothing is left to do, the bypass included where the server tells it. */
export function environmentFits(state: EnvironmentState, wish: EnvironmentWish): boolean {
  if (!rulesFit(state, wish) || typeof state.branches === 'string') return false;
  const { branches } = state;
  return (
    branches.every(({ type }) => type !== 'tag') &&
    sameSet(
      branches.map(({ name }) => name),
      wish.branches,
    )
  );
}

function rulesFit(state: EnvironmentState, wish: EnvironmentWish): boolean {
  const key = ({ kind, name }: Reviewer): string => `${kind} ${name.toLowerCase()}`;
  return (
    state.exists &&
    // GitHub keeps self-review with the reviewers: without them it tells nothing of it.
    (wish.withoutReviewers === true || state.preventsSelfReview) &&
    state.adminsMayBypass !== true &&
    Array.isArray(state.branches) &&
    sameSet(state.reviewers.map(key), wish.reviewers.map(key))
  );
}

async function putRules(github: GitHubClient, name: RepositoryName, wish: EnvironmentWish): Promise<void> {
  const rules = {
    ...name,
    environment_name: wish.environment,
    prevent_self_review: wish.withoutReviewers !== true,
    reviewers: await Promise.all(wish.reviewers.map((reviewer) => reviewerId(github, name, reviewer))),
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  };
  try {
    // Taken by github.com and used by Terraform's provider, though the reference doesn't name it.
    const noBypass = { can_admins_bypass: false };
    await github.rest.repos.createOrUpdateEnvironment({ ...rules, ...noBypass });
  } catch (error) {
    // Servers that don't know the field refuse the request by its name.
    if (!(error instanceof CountersignError) || !error.message.includes('can_admins_bypass')) throw error;
    await github.rest.repos.createOrUpdateEnvironment(rules);
  }
}

async function reviewerId(github: GitHubClient, name: RepositoryName, { kind, name: reviewer }: Reviewer) {
  if (kind === 'team') {
    const { data } = await github.rest.teams.getByName({ org: name.owner, team_slug: reviewer });
    return { type: 'Team' as const, id: data.id };
  }
  const { data } = await github.rest.users.getByUsername({ username: reviewer });
  return { type: 'User' as const, id: data.id };
}

async function putBranches(github: GitHubClient, name: RepositoryName, wish: EnvironmentWish): Promise<void> {
  const at = { ...name, environment_name: wish.environment };
  const present = await github.paginate(github.rest.repos.listDeploymentBranchPolicies, {
    ...at,
    per_page: 100,
  });
  const isWished = ({ name: pattern = '', type }: (typeof present)[number]): boolean =>
    type !== 'tag' && wish.branches.includes(pattern);
  const names = present.filter(isWished).map((policy) => policy.name);
  for (const branch of wish.branches.filter((each) => !names.includes(each)))
    await github.rest.repos.createDeploymentBranchPolicy({ ...at, name: branch });
  for (const policy of present)
    if (policy.id !== undefined && !isWished(policy))
      await github.rest.repos.deleteDeploymentBranchPolicy({ ...at, branch_policy_id: policy.id });
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}
