import { expect, test } from '@jest/globals';
import { withinLines } from '../../../src/review/difference/withinLines.ts';
import type { FileDifference } from '../../../src/review/model.ts';

function changed(path: string, count: number): FileDifference {
  const lines = Array.from({ length: count }, () => ({ change: 'added', text: '' }) as const);
  return {
    change: 'changed',
    path,
    facts: [],
    ...(count === 0 ? {} : { hunks: [{ before: 1, after: 1, lines }] }),
  };
}

test('few lines are shown before many, and what is left is counted', () => {
  const files = [changed('large', 90), changed('small', 10), changed('larger', 95), changed('none', 0)];
  const names = (most: number): unknown => {
    const { shown, left } = withinLines(files, most);
    return [[...shown].map(({ path }) => path).sort(), left];
  };
  expect(names(100)).toEqual([['large', 'none', 'small'], 95]);
  expect(names(99)).toEqual([['none', 'small'], 185]);
  expect(names(0)).toEqual([['none'], 195]);
});
