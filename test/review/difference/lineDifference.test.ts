import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineComparer } from '../../../src/review/difference/lineDifference.ts';
import type { Hunk } from '../../../src/review/model.ts';
import { splitLines } from '../../../src/review/visibleLines.ts';

/** The later lines, made of the earlier ones and the hunks alone; throws where a hunk is not about what is there. */
function applied(before: readonly string[], hunks: readonly Hunk[]): string[] {
  const after: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    while (at < hunk.before - 1) after.push(before[at++] ?? '');
    expect(after.length).toBe(hunk.after - 1);
    for (const { change, text } of hunk.lines) {
      if (change !== 'added') expect(before[at++]).toBe(text);
      if (change !== 'removed') after.push(text);
    }
  }
  return [...after, ...before.slice(at)];
}

const text = fc.array(fc.constantFrom('a', 'b', 'c', '', ' a', 'a\r'), { maxLength: 60 });

describe('a difference of two texts', () => {
  test('makes the later of the earlier, and tells nothing of equal ones', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (a, b, isEnded) => {
        const [before, after] = [a.join('\n'), b.join('\n') + (isEnded ? '\n' : '')];
        const { hunks, isWhole } = new LineComparer().compare(before, after);
        expect(isWhole).toBe(false);
        expect(applied(splitLines(before), hunks)).toEqual(splitLines(after));
        expect(new LineComparer().compare(before, before).hunks).toEqual([]);
        for (const { lines } of hunks) {
          expect(lines.some(({ change }) => change !== 'same')).toBe(true);
          // Three lines around each change, and so up to six between two.
          const runs = lines.map(({ change }) => (change === 'same' ? 's' : 'x')).join('');
          expect(runs).toMatch(/^s{0,3}x(?:s{0,6}x)*s{0,3}$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of texts that are too different shows all of both between their common ends', () => {
    const lines = (of: string): string =>
      Array.from({ length: 2000 }, (_, index) => `${of}${index}\n`).join('');
    const { hunks, isWhole } = new LineComparer().compare(
      `same\n${lines('a')}end\n`,
      `same\n${lines('b')}end\n`,
    );
    expect(isWhole).toBe(true);
    const changes = hunks.flatMap((hunk) => hunk.lines).map(({ change }) => change);
    expect(changes.filter((change) => change === 'removed')).toHaveLength(2000);
    expect(changes.filter((change) => change === 'added')).toHaveLength(2000);
    expect(changes.filter((change) => change === 'same')).toHaveLength(2);
  });

  test('of many pairs takes a bounded number of steps: then all of both is shown', () => {
    const comparer = new LineComparer();
    const text = (isLater: boolean): string =>
      Array.from(
        { length: 60_000 },
        (_, index) => `${index % 200 === 7 && isLater ? 'x' : index % 7}\n`,
      ).join('');
    const [was, is] = [text(false), text(true)];
    const wholes = Array.from({ length: 30 }, () => comparer.compare(was, is).isWhole);
    expect([wholes[0], wholes.at(-1)]).toEqual([false, true]);
    const easy = comparer.compare('a\nb\nc\n', 'a\nx\nc\n');
    expect(applied(['a', 'b', 'c'], easy.hunks)).toEqual(['a', 'x', 'c']);
  });
});
