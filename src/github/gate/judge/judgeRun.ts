import type { EnvironmentState } from '../environment.ts';
import { judged, type GateCheck } from '../gateCheck.ts';
import type { WorkflowRun } from '../workflowRun.ts';

/** What the runner says of the job that asks, and what its owner says that it should be. */
export interface RunExpectation {
  /** `GITHUB_REF`, where the job runs on a runner. */
  readonly ref?: string;
  /** `GITHUB_WORKFLOW_REF`: `owner/name/.github/workflows/approve.yml@refs/heads/main`. */
  readonly workflowRef?: string;
  /** The workflow file that may sign: `.github/workflows/approve.yml`, or the name of the file alone. */
  readonly workflow?: string;
}

/**
 * What starts a workflow file of the branch itself, with what stands there: nobody's pull request, comment or other run
 * is part of it.
 */
const EVENTS: readonly string[] = ['workflow_dispatch', 'repository_dispatch', 'schedule', 'push'];

const FOLDER = '.github/workflows/';

/** Whether a run is one that its owner meant: her workflow file, of her default branch, started once. */
export function judgeRun(
  state: EnvironmentState,
  run: WorkflowRun,
  expected: RunExpectation = {},
): GateCheck[] {
  const again = 'Start the workflow anew on the default branch.';
  const { repository, defaultBranch } = state;
  const isOwn = same(run.repository, repository) && same(run.headRepository ?? '', repository);
  const { ref = `refs/heads/${defaultBranch}` } = expected;
  return [
    judged(
      { id: 'run-repository', title: 'The run is of this repository, not of a fork', mend: again },
      isOwn,
      isOwn ? repository : `its commit comes from ${run.headRepository ?? 'a repository that is gone'}`,
    ),
    judged(
      { id: 'run-branch', title: 'The run is of the default branch', mend: again },
      run.branch === defaultBranch && ref === `refs/heads/${defaultBranch}`,
      `${run.branch ?? 'no branch'}${run.branch === defaultBranch && ref !== `refs/heads/${defaultBranch}` ? `, by ${ref}` : ''}`,
    ),
    judged(
      {
        id: 'run-event',
        title: 'The run was started by what brings nothing of others with it',
        mend: `Let the workflow run on ${EVENTS.join(', ')} alone.`,
      },
      EVENTS.includes(run.event),
      run.event,
    ),
    judgeWorkflow(state, run, expected),
    judged(
      {
        id: 'run-attempt',
        title: 'The run is in its first attempt: GitHub does not tell which one was approved',
        mend: 'Do not re-run it: start the workflow anew, and have it approved.',
      },
      run.attempt === 1,
      `attempt ${run.attempt}`,
    ),
  ];
}

function judgeWorkflow(
  { repository }: EnvironmentState,
  { path }: WorkflowRun,
  { workflow, workflowRef }: RunExpectation,
): GateCheck {
  const question = {
    id: 'run-workflow',
    title: 'The run is of the workflow file that may sign',
    mend: 'Sign from the workflow that the input `workflow` names, in a job of its own file.',
  };
  if (!path.startsWith(FOLDER)) return judged(question, false, `${path}, which is no file of ${FOLDER}`);
  const wanted = workflow?.includes('/') === false ? `${FOLDER}${workflow}` : workflow;
  if (wanted !== undefined && path !== wanted) return judged(question, false, `${path}, not ${wanted}`);
  const own = workflowRef?.replace(/@.*$/, '').toLowerCase();
  const told = `${repository}/${path}`.toLowerCase();
  if (own !== undefined && own !== told) return judged(question, false, `${path}; this job is of ${own}`);
  return judged(question, true, path);
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
