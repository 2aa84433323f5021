import * as z from 'zod';
import { readAnswer } from './client/answer.ts';
import type { GitHubClient } from './client/client.ts';
import { PAGE_SIZE, readPages } from './client/readPages.ts';
import { apiPath, type RepositoryName } from './repositoryName.ts';

export interface UnfinishedRun {
  /** As `run-name` made it. */
  readonly title: string;
  readonly url: string;
}

/** A run that waits at a gate is `waiting`, for up to 30 days; one behind it in its concurrency group is `pending`. */
const UNFINISHED = ['waiting', 'pending', 'queued', 'requested', 'in_progress'] as const;

const runsSchema = z.object({
  workflow_runs: z.array(z.object({ display_title: z.string(), html_url: z.string() })),
});

/**
 * The runs of a workflow that have not ended (permission `actions: read`).
 * @param workflow the name of its file: `approve.yml`
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
export async function readUnfinishedRuns(
  github: GitHubClient,
  name: RepositoryName,
  workflow: string,
): Promise<UnfinishedRun[]> {
  const found: UnfinishedRun[] = [];
  for (const status of UNFINISHED) {
    const runs = await readPages(`runs of ${workflow}`, async (page) => {
      const which = { ...name, workflow_id: workflow, status, per_page: PAGE_SIZE, page };
      const { data } = await github.rest.actions.listWorkflowRuns(which);
      const call = `GET ${apiPath(name)}/actions/workflows/${workflow}/runs`;
      return readAnswer(runsSchema, data, call).workflow_runs;
    });
    found.push(...runs.map(({ display_title: title, html_url: url }) => ({ title, url })));
  }
  return found;
}

/**
 * The run that was started for an order, by its name: `Approve order 1400: …`. The first order that a name says is the
 * run's own: what follows is the word of whoever started it, and keeps no other order from being asked for.
 */
export function runForOrder(runs: readonly UnfinishedRun[], order: number): UnfinishedRun | undefined {
  return runs.find(({ title }) => /\border (\d+)/i.exec(title)?.[1] === String(order));
}
