import type { Check } from '../checks.ts';
import type { EnvironmentState, RunReviews } from './environment.ts';

/** A check of a protected environment; `mend` is there unless it passed. */
export interface EnvironmentCheck extends Check {
  readonly mend?: string;
}

export interface JudgeOptions {
  /** Who started the run that is waiting for approval, if there is one. */
  readonly actors?: readonly string[];
  /** The organization's plan in its owner's word, for where the token can't see it. */
  readonly plan?: string;
}

/**
 * Whether an environment gates what it should: nobody signs without a reviewer's yes, nobody says yes to a run
 * of their own, administrators can't step around, only known branches get in, and the plan is one on which
 * required reviewers hold (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments).
 * All that isn't `passed` is a reason not to sign.
 */
export function judgeEnvironment(state: EnvironmentState, options: JudgeOptions = {}): EnvironmentCheck[] {
  if (!state.exists) {
    const detail = `${state.repository} has no environment ${state.environment}, or the token may not see it`;
    return [
      failed('environment-exists', 'The environment exists', detail, `Create it at ${settingsUrl(state)}.`),
    ];
  }
  return [
    passed('environment-exists', 'The environment exists', `${state.environment} of ${state.repository}`),
    judgePlan(state, options.plan),
    judgeReviewers(state, options.actors ?? []),
    judgeSelfReview(state),
    judgeBypass(state),
    judgeBranches(state),
  ];
}

/** Whether required reviewers hold in this repository at all, whatever the environment says. */
export function judgePlan(state: EnvironmentState, toldPlan: string | undefined): EnvironmentCheck {
  const id = 'environment-plan';
  const title = 'Required reviewers hold in a repository of this visibility and plan';
  const mend = `Make the repository public, or move it to an organization on GitHub Enterprise.`;
  if (state.visibility === 'public') return passed(id, title, 'public repository');
  if (state.visibility === 'internal')
    return passed(id, title, 'internal repository, so on GitHub Enterprise');
  if (state.ownerKind === 'user')
    return failed(id, title, 'private repository of a personal account: GitHub drops the rule there', mend);
  const plan = state.plan ?? toldPlan;
  const source = state.plan === undefined ? ' as you told' : '';
  if (plan === undefined)
    return {
      ...{ id, title, status: 'not-possible' },
      detail: "private repository of an organization whose plan this token can't see",
      mend: 'Tell the plan in the input `github-plan` (enterprise, where that is true), or make the repository public.',
    };
  if (/^(enterprise|business_plus)/i.test(plan))
    return passed(id, title, `private repository, plan ${plan}${source}`);
  return failed(
    id,
    title,
    `private repository on the plan ${plan}${source}: required reviewers don't hold there`,
    mend,
  );
}

function judgeReviewers(state: EnvironmentState, actors: readonly string[]): EnvironmentCheck {
  const id = 'environment-reviewers';
  const title = 'Somebody other than who started the run must approve';
  const mend = `Add a required reviewer at ${settingsUrl(state)}.`;
  const names = state.reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name));
  if (names.length === 0) return failed(id, title, 'no reviewer is required', mend);
  const others = state.reviewers.filter(({ kind, name }) => kind === 'team' || !includes(actors, name));
  if (others.length === 0)
    return failed(
      id,
      title,
      `the only reviewer, ${names.join(', ')}, started the run`,
      `${mend} Or let the run be started by another account, for example by a repository_dispatch.`,
    );
  return passed(id, title, `required: ${names.join(' or ')}`);
}

function judgeSelfReview(state: EnvironmentState): EnvironmentCheck {
  const id = 'environment-self-review';
  const title = 'Nobody can approve a run that they started';
  if (state.preventsSelfReview) return passed(id, title, 'self-review is prevented');
  return failed(id, title, 'self-review is allowed', `Tick "Prevent self-review" at ${settingsUrl(state)}.`);
}

function judgeBypass(state: EnvironmentState): EnvironmentCheck {
  const id = 'environment-bypass';
  const title = 'Administrators cannot step around the rules';
  const mend = `Untick "Allow administrators to bypass configured protection rules" at ${settingsUrl(state)}.`;
  if (state.adminsMayBypass === false) return passed(id, title, 'no bypass');
  if (state.adminsMayBypass === true) return failed(id, title, 'administrators may bypass', mend);
  return { id, title, status: 'not-possible', detail: "this GitHub server doesn't tell", mend };
}

function judgeBranches(state: EnvironmentState): EnvironmentCheck {
  const id = 'environment-branches';
  const title = 'Only chosen branches reach the secrets';
  const { branches } = state;
  const mend = `Limit "Deployment branches and tags" to the default branch at ${settingsUrl(state)}.`;
  if (branches === 'any') return failed(id, title, 'any branch may deploy', mend);
  if (branches === 'protected') return passed(id, title, 'protected branches only');
  const open = branches.filter((pattern) => /^[*/?]+$/.test(pattern));
  if (open.length > 0) return failed(id, title, `the pattern ${open.join(', ')} lets any branch in`, mend);
  if (branches.length === 0) return passed(id, title, 'no branch is let in at all');
  return passed(id, title, `only ${branches.join(', ')}`);
}

/**
 * Whether this run passed its gate by a reviewer's yes: an approval on record, the last word, by a required
 * reviewer who didn't start the run.
 */
export function judgeRunReviews(
  state: EnvironmentState,
  { actors, reviews }: RunReviews,
): EnvironmentCheck[] {
  const id = 'run-approved';
  const title = 'A required reviewer approved this run';
  const own = reviews.filter(({ environments }) => environments.includes(state.environment));
  const mend = 'Start the run again and have a required reviewer approve it on its page.';
  const last = own.at(-1);
  if (last === undefined) return [failed(id, title, 'no review of this run is on record', mend)];
  if (last.state !== 'approved') return [failed(id, title, `${last.reviewer}: ${last.state}`, mend)];
  if (includes(actors, last.reviewer))
    return [failed(id, title, `${last.reviewer} approved, who also started the run`, mend)];
  const named = state.reviewers.some(({ kind, name }) => kind === 'user' && same(name, last.reviewer));
  const teams = state.reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
  if (named) return [passed(id, title, `approved by ${last.reviewer}`)];
  if (teams.length > 0)
    return [passed(id, title, `approved by ${last.reviewer}, for GitHub a member of ${teams.join(' or ')}`)];
  return [failed(id, title, `${last.reviewer} approved, who is no required reviewer`, mend)];
}

function passed(id: string, title: string, detail: string): EnvironmentCheck {
  return { id, title, status: 'passed', detail };
}

function failed(id: string, title: string, detail: string, mend: string): EnvironmentCheck {
  return { id, title, status: 'failed', detail, mend };
}

function includes(names: readonly string[], name: string): boolean {
  return names.some((each) => same(each, name));
}

// GitHub's logins differ by more than case.
function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function settingsUrl({ repository }: EnvironmentState): string {
  return `https://github.com/${repository}/settings/environments`;
}
