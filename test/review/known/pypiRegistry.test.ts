import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KnownPackage } from '../../../src/review/known/knownFile.ts';
import { pypiRegistry } from '../../../src/review/known/pypi/pypiRegistry.ts';
import { openRegistryClient } from '../../../src/review/known/registry/registryClient.ts';
import { startRegistry } from '../../servers/registryServer.ts';
import type { RegistryServer } from '../../servers/registryServer.ts';
import { sha256Of, wheelOf, zipOf } from '../../support/packageArchives.ts';
import type { ZipEntry } from '../../support/packageArchives.ts';

const WANTED = { ecosystem: 'pypi', name: 'Toy.Box', version: '1.0', tags: ['py3-none-any'] } as const;
const FILES: readonly ZipEntry[] = [
  { name: 'toy_box/__init__.py', content: 'print()\n' },
  { name: 'toy_box-1.0.data/platlib/toy_box/fast.so', content: 'ELF' },
  { name: 'toy_box-1.0.data/scripts/toy', content: 'ELF program' },
  { name: 'toy_box-1.0.data/scripts/rewritten', content: '#!python\nprint()\n' },
  { name: 'toy_box-1.0.data/data/share/toy/x', content: 'data' },
  { name: 'toy_box-1.0.data/headers/toy.h', content: 'int x;' },
];

describe("PyPI's packages", () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-pypi-'));
  let server: RegistryServer;

  beforeEach(async () => {
    server = await startRegistry();
  });

  afterEach(() => server.close());

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  interface Told {
    readonly fileName?: string;
    readonly sha256?: string | undefined;
    readonly html?: boolean;
  }

  /** An index with one wheel, and beside it the source of another version. */
  function publish(wheel: Buffer, told: Told = {}): void {
    const { fileName = 'toy_box-1.0-py3-none-any.whl', html = false } = told;
    const sha256 = 'sha256' in told ? told.sha256 : sha256Of(wheel);
    const files = [
      { filename: 'toy_box-0.9.tar.gz', url: '/f/toy_box-0.9.tar.gz', hashes: {} },
      { filename: fileName, url: `../../f/${fileName}`, hashes: sha256 === undefined ? {} : { sha256 } },
    ];
    const anchors = files.map(
      ({ filename, url, hashes }) =>
        `<a href="${url.replaceAll('+', '%2B')}${hashes.sha256 === undefined ? '' : `#sha256=${hashes.sha256}`}" data-x="">${filename}</a>`,
    );
    const page = html
      ? `<!DOCTYPE html><html><body>${anchors.join('\n')}</body></html>`
      : JSON.stringify({ files });
    server.pages.set('/simple/toy-box/', page);
    server.pages.set(`/f/${fileName}`, wheel);
    server.pages.set(`/f/${fileName.replaceAll('+', '%2B')}`, wheel);
  }

  async function fetchToy(
    wanted: Parameters<typeof plain>[0] = WANTED,
    more: string[] = [],
  ): Promise<KnownPackage> {
    return plain(wanted, more);
  }

  async function plain(
    wanted: { name: string; version: string; tags?: readonly string[] },
    more: string[],
  ): Promise<KnownPackage> {
    const indices = [...more, `${server.url}/simple`].map((url) => new URL(url));
    const client = openRegistryClient({ own: indices, secure: true, transfer: { attempts: 1 } });
    const fetch = await pypiRegistry({ client, indices })([], []);
    return fetch({ ecosystem: 'pypi', ...wanted }, join(directory, 'scratch'));
  }

  test.each([false, true])(
    'are known by the hash that the index names, to each file (HTML: %p)',
    async (html) => {
      const wheel = wheelOf('toy_box', '1.0', WANTED.tags, FILES);
      publish(wheel, { html });
      const known = await fetchToy();
      expect(known).toMatchObject({
        ecosystem: 'pypi',
        name: 'Toy.Box',
        version: '1.0',
        source: {
          index: `${server.url}/simple/toy-box/`,
          archive: 'toy_box-1.0-py3-none-any.whl',
          hash: `sha256:${sha256Of(wheel)}`,
        },
        links: [],
      });
      const files = new Map(known.files);
      expect([...files.keys()]).toEqual([
        '../../../bin/toy',
        '../../../share/toy/x',
        'toy_box-1.0.dist-info/METADATA',
        'toy_box-1.0.dist-info/WHEEL',
        'toy_box/__init__.py',
        'toy_box/fast.so',
      ]);
      expect(files.get('toy_box/__init__.py')).toBe(sha256Of('print()\n'));
    },
  );

  test('a link in a wheel is a file, as installers make it', async () => {
    publish(wheelOf('toy_box', '1.0', [], [{ name: 'x', content: '/etc/passwd', mode: 0o120777 }]));
    expect(new Map((await fetchToy()).files).get('x')).toBe(sha256Of('/etc/passwd'));
  });

  test('a local version is found by its whole name', async () => {
    publish(wheelOf('toy_box', '1.0+cpu', [], FILES), {
      fileName: 'toy_box-1.0+cpu-py3-none-any.whl',
      html: true,
    });
    const known = await fetchToy({ ...WANTED, version: '1.0+cpu' });
    expect(known.source.archive).toBe('toy_box-1.0+cpu-py3-none-any.whl');
    await expect(fetchToy()).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of several wheels the one with the very tags is taken', async () => {
    const name = (platform: string): string => `toy_box-1.0-cp312-cp312-${platform}.whl`;
    const [one, two] = [name('manylinux_2_17_x86_64.manylinux2014_x86_64'), name('manylinux_2_17_aarch64')];
    const wheels = [one, two].map((filename) => ({
      filename,
      url: `/f/${filename}`,
      bytes: wheelOf('toy_box', '1.0', [], [{ name: 'for', content: filename }]),
    }));
    const files = wheels.map(({ filename, url, bytes }) => ({
      filename,
      url,
      hashes: { sha256: sha256Of(bytes) },
    }));
    server.pages.set('/simple/toy-box/', JSON.stringify({ files }));
    for (const { url, bytes } of wheels) server.pages.set(url, bytes);
    const tags = ['cp312-cp312-manylinux2014_x86_64', 'cp312-cp312-manylinux_2_17_x86_64'];
    expect((await fetchToy({ ...WANTED, tags })).source.archive).toBe(one);
    expect((await fetchToy({ ...WANTED, tags: ['cp312-cp312-manylinux_2_17_aarch64'] })).source.archive).toBe(
      two,
    );
    await expect(fetchToy({ ...WANTED, tags: ['cp313-cp313-win_amd64'] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(fetchToy({ name: 'toy-box', version: '1.0' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('2 wheels'),
    });
  });

  test('what an index has as a source alone cannot be known', async () => {
    publish(wheelOf('toy_box', '1.0', [], FILES));
    await expect(fetchToy({ ...WANTED, version: '0.9' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('built from a source'),
    });
  });

  test('an index without a SHA-256 says nothing', async () => {
    publish(wheelOf('toy_box', '1.0', [], FILES), { sha256: undefined });
    await expect(fetchToy()).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('SHA-256'),
    });
  });

  test('the second index is asked where the first has nothing', async () => {
    publish(wheelOf('toy_box', '1.0', [], FILES));
    expect((await fetchToy(WANTED, [`${server.url}/other`])).source.index).toBe(
      `${server.url}/simple/toy-box/`,
    );
  });

  const bomb = (): Buffer =>
    wheelOf('toy_box', '1.0', [], [{ name: 'zeros', content: Buffer.alloc(80 << 20) }]);
  test.each<[string, () => Buffer, Told, string, string]>([
    [
      'the index names another hash',
      () => wheelOf('toy_box', '1.0', [], FILES),
      { sha256: '0'.repeat(64) },
      'tampered',
      'hash is another',
    ],
    [
      'it is the wheel of another version',
      () => wheelOf('toy_box', '1.1', [], FILES),
      {},
      'tampered',
      'another package or version',
    ],
    [
      'it is the wheel of another package',
      () => wheelOf('evil', '1.0', [], FILES),
      {},
      'tampered',
      'another package or version',
    ],
    [
      'its metadata are of another version than its directory',
      () => zipOf([{ name: 'toy_box-1.0.dist-info/METADATA', content: 'Name: toy-box\nVersion: 1.1\n\n' }]),
      {},
      'tampered',
      'another package or version',
    ],
    [
      'its metadata are of another package than its directory',
      () => zipOf([{ name: 'toy_box-1.0.dist-info/METADATA', content: 'Name: evil\nVersion: 1.0\n\n' }]),
      {},
      'tampered',
      'another package or version',
    ],
    [
      'its directory is of another package than its metadata',
      () => zipOf([{ name: 'evil-1.0.dist-info/METADATA', content: 'Name: toy-box\nVersion: 1.0\n\n' }]),
      {},
      'tampered',
      'another package or version',
    ],
    [
      'its files lie over each other',
      () =>
        wheelOf(
          'toy_box',
          '1.0',
          [],
          ['a', 'b', 'c', 'd'].map((name) => ({ name, content: randomBytes(4096), isOver: name !== 'a' })),
        ),
      {},
      'limit',
      'more than such a file holds',
    ],
    [
      'its directory is of another version than its metadata',
      () => zipOf([{ name: 'toy_box-1.1.dist-info/METADATA', content: 'Name: toy-box\nVersion: 1.0\n\n' }]),
      {},
      'tampered',
      'another package or version',
    ],
    [
      'it says twice what it is',
      () => wheelOf('toy_box', '1.0', [], [{ name: 'evil-1.0.dist-info/METADATA', content: 'Name: evil\n' }]),
      {},
      'tampered',
      'no wheel',
    ],
    [
      'a path leaves the tree',
      () => wheelOf('toy_box', '1.0', [], [{ name: '../x', content: 'x' }]),
      {},
      'tampered',
      'relative path',
    ],
    [
      'a path is absolute',
      () => wheelOf('toy_box', '1.0', [], [{ name: '/etc/x', content: 'x' }]),
      {},
      'tampered',
      'absolute path',
    ],
    [
      'a path has backslashes',
      () => wheelOf('toy_box', '1.0', [], [{ name: 'a\\..\\b', content: 'x' }]),
      {},
      'tampered',
      'characters in fileName',
    ],
    [
      'a path stands there twice',
      () =>
        wheelOf(
          'toy_box',
          '1.0',
          [],
          [
            { name: 'a', content: 'x' },
            { name: './a', content: 'y' },
          ],
        ),
      {},
      'tampered',
      '"a" twice',
    ],
    [
      'two schemes install one path',
      () =>
        wheelOf(
          'toy_box',
          '1.0',
          [],
          [
            { name: 'a', content: 'x' },
            { name: 'toy_box-1.0.data/purelib/a', content: 'y' },
          ],
        ),
      {},
      'tampered',
      'installs a file twice',
    ],
    ['it is a bomb', bomb, {}, 'limit', 'would unpack to more'],
    [
      'it is a bomb that says that it is small',
      () => wheelOf('toy_box', '1.0', [], [{ name: 'zeros', content: Buffer.alloc(1 << 20), saidSize: 5 }]),
      {},
      'tampered',
      'too many bytes',
    ],
    ['it is no zip', () => Buffer.from('nothing of the kind'), {}, 'tampered', 'no zip'],
  ])('are not known where %s', async (_, wheel, told, code, message) => {
    publish(wheel(), told);
    await expect(fetchToy()).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });
});
