import { describe, expect, test } from '@jest/globals';
import { plainTabs, showFileLines } from '../../src/cli/terminal/review/textLines.ts';
import { ESCAPED } from '../../src/review/visibleLines.ts';
import { someFile, textOf } from './models.ts';

describe('a file on a terminal', () => {
  test('has its facts, then its text, all of it', () => {
    const attributes = ['user.x', 'security.\u202e'];
    const file = someFile('app/a.py', { content: textOf('a\n\n\tb\n'), mode: 0o4755, gid: 7, attributes });
    expect(showFileLines(file)).toEqual([
      '/app/a.py  3 lines, 6 bytes',
      'own; mode 4755, owner 0:7, layer 2',
      `sha256 ${'b'.repeat(64)}`,
      'attributes user.x security.\\u202e',
      '',
      ...['a', '', '        b'],
    ]);
  });

  test('says of a text what it does not show, before it', () => {
    const facts = ['begins with a byte order mark'];
    const content = { kind: 'text', text: 'а = "\u202e"\n', lines: 1, isAsciiOnly: false, facts } as const;
    expect(showFileLines(someFile('x', { content })).slice(3)).toEqual([
      'begins with a byte order mark',
      '!! Holds characters that may look like others !!',
      ESCAPED,
      '',
      'а = "\\u202e"',
    ]);
  });

  test('is told of where it is no text, or was not read', () => {
    const binary = { kind: 'binary', what: 'ELF', facts: ['imports \u001b[2J'] } as const;
    expect(showFileLines(someFile('x', { content: binary })).slice(3)).toEqual([
      '',
      'ELF',
      'imports \\x1b[2J',
    ]);
    const unread = { kind: 'unread', why: 'larger than 32 MiB' } as const;
    expect(showFileLines(someFile('x', { content: unread })).slice(3)).toEqual([
      '',
      'Not read: larger than 32 MiB',
    ]);
    const link = someFile('x', { type: 'symlink', linkname: 'y', size: 0, content: { kind: 'none' } });
    expect(showFileLines(link).slice(0, 2)).toEqual([
      '/x  symlink to y, 0 bytes',
      'own; mode 0644, owner 0:0, layer 2',
    ]);
    expect(showFileLines(link)).toHaveLength(3);
  });
});

test('a tab reaches to the next eighth column, wherever its line begins', () => {
  expect(['\ta', 'ab\tc', '12345678\td', 'a\t\tb'].map(plainTabs)).toEqual([
    '        a',
    'ab      c',
    '12345678        d',
    'a               b',
  ]);
});
