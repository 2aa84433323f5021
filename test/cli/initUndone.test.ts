import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { InitScene } from './initScene.ts';

let scene: InitScene;
beforeEach(async () => {
  scene = await InitScene.start();
});
afterEach(() => scene.close());

/** Each with what the command that looks says of it, and whether the gate's check sees it as well. */
const UNDONE: readonly [what: string, undo: () => unknown, told: string, seenAtGate: boolean][] = [
  ['no reviewer', () => (scene.environment().reviewers = []), 'environment-reviewers', true],
  ['self-review', () => (scene.environment().preventSelfReview = false), 'environment-self-review', true],
  ['a bypass', () => (scene.environment().canAdminsBypass = true), 'environment-bypass', true],
  [
    'another branch',
    () => scene.environment().branchPatterns.push({ id: 1, name: 'bob', type: 'branch' }),
    'environment-branches',
    true,
  ],
  [
    "the TEE's key for any branch",
    () => (scene.environment('tee').branchPolicy = null),
    'environment tee',
    true,
  ],
  ["Bob's key for any branch", () => (scene.environment('bob').branchPolicy = null), 'environment bob', true],
  [
    'no ruleset of the default branch',
    () => scene.github.repository.rulesets.splice(0),
    'Let main of alice/data be changed',
    true,
  ],
  [
    'a weaker ruleset of the default branch',
    () => (scene.ruleset('countersign-default-branch')['rules'] = []),
    'countersign-default-branch of alice/data was weakened',
    true,
  ],
  [
    'a bypass of it',
    () =>
      (scene.ruleset('countersign-default-branch')['bypass_actors'] = [
        { actor_type: 'Integration', actor_id: 1, bypass_mode: 'always' },
      ]),
    'branch-bypass',
    true,
  ],
  [
    'a weaker ruleset of the ledger',
    () => (scene.ruleset('countersign-ledger')['enforcement'] = 'disabled'),
    'countersign-ledger of alice/data was weakened',
    false,
  ],
  [
    'a ruleset of the ledger that is for tags',
    () => (scene.ruleset('countersign-ledger')['target'] = 'tag'),
    'countersign-ledger of alice/data was weakened',
    false,
  ],
  [
    'a ruleset of the ledger that its reader may bypass',
    () => (scene.ruleset('countersign-ledger')['current_user_can_bypass'] = 'always'),
    'countersign-ledger of alice/data was weakened',
    false,
  ],
  [
    'a token that is not told who may bypass',
    () => {
      const [read, write] = ['read', 'write'] as const;
      const permissions = {
        ...{ administration: read, secrets: write, environments: write, actions_variables: write },
        ...{ actions: write, contents: write },
      };
      scene.github.server.state.tokens.set('alice-token', { login: 'alice', permissions });
    },
    'Look whether nobody may bypass the rules of the branches ledger and witness of alice/data',
    false,
  ],
  [
    'a server that does not tell who may bypass',
    () => (scene.github.server.state.takesAdminBypass = false),
    'reading-environment-bypass',
    true,
  ],
  [
    'no CODEOWNERS',
    () => scene.github.repository.files.delete('.github/CODEOWNERS'),
    '.github/CODEOWNERS',
    true,
  ],
  [
    'another workflow on GitHub',
    () => scene.github.repository.files.set('.github/workflows/approve.yml', 'on: push\n'),
    '.github/workflows/approve.yml',
    false,
  ],
  [
    'no dependabot',
    () => scene.github.repository.files.delete('.github/dependabot.yml'),
    '.github/dependabot.yml',
    false,
  ],
  [
    'actions without pins',
    () => (scene.github.repository.actions.pinned = false),
    'not named by a full commit',
    false,
  ],
  [
    'actions switched off',
    () => (scene.github.repository.actions.enabled = false),
    'Switch GitHub Actions on',
    false,
  ],
  [
    'a look from outside that was stopped',
    () => scene.github.repository.stoppedWorkflows.set('.github/workflows/gate.yml', 'disabled_manually'),
    'gh workflow enable gate.yml --repo alice/data',
    false,
  ],
  [
    'a secret of the repository',
    () => scene.github.repository.vault.secrets.set('TEE_KEY', 'x'),
    'a secret TEE_KEY of its own',
    false,
  ],
  [
    'no key of the witness',
    () => {
      scene.environment('witness').vault.secrets.clear();
    },
    'WITNESS_KEY',
    false,
  ],
  ['no offer', () => scene.github.repository.vault.variables.delete('DATA_OFFER'), 'DATA_OFFER', false],
  [
    'another account',
    () => scene.github.repository.vault.variables.set('ALICE_ACCOUNT', 'b'.repeat(40)),
    'ALICE_ACCOUNT',
    false,
  ],
  [
    'a witness that remembers nothing',
    () => scene.github.repository.branches.delete('witness'),
    'begin your witness',
    false,
  ],
];

describe('with one thing undone', () => {
  test.each(UNDONE)('%s: --check fails and names it', async (_, undo, told, seenAtGate) => {
    await scene.makeReady();
    undo();
    const before = scene.github.server.requests.length;
    const { status, out, err } = await scene.init('one-repository', ['--check']);
    expect([status, out]).toEqual([1, expect.stringContaining(told)]);
    expect(err).toMatch(/^error: alice\/data is not ready: \d+ thing\(s\) are open[^\n]*\n$/);
    expect(scene.writes(before)).toEqual([]);
    expect((await scene.gateCheck()).status).toBe(seenAtGate ? 1 : 0);
  });
});

test('a workflow that is stopped and none of its own concerns init as little as another that runs', async () => {
  await scene.makeReady();
  const { files, stoppedWorkflows } = scene.github.repository;
  files.set('.github/workflows/stale.yml', 'on: schedule\n');
  stoppedWorkflows.set('.github/workflows/stale.yml', 'disabled_inactivity');
  const { status, out } = await scene.init('one-repository', ['--check']);
  expect([status, out]).toEqual([0, 'alice/data is ready: nothing is left to do.\n']);
});
