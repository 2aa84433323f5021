import { expect, test } from '@jest/globals';
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
