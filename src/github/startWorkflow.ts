import type { GitHubClient } from './client/client.ts';
import { defaultBranchOf } from './defaultBranch.ts';
import type { WorkflowName } from './workflowName.ts';

/**
 * Starts a workflow that waits `on: workflow_dispatch` (permission `actions: write` there, which opens neither contents nor
 * secrets). It must declare each of the inputs: GitHub refuses others. The receiver must take a run that was started twice
 * for one: a cut connection doesn't tell whether it was started.
 * @throws CountersignError `refused` where the token lacks the permission, `not-found` where there is no such workflow.
 */
export async function startWorkflow(
  github: GitHubClient,
  { owner, repo, workflow, branch }: WorkflowName,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const ref = branch ?? (await defaultBranchOf(github, { owner, repo }));
  await github.rest.actions.createWorkflowDispatch({
    owner,
    repo,
    workflow_id: workflow,
    ref,
    inputs: { ...inputs },
  });
}
