import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { canonicalBytes } from '../../../src/canonicalJson.ts';
import { keepKnown, loadKnownFile, parseKnownFile } from '../../../src/review/known/keepKnownFile.ts';
import { knownFileJsonSchema, mergeKnown } from '../../../src/review/known/knownFile.ts';
import type { KnownFile, KnownPackage } from '../../../src/review/known/knownFile.ts';
import { knownPackage } from '../../support/knownPackages.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const paths = fc.oneof(
  fc.stringMatching(/^[a-c]{1,2}(\/[a-c])?$/),
  fc.constantFrom('__proto__', '1', 'toString'),
);
const listed = (value: fc.Arbitrary<string>): fc.Arbitrary<[string, string][]> =>
  fc
    .dictionary(paths, value, { maxKeys: 4, noNullPrototype: false })
    .map((files) => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
const packages: fc.Arbitrary<KnownPackage> = fc
  .record({
    name: fc.constantFrom('a', 'b'),
    version: fc.constantFrom('1', '2'),
    hash: fc.constantFrom('0', '1'),
    at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    files: listed(hex),
    links: listed(fc.constantFrom('x', '../y')),
  })
  .map(({ hash, at, ...known }) =>
    knownPackage({ ...known, source: { hash: `sha256:${hash.repeat(64)}`, checked: at } }),
  );
const known: fc.Arbitrary<KnownFile> = fc
  .record({
    v: fc.constant(1 as const),
    bases: fc.array(
      fc.record({
        name: fc.constantFrom('x', 'y'),
        layers: fc.array(
          hex.map((one) => `sha256:${one}`),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
    packages: fc.array(packages, { maxLength: 4 }),
  })
  .map((file) => mergeKnown(file, file));

describe('a file of known packages', () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-known-'));
  const path = join(directory, 'known.json');

  beforeAll(() => {
    writeFileSync(join(directory, 'text'), 'not a directory');
  });

  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  test('is read as it was written, and its published schema accepts it', async () => {
    const ajv = new Ajv2020();
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const accepts = ajv.compile(knownFileJsonSchema());
    await fc.assert(
      fc.asyncProperty(known, async (file) => {
        rmSync(path, { force: true });
        await keepKnown(path, file);
        expect(await loadKnownFile(path)).toEqual(file);
        expect(accepts(JSON.parse(readFileSync(path, 'utf8')))).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('the published schema is the one of the code', () => {
    const published: unknown = JSON.parse(readFileSync('schemas/known.schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(knownFileJsonSchema())));
  });

  test('two are one, in either order, and one with itself is itself', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const merged = canonicalBytes(mergeKnown(one, other));
        expect(merged).toEqual(canonicalBytes(mergeKnown(other, one)));
        expect(merged).toEqual(canonicalBytes(mergeKnown(mergeKnown(one, other), one)));
        expect(mergeKnown(one, one)).toEqual(one);
      }),
    );
  });

  test('what was verified later stays, and another archive of a version beside it', () => {
    const at = (checked: string, hash: string): KnownFile => ({
      v: 1,
      bases: [],
      packages: [knownPackage({ source: { checked, hash: `sha256:${hash.repeat(64)}` } })],
    });
    const old = at('2026-01-01T00:00:00.000Z', 'a');
    const late = at('2026-02-01T00:00:00.000Z', 'a');
    expect(mergeKnown(old, late)).toEqual(late);
    expect(mergeKnown(late, at('2026-01-01T00:00:00.000Z', 'b')).packages).toHaveLength(2);
  });

  test.each<
    [string, (file: { v: unknown; bases: unknown[]; packages: Record<string, unknown>[] }) => unknown, string]
  >([
    ['another version', (file) => ({ ...file, v: 2 }), 'v: must be 1'],
    ['a member that nobody knows', (file) => ({ ...file, more: 1 }), 'more'],
    [
      'a path twice',
      (file) => ({
        ...file,
        packages: [
          {
            ...file.packages[0],
            files: [
              ['a', '0'.repeat(64)],
              ['a', '1'.repeat(64)],
            ],
          },
        ],
      }),
      'order of its paths',
    ],
    [
      'paths in another order',
      (file) => ({
        ...file,
        packages: [
          {
            ...file.packages[0],
            files: [
              ['b', '0'.repeat(64)],
              ['a', '1'.repeat(64)],
            ],
          },
        ],
      }),
      'order of its paths',
    ],
    [
      'a hash that is none',
      (file) => ({ ...file, packages: [{ ...file.packages[0], files: [['a', 'A'.repeat(64)]] }] }),
      '64 lower-case hex',
    ],
    [
      'another ecosystem',
      (file) => ({ ...file, packages: [{ ...file.packages[0], ecosystem: 'cargo' }] }),
      'ecosystem',
    ],
    [
      'a layer that is none',
      (file) => ({ ...file, bases: [{ name: 'x', layers: ['md5:00'] }] }),
      'sha256:<64',
    ],
  ])('with %s is one clear line', (_, change, message) => {
    const file = { v: 1, bases: [], packages: [knownPackage({}) as unknown as Record<string, unknown>] };
    const text = Buffer.from(canonicalBytes(change(file))).toString();
    expect(() => parseKnownFile(text, 'known.json')).toThrow(
      expect.objectContaining({ code: 'input', message: expect.stringMatching(/^[^\n]*$/) }),
    );
    expect(() => parseKnownFile(text, 'known.json')).toThrow(message);
  });

  test('that is not canonical, or not JSON, is one clear line', () => {
    const text = Buffer.from(canonicalBytes({ v: 1, bases: [], packages: [] })).toString();
    expect(parseKnownFile(`${text}\n`, 'x').packages).toEqual([]);
    for (const other of [` ${text}`, `${text}\n\n`, '{"v":1,"v":1,"bases":[],"packages":[]}', 'no', ''])
      expect(() => parseKnownFile(other, 'known.json')).toThrow(expect.objectContaining({ code: 'input' }));
  });

  test('that cannot be read or written is one clear line', async () => {
    mkdirSync(join(directory, 'folder'));
    for (const place of ['missing', 'folder', 'text/known.json'])
      await expect(loadKnownFile(join(directory, place))).rejects.toMatchObject({ code: 'input' });
    const file = { v: 1, bases: [], packages: [] } as const;
    for (const place of ['missing/known.json', 'folder', 'text/known.json'])
      await expect(
        keepKnown(join(directory, place), { ...file, bases: [], packages: [] }),
      ).rejects.toMatchObject({ code: 'input' });
  });

  test('is not replaced by another where it is damaged', async () => {
    writeFileSync(path, '{"v":1');
    await expect(keepKnown(path, { v: 1, bases: [], packages: [] })).rejects.toMatchObject({ code: 'input' });
    expect(readFileSync(path, 'utf8')).toBe('{"v":1');
  });
});
