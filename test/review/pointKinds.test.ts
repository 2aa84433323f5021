import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/review/points/pointsOf.ts';
import { pointTitle } from '../../src/review/words.ts';

const PAGE = readFileSync(new URL('../../docs/review.md', import.meta.url), 'utf8');

describe('what a review points out', () => {
  test('is explained, each kind by the name that it is shown with, and no other', () => {
    const [, section = ''] = PAGE.split('\n## What is pointed out\n');
    const explained = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+) \|/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'kind' && name !== '---')
      .flatMap((names) => names.split(', '));
    expect(explained.sort()).toEqual([...new Set(RULES.map(({ kind }) => pointTitle(kind)))].sort());
  });
});
