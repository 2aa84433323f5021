import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pointsOf } from '../../../src/review/points/pointsOf.ts';
import { FileTree } from '../../../src/review/points/look/fileTree.ts';
import { CHANGED, CLAIMED, inputOf, KNOWN } from './sketch.ts';
import type { Sketch, Sketched } from './sketch.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

/** Names that mean something to a rule, to JavaScript or to a terminal, among any others. */
const name = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'usr',
    'lib',
    'bin',
    'python3',
    'python3.13',
    'dist-packages',
    'os.py',
  ),
  fc.constantFrom(
    'a.pth',
    'sp',
    'inputs',
    '__pycache__',
    'x.cpython-313.pyc',
    '.wh.x',
    '.wh..wh..opq',
    'etc',
    '..',
  ),
  fc.constantFrom('\u202e', 'a\u200b', 'trаin', ' ', '-', '.', '\ud800', 'pyvenv.cfg', 'ld.so.preload', 'sh'),
  // Never empty: a flattened image has each path once, without empty names.
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('/', '_')),
);
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
const words = fc.array(
  fc.oneof(path, fc.constantFrom('-c', '-lc', '-m', 'sh', '/bin/bash', ''), fc.string()),
  { maxLength: 6 },
);

const sketched: fc.Arbitrary<Sketched> = fc.record({
  type: fc.constantFrom('file', 'link', 'symlink', 'directory', 'fifo', 'block-device'),
  mode: fc.integer({ min: 0, max: 0o7777 }),
  linkname: fc.oneof(
    path,
    path.map((one) => `/${one}`),
    fc.constant(''),
  ),
  text: fc.oneof(fc.string(), path, fc.constantFrom('#!', '#!/usr/bin/env', 'import x', '\0')),
  attributes: fc.constantFrom([], ['security.capability'], ['security.', 'system.x']),
  origin: fc.constantFrom(CLAIMED, CHANGED, KNOWN, { class: 'own' }),
});
const variable = fc
  .oneof(
    fc.tuple(
      fc.constantFrom('PATH', 'HOME', 'PYTHONPATH', 'LD_PRELOAD', '', '__proto__'),
      fc.oneof(path, fc.string()),
    ),
    fc.tuple(fc.string(), fc.string()),
  )
  .map(([key, value]) => `${key}=${value}`);

const image: fc.Arbitrary<Sketch> = fc.record({
  files: fc.dictionary(path, sketched, { maxKeys: 12 }),
  layers: fc.array(
    fc.array(fc.record({ path, type: fc.constantFrom('file', 'symlink', 'directory') }), { maxLength: 6 }),
    { maxLength: 3 },
  ),
  entrypoint: words,
  cmd: words,
  env: fc.array(variable, { maxLength: 6 }),
  user: fc.string(),
  workingDir: fc.oneof(path, fc.string()),
  volumes: fc.array(fc.oneof(path, fc.string()), { maxLength: 3 }),
  healthcheck: words,
});

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

describe('an image that is made to deceive', () => {
  test('never ends the pointing, and gets no more points than it has parts', () => {
    fc.assert(
      fc.property(image, (sketch) => {
        const points = pointsOf(inputOf(sketch));
        for (const { kind, place, says } of points) {
          expect(typeof kind).toBe('string');
          expect(place.length).toBeGreaterThan(0);
          expect(says.length).toBeGreaterThan(0);
        }
        expect(sizeOf(points)).toBeLessThan(200 * (sizeOf(sketch) + 1000));
      }),
      { numRuns: 500 },
    );
  });

  test('is pointed at the same way in whatever order its files come', () => {
    fc.assert(
      fc.property(image, (sketch) => {
        const input = inputOf({ ...sketch, layers: [] });
        const told = (files: typeof input.files): string[] =>
          pointsOf({ ...input, files })
            // Of two twins the one is told beside the other, whichever comes first.
            .filter(({ kind }) => kind !== 'look-alike')
            .map(({ kind, place, says }) => JSON.stringify([kind, place, says]))
            .sort();
        expect(told([...input.files].reverse())).toEqual(told(input.files));
      }),
      { numRuns: 150 },
    );
  });
});

/** How many points are made of twice as much, as a multiple of those of the half: what is linear doubles. */
function growth(make: (count: number) => Sketch): number {
  const count = (n: number): number => sizeOf(pointsOf(inputOf(make(n))));
  return count(4000) / count(2000);
}

describe('what is said grows with the image and no faster', () => {
  const numbered = (count: number, one: (i: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => one(i));

  test.each<[string, (count: number) => Sketch]>([
    ['entries of PATH', (n) => ({ env: [`PATH=${numbered(n, (i) => `/x${i}`).join(':')}`] })],
    ['gaps in a command', (n) => ({ cmd: ['sh', '-c', numbered(n, () => `x${' '.repeat(30)}`).join('')] })],
    [
      'lines of a .pth file',
      (n) => ({ files: { '/a/site-packages/x.pth': numbered(n, (i) => `import a${i}`).join('\n') } }),
    ],
    [
      'characters that do not show',
      (n) => ({ cmd: ['\u200b'.repeat(n)], files: { [`/${'\u200b'.repeat(80)}`]: 'x' } }),
    ],
    [
      'twins',
      (n) => ({
        files: Object.fromEntries(
          numbered(
            n,
            (i) =>
              `/a${'I1l|'.repeat(6).slice(0, 8)}${i.toString(2).replace(/./g, (bit) => (bit === '0' ? 'l' : '1'))}`,
          ).map((one) => [one, 'x']),
        ),
      }),
    ],
    [
      'modules of one name in many directories',
      (n) => ({
        files: Object.fromEntries(
          numbered(n, (i) => `/d${i}/python3.1/site-packages/m.py`).map((one) => [one, 'x']),
        ),
      }),
    ],
    [
      'layers that take the same away',
      (n) => ({
        layers: numbered(n, (i) => `${i}`).map(() => [
          { path: 'a', type: 'file' },
          { path: '.wh.a', type: 'file' },
        ]),
      }),
    ],
  ])('%s', (_, make) => {
    expect(growth(make)).toBeLessThan(2.5);
  });
});

describe('paths are walked as a kernel walks them', () => {
  const tree = (files: Record<string, Sketched>): FileTree => new FileTree(inputOf({ files }).files);

  test('a chain of 40 links leads somewhere, one of 41 nowhere, wherever it was entered before', () => {
    const chain: Record<string, Sketched> = { '/l60': 'x' };
    for (let i = 0; i < 60; i++) chain[`/l${i}`] = { to: `l${i + 1}` };
    for (const first of ['l0', 'l25', 'l59']) {
      const walked = tree(chain);
      walked.resolve(first);
      expect(walked.resolve('l19')).toBeUndefined();
      expect(walked.resolve('l20')?.name).toBe('l60');
      expect(walked.resolve('/l59')?.name).toBe('l60');
    }
  });

  test('links start where they stand, absolute ones at the root, and climb no higher', () => {
    const walked = tree({
      '/a/b/c': 'x',
      '/a/up': { to: '../../../a/b' },
      '/l': { to: '/a' },
      '/o': { to: 'o' },
    });
    expect(walked.resolve('l/up/c')).toBe(walked.at('a/b/c'));
    expect(walked.resolve('l/../a/b/./c')).toBe(walked.at('a/b/c'));
    expect(walked.resolve('o')).toBeUndefined();
    expect(walked.resolve('a/b/d')).toBeUndefined();
    expect(walked.resolve('../a', walked.at('a/b'))?.name).toBeUndefined();
  });
});
