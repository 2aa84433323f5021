import { findingsOf } from '../../../github/gate/findings.ts';
import { judgeGate, readGate } from '../../../github/gate/gateState.ts';
import type { Plan } from '../../../github/init/plan.ts';
import { parseRepository } from '../../../github/repositoryName.ts';
import { ENVIRONMENTS, isGated } from './initWish.ts';
import type { Prepared } from './prepareInit.ts';

/**
 * What keeps a repository from being ready, one line each: what a plan would still do, what is left to people, and what
 * the gate's judge has against it.
 */
export async function whatIsOpen(
  { github, facts, wish, approvers }: Prepared,
  plan: Plan,
  left: readonly string[],
): Promise<string[]> {
  const open = [
    ...plan.problems.map(({ what, mend }) => `${what}. ${mend}`),
    ...plan.steps.map(({ sentence }) => `not done: ${sentence}`),
    ...left,
  ];
  if (!isGated(facts.role)) return open;
  const reading = ENVIRONMENTS[facts.role].filter((name) => name !== 'alice');
  const state = await readGate(github, parseRepository(wish.repository), 'alice', reading);
  const options = wish.plan === undefined ? { approvers } : { approvers, plan: wish.plan };
  return [...open, ...findingsOf(judgeGate(state, options)).findings.map((finding) => `GATE ${finding}`)];
}
