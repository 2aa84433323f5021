import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { generatePartyKey } from '../../../src/pgp/keys.ts';
import type { PrivateKey } from '../../../src/pgp/keys.ts';
import { debianRegistry } from '../../../src/review/known/debian/debianRegistry.ts';
import { readKeyring } from '../../../src/review/known/debian/debianKeyring.ts';
import type { KnownPackage } from '../../../src/review/known/knownFile.ts';
import { openRegistryClient } from '../../../src/review/known/registry/registryClient.ts';
import { startRegistry } from '../../servers/registryServer.ts';
import type { RegistryServer } from '../../servers/registryServer.ts';
import { debOf, sha256Of } from '../../support/packageArchives.ts';
import type { DebParts } from '../../support/packageArchives.ts';

const WANTED = { ecosystem: 'debian', name: 'toy', version: '1:2.0-1+b1', architecture: 'amd64' } as const;
const BASE_FILES = { ecosystem: 'debian', name: 'base-files', version: '12.4+deb12u9' } as const;
const POOL = 'pool/main/t/toy/toy_2.0-1+b1_amd64.deb';
const CONTROL = { Package: 'toy', Version: '1:2.0-1+b1', Architecture: 'amd64', 'Multi-Arch': 'same' };
const PARTS: DebParts = {
  control: CONTROL,
  maintainer: [{ name: './postinst', content: '#!/bin/sh\n' }],
  data: [
    { name: './', typeflag: '5' },
    { name: './bin/toy', content: 'a program', mode: 0o755 },
    { name: './usr/share/toy/data', content: 'data' },
    { name: './usr/share/toy/same', typeflag: '1', linkname: './usr/share/toy/data' },
    { name: './usr/share/toy/link', typeflag: '2', linkname: 'data' },
  ],
};

describe("Debian's packages", () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-debian-'));
  const scratch = join(directory, 'scratch');
  let archive: PrivateKey;
  let stranger: PrivateKey;
  let server: RegistryServer;
  let notes: string[];

  beforeAll(async () => {
    archive = await generatePartyKey({ name: 'Archive' });
    stranger = await generatePartyKey({ name: 'Stranger' });
  });

  beforeEach(async () => {
    server = await startRegistry();
    notes = [];
  });

  afterEach(() => server.close());

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  interface Told {
    readonly deb?: Buffer;
    /** The package that lies on the mirror, if not the one that the index is of. */
    readonly lying?: Buffer;
    readonly release?: Readonly<Record<string, string>>;
    readonly signer?: PrivateKey;
    readonly stanza?: Readonly<Record<string, string>>;
    readonly index?: Buffer;
    readonly form?: '.gz' | '';
  }

  /** A mirror with one package, all of it signed; and each lie that it is asked for. */
  async function publish(told: Told = {}): Promise<void> {
    const deb = told.deb ?? debOf(PARTS);
    const fields = { Package: 'toy', Version: CONTROL.Version, Architecture: 'amd64', Filename: POOL };
    const stanza = { ...fields, Size: String(deb.length), SHA256: sha256Of(deb), ...told.stanza };
    const lines = Object.entries(stanza).map(([name, value]) => `${name}: ${value}\n`);
    const text = Buffer.from(
      `Package: another\nVersion: 1\nDescription: one\n two\n .\n\n${lines.join('')}\n`,
    );
    const form = told.form ?? '.gz';
    const index = form === '.gz' ? gzipSync(text) : text;
    const path = `main/binary-amd64/Packages${form}`;
    const release = {
      Suite: 'oldstable',
      Codename: 'bookworm',
      Date: 'Sat, 11 Jul 2026 10:16:37 UTC',
      Architectures: 'all amd64 arm64',
      Components: 'main',
      ...told.release,
    };
    const head = Object.entries(release).map(([name, value]) => `${name}: ${value}\n`);
    const hashes = `SHA256:\n ${sha256Of(index)} ${index.length} ${path}\n`;
    const message = await openpgp.createCleartextMessage({ text: `${head.join('')}${hashes}` });
    const signed = await openpgp.sign({ message, signingKeys: told.signer ?? archive });
    server.pages.set('/debian/dists/bookworm/InRelease', signed);
    server.pages.set(`/debian/dists/bookworm/${path}`, told.index ?? index);
    server.pages.set(`/debian/${POOL}`, told.lying ?? deb);
  }

  async function fetchToy(wanted = WANTED, suites?: string[]): Promise<KnownPackage> {
    const mirror = new URL(`${server.url}/debian`);
    const client = openRegistryClient({ own: [mirror], secure: false, transfer: { attempts: 1 } });
    const options = { client, keyring: [archive.toPublic()], mirrors: [mirror] };
    const open = debianRegistry({
      ...options,
      ...(suites === undefined ? {} : { suites }),
      onNote: (line) => notes.push(line),
    });
    return (await open([wanted], [BASE_FILES, wanted]))(wanted, scratch);
  }

  test('are known by a signature, through the index, to each file', async () => {
    await publish();
    const known = await fetchToy();
    expect(known).toMatchObject({
      ...WANTED,
      source: {
        index: `${server.url}/debian/dists/bookworm/InRelease`,
        archive: 'toy_2.0-1+b1_amd64.deb',
        hash: `sha256:${sha256Of(debOf(PARTS))}`,
        signedBy: archive.getFingerprint().toUpperCase(),
        date: '2026-07-11T10:16:37.000Z',
      },
      files: [
        ['bin/toy', sha256Of('a program')],
        ['usr/share/toy/data', sha256Of('data')],
        ['usr/share/toy/same', sha256Of('data')],
        [
          'var/lib/dpkg/info/toy:amd64.list',
          sha256Of('/.\n/bin/toy\n/usr/share/toy/data\n/usr/share/toy/same\n/usr/share/toy/link\n'),
        ],
        ['var/lib/dpkg/info/toy:amd64.postinst', sha256Of('#!/bin/sh\n')],
      ],
      links: [['usr/share/toy/link', 'data']],
    });
    expect(notes).toEqual([]);
  });

  test.each(['', '.zst'] as const)(
    'are read in the form %j too, and so is an index that is not packed',
    async (form) => {
      await publish({ deb: debOf({ ...PARTS, form }), form: '' });
      expect((await fetchToy()).files).toHaveLength(5);
    },
  );

  test('are asked for by the hash of the index where the archive offers it', async () => {
    await publish({ release: { 'Acquire-By-Hash': 'yes' } });
    const [path, index] = [...server.pages].find(([name]) => name.endsWith('Packages.gz')) ?? ['', ''];
    server.pages.delete(path);
    server.pages.set(
      `/debian/dists/bookworm/main/binary-amd64/by-hash/SHA256/${sha256Of(index as Buffer)}`,
      index,
    );
    expect((await fetchToy()).name).toBe('toy');
  });

  test('of an index that ran out are known, and it is told', async () => {
    await publish({ release: { 'Valid-Until': 'Sun, 12 Jul 2020 10:16:37 UTC' } });
    expect((await fetchToy()).source.validUntil).toBe('2020-07-12T10:16:37.000Z');
    expect(notes).toEqual([expect.stringContaining('2020-07-12T10:16:37.000Z')]);
  });

  describe('are refused where', () => {
    test.each<[string, () => Told | Promise<Told>, string]>([
      ['another key signed', () => ({ signer: stranger }), 'not signed by a key of the keyring'],
      [
        'the suite is another one',
        () => ({ release: { Codename: 'trixie', Suite: 'stable' } }),
        'of the suite trixie',
      ],
      ['the index is another one', () => ({ index: gzipSync('Package: toy\n') }), 'its hash is another'],
      [
        'the package is another one of the same size',
        () => ({ lying: Buffer.from(debOf(PARTS)).fill(0, 100) }),
        'its hash is another',
      ],
      ['the index names another hash', () => ({ stanza: { SHA256: '0'.repeat(64) } }), 'its hash is another'],
      [
        'the file is of a package of another name',
        () => ({ deb: debOf({ ...PARTS, control: { ...CONTROL, Package: 'evil' } }) }),
        'its package is not toy',
      ],
      [
        'the file is of another version',
        () => ({ deb: debOf({ ...PARTS, control: { ...CONTROL, Version: '1:1.0-1' } }) }),
        'its version is not 1:2.0-1+b1',
      ],
      [
        'the file is of another architecture',
        () => ({ deb: debOf({ ...PARTS, control: { ...CONTROL, Architecture: 'arm64' } }) }),
        'its architecture is not amd64',
      ],
      [
        'a path leaves the tree',
        () => ({ deb: debOf({ ...PARTS, data: [{ name: './usr/../../etc/passwd', content: 'x' }] }) }),
        'leaves the tree',
      ],
      [
        'a file lies below a link of the same package',
        () => ({
          deb: debOf({
            ...PARTS,
            data: [
              { name: './usr/lib/x', typeflag: '2', linkname: '/etc' },
              { name: './usr/lib/x/shadow', content: 'x' },
            ],
          }),
        }),
        'below a link of its own',
      ],
      [
        'a file stands there twice',
        () => ({
          deb: debOf({
            ...PARTS,
            data: [
              { name: './a', content: 'one' },
              { name: './a', content: 'two' },
            ],
          }),
        }),
        'twice',
      ],
      [
        'a hard link leads out of it',
        () => ({
          deb: debOf({ ...PARTS, data: [{ name: './a', typeflag: '1', linkname: './etc/passwd' }] }),
        }),
        'links to what is not in it',
      ],
      ['it is no package', () => ({ deb: Buffer.from('nothing of the kind') }), 'is no Debian package'],
      [
        'it has two bodies in the wrong order',
        () => ({
          deb: debOf({
            ...PARTS,
            mangle: ([binary, control, data]) => [binary, data, control] as [string, Buffer][],
          }),
        }),
        'is no Debian package',
      ],
      ['it is cut', () => ({ deb: debOf({ ...PARTS, form: '' }).subarray(0, -1400) }), 'ends in the middle'],
    ])('%s', async (_, told, message) => {
      await publish(await told());
      await expect(fetchToy()).rejects.toMatchObject({
        code: 'tampered',
        message: expect.stringContaining(message),
      });
    });

    test('what was signed is changed afterwards', async () => {
      await publish();
      const path = '/debian/dists/bookworm/InRelease';
      const changed = String(server.pages.get(path)).replace('Components: main', 'Components: evil');
      server.pages.set(path, changed);
      await expect(fetchToy()).rejects.toMatchObject({ code: 'tampered' });
    });

    test('words outside of the signature say more', async () => {
      await publish({ signer: archive });
      const path = '/debian/dists/bookworm/InRelease';
      const true_ = server.pages.get(path) as string;
      await publish({ stanza: { SHA256: '1'.repeat(64) }, signer: stranger });
      server.pages.set(path, `${server.pages.get(path) as string}\n${true_}`);
      await expect(fetchToy()).rejects.toMatchObject({ code: 'tampered' });
    });
  });

  test('of another version are not found', async () => {
    await publish();
    await expect(
      fetchToy({ ...WANTED, version: '1:1.9-1' } as unknown as typeof WANTED),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('cannot be found where no mirror has the suite', async () => {
    await publish();
    await expect(fetchToy(WANTED, ['trixie'])).rejects.toMatchObject({
      code: 'not-found',
      message: 'no mirror has the suite trixie',
    });
  });

  test('a path of the index never leads to another place of the network', async () => {
    await publish({ stanza: { Filename: '//127.0.0.1:1/evil.deb' } });
    await expect(fetchToy()).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a keyring that is missing, or none, is one clear line', async () => {
    await expect(readKeyring(join(directory, 'missing.gpg'))).rejects.toMatchObject({ code: 'input' });
    await expect(readKeyring(import.meta.filename)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('no keyring'),
    });
  });
});
