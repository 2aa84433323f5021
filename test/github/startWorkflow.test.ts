import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startWorkflow } from '../../src/github/startWorkflow.ts';
import { formatWorkflow, parseWorkflow } from '../../src/github/workflowName.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.server.close());

const inputs = { order: '600', from: 'bob/solution' };

test('a workflow is started on the default branch, whatever that is called, or on the one that is named', async () => {
  scene.repository.defaultBranch = 'trunk';
  const github = await scene.client();
  await startWorkflow(github, parseWorkflow('alice/data/approve.yml'), inputs);
  await startWorkflow(github, parseWorkflow('alice/data/approve.yml@release/1'), inputs);
  expect(scene.repository.workflowDispatches).toEqual([
    { workflow: 'approve.yml', ref: 'trunk', inputs },
    { workflow: 'approve.yml', ref: 'release/1', inputs },
  ]);
});

test('it takes the permission Actions: write, and says so where that is missing', async () => {
  const { tokens } = scene.server.state;
  tokens.set('few', { login: 'bob', permissions: { actions: 'write' } });
  await startWorkflow(await scene.client({ token: 'few' }), parseWorkflow('alice/data/approve.yml'), inputs);
  tokens.set('other', { login: 'bob', permissions: { contents: 'write' } });
  const refused = startWorkflow(
    await scene.client({ token: 'other' }),
    parseWorkflow('alice/data/a.yml'),
    inputs,
  );
  await expect(refused).rejects.toMatchObject({
    code: 'refused',
    mend: expect.stringContaining('actions: write'),
  });
  expect(scene.repository.workflowDispatches).toHaveLength(1);
});

test.each([
  '',
  'alice/data',
  'alice/data/approve',
  'approve.yml',
  'alice/../approve.yml',
  'a/b/c/d.yml',
  'a/b/c.yml@',
  'a/b/c.yml@x y',
])('%j names no workflow', (text) => {
  expect(() => parseWorkflow(text)).toThrow(/is not a (workflow of a )?repository/);
});

test('what names a workflow is written again as it was', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
  fc.assert(
    fc.property(word, word, word, fc.option(word), (owner, repo, file, branch) => {
      const text = `${owner}/${repo}/${file}.yml${branch === null ? '' : `@${branch}`}`;
      expect(formatWorkflow(parseWorkflow(text))).toBe(text);
    }),
  );
});
