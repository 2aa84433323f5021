import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { generatePartyKey } from '../../../src/pgp/keys.ts';
import { classifyImage } from '../../../src/review/classifyImage.ts';
import { readKnownFile } from '../../../src/review/known/knownSourceOf.ts';
import type { Origin } from '../../../src/review/model.ts';
import { runCli } from '../../cli/cliFixture.ts';
import type { CliRun } from '../../cli/cliFixture.ts';
import { startRegistry } from '../../servers/registryServer.ts';
import type { RegistryServer } from '../../servers/registryServer.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive } from '../../servers/testImage.ts';
import { debOf, sha256Of, tarballOf, wheelOf } from '../../support/packageArchives.ts';

const SITE = 'usr/local/lib/python3.12/site-packages';
const INFO = `${SITE}/box-1.0.dist-info`;
const CODE = 'def train(): pass\n';
const WHEEL = wheelOf('box', '1.0', ['py3-none-any'], [{ name: 'box/train.py', content: CODE }]);
const CONTROL = { Package: 'tool', Version: '1.0-1', Architecture: 'amd64' };
const DEB = debOf({
  control: CONTROL,
  maintainer: [{ name: './md5sums', content: `${md5('a program')}  bin/tool\n` }],
  data: [
    { name: './', typeflag: '5' },
    { name: './bin/', typeflag: '5' },
    { name: './bin/tool', content: 'a program' },
  ],
});
const MANIFEST = { name: 'left', version: '1.0.0' };
const TARBALL = tarballOf(MANIFEST, [{ name: 'index.js', content: 'left()' }]);

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function recordOf(files: Readonly<Record<string, string>>): string {
  const line = (path: string, text: string): string =>
    `${path},sha256=${createHash('sha256').update(text).digest('base64url')},${Buffer.byteLength(text)}\n`;
  return `${Object.entries(files)
    .map(([path, text]) => line(path, text))
    .join('')}box-1.0.dist-info/RECORD,,\n`;
}

const METADATA = 'Metadata-Version: 2.1\nName: box\nVersion: 1.0\n\n';
const WHEEL_TEXT = 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n';

/** An image that has all three packages installed, and Bob's own file; with what he wrote over and added. */
function imageOf(bob: Readonly<Record<string, string>> = {}): Buffer {
  const wheel: Record<string, string> = {
    'box/train.py': CODE,
    'box-1.0.dist-info/METADATA': METADATA,
    'box-1.0.dist-info/WHEEL': WHEEL_TEXT,
    'box-1.0.dist-info/INSTALLER': 'pip\n',
  };
  for (const [path, text] of Object.entries(bob))
    if (path.startsWith(`${SITE}/`)) wheel[path.slice(SITE.length + 1)] = text;
  const files: Record<string, string> = {
    'usr/bin/tool': 'a program',
    'var/lib/dpkg/status':
      'Package: base-files\nStatus: install ok installed\nArchitecture: amd64\nVersion: 12.4+deb12u9\n\n' +
      'Package: tool\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.0-1\n',
    'var/lib/dpkg/info/tool.list': '/.\n/bin\n/bin/tool\n',
    'var/lib/dpkg/info/tool.md5sums': `${md5('a program')}  bin/tool\n`,
    'app/node_modules/.package-lock.json': JSON.stringify({
      packages: { 'node_modules/left': { version: '1.0.0' } },
    }),
    'app/node_modules/left/index.js': 'left()',
    'app/node_modules/left/package.json': JSON.stringify(MANIFEST),
    'app/main.py': 'import box\n',
    ...Object.fromEntries(Object.entries(wheel).map(([path, text]) => [`${SITE}/${path}`, text])),
    [`${INFO}/RECORD`]: recordOf(wheel),
    ...bob,
  };
  const members: RawMember[] = Object.entries(files).map(([name, content]) => ({ name, content }));
  return imageArchive({ layers: [[{ name: 'bin', typeflag: '2', linkname: 'usr/bin' }, ...members]] });
}

describe('a review by what registries vouch for', () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-known-review-'));
  const [archive, output, keyring] = ['image.tar', 'known.json', 'keys.gpg'].map((name) =>
    join(directory, name),
  ) as [string, string, string];
  let server: RegistryServer;

  beforeAll(async () => {
    server = await startRegistry();
    const key = await generatePartyKey({ name: 'Archive' });
    writeFileSync(keyring, key.toPublic().write());
    const stanza = `Package: tool\nVersion: 1.0-1\nArchitecture: amd64\nFilename: pool/tool.deb\nSize: ${DEB.length}\nSHA256: ${sha256Of(DEB)}\n`;
    const index = gzipSync(stanza);
    const path = 'main/binary-amd64/Packages.gz';
    const text = `Suite: oldstable\nCodename: bookworm\nArchitectures: amd64\nComponents: main\nSHA256:\n ${sha256Of(index)} ${index.length} ${path}\n`;
    const message = await openpgp.createCleartextMessage({ text });
    server.pages.set('/debian/dists/bookworm/InRelease', await openpgp.sign({ message, signingKeys: key }));
    server.pages.set(`/debian/dists/bookworm/${path}`, index);
    server.pages.set('/debian/pool/tool.deb', DEB);
    const files = [
      { filename: 'box-1.0-py3-none-any.whl', url: '/box.whl', hashes: { sha256: sha256Of(WHEEL) } },
    ];
    server.pages.set('/simple/box/', JSON.stringify({ files }));
    server.pages.set('/box.whl', WHEEL);
    const integrity = `sha512-${createHash('sha512').update(TARBALL).digest('base64')}`;
    server.pages.set(
      '/npm/left/1.0.0',
      JSON.stringify({ ...MANIFEST, dist: { tarball: `${server.url}/left.tgz`, integrity } }),
    );
    server.pages.set('/left.tgz', TARBALL);
    writeFileSync(archive, imageOf());
  });

  afterAll(async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  });

  function fetch(...more: string[]): Promise<CliRun> {
    const places = [
      '--mirror',
      `${server.url}/debian`,
      '--index',
      `${server.url}/simple`,
      '--registry',
      `${server.url}/npm`,
    ];
    const command = [
      'solution',
      'known',
      'fetch',
      archive,
      '--output',
      output,
      '--debian-signed-by',
      keyring,
    ];
    return runCli([...command, ...places, ...more], { COUNTERSIGN_HOME: join(directory, 'home') });
  }

  async function origins(bob?: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Origin>> {
    const path = join(directory, 'reviewed.tar');
    writeFileSync(path, imageOf(bob));
    return (await classifyImage(path, await readKnownFile(output))).classified.origins;
  }

  test('begins with a command that fetches, verifies and keeps them', async () => {
    const first = await fetch();
    expect(first).toMatchObject({ status: 0 });
    expect(first.out.split('\n')).toEqual([
      `3 of 4 packages are known, 0 of them from before: ${output}`,
      expect.stringMatching(/^not found: debian base-files 12\.4\+deb12u9: .*version/),
      '',
    ]);
    for (const name of ['debian tool 1.0-1', 'pypi box 1.0', 'npm left 1.0.0'])
      expect(first.err).toContain(`${name}: verified\n`);
    expect(first.err).toContain(`countersign solution review ${archive} --known ${output}\n`);
    const kept = readFileSync(output);
    const again = await fetch('--json');
    expect(JSON.parse(again.out)).toMatchObject({ known: 3, before: 3, refused: [], left: [] });
    expect(readFileSync(output)).toEqual(kept);
  });

  test("leaves nothing but Bob's own file and what describes the installation", async () => {
    const found = await origins();
    const classes = [...found].map(([path, origin]) => `${origin.class} ${path}`).sort();
    expect(classes).toEqual(
      [
        `claimed ${INFO}/INSTALLER`,
        `claimed ${INFO}/RECORD`,
        'known app/node_modules/left/index.js',
        'known app/node_modules/left/package.json',
        'known usr/bin/tool',
        `known ${INFO}/METADATA`,
        `known ${INFO}/WHEEL`,
        `known ${SITE}/box/train.py`,
        'known var/lib/dpkg/info/tool.list',
        'known var/lib/dpkg/info/tool.md5sums',
        'own app/main.py',
        'own app/node_modules/.package-lock.json',
        'own bin',
        'own var/lib/dpkg/status',
      ].sort(),
    );
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    [
      'a file of a wheel whose RECORD was rewritten with it',
      `${SITE}/box/train.py`,
      { [`${SITE}/box/train.py`]: 'import socket\n' },
    ],
    [
      'a file that was added to a wheel and to its RECORD',
      `${SITE}/box/send.py`,
      { [`${SITE}/box/send.py`]: 'import socket\n' },
    ],
    [
      'a program of Debian whose md5sums were rewritten with it',
      'usr/bin/tool',
      { 'usr/bin/tool': 'another', 'var/lib/dpkg/info/tool.md5sums': `${md5('another')}  bin/tool\n` },
    ],
    [
      'a program that was added to a package of Debian and to its lists',
      'usr/bin/more',
      {
        'usr/bin/more': 'another',
        'var/lib/dpkg/info/tool.list': '/.\n/bin\n/bin/tool\n/bin/more\n',
        'var/lib/dpkg/info/tool.md5sums': `${md5('a program')}  bin/tool\n${md5('another')}  bin/more\n`,
      },
    ],
    [
      'a file of a package of npm',
      'app/node_modules/left/index.js',
      { 'app/node_modules/left/index.js': 'evil()' },
    ],
  ])('shows %s as changed', async (_, path, bob) => {
    expect((await origins(bob)).get(path)).toMatchObject({ class: 'changed' });
  });

  test('shows a file that was added to a package of npm as own', async () => {
    const bob = { 'app/node_modules/left/evil.js': 'evil()' };
    expect((await origins(bob)).get('app/node_modules/left/evil.js')).toEqual({ class: 'own' });
  });

  test('knows a base that its owner keeps, by its layers', async () => {
    const env = { COUNTERSIGN_HOME: join(directory, 'home') };
    const known = join(directory, 'bases.json');
    const run = await runCli(['solution', 'known', 'base', 'mine:1', archive, '--output', known], env);
    expect(run).toMatchObject({ status: 0, out: `Base mine:1 is known by 1 layer: ${known}\n` });
    const { classified } = await classifyImage(archive, await readKnownFile(known));
    expect(new Set([...classified.origins.values()].map((origin) => JSON.stringify(origin)))).toEqual(
      new Set([JSON.stringify({ class: 'known', by: 'base', base: 'mine:1' })]),
    );
  });

  test('refuses what a registry has otherwise than it says, keeps the rest, and ends with an error', async () => {
    rmSync(output);
    server.pages.set('/box.whl', wheelOf('box', '1.0', ['py3-none-any'], []));
    const run = await fetch();
    expect(run).toMatchObject({
      status: 1,
      err: expect.stringContaining('error: 1 package refused: nothing of it is kept'),
    });
    expect(run.out).toContain('REFUSED: pypi box 1.0: box-1.0-py3-none-any.whl is not what the index says');
    expect(run.out).toContain('2 of 4 packages are known');
    server.pages.set('/box.whl', 503);
    const later = await fetch();
    expect(later.out).toContain('not asked for: pypi box 1.0');
    const alone = join(directory, 'alone.json');
    const none = await fetch('--mirror', 'http://192.0.2.1/debian', '--output', alone);
    expect(none.out.split('\n')).toContainEqual(
      expect.stringMatching(/^REFUSED: 2 packages: 192\.0\.2\.1 is/),
    );
    expect(none.out).toContain('COUNTERSIGN_OWN_HOSTS');
    for (const name of ['tool 1.0-1', 'base-files 12.4+deb12u9'])
      expect(none.out.split('\n')).toContain(`  debian ${name}`);
    expect(later).toMatchObject({ status: 1, err: expect.stringContaining('a registry does not answer') });
    server.pages.set('/box.whl', WHEEL);
    expect((await fetch()).out).toContain('3 of 4 packages are known, 2 of them from before');
  });
});
