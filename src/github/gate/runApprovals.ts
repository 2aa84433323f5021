import * as z from 'zod';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';

/** An account as GitHub's answers name it. The id stays for ever; a login can be given up and taken by another. */
export interface GitHubAccount {
  readonly id: number;
  readonly login: string;
}

/** Somebody's answer at a gate of a run. GitHub tells neither when it was given nor in which attempt. */
export interface RunApproval {
  /** Undefined for an account that was deleted since. */
  readonly user: GitHubAccount | undefined;
  /** `pending` is a comment without a decision. */
  readonly state: 'approved' | 'rejected' | 'pending';
  /** What was written into the field of the review, as it came: hostile text. */
  readonly comment: string;
  readonly environments: readonly { readonly id: number | undefined; readonly name: string }[];
}

export const accountSchema = z.object({ id: z.int(), login: z.string().min(1) });

const approvalsSchema = z.array(
  z.object({
    user: accountSchema.nullish(),
    state: z.enum(['approved', 'rejected', 'pending']),
    comment: z.string().nullish(),
    environments: z.array(z.object({ id: z.int().optional(), name: z.string() })),
  }),
);

/**
 * The answers at the gates of a run (permission `actions: read`), in GitHub's order, of which it promises nothing.
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
export async function readRunApprovals(
  github: GitHubClient,
  name: RepositoryName,
  runId: number,
): Promise<RunApproval[]> {
  const { data } = await github.rest.actions.getReviewsForRun({ ...name, run_id: runId });
  const call = `GET ${apiPath(name)}/actions/runs/${runId}/approvals`;
  return readAnswer(approvalsSchema, data, call).map(({ user, state, comment, environments }) => ({
    user: user ?? undefined,
    state,
    comment: comment ?? '',
    environments: environments.map(({ id, name: environment }) => ({ id, name: environment })),
  }));
}

/**
 * The decisions about one environment: no comments without a decision, none about others.
 * @param environment its name, whose case GitHub does not heed.
 */
export function approvalsOf(approvals: readonly RunApproval[], environment: string): RunApproval[] {
  const wanted = environment.toLowerCase();
  return approvals.filter(
    ({ state, environments }) =>
      state !== 'pending' && environments.some(({ name }) => name.toLowerCase() === wanted),
  );
}
