import { CountersignError } from '../../../errors.ts';
import { parseApprover, type Approver } from '../../../github/gate/approvers.ts';
import { parseRepository } from '../../../github/repositoryName.ts';
import type { CliContext } from '../../context.ts';
import { inOneLine, openGitHub } from '../../githubClient.ts';

interface CheckOptions {
  readonly repository: string;
  readonly environment: string;
  readonly reads: readonly string[];
  readonly approver: readonly string[];
  readonly githubPlan?: string;
}

async function check(context: CliContext, options: CheckOptions): Promise<void> {
  const { environment, githubPlan: plan, reads } = options;
  const name = parseRepository(options.repository);
  const approvers = options.approver.map(readApprover);
  const [{ judgeGate, readGate }, { findingsOf }] = await Promise.all([
    import('../../../github/gate/gateState.ts'),
    import('../../../github/gate/findings.ts'),
  ]);
  const state = await readGate(await openGitHub(context), name, environment, reads);
  const checks = judgeGate(state, { approvers, ...(plan === undefined ? {} : { plan }) });
  const { findings, holds, unseen } = findingsOf(checks);
  for (const finding of findings) context.output.line(`GATE ${finding}`);
  for (const each of unseen) context.output.note(`Not seen: ${each}`);
  context.output.result({ repository: options.repository, environment, holds, checks });
  const what = `the gate ${environment} of ${options.repository}`;
  if (!holds)
    throw new CountersignError('refused', `${what} does not hold: ${findings.length} finding(s)`, {
      mend: 'mend each, and look at what was signed since it held',
    });
  context.output.line(`${what[0]?.toUpperCase() ?? ''}${what.slice(1)} holds: ${checks.length} checks`);
}

function readApprover(text: string): Approver {
  const found = parseApprover(text);
  if (found !== undefined) return found;
  throw new CountersignError('usage', `--approver is the number of an account, not ${JSON.stringify(text)}`, {
    mend: 'write it as 583231 or octocat:583231: `gh api users/octocat --jq .id` tells it',
  });
}

/** `countersign gate check`. */
export async function checkGate(context: CliContext, options: CheckOptions): Promise<void> {
  try {
    await check(context, options);
  } catch (error) {
    throw inOneLine(error);
  }
}
