import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEnvironment, type EnvironmentWish } from '../../src/github/init/createEnvironment.ts';
import { judgeEnvironment } from '../../src/github/gate/judge/judgeEnvironment.ts';
import { verdictOf } from '../../src/checks.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.server.close());

const wish: EnvironmentWish = {
  environment: 'alice',
  reviewers: [{ kind: 'user', name: 'alice' }],
  branches: ['main'],
};
const create = async (change: Partial<EnvironmentWish> = {}) =>
  createEnvironment(await scene.client(), scene.name, { ...wish, ...change });
const writes = () => scene.server.requests.filter(({ line }) => !line.startsWith('GET')).length;

test('an environment is made so that it passes its own judge', async () => {
  const actors = [scene.server.state.account('bob')];
  expect(verdictOf(judgeEnvironment(await create(), { actors }))).toBe('passed');
});

test('a second time changes nothing', async () => {
  await create();
  const before = writes();
  await create();
  expect(writes()).toBe(before);
});

test('one that is there is brought into shape, and what is too much is taken out', async () => {
  const { state } = scene.server;
  state.addEnvironment(scene.repository, 'alice', {
    reviewers: [{ type: 'User', id: state.account('bob').id }],
    branchPolicy: { protected_branches: false, custom_branch_policies: true },
    branchPatterns: [
      { id: 1, name: '*', type: 'branch' },
      { id: 2, name: 'main', type: 'branch' },
      { id: 3, name: 'main', type: 'tag' },
    ],
  });
  expect(await create()).toMatchObject({
    reviewers: [{ kind: 'user', name: 'alice' }],
    branches: [{ name: 'main', type: 'branch' }],
    adminsMayBypass: false,
  });
});

test('a team may review', async () => {
  const { state } = scene.server;
  state.addAccount('acme', 'Organization', 'free');
  const repository = state.addRepository('acme/data');
  state.teams.push({ id: 77, slug: 'owners', organization: 'acme' });
  const github = await scene.client();
  const reviewers = [{ kind: 'team' as const, name: 'owners' }];
  const found = await createEnvironment(github, { owner: 'acme', repo: 'data' }, { ...wish, reviewers });
  expect(found.reviewers).toEqual([{ kind: 'team', name: 'owners', id: 77 }]);
  expect(repository.environments.get('alice')?.reviewers).toEqual([{ type: 'Team', id: 77 }]);
});

test('a server that cannot forbid the bypass still gets the other rules, and the judge tells the rest', async () => {
  scene.server.state.takesAdminBypass = false;
  const checks = judgeEnvironment(await create());
  expect(checks.filter(({ status }) => status !== 'passed').map(({ id }) => id)).toEqual([
    'environment-bypass',
  ]);
});

test("a private repository on a plan without required reviewers is refused with GitHub's reason", async () => {
  scene.repository.visibility = 'private';
  await expect(create()).rejects.toMatchObject({
    code: 'input',
    message: expect.stringContaining('billing plan'),
  });
});

test('one without reviewers is made where that is asked for in so many words, and limits branches still', async () => {
  const made = await create({ environment: 'alice-reads', reviewers: [], withoutReviewers: true });
  expect(made).toMatchObject({
    ...{ exists: true, reviewers: [], adminsMayBypass: false },
    branches: [{ name: 'main', type: 'branch' }],
  });
  const before = writes();
  await create({ environment: 'alice-reads', reviewers: [], withoutReviewers: true });
  expect(writes()).toBe(before);
});

test.each([
  ['reviewers where none are to be', { withoutReviewers: true as const }],
  ['no reviewer', { reviewers: [] }],
  [
    'seven reviewers',
    { reviewers: Array.from({ length: 7 }, (_, i) => ({ kind: 'user' as const, name: `u${i}` })) },
  ],
  ['no branch', { branches: [] }],
])('%s is refused before anything is asked of GitHub', async (_, change) => {
  await expect(create(change)).rejects.toMatchObject({ code: 'input' });
  expect(scene.server.requests).toHaveLength(0);
});

test('a reviewer whom GitHub does not know is refused before anything is written', async () => {
  await expect(create({ reviewers: [{ kind: 'user', name: 'nobody' }] })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(writes()).toBe(0);
});
