import { CountersignError } from '../errors.ts';
import { line, optional, repository, secret } from '../github/runner/inputKinds.ts';
import type { ActionContext } from '../job/actionContext.ts';
import { jobGitHub } from '../job/jobGitHub.ts';
import { GATE_INPUTS } from '../job/inputs/gateInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';

export const INPUTS = {
  ...GATE_INPUTS,
  environment: line(),
  repository: repository(),
  token: optional(secret()),
};

/**
 * Looks at a gate from outside, where no key of its owner's is at hand: when its rules change, when the branch does, and
 * by the clock. The job behind the gate looks again, but holds the key already.
 */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  const { judgeGate, readGate } = await import('../github/gate/gateState.ts');
  const { findingsOf } = await import('../github/gate/findings.ts');
  const { checksTable } = await import('../job/verdict/checksTable.ts');
  const { codeSpan } = await import('../github/page/markdown.ts');
  const { approvers, environment, githubPlan: plan, readingEnvironments, repository: name } = inputs;
  const github = await jobGitHub(context, inputs.token);
  const gate = await readGate(github, name, environment, readingEnvironments);
  const checks = judgeGate(gate, { approvers, ...(plan === undefined ? {} : { plan }) });
  const { findings, holds, unseen } = findingsOf(checks);
  for (const finding of findings) context.log(`GATE ${finding}`);
  for (const each of unseen) context.log(`Not seen: ${each}`);
  context.setOutputs({ holds, findings: findings.length });
  const shown = `${name.owner}/${name.repo}`;
  context.addSummary(
    `## ${holds ? '🔒' : '🔓'} The gate ${codeSpan(environment)} of ${codeSpan(shown)} ${holds ? 'holds' : 'DOES NOT HOLD'}\n\n${checksTable(checks)}`,
  );
  if (!holds)
    throw new CountersignError(
      'refused',
      `the gate ${environment} of ${shown} does not hold: ${findings.length} finding(s), the first is ${findings[0] ?? ''}`,
      {
        mend: 'Mend each finding of the log, and look at what was signed since it held; start with the latest runs.',
      },
    );
  context.log(`The gate ${environment} of ${shown} holds: ${checks.length} checks`);
}
