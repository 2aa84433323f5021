import { verdictOf } from '../checks.ts';
import { CountersignError, messageOf } from '../errors.ts';
import { jobGitHub } from './jobGitHub.ts';
import type { Approver } from '../github/gate/approvers.ts';
import { against } from '../github/gate/findings.ts';
import type { GateCheck } from '../github/gate/gateCheck.ts';
import { judgeGate, readGate } from '../github/gate/gateState.ts';
import { judgeApproval } from '../github/gate/judge/judgeApproval.ts';
import { judgeRun } from '../github/gate/judge/judgeRun.ts';
import { readMemberships } from '../github/gate/memberships.ts';
import { readWorkflowRun, type WorkflowRun } from '../github/gate/workflowRun.ts';
import { parseRepository } from '../github/repositoryName.ts';
import { readRunApprovals, type RunApproval } from '../github/gate/runApprovals.ts';
import { runUrlOf, type ActionContext } from './actionContext.ts';

export interface GateInputs {
  readonly environment: string | undefined;
  readonly readingEnvironments: readonly string[];
  readonly approvers: readonly Approver[];
  readonly workflow: string | undefined;
  readonly token: string | undefined;
  readonly githubPlan: string | undefined;
  readonly allowUnprotected: boolean;
}

/** What is known of the gate that this job passed. */
export interface Gate {
  readonly checks: readonly GateCheck[];
  readonly protected: boolean;
  /** Recorded in the approval. */
  readonly context: Readonly<Record<string, string>>;
  /** The yes that let this job in, with what was written beside it; undefined where none counts. */
  readonly approval: RunApproval | undefined;
}

interface Look {
  readonly checks: readonly GateCheck[];
  readonly approval?: RunApproval | undefined;
  readonly run?: WorkflowRun;
}

/**
 * Reads the gate of this job back from GitHub, before anything is signed: its environment, the branch that it lets in,
 * this run and who approved it.
 * @throws CountersignError `refused` with what to mend where the gate does not hold, unless that was allowed.
 */
export async function checkGate(context: ActionContext, inputs: GateInputs): Promise<Gate> {
  const found = await look(context, inputs);
  const { checks, approval } = found;
  const holds = verdictOf(checks) === 'passed';
  const bad = against(checks);
  const [first] = bad;
  if (!holds && !inputs.allowUnprotected) {
    for (const { id, title, detail } of bad) context.log(`GATE ${id}: ${title}: ${detail}`);
    throw new CountersignError(
      'refused',
      `the gate does not hold, so nothing was signed: ${first?.id ?? ''}: ${first?.title ?? ''}: ${first?.detail ?? ''}`,
      {
        mend: `${first?.mend ?? 'Run the job in a protected environment.'} (To sign all the same, set \`allow-unprotected: true\`; what is signed and every summary then say so.)`,
      },
    );
  }
  if (!holds)
    context.warn(
      `UNPROTECTED GATE: what is signed may be nobody's decision. ${first?.title ?? ''}: ${first?.detail ?? ''}`,
    );
  return { checks, protected: holds, context: recordOf(context, inputs, found, holds), approval };
}

function recordOf(
  { env }: ActionContext,
  { environment }: GateInputs,
  { approval, run }: Look,
  holds: boolean,
): Record<string, string> {
  const known = {
    run: runUrlOf(env),
    attempt: env['GITHUB_RUN_ATTEMPT'],
    environment,
    workflow: run?.path,
    reviewer: approval?.user?.login,
    reviewerId: approval?.user === undefined ? undefined : String(approval.user.id),
    unprotected: holds ? undefined : 'true',
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value ? [[name, value.slice(0, 512)]] : [])),
  );
}

async function look(context: ActionContext, inputs: GateInputs): Promise<Look> {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = context.env;
  if (inputs.environment === undefined)
    return impossible(
      'the input environment is missing',
      "Name the job's environment in `environment`: it is not known to an action.",
    );
  if (!repository || !run || !/^\d+$/.test(run))
    return impossible('this is no run on GitHub', 'Run it in a job of a protected environment.');
  try {
    return await judgeJob(context, { ...inputs, environment: inputs.environment }, repository, Number(run));
  } catch (error) {
    // A gate that cannot be read is not known to hold; an allowed unprotected one need not be readable.
    if (!inputs.allowUnprotected) throw error;
    const mend = error instanceof CountersignError ? error.mend : undefined;
    return impossible(messageOf(error), mend ?? 'Run the job again.');
  }
}

async function judgeJob(
  context: ActionContext,
  inputs: GateInputs & { readonly environment: string },
  repository: string,
  runId: number,
): Promise<Look> {
  const { approvers, environment, githubPlan: plan, readingEnvironments, workflow } = inputs;
  const { GITHUB_REF: ref, GITHUB_WORKFLOW_REF: workflowRef } = context.env;
  const name = parseRepository(repository);
  const github = await jobGitHub(context, inputs.token);
  const gate = await readGate(github, name, environment, readingEnvironments);
  const run = await readWorkflowRun(github, name, runId);
  const approvals = await readRunApprovals(github, name, runId);
  const { actors } = run;
  const verdict = judgeApproval(gate.environment, {
    ...{ approvals, actors, approvers },
    memberships: await readMemberships(github, gate.environment, approvals),
  });
  const checks = [
    ...judgeGate(gate, { actors, approvers, ...(plan === undefined ? {} : { plan }) }),
    ...judgeRun(gate.environment, run, {
      ...(ref ? { ref } : {}),
      ...(workflowRef ? { workflowRef } : {}),
      ...(workflow === undefined ? {} : { workflow }),
    }),
    ...verdict.checks,
  ];
  return { checks, run, approval: verdict.approval };
}

function impossible(detail: string, mend: string): Look {
  const title = 'The gate can be read back from GitHub';
  return { checks: [{ id: 'gate-readable', title, status: 'not-possible', detail, mend }] };
}
