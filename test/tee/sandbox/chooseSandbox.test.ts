import { afterEach, describe, expect, test } from '@jest/globals';
import { engineEnvironment } from '../../../src/solution/engine/containerEngine.ts';
import { chooseSandbox } from '../../../src/tee/sandbox/chooseSandbox.ts';

const path = process.env['PATH'] ?? '';
afterEach(() => {
  process.env['PATH'] = path;
});

describe('the choice of a sandbox', () => {
  test('refuses an engine that it doesn’t know', async () => {
    const choice = chooseSandbox({ COUNTERSIGN_SANDBOX: 'chroot' });
    await expect(choice).rejects.toMatchObject({
      code: 'usage',
      mend: expect.stringMatching(/docker, podman, bubblewrap/),
    });
  });

  test('says what to install where there is none', async () => {
    process.env['PATH'] = '/nonexistent';
    const choice = chooseSandbox({});
    await expect(choice).rejects.toMatchObject({
      code: 'unavailable',
      mend: expect.stringMatching(/apt-get install bubblewrap/),
    });
  });

  test('takes no other engine than the one that is asked for', async () => {
    process.env['PATH'] = '/nonexistent';
    const choice = chooseSandbox({ COUNTERSIGN_SANDBOX: 'podman' });
    await expect(choice).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/podman tried/),
    });
  });
});

test('an engine is given what it needs of the environment, and no secrets', () => {
  const given = engineEnvironment({
    PATH: '/bin',
    HOME: '/root',
    DOCKER_HOST: 'unix:///run/docker.sock',
    CONTAINERS_CONF: '/etc/c.conf',
    COUNTERSIGN_PASSPHRASE: 'secret',
    GITHUB_TOKEN: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
    HTTPS_PROXY: 'http://user:secret@proxy',
    LD_PRELOAD: '/evil.so',
  });
  expect(Object.keys(given).sort()).toEqual(['CONTAINERS_CONF', 'DOCKER_HOST', 'HOME', 'PATH']);
});
