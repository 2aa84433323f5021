import type { Environment, Run } from '../githubServer.ts';
import type { GitHubState } from '../github/state.ts';

/** What a person does at the gate of a job, or what becomes of it when nobody does anything for 30 days. */
export type Decision =
  | 'timed-out'
  | {
      readonly reviewer: string;
      readonly state: 'approved' | 'rejected';
      /** What is written into the field of the review. */
      readonly comment?: string;
    };

export interface Waiting {
  readonly job: string;
  readonly environment: string;
  readonly run: Run;
  /** The pages of the jobs before it, which whoever decides can look at. */
  readonly summaries: Readonly<Record<string, string>>;
}

export type Gatekeeper = (waiting: Waiting) => Promise<Decision> | Decision;

/** How a job came to its environment's secrets, or why it did not. */
export type Passage = 'open' | 'approved' | 'rejected' | 'timed-out' | 'branch-refused';

/**
 * GitHub's protection of an environment, which act knows nothing of: the branches that may use it, then the
 * required reviewers, none of whom may answer for a run of their own where self-review is prevented
 * (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments).
 * @throws Error for an answer that GitHub's page would not let this person give.
 */
export async function passGate(
  state: GitHubState,
  environment: Environment,
  waiting: Waiting,
  branch: string,
  ask: Gatekeeper,
): Promise<Passage> {
  const { name, reviewers, branchPolicy, branchPatterns, preventSelfReview } = environment;
  const { run } = waiting;
  if (branchPolicy !== null && !branchPatterns.some((pattern) => pattern.name === branch))
    return 'branch-refused';
  if (reviewers.length === 0) return 'open';
  const decision = await ask(waiting);
  if (decision === 'timed-out') return decision;
  const { id } = state.account(decision.reviewer);
  if (!reviewers.some((each) => each.id === id))
    throw new Error(`${decision.reviewer} is no reviewer of ${name}`);
  if (preventSelfReview && decision.reviewer === run.actor)
    throw new Error(`${decision.reviewer} started run ${run.id} and may not review it`);
  run.approvals.push({
    user: decision.reviewer,
    state: decision.state,
    comment: decision.comment ?? '',
    environments: [name],
  });
  return decision.state;
}
