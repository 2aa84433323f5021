import { describe, expect, test } from '@jest/globals';
import { fileTree } from '../../../src/review/html/fileTree.ts';
import { reviewPage } from '../../../src/review/html/reviewPage.ts';
import type { ReviewView } from '../../../src/review/reviewView.ts';
import { someCard } from '../../support/cards.ts';
import { someChange, someDifference, someFile, someModel } from '../models.ts';

function pageOf(view: ReviewView): string {
  return [...reviewPage(view)].join('');
}

describe('the page for a browser', () => {
  test('shows names and settings alone where content is withheld, and why', () => {
    const difference = someDifference();
    const packages = difference.packages.map((each) => ({
      ...each,
      differences: [someChange('numpy/version.py', { facts: ['imports inside'] })],
    }));
    const review = someModel({ difference: { ...difference, packages } });
    const secrets = [
      ...['import numpy', '<del><code>old', 'imports socket', 'mode 0644 →', '/app/evil.so', 'import os'],
      'imports inside',
    ];
    const [shown, page] = [pageOf({ review }), pageOf({ review, withheld: 'It is public.' })];
    for (const secret of secrets) {
      expect(shown).toContain(secret);
      expect(page).not.toContain(secret);
    }
    for (const name of [
      'It is public.',
      'data-path="app/train.py"',
      'ENV LD_PRELOAD',
      'tag changed">changed',
    ])
      expect(page).toContain(name);
  });

  test('says before all else that a TEE is refused, or none', () => {
    const glance = (change: Partial<ReturnType<typeof someCard>>): string => {
      const page = pageOf({ review: someModel(), cards: [{ ...someCard(), ...change }] });
      return page.slice(page.indexOf('id="glance"'), page.indexOf('<ul class="glance">'));
    };
    expect(glance({ isRefused: true, isSimulated: false })).toMatch(/REFUSED\.(?![^]*SIMULATED)/);
    expect(glance({ isRefused: false, isSimulated: true })).toMatch(/SIMULATED TEE\./);
    expect(glance({ isRefused: false, isSimulated: false })).not.toContain('class="banner"');
  });

  test('opens changes of few lines and facts at first, and others with a click', () => {
    const facts = Array.from({ length: 700 }, (_, at) => `fact ${at}`);
    const files = [someChange('app/few.py'), someChange('app/many.py', { facts })];
    const page = pageOf({ review: someModel({ difference: someDifference({ files }) }) });
    const section = page.slice(page.indexOf('id="difference"'), page.indexOf('id="files"'));
    const entries = [...section.matchAll(/<details class="file"( open)?>.*?(few|many)\.py/gs)];
    expect(entries.map(([, open, name]) => [name, open])).toEqual([
      ['few', ' open'],
      ['many', undefined],
    ]);
  });

  test('opens the folders of few files, and closes those of many', () => {
    const folders = (count: number): number => {
      const files = Array.from({ length: count }, (_, at) => someFile(`opt/${at}.py`));
      return pageOf({ review: someModel({ files }) }).match(/<details class="dir" open>/g)?.length ?? 0;
    };
    expect([folders(400), folders(401)]).toEqual([1, 0]);
  });
});

test('a tree is no deeper than a browser can nest, and has each file with the rest of its path', () => {
  const path = (depth: number): string => Array.from({ length: depth }, (_, at) => `${at}/`).join('');
  const files = Array.from({ length: 60 }, (_, depth) => ({ path: `${path(depth)}f` }));
  let [folder, depth] = [fileTree(files), 0];
  for (let next = folder.folders[0]; next !== undefined; next = next.folders[0])
    [folder, depth] = [next, depth + 1];
  expect(depth).toBe(8);
  expect(folder.files).toHaveLength(52);
  expect(folder.files.find(({ file }) => file === files[20])?.name).toBe(
    `${path(20).slice(path(8).length)}f`,
  );
});
