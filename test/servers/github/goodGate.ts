import type { JsonObject } from './openApi.ts';
import type { Environment, GitHubState, Repository } from './state.ts';

/** The rules that the default branch needs, as one ruleset. */
export function goodRuleset(id: number): JsonObject {
  return {
    ...{ id, name: 'countersign-default-branch', target: 'branch', enforcement: 'active', bypass_actors: [] },
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          ...{ required_approving_review_count: 1, require_code_owner_review: true },
          ...{ dismiss_stale_reviews_on_push: true, require_last_push_approval: true },
          required_review_thread_resolution: false,
        },
      },
    ],
  };
}

/** A repository whose gate holds: its environment with one reviewer, the rules of its branch, CODEOWNERS. */
export function makeGoodGate(
  state: GitHubState,
  repository: Repository,
  { environment, reviewer }: { readonly environment: string; readonly reviewer: string },
): Environment {
  repository.rulesets.push(goodRuleset(state.nextId()));
  repository.files.set('.github/CODEOWNERS', `/.github/ @${reviewer}\n`);
  return state.addEnvironment(repository, environment, {
    reviewers: [{ type: 'User', id: state.account(reviewer).id }],
    preventSelfReview: true,
    canAdminsBypass: false,
    branchPolicy: { protected_branches: false, custom_branch_policies: true },
    branchPatterns: [{ id: state.nextId(), name: repository.defaultBranch, type: 'branch' }],
  });
}
