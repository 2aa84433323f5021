import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeForTerminal } from '../../src/text/escapeForTerminal.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

describe('escapeForTerminal', () => {
  test.each([
    ['plain.txt', 'plain.txt'],
    ['naïve – 数据 🙂', 'naïve – 数据 🙂'],
    ['\u001b[2J\u001b]0;title\u0007', '\\x1b[2J\\x1b]0;title\\x07'],
    ['two\nlines\r\tand', 'two\\nlines\\r\\tand'],
    ['\u009b31m', '\\x9b31m'],
    ['user\u202eexe.txt', 'user\\u202eexe.txt'],
    ['a\u200bb\ufeffc', 'a\\u200bb\\ufeffc'],
    ['\\x1b', '\\\\x1b'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\u{e0041}'],
  ])('%j is shown as %s', (text, shown) => {
    expect(escapeForTerminal(text)).toBe(shown);
  });

  test('a long text is cut, and says so', () => {
    expect(escapeForTerminal('a'.repeat(100), 10)).toBe(`${'a'.repeat(9)}…`);
  });

  test('no text gives a control character, and no two texts look the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (a, b) => {
        expect(escapeForTerminal(a)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(escapeForTerminal(a) === escapeForTerminal(b)).toBe(a === b);
      }),
    );
  });
});
