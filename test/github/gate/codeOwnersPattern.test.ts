import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meet, shapesOf } from '../../../src/github/gate/codeOwnersPattern.ts';

/** The same by a regular expression, which tells of one path alone. */
function expressionOf(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '/**') return '/.*';
  if (/^\*+$/.test(part)) return '[^/]*';
  return part === '?' ? '[^/]' : part.replace(/[.+^${}()|]/g, '\\$&');
}
function fits(pattern: string, path: string): boolean {
  const parts = pattern.replace(/^\//, '').split(/(\*\*\/|\/\*\*$|\*+|\?)/);
  const end = pattern.endsWith('/') ? '.*' : pattern.endsWith('/*') ? '' : '(?:/.*)?';
  const begin = pattern.slice(0, -1).includes('/') ? '' : '(?:.*/)?';
  return new RegExp(`^${begin}${parts.map(expressionOf).join('')}${end}$`, 's').test(path);
}

const pattern = fc.string({
  unit: fc.constantFrom('a', 'b', '.', '/', '*', '?'),
  minLength: 1,
  maxLength: 8,
});
const path = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), minLength: 1, maxLength: 8 });
const meets = (one: string, other: readonly string[]): boolean | undefined =>
  shapesOf(one)?.some((shape) => meet(shape, other));

describe('a pattern of CODEOWNERS', () => {
  test('fits a path where its regular expression does', () => {
    fc.assert(
      fc.property(pattern, path, (one, two) => {
        fc.pre(shapesOf(one) !== undefined);
        expect(meets(one, Array.from(two))).toBe(fits(one, two));
      }),
      { numRuns: 5000 },
    );
  });

  test('owns something of a kind where it fits a path of that kind', () => {
    const kind = Array.from('a/*.b');
    const ofKind = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 4 });
    fc.assert(
      fc.property(pattern, ofKind, (one, name) => {
        fc.pre(shapesOf(one) !== undefined);
        if (fits(one, `a/${name}.b`)) expect(meets(one, kind)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['*.md', false],
    ['docs/', false],
    ['/a/*.c', false],
    ['/a/b/c', false],
    ['a/x?.b', true],
    ['*.?', true],
    ['/a', true],
    ['**', true],
  ])('%s owns something of a/*.b: %s', (one, does) => {
    expect(meets(one, Array.from('a/*.b'))).toBe(does);
  });
});
