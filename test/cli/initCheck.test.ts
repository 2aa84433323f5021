import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readWorkflow } from '../servers/act/workflowFile.ts';
import { startScene, type Scene } from '../github/support.ts';
import { CliFixture, type CliRun } from './cliFixture.ts';

const COMMIT = 'a'.repeat(40);
const ARGS = ['--yes', '--actions', `acme/countersign@${COMMIT}`];
const READS = ['alice-reads', 'bob', 'bob-reads', 'tee', 'witness'];

let scene: Scene;
let fixture: CliFixture;
beforeEach(async () => {
  scene = await startScene();
  fixture = new CliFixture();
  scene.server.state.addRepository('acme/countersign').branches.set('main', ['c'.repeat(40), COMMIT]);
});
afterEach(async () => {
  fixture.remove();
  await scene.server.close();
});

const environment = () => ({
  ...{ GITHUB_API_URL: scene.server.url, GH_TOKEN: 'alice-token', GITHUB_TOKEN: '' },
  ...{ GITHUB_SERVER_URL: 'https://github.com' },
  ...{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', NOTIFY_TOKEN: '' },
});

function init(role: string, args: readonly string[]): Promise<CliRun> {
  const where = ['--repository', 'alice/data', '--directory', fixture.path('checkout')];
  const places = ['--storage', 'oci://ghcr.io/alice/data'];
  return fixture.run('alice', ['init', role, ...where, ...places, ...args], environment());
}

function gateCheck(): Promise<CliRun> {
  const gate = ['--repository', 'alice/data', '--environment', 'alice', '--reads', ...READS];
  const approver = ['--approver', `alice:${scene.server.state.account('alice').id}`];
  return fixture.run('alice', ['gate', 'check', ...gate, ...approver], environment());
}

/** What the owner does with the checkout. */
function push(): void {
  const root = fixture.path('checkout');
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      scene.repository.files.set(relative(root, path), readFileSync(path, 'utf8'));
    }
}

/** What nobody but the owner knows or does. */
function doTheRest(): void {
  for (const name of ['TEE_OFFER', 'DATA_OFFER']) scene.repository.vault.variables.set(name, '300');
  scene.repository.branches.set('witness', ['d'.repeat(40)]);
}

/** From a fresh repository to one that is ready. */
async function makeReady(args: readonly string[] = []): Promise<void> {
  const sealed = '-----BEGIN PGP MESSAGE-----\n\nwhat opens the dataset\n-----END PGP MESSAGE-----\n';
  const resource = ['--resource', fixture.write('dataset.resource.json', sealed)];
  expect(await init('one-repository', [...ARGS, ...resource, ...args])).toMatchObject({ status: 0 });
  push();
  doTheRest();
  expect(await init('one-repository', ['--yes', ...args])).toMatchObject({ status: 0 });
}

const gate = (name = 'alice') => {
  const found = scene.repository.environments.get(name);
  if (found === undefined) throw new Error(`no environment ${name}`);
  return found;
};
const ruleset = (name: string) => {
  const found = scene.repository.rulesets.find((each) => each['name'] === name);
  if (found === undefined) throw new Error(`no ruleset ${name}`);
  return found;
};

describe('after init on a fresh repository', () => {
  test('the gate holds, and nothing is left to do', async () => {
    await makeReady();
    expect(await gateCheck()).toMatchObject({ status: 0, out: expect.stringContaining('holds') });
    const { status, out } = await init('one-repository', ['--check']);
    expect([status, out]).toEqual([0, 'alice/data is ready: nothing is left to do.\n']);
  });

  test('not before the files are there: what is left is named', async () => {
    expect(await init('one-repository', ARGS)).toMatchObject({ status: 0 });
    const { status, out } = await init('one-repository', ['--check']);
    expect(status).toBe(1);
    for (const left of [
      'on GitHub (commit, push)',
      'TEE_OFFER',
      'DATA_OFFER',
      'begin your witness',
      '--resource',
    ])
      expect(out).toContain(left);
    expect(out).toContain('GATE branch-pull-request');
  });

  test('with --alone the gate holds as well, by administrators alone', async () => {
    await makeReady(['--alone']);
    expect(await gateCheck()).toMatchObject({ status: 0 });
    expect(await init('one-repository', ['--check', '--alone'])).toMatchObject({ status: 0 });
  });

  test.each(['trunk', 'release/1.x'])('whatever the default branch is called: %s', async (name) => {
    scene.repository.defaultBranch = name;
    await makeReady();
    expect(await gateCheck()).toMatchObject({ status: 0 });
    expect(await init('one-repository', ['--check'])).toMatchObject({ status: 0 });
    const text = (file: string): string =>
      readFileSync(fixture.path('checkout/.github/workflows', file), 'utf8');
    for (const file of ['order.yml', 'offers.yml']) expect(text(file)).not.toMatch(/ref\\?":\\?"main/);
    expect(text('order.yml').split(`\\"ref\\":\\"${name}\\"`)).toHaveLength(3);
    const { on } = readWorkflow(fixture.path('checkout/.github/workflows/gate.yml'));
    expect(on['push']).toEqual({ branches: [name] });
  });

  test('a name that workflows would read as a pattern is refused before anything is done', async () => {
    scene.repository.defaultBranch = 'c++';
    const { status, err } = await init('one-repository', ARGS);
    expect([status, err]).toEqual([1, expect.stringContaining('read as a pattern')]);
    expect(scene.server.requests.filter(({ line }) => !line.startsWith('GET'))).toEqual([]);
  });
});

/** Each with what the command that looks says of it, and whether the gate's check sees it as well. */
const UNDONE: readonly [what: string, undo: () => unknown, told: string, seenAtGate: boolean][] = [
  ['no reviewer', () => (gate().reviewers = []), 'environment-reviewers', true],
  ['self-review', () => (gate().preventSelfReview = false), 'environment-self-review', true],
  ['a bypass', () => (gate().canAdminsBypass = true), 'environment-bypass', true],
  [
    'another branch',
    () => gate().branchPatterns.push({ id: 1, name: 'bob', type: 'branch' }),
    'environment-branches',
    true,
  ],
  ["the TEE's key for any branch", () => (gate('tee').branchPolicy = null), 'environment tee', true],
  ["Bob's key for any branch", () => (gate('bob').branchPolicy = null), 'environment bob', true],
  [
    'no ruleset of the default branch',
    () => scene.repository.rulesets.splice(0),
    'Let main of alice/data be changed',
    true,
  ],
  [
    'a weaker ruleset of the default branch',
    () => (ruleset('countersign-default-branch')['rules'] = []),
    'countersign-default-branch of alice/data was weakened',
    true,
  ],
  [
    'a bypass of it',
    () =>
      (ruleset('countersign-default-branch')['bypass_actors'] = [
        { actor_type: 'Integration', actor_id: 1, bypass_mode: 'always' },
      ]),
    'branch-bypass',
    true,
  ],
  [
    'a weaker ruleset of the ledger',
    () => (ruleset('countersign-ledger')['enforcement'] = 'disabled'),
    'countersign-ledger of alice/data was weakened',
    false,
  ],
  ['no CODEOWNERS', () => scene.repository.files.delete('.github/CODEOWNERS'), '.github/CODEOWNERS', true],
  [
    'another workflow on GitHub',
    () => scene.repository.files.set('.github/workflows/approve.yml', 'on: push\n'),
    '.github/workflows/approve.yml',
    false,
  ],
  [
    'no dependabot',
    () => scene.repository.files.delete('.github/dependabot.yml'),
    '.github/dependabot.yml',
    false,
  ],
  [
    'actions without pins',
    () => (scene.repository.actions.pinned = false),
    'not named by a full commit',
    false,
  ],
  [
    'actions switched off',
    () => (scene.repository.actions.enabled = false),
    'Switch GitHub Actions on',
    false,
  ],
  [
    'a secret of the repository',
    () => scene.repository.vault.secrets.set('TEE_KEY', 'x'),
    'a secret TEE_KEY of its own',
    false,
  ],
  ['no key of the witness', () => { gate('witness').vault.secrets.clear(); }, 'WITNESS_KEY', false],
  ['no offer', () => scene.repository.vault.variables.delete('DATA_OFFER'), 'DATA_OFFER', false],
  [
    'another account',
    () => scene.repository.vault.variables.set('ALICE_ACCOUNT', 'b'.repeat(40)),
    'ALICE_ACCOUNT',
    false,
  ],
  [
    'a witness that remembers nothing',
    () => scene.repository.branches.delete('witness'),
    'begin your witness',
    false,
  ],
];

describe('with one thing undone', () => {
  test.each(UNDONE)('%s: --check fails and names it', async (_, undo, told, seenAtGate) => {
    await makeReady();
    undo();
    const before = scene.server.requests.length;
    const { status, out, err } = await init('one-repository', ['--check']);
    expect([status, out]).toEqual([1, expect.stringContaining(told)]);
    expect(err).toMatch(/^error: alice\/data is not ready: \d+ thing\(s\) are open[^\n]*\n$/);
    const asked = scene.server.requests.slice(before).map(({ line }) => line);
    expect(asked.filter((line) => !line.startsWith('GET'))).toEqual([]);
    expect((await gateCheck()).status).toBe(seenAtGate ? 1 : 0);
  });
});

describe('where GitHub refuses a setting', () => {
  test('the others are made, the command is printed, and --check fails until it was run', async () => {
    scene.server.fail({
      match: /^PUT .*actions\/permissions/,
      status: 403,
      message: 'Must have admin rights to Repository.',
    });
    const { status, out, err } = await init('one-repository', ARGS);
    expect([status, err]).toEqual([1, expect.stringContaining('GitHub did not take 1 of the settings')]);
    const body = '{"enabled":true,"allowed_actions":"all","sha_pinning_required":true}';
    expect(out).toContain(
      `echo '${body}' | gh api --method PUT repos/alice/data/actions/permissions --input -`,
    );
    expect(ruleset('countersign-ledger')).toMatchObject({ enforcement: 'active' });
    push();
    doTheRest();
    await init('one-repository', ['--yes', '--dry-run']);
    expect((await init('one-repository', ['--check'])).out).toContain('not named by a full commit');
    scene.repository.actions.pinned = true;
    expect((await init('one-repository', ['--check'])).out).not.toContain('not named by a full commit');
  });

  test('an environment that is refused stops it, and the setting is told', async () => {
    scene.server.fail({ match: /^PUT .*environments\/tee$/, status: 422, message: 'Please upgrade' });
    const { status, err } = await init('one-repository', ARGS);
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(
        /Please upgrade.* By hand: Settings → Environments of alice\/data → tee: [^\n]*main alone/,
      ),
    ]);
    expect(gate().vault.secrets.size).toBe(0);
  });
});

describe('the commit that is pinned', () => {
  const pin = (commit: string) => ['--yes', '--actions', `acme/countersign@${commit}`];

  test('of a fork, which GitHub finds under the name of the original, is refused', async () => {
    const actions = scene.server.state.repository('acme/countersign');
    actions.forked.add('f'.repeat(40));
    const { status, err } = await init('one-repository', pin('f'.repeat(40)));
    expect([status, err]).toEqual([1, expect.stringContaining("is no commit of that repository's own")]);
    expect(scene.server.requests.filter(({ line }) => !line.startsWith('GET'))).toEqual([]);
    actions.branches.set('release', ['f'.repeat(40)]);
    expect(await init('one-repository', pin('f'.repeat(40)))).toMatchObject({ status: 0 });
  });

  test.each([
    ['that nobody has', () => pin('e'.repeat(40)), "is no commit of that repository's own"],
    [
      'of a repository that is not there',
      () => ['--yes', '--actions', `acme/gone@${COMMIT}`],
      'is not known',
    ],
  ])('%s is refused', async (_, args, told) => {
    const { status, err } = await init('one-repository', args());
    expect([status, err]).toEqual([1, expect.stringContaining(told)]);
  });

  test('and stands in the checkout is looked at as well', async () => {
    await makeReady();
    const path = fixture.path('checkout/.github/workflows/witness.yml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(COMMIT, 'f'.repeat(40)));
    scene.server.state.repository('acme/countersign').forked.add('f'.repeat(40));
    const { status, err } = await init('one-repository', ['--check']);
    expect([status, err]).toEqual([1, expect.stringContaining("is no commit of that repository's own")]);
  });
});

test("Bob's own solution stays alone: nothing of a first one is put beside it", async () => {
  fixture.write('checkout/solution/main.go', 'package main\n');
  expect(await init('one-repository', ARGS)).toMatchObject({ status: 0 });
  expect(readdirSync(fixture.path('checkout/solution'))).toEqual(['main.go']);
  expect(readdirSync(fixture.path('checkout/sample-data'))).toEqual(['rows.csv']);
});

test('a first solution that was changed is left alone, and nothing is said of it', async () => {
  expect(await init('one-repository', ARGS)).toMatchObject({ status: 0 });
  fixture.write('checkout/solution/train.py', 'print("mine")\n');
  const { out } = await init('one-repository', ['--yes']);
  expect(out).not.toMatch(/train\.py differs/);
  expect(readFileSync(fixture.path('checkout/solution/train.py'), 'utf8')).toBe('print("mine")\n');
});
