import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { PAGE_SIZE, readPages } from '../client/readPages.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';
import { readClassicRules } from './classicRules.ts';

/** Who need not heed a set of rules; undefined where the token may not see it. */
export type Bypass = 'nobody' | 'administrators' | 'others' | undefined;

/** What one ruleset, or classic branch protection, asks of who changes a branch. */
export interface BranchRules {
  /** For people: `the ruleset 12 of alice/data`. */
  readonly source: string;
  /** Undefined where no pull request is asked for. */
  readonly review:
    | {
        readonly approvals: number;
        readonly codeOwners: boolean;
        readonly dismissStale: boolean;
      }
    | undefined;
  /** Nobody changes the branch but who may bypass this. */
  readonly restrictsUpdates: boolean;
  readonly forbidsDeletion: boolean;
  readonly forbidsForcePush: boolean;
  readonly bypass: Bypass;
}

/** All that is in force for a branch and can be read with the token at hand. */
export interface BranchState {
  readonly branch: string;
  readonly rules: readonly BranchRules[];
  readonly seesRulesets: boolean;
  /** What could not be read, with what would let it be read. */
  readonly unseen: readonly string[];
}

const reviewSchema = z.object({
  required_approving_review_count: z.int(),
  require_code_owner_review: z.boolean(),
  dismiss_stale_reviews_on_push: z.boolean(),
});

const ruleSchema = z.object({
  type: z.string(),
  parameters: z.unknown().optional(),
  ruleset_id: z.int(),
  ruleset_source: z.string(),
});

const rulesetSchema = z.object({
  bypass_actors: z.array(z.object({ actor_type: z.string(), actor_id: z.int().nullish() })).nullish(),
  current_user_can_bypass: z.string().optional(),
});

type Rule = z.infer<typeof ruleSchema>;

/** GitHub's number of the role "admin" of a repository. */
export const ADMIN_ROLE = 5;

/**
 * The rules of a branch: rulesets (`GET …/rules/branches/{branch}`, which every token may read that sees the repository),
 * and classic protection (`Administration: read`, which no job's token holds).
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape; what the
 * token may not read is no error.
 */
export async function readBranchState(
  github: GitHubClient,
  name: RepositoryName,
  branch: string,
): Promise<BranchState> {
  const rulesets = await readRulesets(github, name, branch);
  const classic = await readClassicRules(github, name, branch);
  return {
    branch,
    rules: [...(rulesets ?? []), ...(classic === undefined || classic === 'unseen' ? [] : [classic])],
    seesRulesets: rulesets !== undefined,
    unseen: [
      ...(rulesets === undefined ? ['the rulesets (GitHub has none for this repository on its plan)'] : []),
      ...(classic === 'unseen' ? ['classic protection (Administration: read)'] : []),
    ],
  };
}

async function readRulesets(
  github: GitHubClient,
  name: RepositoryName,
  branch: string,
): Promise<BranchRules[] | undefined> {
  const call = `GET ${apiPath(name)}/rules/branches/${branch}`;
  let rules: Rule[];
  try {
    rules = await readPages(`rules of the branch ${branch}`, async (page) => {
      const { data } = await github.rest.repos.getBranchRules({ ...name, branch, per_page: PAGE_SIZE, page });
      return readAnswer(z.array(ruleSchema), data, call);
    });
  } catch (error) {
    if (isUnseen(error)) return undefined;
    throw error;
  }
  const grouped = new Map<number, Rule[]>();
  for (const rule of rules) grouped.set(rule.ruleset_id, [...(grouped.get(rule.ruleset_id) ?? []), rule]);
  const found: BranchRules[] = [];
  for (const [id, group] of grouped) found.push(rulesOf(id, group, call, await readBypass(github, name, id)));
  return found;
}

function rulesOf(id: number, group: readonly Rule[], call: string, bypass: Bypass): BranchRules {
  const has = (type: string): boolean => group.some((rule) => rule.type === type);
  const pull = group.find(({ type }) => type === 'pull_request');
  const review = pull && readAnswer(reviewSchema, pull.parameters, call);
  return {
    source: `the ruleset ${id} of ${group[0]?.ruleset_source ?? ''}`,
    review: review && {
      approvals: review.required_approving_review_count,
      codeOwners: review.require_code_owner_review,
      dismissStale: review.dismiss_stale_reviews_on_push,
    },
    restrictsUpdates: group.some(isRestriction),
    forbidsDeletion: has('deletion'),
    forbidsForcePush: has('non_fast_forward'),
    bypass,
  };
}

/** A fork's branch may still take what its upstream has: then whoever writes there changes it. */
function isRestriction({ type, parameters }: Rule): boolean {
  const { update_allows_fetch_and_merge: takesUpstream } = Object(parameters) as Record<string, unknown>;
  return type === 'update' && takesUpstream !== true;
}

/** GitHub shows the list to those alone who may change it; whether the token's own owner is on it, to everybody. */
async function readBypass(github: GitHubClient, name: RepositoryName, id: number): Promise<Bypass> {
  try {
    const { data } = await github.rest.repos.getRepoRuleset({
      ...name,
      ruleset_id: id,
      includes_parents: true,
    });
    const call = `GET ${apiPath(name)}/rulesets/${id}`;
    const { bypass_actors: actors, current_user_can_bypass: own } = readAnswer(rulesetSchema, data, call);
    if (actors === undefined || actors === null)
      return own === undefined || own === 'never' ? undefined : 'others';
    if (actors.length === 0) return 'nobody';
    return actors.every(isAdministrator) ? 'administrators' : 'others';
  } catch (error) {
    if (isUnseen(error)) return undefined;
    throw error;
  }
}

function isAdministrator(actor: {
  readonly actor_type: string;
  readonly actor_id?: number | null | undefined;
}) {
  const { actor_type: type, actor_id: id } = actor;
  return type === 'OrganizationAdmin' || (type === 'RepositoryRole' && id === ADMIN_ROLE);
}

/** What a token may not see, GitHub refuses or hides. */
export function isUnseen(error: unknown): boolean {
  return error instanceof CountersignError && (error.code === 'refused' || error.code === 'not-found');
}
