import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { against, ALICE, goodKnown, RULES, type Known } from './goodGateState.ts';

/** One member of what GitHub tells takes another value, whichever: each that opens the gate is refused by its check. */
type Change = (known: Known) => Known;
type Changes = fc.Arbitrary<Change>;

const environment =
  (change: Partial<Known['gate']['environment']>): Change =>
  (known) => ({
    ...known,
    gate: { ...known.gate, environment: { ...known.gate.environment, ...change } },
  });
const run =
  (change: Partial<Known['run']>): Change =>
  (known) => ({ ...known, run: { ...known.run, ...change } });
const rules =
  (change: Partial<typeof RULES>): Change =>
  (known) => ({
    ...known,
    gate: { ...known.gate, branch: { ...known.gate.branch, rules: [{ ...RULES, ...change }] } },
  });
const owners =
  (text: string, errors: { line: number; kind: string }[] = []): Change =>
  (known) => ({
    ...known,
    gate: { ...known.gate, codeOwners: { path: '.github/CODEOWNERS', text, errors } },
  });
const approvals =
  (...changes: readonly Partial<Known['approvals'][number]>[]): Change =>
  (known) => ({
    ...known,
    approvals: changes.map((change) => ({ ...known.approvals[0], ...change }) as Known['approvals'][number]),
  });

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));
const otherThan = (...values: readonly string[]): fc.Arbitrary<string> =>
  text.filter((each) => !values.some((value) => value.toLowerCase() === each.toLowerCase()));
const login = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/).filter((each) => each !== 'alice');
const account = fc.record({ id: fc.nat().filter((id) => id !== ALICE.id), login });
const policy = fc.record({ name: otherThan('main'), type: fc.constantFrom('branch', 'tag') });
const { review } = RULES;
if (review === undefined) throw new Error('the good rules have no review');

const OPENING: Readonly<Record<string, Changes>> = {
  'environment-exists': fc.constant(environment({ exists: false })),
  'environment-branches': fc.oneof(
    fc.constantFrom('any' as const, 'protected' as const).map((branches) => environment({ branches })),
    fc
      .tuple(policy, fc.boolean())
      .map(([each, beside]) =>
        environment({ branches: beside ? [{ name: 'main', type: 'branch' }, each] : [each] }),
      ),
    fc
      .constantFrom('tag' as const, undefined)
      .map((type) => environment({ branches: [{ name: 'main', type }] })),
  ),
  'environment-approvers': account.map(({ id, login: name }) =>
    environment({
      reviewers: [
        { kind: 'user', id: ALICE.id, name: 'alice' },
        { kind: 'user', id, name },
      ],
    }),
  ),
  'environment-reviewers': fc.nat().map((goneReviewers) => environment({ reviewers: [], goneReviewers })),
  'environment-self-review': fc.constant(environment({ preventsSelfReview: false })),
  'environment-bypass': fc
    .constantFrom(true, undefined)
    .map((adminsMayBypass) => environment({ adminsMayBypass })),
  'environment-plan': fc
    .constantFrom('free', 'team', 'pro', 'not-enterprise', undefined)
    .map((plan) => environment({ visibility: 'private', plan })),
  'run-branch': fc.option(otherThan('main'), { nil: undefined }).map((branch) => run({ branch })),
  'run-event': otherThan('workflow_dispatch', 'repository_dispatch', 'schedule', 'push').map((event) =>
    run({ event }),
  ),
  'run-workflow': otherThan('.github/workflows/approve.yml').map((path) => run({ path })),
  'run-repository': fc
    .option(otherThan('acme/shared'), { nil: undefined })
    .map((headRepository) => run({ headRepository })),
  'run-attempt': fc
    .integer()
    .filter((attempt) => attempt !== 1)
    .map((attempt) => run({ attempt })),
  'run-self-review': fc.constant(run({ actors: [ALICE] })),
  'run-approved': fc.oneof(
    fc.constant(approvals()),
    fc.constant(approvals({ user: undefined })),
    fc.constantFrom('rejected' as const, 'pending' as const).map((state) => approvals({ state })),
    otherThan('alice').map((name) => approvals({ environments: [{ id: 2, name }] })),
    fc.boolean().map((first) => approvals(...(first ? [NO, {}] : [{}, NO]))),
  ),
  'run-approver': fc.oneof(
    account.map((user) => approvals({ user })),
    // The login alone proves nothing: it can be given up and taken.
    account.map(({ id }) => approvals({ user: { id, login: 'alice' } })),
    account.map((user) => approvals({}, { user })),
  ),
  'branch-pull-request': fc.constant(rules({ review: { ...review, approvals: 0 } })),
  'branch-code-owners': fc.constant(rules({ review: { ...review, codeOwners: false } })),
  'branch-last-push': fc.constant(rules({ review: { ...review, dismissStale: false } })),
  'branch-deletion': fc.constant(rules({ forbidsDeletion: false })),
  'branch-force-push': fc.constant(rules({ forbidsForcePush: false })),
  'branch-bypass': fc
    .constantFrom('others' as const, 'administrators' as const)
    .map((bypass) => rules({ bypass })),
  'branch-codeowners-file': fc.oneof(
    login.map((other) => owners(`/.github/ @alice @${other}\n`)),
    login.map((other) => owners(`/.github/ @alice\n*.yml @${other}\n`)),
    fc.constantFrom('', '/.github/\n', '/docs/ @alice\n', '# /.github/ @alice\n').map((each) => owners(each)),
    fc
      .tuple(login, fc.constantFrom('approve.yml', 'x.yaml', 'x*', '*.y*l', 'a?.yml', '**'))
      .map(([other, name]) => owners(`/.github/ @alice\n/.github/workflows/${name} @${other}\n`)),
    fc
      .constantFrom('countersign*', '?.yml', '*.yml', 'approve.yml')
      .map((name) => owners(`* @bob\n/.github/workflows/${name} @alice\n/.github/CODEOWNERS @alice\n`)),
    fc
      .constantFrom('Unknown owner', 'Invalid pattern')
      .map((kind) => owners('/.github/ @alice\n', [{ line: 1, kind }])),
    fc.constant(owners('/.github/ @acme/owners\n')),
  ),
};
const NO = { state: 'rejected' as const };

const HARMLESS: Readonly<Record<string, Changes>> = {
  'what is spelt otherwise': fc.constantFrom(
    environment({ environment: 'Alice', repository: 'Acme/Shared' }),
    run({ headRepository: 'ACME/shared' }),
    owners('/.GitHub/ @bob\n/.github/ @Alice\n'),
    approvals({ environments: [{ id: undefined, name: 'ALICE' }] }),
  ),
  'a login that was changed': login.map((now) => approvals({ user: { id: ALICE.id, login: now } })),
  'a comment': text.map((comment) => approvals({ comment })),
  'a comment of others without a decision': account.map((user) => approvals({}, { user, state: 'pending' })),
  'what others answered elsewhere': fc
    .tuple(account, otherThan('alice'))
    .map(([user, name]) => approvals({}, { user, ...NO, environments: [{ id: 3, name }] })),
  'who started it, if not Alice': fc.array(account).map((actors) => run({ actors })),
  'an event that brings nothing': fc
    .constantFrom('repository_dispatch', 'schedule', 'push')
    .map((event) => run({ event })),
  'reviewers who are gone': fc.nat().map((goneReviewers) => environment({ goneReviewers })),
  'an internal repository': fc.constant(environment({ visibility: 'internal' })),
  'a private one on Enterprise': fc.constant(environment({ visibility: 'private', plan: 'enterprise' })),
  'a branch that nobody may use': fc.constant(environment({ branches: [] })),
  'a bypass list that is not shown': fc.constant(rules({ bypass: undefined })),
  'weaker rules beside these': fc
    .constantFrom('nobody' as const, 'others' as const, undefined)
    .map((bypass): Change => (known) => {
      const weak = { ...RULES, review: undefined, forbidsDeletion: false, forbidsForcePush: false, bypass };
      return { ...known, gate: { ...known.gate, branch: { ...known.gate.branch, rules: [weak, RULES] } } };
    }),
  'lines of code owners for what is no workflow': fc
    .constantFrom(
      '*.md',
      '/docs/',
      '/.github/*.md',
      '/.github/workflows/*.md',
      '/.github/ISSUE_TEMPLATE/',
      'src/**',
    )
    .map((pattern) => owners(`/.github/ @alice\n${pattern} @bob\n`)),
  'what GitHub says of other lines': fc.constant(
    owners('/docs/ @ghost\n/.github/ @alice\n', [{ line: 1, kind: 'Unknown owner' }]),
  ),
  'lines of code owners before': login.map((other) =>
    owners(`* @${other}\n*.yml @${other}\n/.github/ @alice\n`),
  ),
};

test('the gate that all is changed from holds', () => {
  expect(against(goodKnown())).toEqual([]);
});

describe('one member that is changed', () => {
  test.each(Object.entries(OPENING))('is refused by %s', (id, changes) => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(against(change(goodKnown()))).toContain(id);
      }),
    );
  });

  test.each(Object.entries(HARMLESS))('opens nothing where it is %s', (_, changes) => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(against(change(goodKnown()))).toEqual([]);
      }),
    );
  });
});
