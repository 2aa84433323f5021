import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchGlob } from '../../src/review/matchGlob.ts';

describe('a pattern of names', () => {
  test.each([
    ['*.pth', 'usr/lib/a.pth', true],
    ['*.pth', 'usr/a.pth/b', false],
    ['/app/*', 'app/train.py', true],
    ['app/*', 'app/lib/train.py', false],
    ['app/**', 'app/lib/train.py', true],
    ['**', 'anything/at/all', true],
    ['**/lib/**/x', 'lib/x', true],
    ['**/lib/**/x', 'a/lib/b/c/x', true],
    ['**/lib/**/x', 'a/lib/b/c/y', false],
    ['tr?in.py', 'app/train.py', true],
    ['tr?in.py', 'app/trin.py', false],
    ['[a-z]*', 'app/b', false],
    ['[a]', 'app/[a]', true],
    ['a.c', 'abc', false],
    ['', 'a', false],
  ])('%s of %s: %s', (pattern, path, isIn) => {
    expect(matchGlob(pattern, path)).toBe(isIn);
  });

  test('without signs of its own is the path itself, and with a star for any part of it still matches', () => {
    const name = fc.stringMatching(/^[^*?/]{1,12}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), fc.nat(), fc.nat(), (parts, from, to) => {
        const path = parts.join('/');
        expect(matchGlob(path, path)).toBe(true);
        const at = from % parts.length;
        const cut = to % ((parts[at]?.length ?? 0) + 1);
        const starred = parts
          .map((part, index) => (index === at ? `${part.slice(0, cut)}*` : part))
          .join('/');
        expect(matchGlob(starred, path)).toBe(true);
        expect(matchGlob(`${path}/x`, path)).toBe(false);
      }),
    );
  });

  test('says the same as a search that tries everything', () => {
    const slow = (pattern: string, name: string): boolean => {
      const [sign, rest, next] = [pattern.charAt(0), pattern.slice(1), name.slice(1)];
      if (sign === '') return name === '';
      if (sign === '*') return slow(rest, name) || (name !== '' && slow(pattern, next));
      return name !== '' && (sign === '?' || name.startsWith(sign)) && slow(rest, next);
    };
    const letters = (with_: string): fc.Arbitrary<string> =>
      fc
        .array(fc.constantFrom(...with_.split('')), { minLength: 1, maxLength: 8 })
        .map((all) => all.join(''));
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, name) => {
        fc.pre(pattern !== '**');
        expect(matchGlob(pattern, name)).toBe(slow(pattern, name));
      }),
    );
  });

  test('comes to an end at once, however many stars meet however long a name', () => {
    expect(matchGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(4000))).toBe(false);
    expect(matchGlob(`${'**/a/'.repeat(100)}b`, 'a/'.repeat(2000))).toBe(false);
  });
});
