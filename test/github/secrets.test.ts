import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listSecrets, readVariable, setSecret, setVariable } from '../../src/github/init/secrets.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
  scene.server.state.addEnvironment(scene.repository, 'alice');
});
afterEach(() => scene.server.close());

const places = (): [string, string | undefined][] => [
  ['an environment', 'alice'],
  ['a repository', undefined],
];

test.each(places())('a secret of %s arrives sealed, and opens to what it was', async (_, environment) => {
  const github = await scene.client();
  const place = { name: scene.name, ...(environment === undefined ? {} : { environment }) };
  await setSecret(github, place, 'ALICE_KEY', 'geheim 🔑');
  await setSecret(github, place, 'ALICE_KEY', 'neu\nzwei');
  const vault =
    environment === undefined ? scene.repository.vault : scene.repository.environments.get('alice')?.vault;
  expect(vault?.secrets.get('ALICE_KEY')).toBe('neu\nzwei');
  expect(await listSecrets(github, place)).toEqual(['ALICE_KEY']);
  expect(JSON.stringify(scene.server.requests)).not.toMatch(/geheim|zwei/);
});

test.each(places())(
  'a variable of %s is made, changed, and left alone when it is right',
  async (_, environment) => {
    const github = await scene.client();
    const place = { name: scene.name, ...(environment === undefined ? {} : { environment }) };
    expect(await readVariable(github, place, 'LEDGER')).toBeUndefined();
    expect(await setVariable(github, place, 'LEDGER', 'one')).toBe('created');
    expect(await setVariable(github, place, 'LEDGER', 'two')).toBe('updated');
    expect(await setVariable(github, place, 'LEDGER', 'two')).toBe('unchanged');
    expect(await readVariable(github, place, 'LEDGER')).toBe('two');
  },
);

test('a secret over 48 KB is refused before it is sent', async () => {
  const github = await scene.client();
  const large = 'x'.repeat(48 * 1024 + 1);
  await expect(setSecret(github, { name: scene.name }, 'BIG', large)).rejects.toMatchObject({
    code: 'limit',
  });
  expect(scene.server.requests).toHaveLength(0);
});

test.each(['GITHUB_TOKEN', '1ST', 'a-b', '', 'A B', 'A/../B'])('the name %j is refused', async (name) => {
  const github = await scene.client();
  await expect(setSecret(github, { name: scene.name }, name, 'x')).rejects.toMatchObject({ code: 'input' });
  await expect(setVariable(github, { name: scene.name }, name, 'x')).rejects.toMatchObject({ code: 'input' });
});

test('a token without the permission is told which one', async () => {
  const github = await scene.client({ token: 'job-token' });
  const place = { name: scene.name, environment: 'alice' };
  await expect(setSecret(github, place, 'KEY', 'secret value')).rejects.toMatchObject({
    code: 'refused',
    mend: expect.stringContaining('Environments (read)'),
  });
});
