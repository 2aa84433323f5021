import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Check } from '../../src/checks.ts';
import { cardLines } from '../../src/cli/terminal/cardLines.ts';
import { checkRows } from '../../src/cli/terminal/marksRows.ts';
import { textOf } from '../../src/cli/terminal/screen/colour.ts';
import { indented, wrapWords } from '../../src/cli/terminal/screen/wrapWords.ts';
import { someCard } from '../support/cards.ts';

const CHECKS: readonly Check[] = [
  {
    id: 'a',
    title: 'The quote is signed',
    status: 'passed',
    detail: 'by a key of AMD, whose certificate holds',
  },
  { id: 'b', title: 'No debugger can look in', status: 'not-possible', detail: '' },
];
const rows = (width?: number): string[] => checkRows(CHECKS, width).map((row) => row.map(textOf).join(''));

describe('words in a column', () => {
  test('are broken at blanks, and nothing of them is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
        fc.integer({ min: 24, max: 90 }),
        (words, width) => {
          const lines = wrapWords(words.join(' '), width);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('that are longer than it stay whole, and so does all where the width is not known or is of no use', () => {
    const hash = 'a'.repeat(64);
    expect(wrapWords(`SHA-256 ${hash} of it`, 40)).toEqual(['SHA-256', hash, 'of it']);
    expect(wrapWords(`SHA-256 ${hash}`, undefined)).toEqual([`SHA-256 ${hash}`]);
    expect(wrapWords('a few words that are long', 10)).toEqual(['a few words that are long']);
  });
});

test('what stands below a line is two columns further in, each line of it', () => {
  expect(indented('one two three four five six seven', 26)).toEqual([
    '  one two three four five',
    '  six seven',
  ]);
  expect(indented('one two', undefined)).toEqual(['  one two']);
});

describe('checks', () => {
  test('stand in three columns where they fit, or nobody knows', () => {
    const table = [
      'passed        The quote is signed      by a key of AMD, whose certificate holds',
      'not possible  No debugger can look in',
    ];
    expect(rows()).toEqual(table);
    expect(rows(80)).toEqual(table);
  });

  test('and where they do not, what was seen below what must hold', () => {
    expect(rows(60)).toEqual([
      'passed        The quote is signed',
      '                by a key of AMD, whose certificate holds',
      'not possible  No debugger can look in',
    ]);
    for (const line of rows(44)) expect(line.length).toBeLessThanOrEqual(44);
  });
});

describe('a card', () => {
  const card = someCard();
  const isText = (line: string): boolean => !/\S{30}/.test(line);

  test.each([50, 60, 90])('stays within %d characters but for what must not be broken', (terminal) => {
    const lines = cardLines(card, { terminal });
    for (const line of lines.slice(4, -2).filter(isText)) expect(line.length).toBeLessThanOrEqual(terminal);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(cardLines(card).join(' ').replace(/\s+/g, ' '));
  });

  test('begins with what it is of', () => {
    expect(cardLines(card, { heading: 'What was approved' })[0]).toMatch(/^What was approved: order/);
    expect(cardLines(card)[0]).toMatch(/^What you sign: order/);
    expect(cardLines({ ...card, isSigned: true })[0]).toMatch(/^What was signed: order/);
  });
});
