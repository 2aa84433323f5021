import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'undici';
import { CountersignError } from '../../src/errors.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import { DEBIAN_KEYRING, readKeyring } from '../../src/review/known/debian/debianKeyring.ts';
import { debianRegistry } from '../../src/review/known/debian/debianRegistry.ts';
import { DEBIAN_MIRRORS } from '../../src/review/known/debian/debianSuites.ts';
import { readPackagesIndex } from '../../src/review/known/debian/packagesIndex.ts';
import { unpackStream } from '../../src/review/known/archive/unpackStream.ts';
import type { KnownPackage } from '../../src/review/known/knownFile.ts';
import { NPM_REGISTRY, npmRegistry } from '../../src/review/known/npm/npmRegistry.ts';
import { PYPI_INDEX, pypiRegistry } from '../../src/review/known/pypi/pypiRegistry.ts';
import type { RegistryClient } from '../../src/review/known/registry/registryClient.ts';

const SUITE = 'bookworm';
const RELEASE = `${DEBIAN_MIRRORS[0] ?? ''}/dists/${SUITE}`;

/** Connects wherever the machine's own resolver leads, which may be a mirror that no location of a stranger may lead to. */
const client: RegistryClient = {
  async read(url, _maxBytes, accept = '*/*') {
    const { statusCode, body } = await request(url, { headers: { accept } });
    const bytes = Buffer.from(await body.arrayBuffer());
    if (statusCode === 404) throw new CountersignError('not-found', url.href);
    if (statusCode !== 200) throw new CountersignError('unavailable', `${url.href}: ${statusCode}`);
    return bytes;
  },
  async download(url, path, maxBytes) {
    const bytes = await this.read(url, maxBytes);
    await writeFile(path, bytes);
    const hex = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
    return { size: bytes.length, sha256: hex('sha256'), sha512: hex('sha512') };
  },
};

async function isReachable(url: string): Promise<boolean> {
  try {
    return (await client.read(new URL(url), 1 << 20)).length > 0;
  } catch {
    console.warn(`skipped: ${url} cannot be reached from here`);
    return false;
  }
}

/** The newest version of a package that the suite has. */
async function newest(name: string): Promise<string> {
  const index = await client.read(new URL(`${RELEASE}/main/binary-amd64/Packages.xz`), 1 << 28);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < index.length; at += 65_536)
      yield await Promise.resolve(index.subarray(at, at + 65_536));
  }
  const plain = unpackStream(pieces(), '.xz', 'the index');
  for await (const found of readPackagesIndex(plain, (one) => one === name, 'the index'))
    return found.version;
  throw new Error(`${SUITE} has no ${name}`);
}

function paths(known: KnownPackage): string[] {
  return known.files.map(([path]) => path);
}

describe('the registries that everybody uses', () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-registries-'));
  const scratch = join(directory, 'scratch');
  let reachable: Record<'debian' | 'pypi' | 'npm', boolean>;

  beforeAll(async () => {
    const [debian, pypi, npm] = await Promise.all(
      [`${RELEASE}/InRelease`, `${PYPI_INDEX}/six/`, `${NPM_REGISTRY}/ms/2.1.3`].map(isReachable),
    );
    reachable = { debian: debian === true, pypi: pypi === true, npm: npm === true };
  });

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  test("Debian's archive: signed by its own keys, to the files of a package", async () => {
    if (!reachable.debian) return;
    if (!existsSync(DEBIAN_KEYRING)) {
      console.warn(`skipped: ${DEBIAN_KEYRING} is not here (package debian-archive-keyring)`);
      return;
    }
    const wanted = { ecosystem: 'debian', name: 'hostname', version: await newest('hostname') } as const;
    const mirrors = DEBIAN_MIRRORS.map((url) => new URL(url));
    const keyring = await readKeyring(DEBIAN_KEYRING);
    const notes: string[] = [];
    const open = debianRegistry({
      client,
      keyring,
      mirrors,
      suites: [SUITE],
      onNote: (line) => notes.push(line),
    });
    const known = await (await open([wanted], []))(wanted, scratch);
    expect(known).toMatchObject({ ...wanted, source: { index: `${RELEASE}/InRelease` } });
    expect(paths(known)).toContain('bin/hostname');
    expect(known.links).toContainEqual(['bin/domainname', 'hostname']);
    // A key that did not sign it says nothing of it.
    const other = [(await generatePartyKey({ name: 'Somebody' })).toPublic()];
    const refused = debianRegistry({
      client,
      keyring: other,
      mirrors,
      suites: [SUITE],
      onNote: () => undefined,
    });
    await expect(refused([wanted], [])).rejects.toMatchObject({ code: 'tampered' });
  });

  test("PyPI: a wheel by the index's hash", async () => {
    if (!reachable.pypi) return;
    const wanted = {
      ecosystem: 'pypi',
      name: 'six',
      version: '1.16.0',
      tags: ['py2-none-any', 'py3-none-any'],
    } as const;
    const fetch = await pypiRegistry({ client, indices: [new URL(PYPI_INDEX)] })([wanted], []);
    const known = await fetch(wanted, scratch);
    expect(known.source.archive).toBe('six-1.16.0-py2.py3-none-any.whl');
    expect(paths(known)).toContain('six.py');
  });

  test('npm: a tarball by its integrity', async () => {
    if (!reachable.npm) return;
    const wanted = { ecosystem: 'npm', name: 'ms', version: '2.1.3' } as const;
    const fetch = await npmRegistry({ client, registry: new URL(NPM_REGISTRY) })([wanted], []);
    const known = await fetch(wanted, scratch);
    expect(known.source.hash).toMatch(/^sha512:/);
    expect(paths(known)).toEqual(['index.js', 'license.md', 'package.json', 'readme.md']);
  });
});
