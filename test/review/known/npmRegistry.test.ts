import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KnownPackage } from '../../../src/review/known/knownFile.ts';
import { npmRegistry } from '../../../src/review/known/npm/npmRegistry.ts';
import { openRegistryClient } from '../../../src/review/known/registry/registryClient.ts';
import { startRegistry } from '../../servers/registryServer.ts';
import type { RegistryServer } from '../../servers/registryServer.ts';
import { tar } from '../../servers/tarBlocks.ts';
import { sha256Of, tarballOf } from '../../support/packageArchives.ts';

const MANIFEST = { name: '@toy/box', version: '1.0.0' };
const WANTED = { ecosystem: 'npm', ...MANIFEST } as const;
const PAGE = '/npm/@toy%2fbox/1.0.0';

describe("npm's packages", () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-npm-'));
  let server: RegistryServer;

  beforeEach(async () => {
    server = await startRegistry();
  });

  afterEach(() => server.close());

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function publish(tarball: Buffer, told: Readonly<Record<string, unknown>> = {}, integrity?: string): void {
    const sha512 = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    const dist = { tarball: `${server.url}/npm/box.tgz`, integrity: integrity ?? sha512, shasum: 'x' };
    server.pages.set(PAGE, JSON.stringify({ ...MANIFEST, dist, ...told }));
    server.pages.set('/npm/box.tgz', tarball);
  }

  async function fetchToy(wanted: { name: string; version: string } = WANTED): Promise<KnownPackage> {
    const registry = new URL(`${server.url}/npm`);
    const client = openRegistryClient({ own: [registry], secure: true, transfer: { attempts: 1 } });
    const fetch = await npmRegistry({ client, registry })([], []);
    return fetch({ ecosystem: 'npm', ...wanted }, join(directory, 'scratch'));
  }

  test.each(['package', 'box-1.0.0'])('are known by their integrity, to each file below %s', async (root) => {
    const tarball = tarballOf(
      MANIFEST,
      [
        { name: 'index.js', content: 'run()' },
        { name: 'node_modules/inner/package.json', content: '{}' },
        { name: 'link', typeflag: '2', linkname: '/etc' },
      ],
      root,
    );
    publish(tarball);
    expect(await fetchToy()).toMatchObject({
      ...WANTED,
      source: {
        index: `${server.url}${PAGE}`,
        archive: '@toy/box-1.0.0.tgz',
        hash: `sha512:${createHash('sha512').update(tarball).digest('hex')}`,
      },
      files: [
        ['index.js', sha256Of('run()')],
        ['node_modules/inner/package.json', sha256Of('{}')],
        ['package.json', sha256Of(JSON.stringify(MANIFEST))],
      ],
      links: [],
    });
  });

  test('of which the registry knows a SHA-1 alone are not known', async () => {
    publish(tarballOf(MANIFEST, []), {}, 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=');
    await expect(fetchToy()).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('SHA-1'),
    });
  });

  test('whose names are none are not asked for', async () => {
    for (const name of ['../evil', 'a/b', '.', '..', '__proto__/x', 'a?b', '@a/..'])
      await expect(fetchToy({ name, version: '1.0.0' })).rejects.toMatchObject({ code: 'not-found' });
    expect(server.asked.filter((path) => !/^\/npm\/[^/]+\/1\.0\.0$/.test(path))).toEqual([]);
  });

  test.each<[string, Buffer, Readonly<Record<string, unknown>>, string | undefined, string]>([
    [
      'the registry names another hash',
      tarballOf(MANIFEST, []),
      {},
      `sha512-${'A'.repeat(86)}==`,
      'hash is another',
    ],
    [
      'the registry answers with another package',
      tarballOf(MANIFEST, []),
      { name: 'evil' },
      undefined,
      'another package',
    ],
    [
      'the registry answers with another version',
      tarballOf(MANIFEST, []),
      { version: '2.0.0' },
      undefined,
      'another package',
    ],
    [
      'the tarball is of another package',
      tarballOf({ ...MANIFEST, name: 'evil' }, []),
      {},
      undefined,
      'says of itself',
    ],
    [
      'the tarball is of another version',
      tarballOf({ ...MANIFEST, version: '2.0.0' }, []),
      {},
      undefined,
      'says of itself',
    ],
    [
      'a path leaves the tree',
      tarballOf(MANIFEST, [{ name: '../../etc/x', content: '' }]),
      {},
      undefined,
      'leaves the tree',
    ],
    [
      'a file lies below a link',
      tarballOf(MANIFEST, [
        { name: 'a', typeflag: '2', linkname: '/etc' },
        { name: 'a/passwd', content: 'x' },
      ]),
      {},
      undefined,
      'below a link',
    ],
    ['it is no package', gzipSync('nothing of the kind'), {}, undefined, ''],
    ['it is not packed', Buffer.from('nothing of the kind'), {}, undefined, 'compressed form'],
  ])('are refused where %s', async (_, tarball, told, integrity, message) => {
    publish(tarball, told, integrity);
    await expect(fetchToy()).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining(message),
    });
  });

  test('whose parts would land on each other are refused', async () => {
    const members = ['package/package.json', 'package/a', 'other/a'];
    const two = gzipSync(tar(members.map((name) => ({ name, content: JSON.stringify(MANIFEST) }))));
    publish(two);
    await expect(fetchToy()).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining('a file twice'),
    });
  });
});
