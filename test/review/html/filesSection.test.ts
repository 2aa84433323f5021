import { describe, expect, test } from '@jest/globals';
import { filesSection, placesOf } from '../../../src/review/html/filesSection.ts';
import type { ReviewedFile } from '../../../src/review/model.ts';
import { someFile, someModel, textOf } from '../models.ts';

function sectionOf(files: readonly ReviewedFile[], room = { each: 100, all: 150 }): string {
  const model = someModel({ files, others: [] });
  return [...filesSection(model, placesOf(files), true, room)].map(({ text }) => text).join('');
}

const sized = (path: string, letter: string, size: number): ReviewedFile =>
  someFile(path, { content: textOf(`${letter.repeat(size - 1)}\n`) });

describe('own and changed files on the page', () => {
  test('what a package manager keeps has its name and hash there, and is read with --show, which its head says', () => {
    const page = sectionOf([
      someFile('opt/a.py', { content: textOf('read me\n') }),
      someFile('var/lib/dpkg/status', { content: textOf('Package: x\n') }),
    ]);
    expect(page).toContain('read me');
    expect(page).not.toContain('Package: x');
    expect(page).toContain('data-path="var/lib/dpkg/status"');
    expect(page.indexOf('(1 file) the page has all names')).toBeGreaterThan(0);
    expect(page.indexOf('--show PATH')).toBeLessThan(page.indexOf('data-path'));
  });

  test('texts that have no room are left out, the largest first, those that run first last; the head says how many', () => {
    const page = sectionOf([
      sized('opt/b', 'b', 40),
      sized('opt/c', 'c', 90),
      sized('opt/d', 'd', 101),
      sized('work/a', 'a', 80),
    ]);
    const shown = ['a', 'b', 'c', 'd'].filter((letter) => page.includes(letter.repeat(30)));
    expect(shown).toEqual(['a', 'b']);
    expect(page.indexOf('The texts of 2 large files are not on this page')).toBeLessThan(
      page.indexOf('data-path'),
    );
    expect(page.match(/Its text has no room on this page/g)).toHaveLength(2);
  });

  test('a text that is too large by itself is left out, though there is room for all', () => {
    const page = sectionOf([sized('opt/a', 'a', 101), sized('opt/b', 'b', 100)], { each: 100, all: 1000 });
    expect(['a', 'b'].filter((letter) => page.includes(letter.repeat(30)))).toEqual(['b']);
  });
});
