import { CountersignError } from '../errors.ts';
import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repositoryName.ts';

export interface Reviewer {
  readonly kind: 'user' | 'team';
  /** The user's login or the team's slug. */
  readonly name: string;
}

/** An environment as GitHub holds it now, with what decides whether its rules hold at all. */
export interface EnvironmentState {
  readonly repository: string;
  readonly environment: string;
  readonly exists: boolean;
  readonly reviewers: readonly Reviewer[];
  readonly preventsSelfReview: boolean;
  /** Undefined where the server doesn't say. */
  readonly adminsMayBypass: boolean | undefined;
  readonly branches: 'any' | 'protected' | readonly string[];
  readonly visibility: 'public' | 'private' | 'internal' | undefined;
  readonly ownerKind: 'user' | 'organization';
  /** The plan of the organization, where the token may see it. */
  readonly plan: string | undefined;
}

/** Somebody's answer at the gate of a run. GitHub doesn't tell when it was given. */
export interface RunReview {
  readonly reviewer: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  readonly environments: readonly string[];
}

export interface RunReviews {
  readonly runUrl: string;
  /** Who started this run, and who started this attempt of it. */
  readonly actors: readonly string[];
  readonly reviews: readonly RunReview[];
}

/**
 * Reads an environment and its repository back from GitHub (permission `actions: read`). What is read is judged
 * by `judgeEnvironment`.
 * @throws CountersignError as `createGitHubClient` says; an environment that isn't there is no error.
 */
export async function readEnvironment(
  github: GitHubClient,
  name: RepositoryName,
  environment: string,
): Promise<EnvironmentState> {
  const { data: repository } = await github.rest.repos.get({ ...name });
  const organization = repository.owner.type === 'Organization';
  const found = await readRules(github, name, environment);
  const rules = found?.protection_rules ?? [];
  const reviewed = rules.find((rule) => rule.type === 'required_reviewers');
  return {
    repository: repository.full_name,
    environment,
    exists: found !== undefined,
    reviewers: 'reviewers' in (reviewed ?? {}) ? reviewersOf(reviewed as ReviewersRule) : [],
    preventsSelfReview: (reviewed as ReviewersRule | undefined)?.prevent_self_review === true,
    // In GitHub's answers, not in its description of them.
    adminsMayBypass: (found as { can_admins_bypass?: boolean } | undefined)?.can_admins_bypass,
    branches: await readBranches(github, name, environment, found?.deployment_branch_policy),
    visibility: visibilityOf(repository.visibility, repository.private),
    ownerKind: organization ? 'organization' : 'user',
    plan: organization && repository.private ? await readPlan(github, repository.owner.login) : undefined,
  };
}

async function readRules(github: GitHubClient, name: RepositoryName, environment: string) {
  try {
    const { data } = await github.rest.repos.getEnvironment({ ...name, environment_name: environment });
    return data;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}

interface ReviewersRule {
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly { readonly type?: string; readonly reviewer?: object }[];
}

function reviewersOf(rule: ReviewersRule): Reviewer[] {
  return (rule.reviewers ?? []).map(({ type, reviewer }) => {
    const { login, slug } = (reviewer ?? {}) as { login?: string; slug?: string };
    return type === 'Team' ? { kind: 'team', name: slug ?? '' } : { kind: 'user', name: login ?? '' };
  });
}

async function readBranches(
  github: GitHubClient,
  name: RepositoryName,
  environment: string,
  policy: { protected_branches: boolean; custom_branch_policies: boolean } | null | undefined,
): Promise<EnvironmentState['branches']> {
  if (policy === null || policy === undefined) return 'any';
  if (policy.protected_branches) return 'protected';
  const patterns = await github.paginate(github.rest.repos.listDeploymentBranchPolicies, {
    ...name,
    environment_name: environment,
    per_page: 100,
  });
  return patterns.flatMap((pattern) => (pattern.name === undefined ? [] : [pattern.name]));
}

function visibilityOf(visibility: string | undefined, isPrivate: boolean): EnvironmentState['visibility'] {
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate ? 'private' : 'public';
}

async function readPlan(github: GitHubClient, organization: string): Promise<string | undefined> {
  try {
    const { data } = await github.rest.orgs.get({ org: organization });
    return data.plan?.name;
  } catch (error) {
    // Only owners see the plan; that it can't be seen is for the judge to say.
    if (error instanceof CountersignError && (error.code === 'refused' || error.code === 'not-found'))
      return undefined;
    throw error;
  }
}

/** Who started a run and who answered at its gates, oldest first (permission `actions: read`). */
export async function readRunReviews(
  github: GitHubClient,
  name: RepositoryName,
  runId: number,
): Promise<RunReviews> {
  const { data: run } = await github.rest.actions.getWorkflowRun({ ...name, run_id: runId });
  const { data: reviews } = await github.rest.actions.getReviewsForRun({ ...name, run_id: runId });
  const actors = [run.actor?.login, run.triggering_actor?.login].filter((login) => login !== undefined);
  return {
    runUrl: run.html_url,
    actors: [...new Set(actors)],
    reviews: reviews.map(({ user, state, comment, environments }) => ({
      reviewer: user.login,
      state,
      comment,
      environments: environments.flatMap((each) => (each.name === undefined ? [] : [each.name])),
    })),
  };
}
