import { describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../src/errors.ts';
import { ImageTree } from '../../src/solution/image/run/imageTree.ts';
import type { LayerFile } from '../../src/solution/image/scanArchive.ts';

function entry(path: string, more: Partial<LayerFile> = {}): LayerFile {
  return { path, type: 'file', mode: 0o755, uid: 0, gid: 0, size: 1, mtime: 0, linkname: '', ...more };
}
const dir = (path: string): LayerFile => entry(path, { type: 'directory' });
const link = (path: string, linkname: string): LayerFile => entry(path, { type: 'symlink', linkname });
const hard = (path: string, linkname: string): LayerFile => entry(path, { type: 'link', linkname });
const hole = (path: string): LayerFile => entry(path, { type: 'character-device', isOverlayWhiteout: true });
const [file] = [entry];

function tree(...layers: (readonly LayerFile[])[]): ImageTree {
  const made = new ImageTree();
  layers.forEach((layer, i) => {
    made.apply(`layer ${i}`, layer);
  });
  return made;
}

describe('a layer that engines unpack differently, or not at all, is refused', () => {
  test.each([
    ['a file twice', [[file('a'), file('a')]]],
    ['a directory twice', [[dir('a'), dir('a')]]],
    ['a link, then a directory', [[link('lib', 'usr/lib'), dir('lib')]]],
    ['a directory, then a link', [[dir('lib'), link('lib', 'usr/lib')]]],
    ['a directory that a path implies, then a file', [[file('a/b'), file('a')]]],
    ['a path into a directory below, then a file in its place', [[dir('a')], [file('a/b'), file('a')]]],
    ['a file, and another through a link', [[dir('u'), file('u/a'), link('l', 'u'), file('l/a')]]],
    ['a file and its removal', [[file('a'), file('.wh.a')]]],
    ['a removal and what is below it', [[dir('a')], [file('.wh.a'), file('a/b')]]],
    ['what is below, and then its removal', [[dir('a')], [file('a/b'), file('.wh.a')]]],
    ['something below a removal', [[file('.wh.a/b')]]],
    ['the removal of nothing', [[file('a/.wh.')]]],
    ['the removal of a parent', [[file('a/.wh...')]]],
    ['a path through a file', [[file('a'), file('a/b')]]],
    ['a path through a file of a layer below', [[file('a')], [file('a/b')]]],
    ['a path through a link of a layer below', [[dir('u'), link('l', 'u')], [file('l/a')]]],
    ['a path through a link to a directory of a layer below', [[dir('u')], [link('l', 'u'), file('l/a')]]],
    ['a path through a link to nothing', [[link('l', 'u'), file('l/a')]]],
    ['a path through links in a circle', [[link('a', 'b'), link('b', 'a'), file('a/x')]]],
    ['a removal through a link', [[dir('u'), file('u/a'), link('l', 'u')], [file('l/.wh.a')]]],
    [
      'a removal through a link of its own',
      [
        [dir('u'), file('u/a')],
        [dir('u'), link('l', 'u'), file('l/.wh.a')],
      ],
    ],
    ['a removal below a file of its own', [[file('a'), file('a/.wh.b')]]],
    [
      'a removal, and what a link brings there',
      [[file('a/b')], [dir('a'), link('l', 'a'), file('a/.wh.b'), file('l/b')]],
    ],
    [
      'a path through a link below that it takes away later',
      [
        [dir('u'), link('d/l', '/u')],
        [file('d/l/x'), file('d/.wh..wh..opq')],
      ],
    ],
    ['a hard link below a file', [[file('a'), hard('b', 'a/.')]]],
    ['a hard link to nothing', [[hard('b', 'a')]]],
    ['a hard link to what comes later', [[hard('b', 'a'), file('a')]]],
    ['a hard link to a layer below', [[file('a')], [hard('b', 'a')]]],
    ['a hard link to a directory', [[dir('a'), hard('b', 'a')]]],
    ['a hard link to itself', [[hard('a', 'a')]]],
    ['a device 0:0 over a file below', [[file('a')], [hole('a')]]],
  ])('%s', (_, layers) => {
    expect(() => tree(...layers)).toThrow(CountersignError);
    expect(() => tree(...layers)).toThrow(/layer/);
  });
});

describe('the rest becomes one root', () => {
  test.each([
    ['a directory after what is in it', [[file('a/b'), dir('a')]], ['a/b'], []],
    [
      'a directory in place of a link below',
      [
        [dir('u'), file('u/a'), link('l', 'u')],
        [dir('l'), file('l/b')],
      ],
      ['l/b', 'u/a'],
      ['l/a'],
    ],
    ['a file in place of a directory below', [[file('a/b')], [file('a')]], ['a'], ['a/b']],
    [
      'a path through a link of its own layer',
      [[dir('u'), link('l', '/u'), file('l/a')]],
      ['u/a', 'l/a'],
      [],
    ],
    [
      'removals',
      [
        [file('a/b'), file('a/c'), file('d/e')],
        [file('a/.wh.b'), file('.wh.d')],
      ],
      ['a/c'],
      ['a/b', 'd/e'],
    ],
    [
      'an opaque directory',
      [
        [file('a/b'), file('c')],
        [file('a/d'), file('a/.wh..wh..opq')],
      ],
      ['a/d', 'c'],
      ['a/b'],
    ],
    [
      'hard links, of links too',
      [[file('a'), hard('b', '/a'), hard('c', 'b'), link('l', 'a'), hard('m', 'l')]],
      ['b', 'c', 'm'],
      [],
    ],
    [
      'names of objects',
      [[file('__proto__/x'), file('constructor')]],
      ['__proto__/x', 'constructor'],
      ['toString'],
    ],
    ['a removal of what is not there', [[file('x')], [file('.wh.y'), file('n/.wh.z')]], ['x'], []],
    ['bookkeeping of an old driver', [[file('.wh..wh.plnk'), file('.wh..wh.aufs')]], [], ['plnk']],
  ] as const)('%s', (_, layers, there, gone) => {
    const made = tree(...layers);
    for (const path of there) expect([path, made.find(`/${path}`)?.type]).toEqual([path, 'file']);
    for (const path of gone) expect([path, made.find(`/${path}`)]).toEqual([path, undefined]);
  });

  test('a directory in the place of a file or a link is marked as opaque by engines: nothing is removed through those', () => {
    for (const below of [file('a'), link('a', 'elsewhere')]) {
      const layer = [dir('a'), file('a/.wh..wh..opq'), file('a/b')];
      expect(tree([below], layer).find('a/b')).toMatchObject({ path: 'a/b' });
      expect(() => tree([below], layer.slice(1, 2))).toThrow(/removes through a (?:file|symlink)/);
    }
  });

  test('of each layer it is known how much of it cannot be seen, once for each file', () => {
    const lower = [file('a/x'), file('a/b/y'), file('a/b/c/z'), file('k')];
    const opaque = [file('a/.wh..wh..opq'), file('a/b/.wh..wh..opq'), file('a/b/.wh.c'), file('a/b/y')];
    expect(tree(lower, opaque, [file('.wh.a'), file('k')]).hidden).toEqual([
      { files: 4, bytes: 4 },
      { files: 1, bytes: 1 },
      { files: 0, bytes: 0 },
    ]);
  });

  test('paths and links that lead on and on are refused', () => {
    const far = [dir('d/d/d'), link('l', 'd/d/d'), file('l/a'), file('l/b')];
    const applied = (maxSteps: number) => (): void => {
      new ImageTree(maxSteps).apply('layer', far);
    };
    // Two of d/d/d, and two of l and where it leads.
    expect(applied(10)).not.toThrow();
    expect(applied(9)).toThrow(/lead too far/);
  });

  test('a path that becomes longer than Linux has them, by links, is refused', () => {
    const long = Array.from({ length: 39 }, () => 'n'.repeat(100)).join('/');
    const applied = (name: string): ImageTree => tree([dir(long), link('l', long), dir(`l/${name}`)]);
    const most = 4096 - long.length - 1;
    expect(applied('m'.repeat(most)).locate(`l/${'m'.repeat(most)}`)).toHaveLength(4096);
    expect(() => applied('m'.repeat(most + 1))).toThrow(/longer than Linux opens/);
  });

  test('what is emptied of comes first or last as the layer says', () => {
    const opaque = file('d/.wh..wh..opq');
    const below = [link('d/l', '/u'), { ...dir('d/e'), mode: 0o700 }];
    expect(tree(below, [opaque, file('d/l/x')]).locate('d/l/x')).toBe('d/l/x');
    expect(tree(below, [file('k'), opaque], [file('d/l/x')]).locate('d/l/x')).toBe('d/l/x');
    const modeOf = (layer: readonly LayerFile[]): number | undefined => {
      const directory = tree(below, layer).root.children.get('d')?.children?.get('e');
      return directory?.file?.mode;
    };
    expect(modeOf([file('d/e/x'), opaque])).toBe(0o700);
    expect(modeOf([opaque, file('d/e/x')])).toBeUndefined();
  });

  test('links are followed inside the root, as far as Linux does', () => {
    const chain = Array.from({ length: 45 }, (_, i) => link(`l${i}`, i === 0 ? '../../bin/x' : `l${i - 1}`));
    const made = tree([file('bin/x'), link('sbin', '/bin'), ...chain]);
    expect(made.find('x', '/sbin')?.path).toBe('bin/x');
    expect(made.find('../x', '/sbin/..')).toBeUndefined();
    expect(made.find('/l30')?.path).toBe('bin/x');
    expect(made.find('/l44')).toBeUndefined();
    expect(made.find('/bin')).toBeUndefined();
    expect(made.find('/bin/x/../x')).toBeUndefined();
    expect(['sbin/.', 'sbin/..', 'bin/x/.', 'none/..'].map((path) => made.locate(path))).toEqual([
      'bin',
      '',
      undefined,
      undefined,
    ]);
  });
});
