import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GateScene, refusing, type Change, type GoodGate } from '../actions/gateScene.ts';
import { good } from '../actions/cast.ts';

/**
 * Answers of GitHub's that a gate was once held for closed by, beside the one that is. Each changes one thing of a gate
 * that holds; Alice's job, with her key, must refuse by the check that is meant, and no other.
 */
let scene: GateScene;
beforeAll(async () => {
  scene = await GateScene.start();
});
afterAll(() => scene.cast.close());

const policies =
  (...names: (readonly [string, string])[]): Change =>
  ({ environment }) => {
    environment.branchPatterns = names.map(([name, type], id) => ({ id, name, type }));
  };
const approvedBy =
  (...users: string[]): Change =>
  ({ run }) => {
    run.approvals.length = 0;
    for (const user of users)
      run.approvals.push({ user, state: 'approved', comment: '', environments: ['alice'] });
  };
const asks =
  (...names: string[]): Change =>
  ({ server: { state }, environment, repository }) => {
    const owners = names.map((name) => (name === 'data' ? '@acme/data' : `@${name}`));
    repository.files.set('.github/CODEOWNERS', `/.github/ ${owners.join(' ')}\n`);
    state.teams.push({ id: 77, slug: 'data', organization: 'acme', members: ['alice'] });
    environment.reviewers = names.map((name) =>
      name === 'data'
        ? { type: 'Team' as const, id: 77 }
        : { type: 'User' as const, id: state.account(name).id },
    );
  };
const all =
  (...changes: Change[]): Change =>
  (gate) => {
    for (const change of changes) change(gate);
  };
const named =
  (...logins: string[]): Change =>
  ({ server: { state }, inputs }) => {
    inputs['approvers'] = logins.map((login) => `${login}:${state.account(login).id}`).join('\n');
  };
const mayReadTeams: Change = ({ server: { state } }) => {
  const permissions = { actions: 'read', contents: 'read', members: 'read' } as const;
  state.tokens.set('job-token', { login: 'github-actions[bot]', permissions });
};

const OPEN: readonly (readonly [string, Change, string | readonly string[]])[] = [
  [
    'lets "protected branches only" in, where rulesets protect',
    ({ environment }) => {
      environment.branchPolicy = { protected_branches: true, custom_branch_policies: false };
    },
    'environment-branches',
  ],
  ['lets tags v* in', policies(['v*', 'tag']), 'environment-branches'],
  ['lets a tag main in', policies(['main', 'tag']), 'environment-branches'],
  [
    'lets the branch and a tag main in',
    policies(['main', 'branch'], ['main', 'tag']),
    'environment-branches',
  ],
  ['lets bob/* in', policies(['main', 'branch'], ['bob/*', 'branch']), 'environment-branches'],
  ['lets ma* in', policies(['ma*', 'branch']), 'environment-branches'],
  ['lets [!~]* in', policies(['[!~]*', 'branch']), 'environment-branches'],
  ['lets *[a-zA-Z0-9] in', policies(['*[a-zA-Z0-9]', 'branch']), 'environment-branches'],
  [
    'lets merges of pull requests in',
    policies(['main', 'branch'], ['refs/pull/*/merge', 'branch']),
    'environment-branches',
  ],
  [
    'lets the ledger in, to which Bob may push',
    policies(['main', 'branch'], ['ledger', 'branch']),
    'environment-branches',
  ],
  ['asks Bob as well, who approved', all(asks('alice', 'bob'), approvedBy('bob')), 'environment-approvers'],
  [
    'asks Bob as well, where Alice is named',
    all(asks('alice', 'bob'), named('alice')),
    ['environment-approvers', 'branch-codeowners-file'],
  ],
  ['was passed by another than who is named', all(named('carol'), asks('carol')), 'run-approver'],
  ['was passed by nobody whom it asks', approvedBy('mallory'), 'run-approver'],
  ['was passed by Bob, and by Alice for another job', approvedBy('bob', 'alice'), 'run-approver'],
  [
    'asks a team, and was passed by who is not in it',
    all(asks('data'), approvedBy('mallory'), mayReadTeams),
    'run-approver',
  ],
  ['asks a team whose members the token may not see', asks('data'), 'run-approver'],
  [
    'was approved in its first attempt, and is in its second',
    ({ run }) => {
      run.attempt = 2;
    },
    'run-attempt',
  ],
  [
    'is passed by a run of another branch',
    ({ run }) => {
      run.headBranch = 'evil';
    },
    'run-branch',
  ],
  [
    'is passed by a run of the tag main',
    ({ env }) => {
      env['GITHUB_REF'] = 'refs/tags/main';
    },
    'run-branch',
  ],
  [
    'is passed by another workflow than is named',
    ({ run, inputs, env }) => {
      run.path = '.github/workflows/evil.yml';
      env['GITHUB_WORKFLOW_REF'] = 'acme/shared/.github/workflows/evil.yml@refs/heads/main';
      inputs['workflow'] = 'approve.yml';
    },
    'run-workflow',
  ],
  [
    'is passed by another workflow than the job is of',
    ({ run }) => {
      run.path = '.github/workflows/evil.yml';
    },
    'run-workflow',
  ],
  ...['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'].map(
    (event) =>
      [
        `is passed by a run on ${event}`,
        (gate: GoodGate) => {
          Object.assign(gate.run, { event });
        },
        'run-event',
      ] as const,
  ),
  [
    "is passed by a fork's run",
    ({ run }) => {
      run.headRepository = 'mallory/shared';
    },
    'run-repository',
  ],
  [
    'asks nobody, but waits',
    ({ environment }) => {
      environment.reviewers = [];
      environment.waitTimer = 30;
    },
    ['environment-reviewers', 'branch-codeowners-file', 'run-approver'],
  ],
  [
    'is of a private repository on a plan without reviewers, whatever is told',
    ({ repository, server, inputs }) => {
      repository.visibility = 'private';
      server.state.tokens.set('job-token', { login: 'alice' });
      inputs['github-plan'] = 'enterprise';
    },
    'environment-plan',
  ],
  [
    'lets a branch in that the reading environment lets in with others',
    ({ reading }) => {
      reading.branchPatterns.push({ id: 9, name: 'bob/*', type: 'branch' });
    },
    'reading-environment-branches',
  ],
];

describe("Alice's job, at a gate that", () => {
  test.each(OPEN)('%s, signs nothing', async (_, change, ids) => {
    const ran = await scene.complete(change);
    expect([ran.status, refusing(ran)]).toEqual([1, [ids].flat()]);
    expect(await scene.isBlocked()).toBe(true);
  });

  test.each([
    ['a team that was deleted', 'Team'],
    ['a user who was deleted', 'User'],
  ])('asks %s alone, signs nothing', async (_, type) => {
    const ran = await scene.complete((gate) => {
      const id = 1;
      const rule = { id, node_id: 'x', type: 'required_reviewers', prevent_self_review: true };
      gate.server.fail({
        match: /GET \/repos\/acme\/shared\/environments\/alice$/,
        body: {
          ...{ id, name: 'alice', can_admins_bypass: false },
          protection_rules: [{ ...rule, reviewers: [{ type, reviewer: null }] }],
          deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
        },
      });
    });
    expect(ran.status).toBe(1);
    expect(refusing(ran)).toEqual(['environment-reviewers', 'branch-codeowners-file', 'run-approver']);
  });

  test('was passed by an account that was deleted, signs nothing', async () => {
    const ran = await scene.complete(({ server, run }) => {
      const body = [{ state: 'approved', comment: '', user: null, environments: [{ id: 1, name: 'alice' }] }];
      server.fail({ match: new RegExp(`runs/${run.id}/approvals`), body });
    });
    expect([ran.status, refusing(ran)]).toEqual([1, ['run-approved']]);
  });
});

const CLOSED: readonly (readonly [string, Change])[] = [
  ['holds', () => undefined],
  ['names Alice by her number', named('alice')],
  [
    'names Alice by her number alone, and is spelt otherwise by the workflow',
    ({ server: { state }, inputs }) => {
      inputs['approvers'] = String(state.account('alice').id);
      inputs['environment'] = 'ALICE';
    },
  ],
  ['asks her team, whose members the token may see', all(asks('data'), mayReadTeams)],
  [
    'asks her team, where she is named and owns the workflows herself',
    all(asks('data'), named('alice'), ({ repository }) =>
      repository.files.set('.github/CODEOWNERS', '/.github/ @alice\n'),
    ),
  ],
  ['asks Carol too, and both are named', all(asks('alice', 'carol'), named('alice', 'carol'))],
  ['names its workflow', ({ inputs }) => (inputs['workflow'] = '.github/workflows/approve.yml')],
  [
    'has a wait timer too',
    ({ environment }) => {
      environment.waitTimer = 30;
    },
  ],
  [
    'is of a branch of another name',
    (gate) => {
      const { repository, environment, reading, run, env } = gate;
      repository.defaultBranch = 'trunk';
      run.headBranch = 'trunk';
      env['GITHUB_REF'] = 'refs/heads/trunk';
      for (const each of [environment, reading])
        each.branchPatterns = [{ id: 1, name: 'trunk', type: 'branch' }];
    },
  ],
];

describe("Alice's job signs at a gate that", () => {
  test.each(CLOSED)('%s', async (_, change) => {
    await scene.waitForAlice();
    const { outputs } = good(await scene.complete(change));
    expect(outputs).toMatchObject({ protected: 'true', changed: 'true' });
  });
});
