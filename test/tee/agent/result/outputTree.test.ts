import { describe, expect, test } from '@jest/globals';
import { OutputTree } from '../../../../src/tee/agent/result/outputTree.ts';

const deep = Array.from({ length: 900 }, () => 'a').join('/');
const directories = Array.from({ length: 900 }, (_, i) => deep.slice(0, 2 * i + 1));
const target = `${deep}/${'../'.repeat(700)}`;

function treeWith(links: number): OutputTree {
  const all = Array.from({ length: links }, (_, i) => ({ path: `l${i}`, target }));
  return new OutputTree({ directories, files: [], links: all, skipped: [] });
}

test('links together lead no further than can be followed at once', () => {
  const few = treeWith(10);
  for (let i = 0; i < 10; i++)
    expect(few.resolve(`l${i}`)).toEqual({ kind: 'directory', path: deep.slice(0, 399) });
  const many = treeWith(200);
  const ways = Array.from({ length: 200 }, (_, i) => many.resolve(`l${i}`));
  expect(ways[0]).toEqual({ kind: 'directory', path: deep.slice(0, 399) });
  expect(ways[199]).toBe('it leads too far');
});

describe('an output that was collected', () => {
  const files = ['a', 'd/1', 'd/e/2', 'd/e/3', 'd0', 'f/g/h', 'fa'].map((path, at) => ({
    path,
    size: 10 ** at,
  }));
  const folders = ['d', 'd/e', 'empty', 'f', 'f/g'];
  const treeOf = (links: Readonly<Record<string, string>>): OutputTree => {
    const all = Object.entries(links).map(([path, to]) => ({ path, target: to }));
    return new OutputTree({ directories: folders, files, links: all, skipped: [] });
  };
  const resolve = (to: string, at = 'd/e/it', more: Readonly<Record<string, string>> = {}) =>
    treeOf({ ...more, [at]: to }).resolve(at);

  test.each<[string, unknown]>([
    ['2', { kind: 'file', path: 'd/e/2' }],
    ['./2', { kind: 'file', path: 'd/e/2' }],
    ['../1', { kind: 'file', path: 'd/1' }],
    ['../../a', { kind: 'file', path: 'a' }],
    ['..//e///3', { kind: 'file', path: 'd/e/3' }],
    ['.', { kind: 'directory', path: 'd/e' }],
    ['..', { kind: 'directory', path: 'd' }],
    ['../..', { kind: 'directory', path: '' }],
    ['/sp/output', { kind: 'directory', path: '' }],
    ['/sp/output/', { kind: 'directory', path: '' }],
    ['/sp/output/f/g/h', { kind: 'file', path: 'f/g/h' }],
    ['//sp/./output/a', { kind: 'file', path: 'a' }],
    ['../../..', 'it leads out of /sp/output'],
    ['../../../output/a', 'it leads out of /sp/output'],
    ['/', 'it leads out of /sp/output'],
    ['/sp', 'it leads out of /sp/output'],
    ['/sp/outputs/a', 'it leads out of /sp/output'],
    ['/output/sp/a', 'it leads out of /sp/output'],
    ['2/', { kind: 'file', path: 'd/e/2' }],
    ['2/x', 'it leads to nothing'],
    ['2/..', 'it leads to nothing'],
    ['x', 'it leads to nothing'],
    ['1', 'it leads to nothing'],
  ])('has for a link to %s what lies there, or says why nothing does', (to, found) => {
    const got = resolve(to);
    if (typeof found === 'string' && typeof got === 'string') expect(got).toContain(found);
    else expect(got).toEqual(found);
  });

  test('follows 40 links, and no more', () => {
    const chain = (length: number): unknown => {
      const links = Object.fromEntries(
        Array.from({ length }, (_, at) => [`l${at}`, at + 1 < length ? `l${at + 1}` : 'a']),
      );
      return treeOf(links).resolve('l0');
    };
    expect(chain(40)).toEqual({ kind: 'file', path: 'a' });
    expect(chain(41)).toBe('it leads through more than 40 links, or in a circle');
  });

  test('follows the links on the way, from where each lies', () => {
    expect(resolve('../../in/h', 'd/e/it', { in: 'f/g' })).toEqual({ kind: 'file', path: 'f/g/h' });
    expect(resolve('../up/a', 'd/e/it', { 'd/up': '..' })).toEqual({ kind: 'file', path: 'a' });
    expect(resolve('../up/../d/1', 'd/e/it', { 'd/up': '/sp/output/f/g' })).toBe('it leads to nothing');
  });

  test('weighs what lies below a directory, and not what is named alike', () => {
    const tree = treeOf({});
    const directory = (path: string) => tree.weightOf({ kind: 'directory', path });
    expect(directory('d')).toEqual({ files: 3 + 1, bytes: 10 + 100 + 1000 });
    expect(directory('d/e')).toEqual({ files: 2, bytes: 1100 });
    expect(directory('f')).toEqual({ files: 2, bytes: 100_000 });
    expect(directory('empty')).toEqual({ files: 0, bytes: 0 });
    expect(directory('')).toEqual({ files: 7 + 5, bytes: 1_111_111 });
    expect(tree.weightOf({ kind: 'file', path: 'd0' })).toEqual({ files: 1, bytes: 10_000 });
    const below = (path: string) => tree.filesBelow(path).map((file) => file.path);
    expect([below('d'), below('f/g'), below('empty')]).toEqual([['d/1', 'd/e/2', 'd/e/3'], ['f/g/h'], []]);
    expect(below('')).toHaveLength(7);
  });
});
