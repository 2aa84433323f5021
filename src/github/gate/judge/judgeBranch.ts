import type { BranchRules, BranchState } from '../branchRules.ts';
import { failed, impossible, passed, type GateCheck, type Question } from '../gateCheck.ts';

const TITLES = {
  'branch-pull-request': 'Nothing reaches the default branch without an approved pull request',
  'branch-code-owners': 'Code owners must approve what is theirs',
  'branch-last-push': 'What was pushed after an approval needs another one',
  'branch-deletion': 'The default branch cannot be deleted',
  'branch-force-push': "The default branch's history cannot be rewritten",
} as const;

/** Whether a set of rules makes a title true, where nobody may bypass it. */
const HOLDS: Readonly<Record<keyof typeof TITLES, (rules: BranchRules) => boolean>> = {
  'branch-pull-request': ({ review }) => review !== undefined && review.approvals > 0,
  'branch-code-owners': ({ review }) => review?.codeOwners === true,
  // That somebody approved the last push says nothing of whom: with stale approvals kept, the owners' stay good for it.
  'branch-last-push': ({ review }) => review?.dismissStale === true,
  'branch-deletion': ({ forbidsDeletion }) => forbidsDeletion,
  'branch-force-push': ({ forbidsForcePush }) => forbidsForcePush,
};

/** What a branch that nobody but administrators may change fulfils of itself. */
const BY_RESTRICTION: readonly string[] = ['branch-pull-request', 'branch-code-owners', 'branch-last-push'];

/**
 * Whether the branch whose workflows reach the secrets changes by nobody's hand alone. Rules that others may bypass count
 * for nothing. A rule that lets administrators alone update the branch stands in for reviews, for an owner who is alone.
 */
export function judgeBranch(state: BranchState, repositoryUrl: string): GateCheck[] {
  const mend = `Make a ruleset for ${state.branch} at ${repositoryUrl}/settings/rules: a pull request with one approval, by code owners, stale approvals dismissed; no deletion, no force push; an empty bypass list.`;
  const ids = Object.keys(TITLES) as (keyof typeof TITLES)[];
  return [
    ...ids.map((id) => judgeOne(state, id, { id, title: TITLES[id], mend })),
    judgeBypass(state, { id: 'branch-bypass', title: 'Nobody can step around these rules', mend }),
  ];
}

/** Whether administrators alone change the branch, so that nobody is asked to review. */
export function isRestricted({ rules }: BranchState): boolean {
  return rules.some((each) => each.restrictsUpdates && counts(each));
}

function judgeOne(state: BranchState, id: keyof typeof TITLES, question: Question): GateCheck {
  const { branch, rules, unseen } = state;
  const found = rules.find(
    (each) => counts(each) && (HOLDS[id](each) || (each.restrictsUpdates && BY_RESTRICTION.includes(id))),
  );
  if (found !== undefined) return passed(question, found.source);
  const void_ = rules.find((each) => !counts(each) && HOLDS[id](each));
  if (void_ !== undefined)
    return failed(question, `${void_.source} asks it, but ${void_.bypass ?? ''} may bypass it`);
  if (unseen.length > 0)
    return impossible(
      question,
      `no rule of ${branch} that this token sees; it can't see ${unseen.join(', ')}`,
    );
  return failed(question, `no rule of ${branch}`);
}

function judgeBypass({ rules }: BranchState, question: Question): GateCheck {
  const used = rules.filter((each) => counts(each) && isOfUse(each));
  const unknown = used.filter(({ bypass }) => bypass === undefined).map(({ source }) => source);
  if (unknown.length > 0)
    return {
      ...impossible(
        question,
        `the bypass list of ${unknown.join(', ')} is shown to administrators alone: run \`countersign gate check\` as one`,
      ),
      // No job's token can ever see it: what stands against it is the check from outside.
      optional: true,
    };
  if (used.length === 0) return failed(question, 'there is no rule that nobody may bypass');
  const admins = used.some(({ bypass }) => bypass === 'administrators');
  return passed(question, admins ? 'administrators alone may update the branch' : 'nobody may bypass them');
}

function isOfUse(rules: BranchRules): boolean {
  return rules.restrictsUpdates || Object.values(HOLDS).some((holds) => holds(rules));
}

function counts({ bypass, restrictsUpdates }: BranchRules): boolean {
  return bypass === undefined || bypass === 'nobody' || (bypass === 'administrators' && restrictsUpdates);
}
