import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readWorkflow } from '../servers/act/workflowFile.ts';
import type { JsonObject } from '../servers/github/openApi.ts';
import { ARGS, COMMIT, InitScene } from './initScene.ts';

let scene: InitScene;
beforeEach(async () => {
  scene = await InitScene.start();
});
afterEach(() => scene.close());

describe('after init on a fresh repository', () => {
  test('the gate holds, and nothing is left to do', async () => {
    await scene.makeReady();
    expect(await scene.gateCheck()).toMatchObject({ status: 0, out: expect.stringContaining('holds') });
    const { status, out } = await scene.init('one-repository', ['--check']);
    expect([status, out]).toEqual([0, 'alice/data is ready: nothing is left to do.\n']);
  });

  test('not before the files are there: what is left is named', async () => {
    expect(await scene.init('one-repository', ARGS)).toMatchObject({ status: 0 });
    const { status, out } = await scene.init('one-repository', ['--check']);
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
    await scene.makeReady(['--alone']);
    expect(await scene.gateCheck()).toMatchObject({ status: 0 });
    expect(await scene.init('one-repository', ['--check', '--alone'])).toMatchObject({ status: 0 });
  });

  test.each(['trunk', 'release/1.x'])('whatever the default branch is called: %s', async (name) => {
    scene.github.repository.defaultBranch = name;
    await scene.makeReady();
    expect(await scene.gateCheck()).toMatchObject({ status: 0 });
    expect(await scene.init('one-repository', ['--check'])).toMatchObject({ status: 0 });
    const text = (file: string): string =>
      readFileSync(scene.fixture.path('checkout/.github/workflows', file), 'utf8');
    for (const file of ['order.yml', 'offers.yml']) expect(text(file)).not.toMatch(/ref\\?":\\?"main/);
    expect(text('order.yml').split(`\\"ref\\":\\"${name}\\"`)).toHaveLength(3);
    const { on } = readWorkflow(scene.fixture.path('checkout/.github/workflows/gate.yml'));
    expect(on['push']).toEqual({ branches: [name] });
  });

  test('a name that workflows would read as a pattern is refused before anything is done', async () => {
    scene.github.repository.defaultBranch = 'c++';
    const { status, err } = await scene.init('one-repository', ARGS);
    expect([status, err]).toEqual([1, expect.stringContaining('read as a pattern')]);
    expect(scene.writes()).toEqual([]);
  });
});

describe('where GitHub refuses a setting', () => {
  test('the others are made, the command is printed, and --check fails until it was run', async () => {
    scene.github.server.fail({
      match: /^PUT .*actions\/permissions/,
      status: 403,
      message: 'Must have admin rights to Repository.',
    });
    const { status, out, err } = await scene.init('one-repository', ARGS);
    expect([status, err]).toEqual([1, expect.stringContaining('GitHub did not take 1 of the settings')]);
    const body = '{"enabled":true,"allowed_actions":"all","sha_pinning_required":true}';
    expect(out).toContain(
      `echo '${body}' | gh api --method PUT repos/alice/data/actions/permissions --input -`,
    );
    expect(scene.ruleset('countersign-ledger')).toMatchObject({ enforcement: 'active' });
    scene.push();
    scene.doTheRest();
    await scene.init('one-repository', ['--yes', '--dry-run']);
    expect((await scene.init('one-repository', ['--check'])).out).toContain('not named by a full commit');
    scene.github.repository.actions.pinned = true;
    expect((await scene.init('one-repository', ['--check'])).out).not.toContain('not named by a full commit');
  });

  test('an environment that is refused stops it, and the setting is told', async () => {
    scene.github.server.fail({ match: /^PUT .*environments\/tee$/, status: 422, message: 'Please upgrade' });
    const { status, err } = await scene.init('one-repository', ARGS);
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(
        /Please upgrade.* By hand: Settings → Environments of alice\/data → tee: [^\n]*main alone/,
      ),
    ]);
    expect(scene.environment().vault.secrets.size).toBe(0);
  });
});

describe('the commit that is pinned', () => {
  const pin = (commit: string) => ['--yes', '--actions', `acme/countersign@${commit}`];

  test('of a fork, which GitHub finds under the name of the original, is refused', async () => {
    const actions = scene.github.server.state.repository('acme/countersign');
    actions.forked.add('f'.repeat(40));
    const { status, err } = await scene.init('one-repository', pin('f'.repeat(40)));
    expect([status, err]).toEqual([1, expect.stringContaining("is no commit of that repository's own")]);
    expect(scene.writes()).toEqual([]);
    actions.branches.set('release', ['f'.repeat(40)]);
    expect(await scene.init('one-repository', pin('f'.repeat(40)))).toMatchObject({ status: 0 });
  });

  test.each([
    ['that nobody has', () => pin('e'.repeat(40)), "is no commit of that repository's own"],
    [
      'of a repository that is not there',
      () => ['--yes', '--actions', `acme/gone@${COMMIT}`],
      'is not known',
    ],
  ])('%s is refused', async (_, args, told) => {
    const { status, err } = await scene.init('one-repository', args());
    expect([status, err]).toEqual([1, expect.stringContaining(told)]);
  });

  test('and stands in the checkout is looked at as well', async () => {
    await scene.makeReady();
    const path = scene.fixture.path('checkout/.github/workflows/witness.yml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(COMMIT, 'f'.repeat(40)));
    scene.github.server.state.repository('acme/countersign').forked.add('f'.repeat(40));
    const { status, err } = await scene.init('one-repository', ['--check']);
    expect([status, err]).toEqual([1, expect.stringContaining("is no commit of that repository's own")]);
  });
});

test("Bob's own solution stays alone: nothing of a first one is put beside it", async () => {
  scene.fixture.write('checkout/solution/main.go', 'package main\n');
  expect(await scene.init('one-repository', ARGS)).toMatchObject({ status: 0 });
  expect(readdirSync(scene.fixture.path('checkout/solution'))).toEqual(['main.go']);
  expect(readdirSync(scene.fixture.path('checkout/sample-data'))).toEqual(['rows.csv']);
});

test('a first solution that was changed is left alone, and nothing is said of it', async () => {
  expect(await scene.init('one-repository', ARGS)).toMatchObject({ status: 0 });
  scene.fixture.write('checkout/solution/train.py', 'print("mine")\n');
  const { out } = await scene.init('one-repository', ['--yes']);
  expect(out).not.toMatch(/train\.py differs/);
  expect(readFileSync(scene.fixture.path('checkout/solution/train.py'), 'utf8')).toBe('print("mine")\n');
});

test('rules of a ledger that others administer are asked for, with the command, until they are there', async () => {
  const ledger = scene.github.server.state.addRepository('acme/ledger');
  const write = 'write' as const;
  const permissions = {
    ...{ administration: write, secrets: write, environments: write, actions_variables: write },
    ...{ actions: write, contents: write },
  };
  scene.github.server.state.tokens.set('alice-token', { login: 'alice', permissions });
  const args = ['--ledger', 'https://github.com/acme/ledger', ...ARGS];
  const { out } = await scene.init('tee-operator', args);
  expect(out).toContain('Ask who administers the ledger to forbid rewriting it');
  const [, body] =
    /echo '(\{[^']+\})' \| gh api --method POST repos\/acme\/ledger\/rulesets --input -/.exec(out) ?? [];
  const check = () => scene.init('tee-operator', [...args.slice(0, 2), '--check']);
  expect((await check()).out).toContain('repos/acme/ledger/rulesets');
  ledger.rulesets.push({ ...(JSON.parse(body ?? '') as JsonObject), id: 1 });
  expect((await check()).out).not.toContain('acme/ledger/rulesets');
  Object.assign(ledger.rulesets[0] ?? {}, {
    bypass_actors: [{ actor_type: 'Integration', actor_id: 1, bypass_mode: 'always' }],
  });
  expect((await check()).out).toContain('repos/acme/ledger/rulesets');
});

test('rules of a ledger that the token cannot see are asked for, and do not keep the rest from being done', async () => {
  const args = ['--ledger', 'https://github.com/elsewhere/ledger'];
  const { out, status } = await scene.init('tee-operator', [...args, ...ARGS]);
  expect([status, out]).toEqual([0, expect.stringContaining('repos/elsewhere/ledger/rulesets')]);
  const before = await scene.init('tee-operator', [...args, '--check']);
  expect(before.out).not.toContain('elsewhere/ledger');
});
