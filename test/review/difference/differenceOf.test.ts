import { describe, expect, test } from '@jest/globals';
import { differenceAt, wantedContents } from '../../../src/review/difference/differenceOf.ts';
import type { Content, Origin, PackageCount, PackageName } from '../../../src/review/model.ts';
import type { ImageConfig } from '../../../src/solution/image/imageConfig.ts';
import { NUMPY } from '../models.ts';
import { brief, compare, image, of, type Image } from './images.ts';

const LONG = Array.from({ length: 20 }, (_, index) => `line number ${index}\n`).join('');

describe('the difference of two reviews', () => {
  test('has files that came, went, changed and moved, each with what differs', () => {
    const before = image([
      { path: 'app/a.py', text: 'one\ntwo\n' },
      { path: 'app/gone.py', text: 'gone\n' },
      { path: 'app/old.py', text: LONG },
      { path: 'app/same-bytes', text: 'the same\n' },
      { path: 'app/same', text: 'unchanged' },
    ]);
    const after = image([
      { path: 'app/a.py', text: 'one\n2\n' },
      { path: 'app/come.py', text: 'other\n' },
      { path: 'app/new.py', text: LONG.replace('number 3', 'number three') },
      { path: 'lib/moved', text: 'the same\n', mode: 0o4755, uid: 5 },
      { path: 'app/same', text: 'unchanged' },
    ]);
    const difference = compare(before, after);
    expect(brief(difference)).toEqual([
      'changed app/a.py',
      'added app/come.py',
      'removed app/gone.py',
      'renamed app/old.py → app/new.py',
      'renamed app/same-bytes → lib/moved',
    ]);
    const [changed, , , renamed, moved] = difference.files;
    expect(changed?.hunks).toEqual([
      {
        ...{ before: 1, after: 1 },
        lines: [
          { change: 'same', text: 'one' },
          { change: 'removed', text: 'two' },
          { change: 'added', text: '2' },
        ],
      },
    ]);
    expect(renamed?.hunks?.flatMap(({ lines }) => lines).filter(({ change }) => change !== 'same')).toEqual([
      { change: 'removed', text: 'line number 3' },
      { change: 'added', text: 'line number three' },
    ]);
    expect(moved).toMatchObject({ facts: ['mode 0644 → 4755', 'owner 0:0 → 5:0'] });
  });

  test('has kind, link and attributes, and the end of a last line', () => {
    const before = image([
      { path: 'l', type: 'symlink', linkname: '/a' },
      { path: 'x', text: 'a\n' },
      { path: 'y', text: 'a\n' },
      { path: 'z' },
    ]);
    const after = image([
      { path: 'l', type: 'symlink', linkname: '/b' },
      { path: 'x', text: 'a' },
      { path: 'y', text: 'a\n', attributes: ['security.capability'] },
      { path: 'z', gid: 5 },
      { path: 'zz', content: { kind: 'unread', why: 'larger than 32 MiB' } },
    ]);
    expect(compare(before, after).files.map(({ facts }) => facts)).toEqual([
      ['target /a → /b'],
      ['its last line no longer ends with a line feed'],
      ['extended attributes none → security.capability'],
      ['owner 0:0 → 0:5'],
      ['not read: larger than 32 MiB'],
    ]);
  });

  test('has what changed inside a binary before its size', () => {
    const binary = (...facts: string[]): Content => ({ kind: 'binary', what: 'ELF', facts });
    const before = image([
      { path: 'x.so', text: '1', content: binary('2 imported symbols: memcpy, "a, b"', 'build id 1') },
    ]);
    const after = image([
      { path: 'x.so', text: '22', content: binary('2 imported symbols: connect, memcpy', 'build id 2') },
    ]);
    expect(compare(before, after).files[0]?.facts).toEqual([
      '1 new among its imported symbols: connect',
      '1 gone from its imported symbols: "a, b"',
      'now: build id 2',
      'before: build id 1',
      'size 1 → 2 bytes',
    ]);
  });

  test('says of a list that is cut that more may differ', () => {
    const binary = (...facts: string[]): Content => ({ kind: 'binary', what: 'data', facts });
    const cut = '3 texts in it, of which the first 1: ';
    const before = image([{ path: 'x', text: '1', content: binary(`${cut}a`) }]);
    const after = image([{ path: 'x', text: '2', content: binary(`${cut}b`, '1 text in it: c') }]);
    expect(compare(before, after).files[0]?.facts.slice(0, 2)).toEqual([
      '2 new among its texts in it, as far as they are told: b, c',
      '1 gone from its texts in it, as far as they are told: a',
    ]);
  });

  test('says first of compiled Python that its source did not change, or is not there', () => {
    const compiled = 'app/__pycache__/m.cpython-311.pyc';
    const pyc: Content = { kind: 'binary', what: 'compiled Python', facts: [] };
    const before = image([{ path: 'app/m.py' }, { path: compiled, text: '1', content: pyc }]);
    const factsOf = (after: Image): readonly string[] | undefined =>
      compare(before, after).files.find(({ path }) => path === compiled)?.facts;
    const changed = { path: compiled, text: '2', content: pyc };
    expect(factsOf(image([{ path: 'app/m.py' }, changed]))?.[0]).toBe(
      'compiled from app/m.py, which did not change',
    );
    expect(factsOf(image([changed]))?.[0]).toBe('compiled from app/m.py, which is not in the image');
    expect(factsOf(image([{ path: 'app/m.py', text: 'other' }, changed]))?.[0]).toBe(
      'other bytes, as many as before',
    );
  });

  test('puts what a package of the same version has otherwise, or anew, before all else, and what went last', () => {
    const gone = { path: 'doc/numpy', origin: of(NUMPY) };
    const moved = { origin: of(NUMPY), text: 'as it was\n' };
    const before = image([
      ...[{ path: 'z/numpy/a.py', origin: of(NUMPY) }, { path: 'a.py' }, gone],
      { path: 'b/old', ...moved },
    ]);
    const after = image([
      { path: 'z/numpy/a.py', origin: of(NUMPY), text: 'other\n' },
      { path: 'z/numpy/new.py', origin: of(NUMPY), text: 'new\n' },
      { path: 'a.py', text: 'other\n' },
      { path: 'b/new', ...moved },
    ]);
    const difference = compare(before, after);
    expect(brief(difference)).toEqual([
      'changed z/numpy/a.py',
      'added z/numpy/new.py',
      'changed a.py',
      'renamed b/old → b/new',
      'removed doc/numpy',
    ]);
    expect(difference.files[0]?.hunks).toHaveLength(1);
    expect(difference.packages).toEqual([]);
    expect(wantedContents(before.model, after.model)).toEqual({
      before: ['b/old', 'doc/numpy', 'z/numpy/a.py'],
      after: ['b/new', 'z/numpy/a.py', 'z/numpy/new.py'],
    });
  });

  test('puts among those what moved with other rights, and has all that was added to it, however long', () => {
    const origin = of(NUMPY);
    const long = Array.from({ length: 300 }, (_, index) => `line ${index}\n`).join('');
    const before = image([{ path: 'numpy/old', origin, text: 'as it was\n' }]);
    const after = image([
      { path: 'numpy/old', origin, text: 'as it was\n' },
      ...[
        { path: 'numpy/long.py', origin, text: long },
        { path: 'a/long.py', text: long.replace('0', 'o') },
      ],
    ]);
    const come = compare(before, after).files;
    expect(come.map(({ path, hunks }) => [path, hunks?.[0]?.lines.length])).toEqual([
      ['numpy/long.py', 300],
      ['a/long.py', undefined],
    ]);
    const moved = { path: 'numpy/new', origin, text: 'as it was\n', mode: 0o4755 };
    expect(brief(compare(before, image([moved, { path: 'a.py' }])))).toEqual([
      'renamed numpy/old → numpy/new',
      'added a.py',
    ]);
  });

  test('has one line for a package that came, went or changed, with its paths; their content on request', () => {
    const newer = { ...NUMPY, version: '2.0.0' };
    const gone: PackageName = { ecosystem: 'debian', name: 'curl', version: '8' };
    const come: PackageName = { ecosystem: 'npm', name: 'left-pad', version: '1' };
    const before = image([
      { path: 'n/a.py', origin: of(NUMPY) },
      { path: 'n/b.py', origin: of(NUMPY) },
      { path: 'bin/curl', origin: of(gone) },
    ]);
    const after = image([
      { path: 'n/a.py', origin: of(newer), text: 'other\n' },
      { path: 'n/b.py', origin: of(newer) },
      { path: 'm/left.js', origin: of(come) },
    ]);
    const difference = compare(before, after);
    expect(difference.files).toEqual([]);
    expect(difference.packages).toEqual([
      { ecosystem: 'debian', name: 'curl', before: '8', class: 'claimed', files: 1, paths: ['bin/curl'] },
      { ecosystem: 'npm', name: 'left-pad', after: '1', class: 'claimed', files: 1, paths: ['m/left.js'] },
      {
        ...{ ecosystem: 'pypi', name: 'numpy', before: '1.26.4', after: '2.0.0' },
        ...{ class: 'claimed', files: 1, paths: ['n/a.py'] },
      },
    ]);
    const sides = {
      ...{ before: before.model, after: after.model },
      contents: { before: before.contents, after: after.contents },
    };
    const [asked] = differenceAt(sides, new Set(['n/a.py']));
    expect(asked).toMatchObject({ change: 'changed', path: 'n/a.py' });
    expect(asked?.hunks).toHaveLength(1);
    expect(asked?.facts).toEqual([
      'origin claimed for pypi numpy 1.26.4 by a list in the image → claimed for pypi numpy 2.0.0 by a list in the image',
    ]);
  });

  test('has each version for itself where there are several, and as claimed what is so anywhere', () => {
    const version = (text: string, of: 'claimed' | 'known' = 'known'): PackageCount => ({
      ...{ class: of, package: { ...NUMPY, version: text }, files: 1, bytes: 1, claimed: 0 },
      ...{ changed: 0, missing: 0 },
    });
    const before = image([], { packages: [version('1'), version('2')] });
    const after = image([], { packages: [version('3', 'claimed'), version('3')] });
    const told = (from: Image, to: Image): unknown =>
      compare(from, to).packages.map((one) => [one.before, one.after, one.class]);
    expect(told(before, after)).toEqual([
      ['1', undefined, 'known'],
      ['2', undefined, 'known'],
      [undefined, '3', 'claimed'],
    ]);
    expect(told(image([], { packages: [version('1')] }), after)).toEqual([['1', '3', 'claimed']]);
  });

  test('is not silent where a new package claims a file of one that did not change, or Bob’s own', () => {
    const fake: PackageName = { ecosystem: 'pypi', name: 'helper', version: '1' };
    const before = image([
      { path: 'n/a.py', origin: of(NUMPY) },
      { path: 'n/b.py', origin: of(NUMPY) },
      { path: 'app/own.py' },
    ]);
    const after = image([
      { path: 'n/a.py', origin: of(fake), text: 'other\n' },
      { path: 'n/b.py', origin: of(NUMPY) },
      { path: 'app/own.py', origin: of(fake), text: 'other\n' },
    ]);
    expect(brief(compare(before, after))).toEqual(['changed n/a.py', 'changed app/own.py']);
  });

  test('has settings that changed, a base that did, and new points alone', () => {
    const old = { kind: 'shell', place: 'CMD', says: 'a shell' } as const;
    const fresh = { kind: 'loader', place: 'ENV LD_PRELOAD', says: 'is set' } as const;
    const { model } = image([]);
    const layer = { digest: 'sha256:1', files: 1, bytes: 1, createdBy: '' };
    const base = (name: string): Origin => ({ class: 'known', by: 'base', base: name });
    const before = image([{ path: 'etc/x', origin: base('debian:12.1') }], {
      points: [old],
      layers: [{ ...layer, base: 'debian:12.1' }],
    });
    const after = image([{ path: 'etc/x', origin: base('debian:12.2'), text: 'other\n' }], {
      points: [fresh, old],
      layers: [{ ...layer, base: 'debian:12.2' }],
      config: { ...model.config, env: ['LD_PRELOAD=/x.so'], created: 'now', history: ['other'] },
    });
    expect(compare(before, after)).toMatchObject({
      settings: [
        { name: 'env', before: [], after: ['LD_PRELOAD=/x.so'] },
        { name: 'base', before: ['debian:12.1'], after: ['debian:12.2'] },
        { name: 'files of the base that differ', before: 0, after: 1 },
      ],
      files: [],
      newPoints: [fresh],
    });
  });

  test('has each setting that says how it is run', () => {
    const { config } = image([]).model;
    const others: Partial<ImageConfig> = {
      ...{ architecture: 'arm64', os: 'x', entrypoint: ['x'], cmd: ['x'], env: ['X=1'], user: 'x' },
      ...{
        workingDir: '/x',
        exposedPorts: ['1/tcp'],
        volumes: ['/x'],
        healthcheck: ['x'],
        labels: { x: '1' },
      },
    };
    for (const [name, is] of Object.entries(others))
      expect(compare(image([]), image([], { config: { ...config, [name]: is } })).settings).toEqual([
        { name, before: config[name as keyof ImageConfig], after: is },
      ]);
    const all = { ...config, ...others, created: 'now', history: ['x'], diffIds: ['x'] };
    expect(compare(image([]), image([], { config: all })).settings).toHaveLength(11);
  });

  test('is not confused by names of prototypes, and finds nothing between equal images', () => {
    const files = ['__proto__', 'constructor', 'toString'].map((path) => ({ path }));
    expect(brief(compare(image([]), image(files)))).toEqual([
      'added __proto__',
      'added constructor',
      'added toString',
    ]);
    expect(compare(image(files), image(files))).toMatchObject({ settings: [], files: [], packages: [] });
  });
});
