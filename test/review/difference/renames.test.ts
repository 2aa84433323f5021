import { describe, expect, test } from '@jest/globals';
import { findRenames } from '../../../src/review/difference/renames.ts';
import type { ReviewedFile } from '../../../src/review/model.ts';
import { sha256 } from '../../servers/testImage.ts';
import { NUMPY, someFile, textOf } from '../models.ts';

function holding(path: string, text: string, change: Partial<ReviewedFile> = {}): ReviewedFile {
  return someFile(path, { content: textOf(text), sha256: sha256(Buffer.from(text)), ...change });
}

function moves(removed: readonly ReviewedFile[], added: readonly ReviewedFile[], most?: number): string[] {
  return findRenames(removed, added, most).map(({ before, after }) => `${before.path} → ${after.path}`);
}

const lines = (count: number, of = 'line'): string =>
  Array.from({ length: count }, (_, at) => `${of} ${at}\n`).join('');

describe('a file that went and one that came', () => {
  test('are one by the same bytes, the one of the same name before another', () => {
    const gone = ['a/COPYING', 'b/LICENSE'].map((path) => holding(path, 'free\n'));
    expect(moves(gone, [holding('c/LICENSE', 'free\n'), holding('c/COPYING', 'free\n')])).toEqual([
      'b/LICENSE → c/LICENSE',
      'a/COPYING → c/COPYING',
    ]);
  });

  test('are one by the same bytes, the one of the same origin before another', () => {
    const origin = { class: 'claimed', package: NUMPY } as const;
    const gone = [holding('own/x', 'free\n'), holding('numpy/x', 'free\n', { origin })];
    const come = [holding('moved/x', 'free\n', { origin }), holding('other/x', 'free\n')];
    expect(moves(gone, come)).toEqual(['numpy/x → moved/x', 'own/x → other/x']);
  });

  test('are none where both are empty, nor where they have no more than a short line in common', () => {
    expect(moves([holding('a/__init__.py', '')], [holding('b/__init__.py', '')])).toEqual([]);
    expect(moves([holding('a', 'x = 1\ny = 2\n')], [holding('b', 'x = 1\ny = 3\n')])).toEqual([]);
  });

  test('are one by half of their text, of several the one of the same name, and each once', () => {
    const [was, is] = [lines(20), `${lines(19)}other\n`];
    expect(moves([holding('a/x.py', was), holding('a/y.py', was)], [holding('b/y.py', is)])).toEqual([
      'a/y.py → b/y.py',
    ]);
    expect(moves([holding('a/x.py', was)], [holding('b/y.py', is), holding('b/z.py', is)])).toHaveLength(1);
    expect(moves([holding('a', was)], [holding('b', `${lines(9)}${lines(11, 'more')}`)])).toEqual([]);
  });

  test('are looked for among so many lines, and stand for themselves beyond', () => {
    const [gone, come] = [[holding('a', lines(20))], [holding('b', lines(21))]];
    expect(moves(gone, come, 22)).toEqual(['a → b']);
    expect(moves(gone, come, 21)).toEqual([]);
  });
});
