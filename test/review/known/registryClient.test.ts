import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRegistryClient } from '../../../src/review/known/registry/registryClient.ts';
import { startRegistry } from '../../servers/registryServer.ts';
import type { RegistryServer } from '../../servers/registryServer.ts';

describe('asking a registry', () => {
  let server: RegistryServer;

  beforeEach(async () => {
    server = await startRegistry();
  });

  afterEach(() => server.close());

  test('nothing is asked without encryption but of this machine', async () => {
    const client = openRegistryClient({
      own: [new URL('http://192.0.2.1')],
      secure: true,
      transfer: { attempts: 1 },
    });
    await expect(client.read(new URL('http://192.0.2.1/simple/x/'), 10)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('without encryption'),
    });
    await expect(client.read(new URL(`${server.url}/x`), 10)).rejects.toMatchObject({ code: 'refused' });
    expect(server.asked).toEqual([]);
  });

  test('a file in a private network is asked for only where the owner named the host', async () => {
    const before = process.env['COUNTERSIGN_OWN_HOSTS'];
    process.env['COUNTERSIGN_OWN_HOSTS'] = '';
    try {
      const client = openRegistryClient({ own: [], secure: false, transfer: { attempts: 1 } });
      await expect(client.read(new URL(`${server.url}/x`), 10)).rejects.toMatchObject({ code: 'refused' });
      const own = openRegistryClient({
        own: [new URL(server.url)],
        secure: false,
        transfer: { attempts: 1 },
      });
      await expect(own.read(new URL(`${server.url}/x`), 10)).rejects.toMatchObject({ code: 'not-found' });
    } finally {
      process.env['COUNTERSIGN_OWN_HOSTS'] = before;
    }
  });

  test('what is longer than it may be is cut off', async () => {
    server.pages.set('/x', 'eleven byte');
    const client = openRegistryClient({
      own: [new URL(server.url)],
      secure: true,
      transfer: { attempts: 1 },
    });
    await expect(client.read(new URL(`${server.url}/x`), 10)).rejects.toMatchObject({ code: 'limit' });
    expect((await client.read(new URL(`${server.url}/x`), 11)).toString()).toBe('eleven byte');
  });

  test('what is no web address, or has credentials in it, is not asked for', async () => {
    const client = openRegistryClient({ own: [], secure: false, transfer: { attempts: 1 } });
    for (const url of ['file:///etc/passwd', 'https://user:word@pypi.org/x'])
      await expect(client.read(new URL(url), 10)).rejects.toMatchObject({ code: 'refused' });
  });
});
