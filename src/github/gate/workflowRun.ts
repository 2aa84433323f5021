import * as z from 'zod';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';
import { accountSchema, type GitHubAccount } from './runApprovals.ts';

/** A run of a workflow, as GitHub keeps it. */
export interface WorkflowRun {
  readonly url: string;
  /** Who started it, and who started this attempt of it; without accounts that were deleted. */
  readonly actors: readonly GitHubAccount[];
  readonly event: string;
  /** The branch, or the tag, of its workflow file; undefined where there is none any more. */
  readonly branch: string | undefined;
  /** The workflow's file from the root of its repository: `.github/workflows/approve.yml`. */
  readonly path: string;
  /** `owner/name` that it belongs to. */
  readonly repository: string;
  /** `owner/name` that its commit comes from; undefined for a fork that was deleted. */
  readonly headRepository: string | undefined;
  /** Counted from 1. */
  readonly attempt: number;
}

const repositorySchema = z.object({ full_name: z.string() });

const runSchema = z.object({
  html_url: z.string(),
  event: z.string(),
  head_branch: z.string().nullish(),
  path: z.string(),
  run_attempt: z.int(),
  repository: repositorySchema,
  head_repository: repositorySchema.nullish(),
  actor: accountSchema.nullish(),
  triggering_actor: accountSchema.nullish(),
});

/**
 * Reads a run back from GitHub (permission `actions: read`).
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
export async function readWorkflowRun(
  github: GitHubClient,
  name: RepositoryName,
  runId: number,
): Promise<WorkflowRun> {
  const { data } = await github.rest.actions.getWorkflowRun({ ...name, run_id: runId });
  const run = readAnswer(runSchema, data, `GET ${apiPath(name)}/actions/runs/${runId}`);
  const { actor, triggering_actor: again } = run;
  return {
    url: run.html_url,
    actors: [actor, again].flatMap((account) => account ?? []),
    event: run.event,
    branch: run.head_branch ?? undefined,
    // GitHub writes the ref behind some: `.github/workflows/approve.yml@main`.
    path: run.path.replace(/@.*$/, ''),
    repository: run.repository.full_name,
    headRepository: run.head_repository?.full_name,
    attempt: run.run_attempt,
  };
}
