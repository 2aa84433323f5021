import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../../src/errors.ts';
import type { ErrorCode } from '../../../src/errors.ts';
import { fetchKnown } from '../../../src/review/known/fetchKnown.ts';
import type { FetchedKnown } from '../../../src/review/known/fetchKnown.ts';
import { loadKnownFile } from '../../../src/review/known/keepKnownFile.ts';
import { openRegistries } from '../../../src/review/known/openRegistries.ts';
import type { OpenRegistry, WantedPackage } from '../../../src/review/known/registry/fetchPackage.ts';
import { knownPackage } from '../../support/knownPackages.ts';

const wanted = (name: string, more: Partial<WantedPackage> = {}): WantedPackage => ({
  ecosystem: 'pypi',
  name,
  version: '1.0',
  ...more,
});

describe('fetching what an image claims', () => {
  let directory: string;
  let output: string;
  let asked: string[];

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'countersign-fetch-'));
    output = join(directory, 'known.json');
    asked = [];
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  /** A registry that has all but what it is told to fail at; each of its archives lies in the scratch file for a while. */
  const registry =
    (fails: Readonly<Record<string, ErrorCode>> = {}): OpenRegistry =>
    () =>
      Promise.resolve((one, scratch) => {
        asked.push(one.name);
        writeFileSync(scratch, 'an archive');
        const code = fails[one.name];
        if (code !== undefined) return Promise.reject(new CountersignError(code, `it is ${code}`));
        const archive = `${one.name}-1.0-${one.tags?.[0] ?? 'py3-none-any'}.whl`;
        const hash = `sha256:${(one.tags?.[0] ?? 'a').startsWith('cp') ? 'c'.repeat(64) : 'a'.repeat(64)}`;
        return Promise.resolve(
          knownPackage({ ecosystem: one.ecosystem as 'pypi', name: one.name, source: { archive, hash } }),
        );
      });

  function run(
    packages: WantedPackage[],
    fails?: Readonly<Record<string, ErrorCode>>,
  ): Promise<FetchedKnown> {
    const registries = { pypi: registry(fails), npm: registry(fails) };
    return fetchKnown({ wanted: packages, registries, output, onNote: () => undefined });
  }

  test('keeps what was verified, and tells of the rest why', async () => {
    const fetched = await run(
      [wanted('a'), wanted('b'), wanted('c'), wanted('d'), wanted('e', { ecosystem: 'alpine' })],
      {
        b: 'not-found',
        c: 'tampered',
        d: 'limit',
      },
    );
    expect(fetched).toMatchObject({
      known: 1,
      before: 0,
      missing: [
        { package: { name: 'b' }, why: 'it is not-found' },
        { package: { name: 'd' }, why: 'it is limit' },
        { package: { name: 'e' }, why: 'packages of alpine are not fetched' },
      ],
      refused: [{ package: { name: 'c' }, why: 'it is tampered' }],
      left: [],
    });
    expect((await loadKnownFile(output)).packages.map(({ name }) => name)).toEqual(['a']);
    expect(readdirSync(directory)).toEqual(['known.json']);
  });

  test('there is a file, though nothing was found', async () => {
    expect(await run([wanted('a')], { a: 'not-found' })).toMatchObject({ known: 0 });
    expect((await loadKnownFile(output)).packages).toEqual([]);
  });

  test('asks again for nothing that the file has, and goes on with the rest', async () => {
    await run([wanted('a'), wanted('a'), wanted('b')], { b: 'unavailable' });
    expect(await run([wanted('a'), wanted('b')])).toMatchObject({ known: 2, before: 1, left: [] });
    expect(await run([wanted('a'), wanted('b')])).toMatchObject({ known: 2, before: 2 });
    expect(asked).toEqual(['a', 'b', 'b']);
  });

  test('another wheel of the same version is another package', async () => {
    const tags = ['cp312-cp312-manylinux2014_x86_64'];
    await run([wanted('a', { tags: ['py3-none-any'] })]);
    expect(await run([wanted('a', { tags })])).toMatchObject({ known: 1, before: 0 });
    expect(await run([wanted('a', { tags })])).toMatchObject({ known: 1, before: 1 });
    expect((await loadKnownFile(output)).packages).toHaveLength(2);
  });

  test('a package of Debian for another architecture is another package', async () => {
    const debian: OpenRegistry = () =>
      Promise.resolve(({ name, architecture = 'all' }) => {
        asked.push(architecture);
        const hash = `sha256:${architecture === 'amd64' ? 'a'.repeat(64) : 'b'.repeat(64)}`;
        return Promise.resolve(knownPackage({ ecosystem: 'debian', name, architecture, source: { hash } }));
      });
    const fetch = (architecture: string): Promise<FetchedKnown> => {
      const packages = [wanted('libc6', { ecosystem: 'debian', architecture })];
      return fetchKnown({ wanted: packages, registries: { debian }, output, onNote: () => undefined });
    };
    for (const architecture of ['amd64', 'amd64', 'arm64', 'arm64']) await fetch(architecture);
    expect(asked).toEqual(['amd64', 'arm64']);
  });

  test('a registry hears of all that the image claims, what is known already too', async () => {
    const heard: string[][] = [];
    const open: OpenRegistry = (missing, claimed) => {
      heard.push([missing, claimed].map((list) => list.map(({ name }) => name).join(' ')));
      return registry()(missing, claimed);
    };
    for (const names of [['a'], ['a', 'b']])
      await fetchKnown({
        wanted: names.map((name) => wanted(name)),
        registries: { pypi: open },
        output,
        onNote: () => undefined,
      });
    expect(heard).toEqual([
      ['a', 'a'],
      ['b', 'a b'],
    ]);
  });

  test('a registry that does not answer is left alone, and the others are asked', async () => {
    const names = Array.from({ length: 40 }, (_, at) => wanted(`p${at}`));
    const fetched = await run([...names, wanted('n', { ecosystem: 'npm' })], { p0: 'unavailable' });
    expect(fetched.left.length).toBeGreaterThan(30);
    expect(asked).toContain('n');
    expect(asked.length).toBeLessThan(10);
  });

  test('a registry of which nothing can be believed is told for each of its packages', async () => {
    const lie = new CountersignError('tampered', 'the index is not signed');
    const registries = { pypi: () => Promise.reject(lie), npm: registry() };
    const packages = [wanted('a'), wanted('b'), wanted('c', { ecosystem: 'npm' })];
    const fetched = await fetchKnown({ wanted: packages, registries, output, onNote: () => undefined });
    expect(fetched).toMatchObject({
      known: 1,
      refused: [{ package: { name: 'a' } }, { package: { name: 'b' } }],
    });
  });

  test('an image that claims more than any has is cut, and that is told', async () => {
    const many = Array.from({ length: 10_002 }, (_, at) => wanted(`p${at}`));
    const fetched = await run(many, Object.fromEntries(many.map(({ name }) => [name, 'not-found' as const])));
    expect(asked).toHaveLength(10_000);
    expect(fetched.missing.filter(({ why }) => why.includes('more than 10000'))).toHaveLength(2);
  });

  test('a file that is none of known packages is not written over', async () => {
    writeFileSync(output, 'mine');
    await expect(run([wanted('a')])).rejects.toMatchObject({ code: 'input' });
    expect(asked).toEqual([]);
  });

  test('a directory that is not there is one clear line', async () => {
    output = join(directory, 'missing', 'known.json');
    await expect(run([wanted('a')])).rejects.toMatchObject({ code: 'input' });
  });

  test('what is no URL is wrong usage', () => {
    for (const choice of [{ mirrors: ['debian'] }, { indices: ['file:///x'] }, { registry: '' }])
      expect(() => openRegistries({ ...choice, onNote: () => undefined })).toThrow(
        expect.objectContaining({ code: 'usage' }),
      );
  });
});
