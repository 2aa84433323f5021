import * as z from 'zod';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { PAGE_SIZE, readPages } from '../client/readPages.ts';
import { ADMIN_ROLE, readBranchState } from '../gate/branchRules.ts';
import { judgeBranch } from '../gate/judge/judgeBranch.ts';
import { findingsOf } from '../gate/findings.ts';
import { apiPath, parseRepository, type RepositoryName } from '../repositoryName.ts';

/** Who changes the default branch: by a pull request that code owners approve, or administrators and nobody else. */
export type BranchKeepers = 'reviewers' | 'administrators';

/** A ruleset that can be made with the interface for them; `name` is how it is found again. */
export interface Ruleset {
  readonly name: string;
  readonly target: 'branch';
  readonly enforcement: 'active';
  readonly bypass_actors: { actor_id: number; actor_type: 'RepositoryRole'; bypass_mode: 'always' }[];
  readonly conditions: { ref_name: { include: string[]; exclude: string[] } };
  readonly rules: RulesetRule[];
}

type RulesetRule =
  | { type: 'deletion' }
  | { type: 'non_fast_forward' }
  | { type: 'update' }
  | { type: 'pull_request'; parameters: typeof REVIEW };

/**
 * `weakened`: it is there by its name and doesn't do what it is for; `unseen`: it does, but the token is not told who may
 * bypass it.
 */
export type Guard = 'holds' | 'missing' | 'weakened' | 'unseen';

const REVIEW = {
  required_approving_review_count: 1,
  require_code_owner_review: true,
  dismiss_stale_reviews_on_push: true,
  require_last_push_approval: true,
  required_review_thread_resolution: false,
};

const listSchema = z.array(z.object({ id: z.int(), name: z.string() }));
const refs = z.array(z.string()).default([]);
const rulesetSchema = z.object({
  target: z.string().optional(),
  enforcement: z.string(),
  bypass_actors: z.array(z.unknown()).nullish(),
  current_user_can_bypass: z.string().optional(),
  conditions: z.object({ ref_name: z.object({ include: refs, exclude: refs }).optional() }).nullish(),
  rules: z.array(z.object({ type: z.string() })).default([]),
});

/** Makes branches append-only for everybody, administrators included: no bypass list. */
export function appendOnly(branches: readonly string[]): Ruleset {
  return {
    ...{ name: 'countersign-ledger', target: 'branch', enforcement: 'active', bypass_actors: [] },
    conditions: { ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] } },
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
  };
}

/** What the gate asks of the default branch, by whatever name that goes. */
export function defaultBranch(keepers: BranchKeepers): Ruleset {
  const alone = keepers === 'administrators';
  return {
    ...{ name: 'countersign-default-branch', target: 'branch', enforcement: 'active' },
    bypass_actors: alone
      ? [{ actor_id: ADMIN_ROLE, actor_type: 'RepositoryRole', bypass_mode: 'always' }]
      : [],
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      alone ? { type: 'update' } : { type: 'pull_request', parameters: REVIEW },
    ],
  };
}

/** Makes a ruleset. The token needs `Administration: write`. */
export async function makeRuleset(github: GitHubClient, repository: string, ruleset: Ruleset): Promise<void> {
  await github.rest.repos.createRepoRuleset({ ...parseRepository(repository), ...ruleset });
}

/** Whether an append-only ruleset does what it is for. */
export async function observeAppendOnly(
  github: GitHubClient,
  repository: string,
  wished: Ruleset,
): Promise<Guard> {
  const name = parseRepository(repository);
  const id = await findRuleset(github, name, wished.name);
  if (id === undefined) return 'missing';
  const { data } = await github.rest.repos.getRepoRuleset({ ...name, ruleset_id: id });
  const found = readAnswer(rulesetSchema, data, `GET ${apiPath(name)}/rulesets/${id}`);
  const { include = [], exclude = [] } = found.conditions?.ref_name ?? {};
  const { bypass_actors: actors, current_user_can_bypass: own = 'never', target = 'branch' } = found;
  const holds =
    found.enforcement === 'active' &&
    target === wished.target &&
    wished.rules.every(({ type }) => found.rules.some((rule) => rule.type === type)) &&
    wished.conditions.ref_name.include.every((each) => include.includes(each)) &&
    exclude.length === 0 &&
    (actors ?? []).length === 0 &&
    own === 'never';
  if (!holds) return 'weakened';
  return actors === undefined || actors === null ? 'unseen' : 'holds';
}

/** Whether the default branch passes the gate's judge, by this ruleset or by any other rules. */
export async function observeDefaultBranch(
  github: GitHubClient,
  repository: string,
  branch: string,
  wished: Ruleset,
): Promise<Guard> {
  const name = parseRepository(repository);
  const checks = judgeBranch(await readBranchState(github, name, branch), '');
  const { findings, unseen } = findingsOf(checks);
  if (findings.length === 0) return unseen.length > 0 ? 'unseen' : 'holds';
  return (await findRuleset(github, name, wished.name)) === undefined ? 'missing' : 'weakened';
}

async function findRuleset(
  github: GitHubClient,
  name: RepositoryName,
  wished: string,
): Promise<number | undefined> {
  const rulesets = await readPages('rulesets', async (page) => {
    const { data } = await github.rest.repos.getRepoRulesets({ ...name, per_page: PAGE_SIZE, page });
    return readAnswer(listSchema, data, `GET ${apiPath(name)}/rulesets`);
  });
  return rulesets.find((each) => each.name === wished)?.id;
}
