import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readEnvironment, type EnvironmentState } from '../../src/github/gate/environment.ts';
import { judgeEnvironment, judgeReadingEnvironment } from '../../src/github/gate/judge/judgeEnvironment.ts';
import { verdictOf } from '../../src/checks.ts';
import type { Environment } from '../servers/githubServer.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.server.close());

function protect(change: Partial<Environment> = {}, repository = scene.repository): void {
  scene.server.state.addEnvironment(repository, 'alice', {
    reviewers: [{ type: 'User', id: scene.server.state.account('alice').id }],
    preventSelfReview: true,
    canAdminsBypass: false,
    branchPolicy: { protected_branches: false, custom_branch_policies: true },
    branchPatterns: [{ id: 1, name: 'main', type: 'branch' }],
    ...change,
  });
}

async function read(name = scene.name): Promise<EnvironmentState> {
  return readEnvironment(await scene.client(), name, 'alice');
}

/** The one check that isn't passed, with how to mend it. */
async function fault(options = {}): Promise<unknown> {
  const bad = judgeEnvironment(await read(), options).filter((check) => check.status !== 'passed');
  return bad.length === 1 ? { id: bad[0]?.id, mend: bad[0]?.mend } : bad;
}

describe('an environment is read back from GitHub', () => {
  test('and passes when all its rules hold', async () => {
    protect();
    const checks = judgeEnvironment(await read(), { actors: [scene.server.state.account('bob')] });
    expect(verdictOf(checks)).toBe('passed');
    expect(checks.map(({ id }) => id)).toContain('environment-bypass');
  });

  test('and fails when it is not there', async () => {
    expect(await fault()).toMatchObject({ id: 'environment-exists' });
  });

  test.each([
    ['no reviewer', { reviewers: [] }, 'environment-reviewers', /Add a required reviewer/],
    ['self-review', { preventSelfReview: false }, 'environment-self-review', /Prevent self-review/],
    ['a bypass for administrators', { canAdminsBypass: true }, 'environment-bypass', /Untick/],
    ['all branches', { branchPolicy: null }, 'environment-branches', /the branch main/],
    [
      'a pattern that lets all branches in',
      { branchPatterns: [{ id: 1, name: '**', type: 'branch' }] },
      'environment-branches',
      /the branch main/,
    ],
  ])('and fails with %s, and says how to mend it', async (_, change, id, mend) => {
    protect(change);
    expect(await fault()).toMatchObject({ id, mend: expect.stringMatching(mend) });
  });

  test('and fails when the only reviewer is who started the run', async () => {
    protect();
    expect(await fault({ actors: [scene.server.state.account('alice')] })).toMatchObject({
      id: 'environment-reviewers',
    });
  });

  test('and lets nothing pass where the server keeps silent about the bypass', async () => {
    scene.server.state.takesAdminBypass = false;
    protect();
    expect(verdictOf(judgeEnvironment(await read()))).toBe('not-possible');
  });

  test('with all pages of its branch patterns', async () => {
    const branchPatterns = Array.from({ length: 150 }, (_, id) => ({ id, name: `b${id}`, type: 'branch' }));
    protect({ branchPatterns: [...branchPatterns, { id: 151, name: '*', type: 'branch' }] });
    expect(await fault()).toMatchObject({ id: 'environment-branches' });
  });
});

describe('the plan on which required reviewers hold', () => {
  async function planOf(visibility: 'public' | 'private' | 'internal', plan?: string, told?: string) {
    const { state } = scene.server;
    if (plan !== undefined) state.addAccount('acme', 'Organization', plan);
    const owner = plan === undefined ? 'alice' : 'acme';
    const repository = state.addRepository(`${owner}/private`, visibility);
    protect({}, repository);
    const token = told === undefined ? 'alice-token' : 'reader';
    state.tokens.set('reader', { login: 'bob', permissions: { actions: 'read' } });
    const github = await scene.client({ token });
    const found = await readEnvironment(github, { owner, repo: 'private' }, 'alice');
    const options = told === undefined || told === '' ? {} : { plan: told };
    return judgeEnvironment(found, options).find(({ id }) => id === 'environment-plan')?.status;
  }

  test.each([
    ['public', undefined, 'passed'],
    ['internal', 'enterprise', 'passed'],
    ['private', 'enterprise', 'passed'],
    ['private', 'team', 'failed'],
    ['private', 'free', 'failed'],
    ['private', undefined, 'failed'],
  ] as const)('%s on %s: %s', async (visibility, plan, status) => {
    expect(await planOf(visibility, plan)).toBe(status);
  });

  test("can't be told where the token may not see it, unless its owner tells", async () => {
    expect(await planOf('private', 'enterprise', '')).toBe('not-possible');
  });

  test('is taken from its owner where the token may not see it', async () => {
    expect(await planOf('private', 'enterprise', 'enterprise')).toBe('passed');
  });
});

describe('an environment that asks nobody', () => {
  test('is judged by who gets in, not by who approves', async () => {
    protect({ reviewers: [], preventSelfReview: false });
    expect(verdictOf(judgeReadingEnvironment(await read()))).toBe('passed');
    protect({ reviewers: [], branchPolicy: null });
    const bad = judgeReadingEnvironment(await read()).filter(({ status }) => status !== 'passed');
    expect(bad.map(({ id }) => id)).toEqual(['environment-branches']);
  });
});

describe('an answer of another shape', () => {
  test.each([
    [/GET \/repos\/alice\/data$/, { full_name: 1 }, 'GET /repos/alice/data in a shape'],
    [
      /environments\/alice$/,
      { name: 'alice', protection_rules: {} },
      'GET /repos/alice/data/environments/alice',
    ],
    [/environments\/alice$/, ['alice'], 'GET /repos/alice/data/environments/alice'],
    [/deployment-branch-policies/, { branch_policies: [{ name: null }] }, 'deployment-branch-policies'],
  ])('to %s ends in a line that names the call', async (match, body, call) => {
    protect();
    scene.server.fail({ match, body, times: 9 });
    await expect(read()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(call),
    });
  });

  test('that never ends is left', async () => {
    protect();
    const branch_policies = Array.from({ length: 100 }, () => ({ name: 'main', type: 'branch' }));
    scene.server.fail({ match: /deployment-branch-policies/, body: { branch_policies }, times: 1000 });
    await expect(read()).rejects.toMatchObject({ code: 'limit' });
  });
});
