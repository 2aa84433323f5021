import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { PAGE_SIZE, readPages } from '../client/readPages.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';

export interface Reviewer {
  readonly kind: 'user' | 'team';
  /** The user's login or the team's slug. */
  readonly name: string;
}

/** One of those of whom an environment asks a yes. */
export interface RequiredReviewer extends Reviewer {
  readonly id: number;
}

/** Who may deploy by name: a branch or a tag. `undefined` where the server does not tell which. */
export interface DeploymentPolicy {
  readonly name: string;
  readonly type: 'branch' | 'tag' | undefined;
}

/** An environment as GitHub holds it now, with what decides whether its rules hold at all. */
export interface EnvironmentState {
  readonly repository: string;
  /** The repository's page, without a slash at its end. */
  readonly repositoryUrl: string;
  readonly defaultBranch: string;
  /** As GitHub spells it. */
  readonly environment: string;
  readonly exists: boolean;
  readonly reviewers: readonly RequiredReviewer[];
  /** Reviewers whose account or team was deleted. */
  readonly goneReviewers: number;
  readonly preventsSelfReview: boolean;
  /** Undefined where the server doesn't say. */
  readonly adminsMayBypass: boolean | undefined;
  readonly branches: 'any' | 'protected' | readonly DeploymentPolicy[];
  readonly visibility: 'public' | 'private' | 'internal' | undefined;
  readonly ownerKind: 'user' | 'organization';
  /** The plan of the organization, where the token may see it. */
  readonly plan: string | undefined;
}

const repositorySchema = z.object({
  full_name: z.string(),
  html_url: z.string(),
  default_branch: z.string().min(1),
  visibility: z.string().optional(),
  private: z.boolean(),
  owner: z.object({ type: z.string(), login: z.string() }),
});

const ruleSchema = z.object({
  type: z.string(),
  prevent_self_review: z.boolean().optional(),
  reviewers: z
    .array(
      z.object({
        type: z.string().optional(),
        reviewer: z
          .object({ id: z.int(), login: z.string().optional(), slug: z.string().optional() })
          .nullish(),
      }),
    )
    .optional(),
});

const environmentSchema = z.object({
  name: z.string(),
  protection_rules: z.array(ruleSchema).optional(),
  // In GitHub's answers, not in its description of them.
  can_admins_bypass: z.boolean().optional(),
  deployment_branch_policy: z
    .object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullish(),
});

const policiesSchema = z.object({
  branch_policies: z.array(z.object({ name: z.string(), type: z.enum(['branch', 'tag']).optional() })),
});

const organizationSchema = z.object({ plan: z.object({ name: z.string() }).optional() });

type Rule = z.infer<typeof ruleSchema>;

/**
 * Reads an environment and its repository back from GitHub (permission `actions: read`). What is read is judged
 * by `judgeEnvironment`.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; an
 * environment that isn't there is no error.
 */
export async function readEnvironment(
  github: GitHubClient,
  name: RepositoryName,
  environment: string,
): Promise<EnvironmentState> {
  // As parts of a path these would name the repository or its environments.
  if (/^\.{0,2}$/.test(environment))
    throw new CountersignError('input', `"${environment}" is the name of no environment`);
  const { data } = await github.rest.repos.get({ ...name });
  const repository = readAnswer(repositorySchema, data, `GET ${apiPath(name)}`);
  const organization = repository.owner.type === 'Organization';
  const found = await readRules(github, name, environment);
  // GitHub makes one such rule; were there several, whoever is in any of them could have said yes.
  const asked = (found?.protection_rules ?? []).filter(({ type }) => type === 'required_reviewers');
  const reviewers = asked.flatMap(reviewersOf);
  return {
    repository: repository.full_name,
    repositoryUrl: repository.html_url.replace(/\/$/, ''),
    defaultBranch: repository.default_branch,
    environment: found?.name ?? environment,
    exists: found !== undefined,
    reviewers: reviewers.filter((reviewer) => reviewer !== undefined),
    goneReviewers: reviewers.filter((reviewer) => reviewer === undefined).length,
    preventsSelfReview: asked.length > 0 && asked.every((rule) => rule.prevent_self_review === true),
    adminsMayBypass: found?.can_admins_bypass,
    branches: await readBranches(github, name, environment, found?.deployment_branch_policy),
    visibility: visibilityOf(repository.visibility, repository.private),
    ownerKind: organization ? 'organization' : 'user',
    plan: organization && repository.private ? await readPlan(github, repository.owner.login) : undefined,
  };
}

async function readRules(github: GitHubClient, name: RepositoryName, environment: string) {
  try {
    const { data } = await github.rest.repos.getEnvironment({ ...name, environment_name: environment });
    return readAnswer(environmentSchema, data, `GET ${pathOf(name, environment)}`);
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function reviewersOf(rule: Rule): (RequiredReviewer | undefined)[] {
  return (rule.reviewers ?? []).map(({ type, reviewer }) => {
    const kind = type === 'Team' ? 'team' : 'user';
    const name = kind === 'team' ? reviewer?.slug : reviewer?.login;
    return name === undefined || reviewer === undefined || reviewer === null
      ? undefined
      : { kind, name, id: reviewer.id };
  });
}

async function readBranches(
  github: GitHubClient,
  name: RepositoryName,
  environment: string,
  policy: z.infer<typeof environmentSchema>['deployment_branch_policy'],
): Promise<EnvironmentState['branches']> {
  if (policy === undefined || policy === null) return 'any';
  if (policy.protected_branches) return 'protected';
  const policies = await readPages('branch policies', async (page) => {
    const at = { ...name, environment_name: environment, per_page: PAGE_SIZE, page };
    const { data } = await github.rest.repos.listDeploymentBranchPolicies(at);
    const call = `GET ${pathOf(name, environment)}/deployment-branch-policies`;
    return readAnswer(policiesSchema, data, call).branch_policies;
  });
  return policies.map(({ name: pattern, type }) => ({ name: pattern, type }));
}

function visibilityOf(visibility: string | undefined, isPrivate: boolean): EnvironmentState['visibility'] {
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate ? 'private' : 'public';
}

async function readPlan(github: GitHubClient, organization: string): Promise<string | undefined> {
  try {
    const { data } = await github.rest.orgs.get({ org: organization });
    return readAnswer(organizationSchema, data, `GET /orgs/${organization}`).plan?.name;
  } catch (error) {
    // Only owners see the plan; that it can't be seen is for the judge to say.
    if (error instanceof CountersignError && (error.code === 'refused' || error.code === 'not-found'))
      return undefined;
    throw error;
  }
}

function pathOf(name: RepositoryName, environment: string): string {
  return `${apiPath(name)}/environments/${environment}`;
}
