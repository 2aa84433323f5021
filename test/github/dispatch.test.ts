import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkDispatch, dispatch } from '../../src/github/dispatch.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.server.close());

test('an event arrives as it was sent', async () => {
  await dispatch(await scene.client(), scene.name, 'countersign-order', { order: '17', inputs: ['a'] });
  expect(scene.repository.dispatches).toEqual([
    { event_type: 'countersign-order', client_payload: { order: '17', inputs: ['a'] } },
  ]);
});

const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

test.each([
  ['10 keys', 'x', keys(10)],
  ['a type of 100 characters', '🦀'.repeat(100), {}],
  ['a payload of 65,535 bytes', 'x', { a: 'x'.repeat(65_535 - 8) }],
])('%s are within the limits', (_, type, payload) => {
  expect(() => {
    checkDispatch(type, payload);
  }).not.toThrow();
});

test.each([
  ['11 keys', 'x', keys(11)],
  ['a type of 101 characters', 'x'.repeat(101), {}],
  ['a payload of 64 KB', 'x', { a: 'x'.repeat(65_536 - 8) }],
  ['no type', '', {}],
])('%s are refused before they are sent', async (_, type, payload) => {
  await expect(dispatch(await scene.client(), scene.name, type, payload)).rejects.toMatchObject({
    code: expect.stringMatching(/^(limit|input)$/),
  });
  expect(scene.server.requests).toHaveLength(0);
});

test('a repository that does not let us is told with the permission', async () => {
  const github = await scene.client({ token: 'job-token' });
  await expect(dispatch(github, scene.name, 'x', {})).rejects.toMatchObject({
    mend: expect.stringContaining('contents: write'),
  });
});
