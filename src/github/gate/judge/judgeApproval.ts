import type { EnvironmentState } from '../environment.ts';
import { approvalsOf, type GitHubAccount, type RunApproval } from '../runApprovals.ts';
import { isAmong, nameOf, type Approver } from '../approvers.ts';
import { failed, impossible, passed, type GateCheck } from '../gateCheck.ts';
import type { Membership } from '../memberships.ts';

export interface ApprovalFacts {
  readonly approvals: readonly RunApproval[];
  /** Who started the run. */
  readonly actors: readonly GitHubAccount[];
  /** Whose yes counts; whoever the environment asks where nobody is named. */
  readonly approvers: readonly Approver[];
  /** Of who answered, in the teams that the environment asks. */
  readonly memberships: readonly Membership[];
}

export interface ApprovalVerdict {
  readonly checks: readonly GateCheck[];
  /** The yes that counts, where all checks passed. */
  readonly approval: RunApproval | undefined;
}

const MEND = 'Start the workflow anew and have a required reviewer approve the run on its page.';
const APPROVED = { id: 'run-approved', title: 'This run was approved, and not rejected', mend: MEND };
const OTHER = { id: 'run-self-review', title: 'Who approved did not start the run', mend: MEND };
const NAMED = {
  id: 'run-approver',
  title: 'Who approved is one whom the owner named, and is asked',
  mend: MEND,
};

/**
 * Whether this run passed its gate by the yes of somebody whose yes counts. Which of several answers let this job in,
 * and in which order they came, GitHub doesn't tell: all of them must be a yes that counts.
 */
export function judgeApproval(state: EnvironmentState, facts: ApprovalFacts): ApprovalVerdict {
  const answers = approvalsOf(facts.approvals, state.environment);
  const [first] = answers;
  if (first === undefined) return refused(failed(APPROVED, 'no answer about this run is on record'));
  const no = answers.find((answer) => answer.state !== 'approved');
  if (no !== undefined) return refused(failed(APPROVED, `${loginOf(no)}: ${no.state}`));
  if (answers.some(({ user }) => user === undefined))
    return refused(failed(APPROVED, 'approved by an account that was deleted'));
  const checks = [
    passed(APPROVED, `approved by ${[...new Set(answers.map(loginOf))].join(' and ')}`),
    judgeOther(answers, facts),
    worst(answers.map(({ user }) => judgeNamed(state, user, facts))),
  ];
  const holds = checks.every(({ status }) => status === 'passed');
  return { checks, approval: holds ? first : undefined };
}

function judgeOther(answers: readonly RunApproval[], { actors }: ApprovalFacts): GateCheck {
  const own = answers.find(({ user }) => user !== undefined && isAmong(actors, user));
  if (own !== undefined) return failed(OTHER, `${loginOf(own)} approved, who also started the run`);
  return passed(OTHER, `started by ${actors.map(({ login }) => login).join(' and ') || 'a deleted account'}`);
}

function judgeNamed(
  { reviewers }: EnvironmentState,
  user: GitHubAccount | undefined,
  { approvers, memberships }: ApprovalFacts,
): GateCheck {
  if (user === undefined) return failed(NAMED, 'an account that was deleted');
  const who = nameOf(user);
  if (approvers.length > 0 && !isAmong(approvers, user))
    return failed(NAMED, `${who} is not one of ${approvers.map(nameOf).join(', ')}`);
  const users = reviewers.filter(({ kind }) => kind === 'user');
  if (isAmong(users, user)) return passed(NAMED, `${who} is a required reviewer`);
  const teams = reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
  if (teams.length === 0) return failed(NAMED, `${who} is no required reviewer`);
  const known = memberships.filter(({ user: { id } }) => id === user.id);
  const inTeam = known.find(({ isMember }) => isMember === true);
  if (inTeam !== undefined) return passed(NAMED, `${who} is in the team ${inTeam.team}`);
  const isUnseen = teams.some((team) => known.find((each) => each.team === team)?.isMember === undefined);
  if (!isUnseen) return failed(NAMED, `${who} is not in the team ${teams.join(' or ')}`);
  if (approvers.length > 0)
    return passed(NAMED, `${who} is named; GitHub let them answer for the team ${teams.join(' or ')}`);
  return impossible(
    {
      ...NAMED,
      mend: 'Name those whose yes counts in `approvers`, or give a token that may read who is in the team (Members: read of the organization).',
    },
    `this token can't see whether ${who} is in the team ${teams.join(' or ')}`,
  );
}

function worst(checks: readonly GateCheck[]): GateCheck {
  const [first] = checks;
  return (
    checks.find(({ status }) => status === 'failed') ??
    checks.find(({ status }) => status === 'not-possible') ??
    first ??
    failed(NAMED, 'nobody')
  );
}

function refused(check: GateCheck): ApprovalVerdict {
  return { checks: [check], approval: undefined };
}

function loginOf({ user }: RunApproval): string {
  return user?.login ?? 'a deleted account';
}
