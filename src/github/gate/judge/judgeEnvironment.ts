import type { EnvironmentState } from '../environment.ts';
import { isAmong, nameOf, type Approver } from '../approvers.ts';
import { failed, impossible, judged, passed, type GateCheck } from '../gateCheck.ts';
import type { GitHubAccount } from '../runApprovals.ts';

export interface JudgeOptions {
  /** Who started the run that is waiting for approval, if there is one. */
  readonly actors?: readonly GitHubAccount[];
  /** The organization's plan in its owner's word, for where the token can't see it. */
  readonly plan?: string;
  /** Whose yes counts; whoever the environment asks where nobody is named. */
  readonly approvers?: readonly Approver[];
}

/** What could stand for another name: GitHub reads a policy's name as a pattern (fnmatch). */
const WILDCARD = /[*?[\]{}\\!]/;

/**
 * Whether an environment gates what it should: nobody signs without the yes of a reviewer whom its owner means, nobody
 * says yes to a run of their own, administrators can't step around, only the default branch gets in, and the plan is
 * one on which required reviewers hold
 * (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments).
 * All that isn't `passed` is a reason not to sign.
 */
export function judgeEnvironment(state: EnvironmentState, options: JudgeOptions = {}): GateCheck[] {
  const { approvers = [] } = options;
  if (!state.exists) return [judgeExistence(state)];
  return [
    judgeExistence(state),
    judgePlan(state, options.plan),
    judgeReviewers(state, options.actors ?? []),
    judgeApprovers(state, approvers),
    judgeSelfReview(state),
    judgeBypass(state),
    judgeBranches(state),
  ];
}

/** Whether an environment that asks nobody, for what reads and cannot sign, lets the default branch in alone. */
export function judgeReadingEnvironment(state: EnvironmentState): GateCheck[] {
  if (!state.exists) return [judgeExistence(state)];
  return [judgeExistence(state), judgeBypass(state), judgeBranches(state)];
}

function judgeExistence(state: EnvironmentState): GateCheck {
  const question = {
    id: 'environment-exists',
    title: 'The environment exists',
    mend: `Create it at ${settingsUrl(state)}.`,
  };
  if (state.exists) return passed(question, `${state.environment} of ${state.repository}`);
  return failed(
    question,
    `${state.repository} has no environment ${state.environment}, or the token may not see it`,
  );
}

/** Whether required reviewers hold in this repository at all, whatever the environment says. */
export function judgePlan(state: EnvironmentState, toldPlan: string | undefined): GateCheck {
  const question = {
    id: 'environment-plan',
    title: 'Required reviewers hold in a repository of this visibility and plan',
    mend: 'Make the repository public, or move it to an organization on GitHub Enterprise.',
  };
  if (state.visibility === 'public') return passed(question, 'public repository');
  if (state.visibility === 'internal')
    return passed(question, 'internal repository, so on GitHub Enterprise');
  if (state.ownerKind === 'user')
    return failed(question, 'private repository of a personal account: GitHub drops the rule there');
  const plan = state.plan ?? toldPlan;
  const source = state.plan === undefined ? ' as you told' : '';
  if (plan === undefined)
    return impossible(
      {
        ...question,
        mend: 'Tell the plan in the input `github-plan` (enterprise, where that is true), or make the repository public.',
      },
      "private repository of an organization whose plan this token can't see",
    );
  return judged(
    question,
    /^(enterprise|business_plus)/i.test(plan),
    `private repository on the plan ${plan}${source}`,
  );
}

function judgeReviewers(state: EnvironmentState, actors: readonly GitHubAccount[]): GateCheck {
  const add = `Add a required reviewer at ${settingsUrl(state)}.`;
  const question = {
    id: 'environment-reviewers',
    title: 'Somebody other than who started the run must approve',
    mend: add,
  };
  if (state.reviewers.length === 0) {
    const gone = state.goneReviewers > 0 ? ': those that were have been deleted' : '';
    return failed(question, `no reviewer is required${gone}`);
  }
  const others = state.reviewers.filter((each) => each.kind === 'team' || !isAmong(actors, each));
  if (others.length === 0)
    return failed(
      {
        ...question,
        mend: `${add} Or let the run be started by another account, for example by a workflow_dispatch with the job's token.`,
      },
      `the only reviewer, ${namesOf(state)}, started the run`,
    );
  return passed(question, `required: ${namesOf(state)}`);
}

/** Of several, whom the environment asks is not whom the owner means, unless she says so. */
function judgeApprovers(state: EnvironmentState, approvers: readonly Approver[]): GateCheck {
  const question = {
    id: 'environment-approvers',
    title: 'Nobody can approve but those whom the owner named',
    mend: `Take the others out at ${settingsUrl(state)}, or name them in \`approvers\`.`,
  };
  const users = state.reviewers.filter(({ kind }) => kind === 'user');
  const hasTeam = users.length < state.reviewers.length;
  if (approvers.length === 0)
    return state.reviewers.length > 1
      ? failed(
          {
            ...question,
            mend: 'Name those whose yes counts in `approvers`, by number: `gh api users/<login> --jq .id`.',
          },
          `${namesOf(state)} may approve, and nobody is named`,
        )
      : passed(question, `${namesOf(state) || 'nobody'} alone`);
  const strangers = users.filter((each) => !isAmong(approvers, each)).map(nameOfReviewer);
  if (strangers.length > 0) return failed(question, `${strangers.join(' and ')} may approve, too`);
  const asked = users.length > 0 || hasTeam;
  return judged(
    { ...question, mend: `Add them at ${settingsUrl(state)}.` },
    asked,
    asked
      ? `named: ${approvers.map(nameOf).join(' or ')}${hasTeam ? '; of the teams nobody else counts' : ''}`
      : `none of ${approvers.map(nameOf).join(', ')} is asked`,
  );
}

function judgeSelfReview(state: EnvironmentState): GateCheck {
  const question = {
    id: 'environment-self-review',
    title: 'Nobody can approve a run that they started',
    mend: `Tick "Prevent self-review" at ${settingsUrl(state)}.`,
  };
  const holds = state.preventsSelfReview;
  return judged(question, holds, holds ? 'self-review is prevented' : 'self-review is allowed');
}

function judgeBypass(state: EnvironmentState): GateCheck {
  const question = {
    id: 'environment-bypass',
    title: 'Administrators cannot step around the rules',
    mend: `Untick "Allow administrators to bypass configured protection rules" at ${settingsUrl(state)}.`,
  };
  if (state.adminsMayBypass === undefined) return impossible(question, "this GitHub server doesn't tell");
  const holds = !state.adminsMayBypass;
  return judged(question, holds, holds ? 'no bypass' : 'administrators may bypass');
}

function judgeBranches(state: EnvironmentState): GateCheck {
  const question = {
    id: 'environment-branches',
    title: 'Only the default branch reaches the secrets',
    mend: `Limit "Deployment branches and tags" to the branch ${state.defaultBranch}, by name, at ${settingsUrl(state)}.`,
  };
  const { branches, defaultBranch } = state;
  if (branches === 'any') return failed(question, 'any branch may deploy');
  // GitHub means classic protection: where there is none, as where rulesets protect, all branches deploy.
  if (branches === 'protected')
    return failed(question, '"protected branches only" lets all branches in where rulesets protect them');
  const open = branches.filter(({ name }) => name !== defaultBranch || WILDCARD.test(name));
  if (open.length > 0)
    return failed(question, `${open.map(nameOfPolicy).join(', ')} may deploy beside the default branch`);
  const tags = branches.filter(({ type }) => type === 'tag');
  if (tags.length > 0) return failed(question, `${tags.map(nameOfPolicy).join(', ')} may deploy`);
  if (branches.some(({ type }) => type === undefined))
    return impossible(
      question,
      `this GitHub server doesn't tell whether ${defaultBranch} is a branch or a tag`,
    );
  if (branches.length === 0) return passed(question, 'no branch is let in at all');
  return passed(question, `only the branch ${defaultBranch}`);
}

function nameOfPolicy({ name, type }: { readonly name: string; readonly type: string | undefined }): string {
  return `${type === 'tag' ? 'the tag' : 'the branch'} ${name}`;
}

function nameOfReviewer({ kind, name }: EnvironmentState['reviewers'][number]): string {
  return kind === 'team' ? `team ${name}` : name;
}

function namesOf({ reviewers }: EnvironmentState): string {
  return reviewers.map(nameOfReviewer).join(' or ');
}

function settingsUrl({ repositoryUrl }: EnvironmentState): string {
  return `${repositoryUrl}/settings/environments`;
}
