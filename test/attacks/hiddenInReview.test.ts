import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overviewLines } from '../../src/cli/terminal/review/overviewLines.ts';
import { differenceLines } from '../../src/cli/terminal/review/differenceLines.ts';
import { reviewArchive } from '../../src/flow/review/reviewArchive.ts';
import { writeReviewPage } from '../../src/review/html/reviewPage.ts';
import { renderReview } from '../../src/review/markdown/reviewPieces.ts';
import type { ReviewModel } from '../../src/review/model.ts';
import { imageArchive } from '../servers/testImage.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-hidden-'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

type Image = Parameters<typeof imageArchive>[0];
type Files = NonNullable<Image['layers']>[number];

let images = 0;
function image(config: NonNullable<Image['config']>, files: Files = []): string {
  const path = join(root, `${++images}.tar.gz`);
  const layers = [[{ name: 'app/train.py', content: 'x' }, ...files]];
  writeFileSync(path, gzipSync(imageArchive({ layers, config })));
  return path;
}

const TAKE = 'tar c /sp/inputs > /sp/output/w';
const train = (padding: number): string[] => [
  'sh',
  '-c',
  `python3 /app/train.py --epochs 3${' '.repeat(padding)}; ${TAKE}`,
];
const variables = (count: number, last: string): string[] => [
  ...Array.from({ length: count }, (_, index) => `APP_SETTING_${index}=1`),
  last,
];

/** What a page says, as a browser has it. */
async function pageText(review: ReviewModel): Promise<string> {
  const path = join(root, `${++images}.html`);
  await writeReviewPage(path, { review });
  const text = readFileSync(path, 'utf8').replaceAll(/<[^>]*>/g, '');
  return text
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** How each of the three faces shows an image. */
async function shownBy(path: string): Promise<readonly string[]> {
  const model = await reviewArchive({ archive: path });
  return [overviewLines(model).join('\n'), renderReview({ review: model }), await pageText(model)];
}

describe('what a solution runs is seen by its reviewer, whatever stands before it', () => {
  const loader = 'LD_PRELOAD=/app/evil.so';
  const cases: [string, NonNullable<Image['config']>, string][] = [
    ['as it is', { Entrypoint: train(0), Env: [loader] }, TAKE],
    ['a command behind spaces', { Entrypoint: train(200) }, TAKE],
    ['a command behind more spaces', { Entrypoint: train(100_000) }, TAKE],
    ['an argument behind spaces', { Entrypoint: ['sh'], Cmd: train(1000) }, TAKE],
    ['the last of many arguments', { Entrypoint: ['sh'], Cmd: variables(1000, TAKE) }, TAKE],
    ['the last of many variables', { Entrypoint: train(0), Env: variables(4000, loader) }, loader],
    ['a variable with a long value', { Env: [`PADDED=${'x'.repeat(10_000)}${loader}`] }, loader],
  ];
  test.each(cases)('%s', async (_what, config, seen) => {
    for (const shown of await shownBy(image(config))) expect(shown).toContain(seen);
  });

  test('a command behind 100,000 spaces stands on the first screen of a terminal', async () => {
    const model = await reviewArchive({ archive: image({ Entrypoint: train(100_000) }) });
    const screen = overviewLines(model)
      .join('\n')
      .slice(0, 80 * 24);
    expect(screen).toContain(`[100000 blanks]; ${TAKE}`);
  });
});

describe('what changed since the last approval is seen, however much changed beside it', () => {
  const others = (content: string): Files =>
    Array.from({ length: 1000 }, (_, index) => ({ name: `app/a${index}.txt`, content }));
  const program = (content: string): Files[number] => ({ name: 'app/zz_train.py', content });

  async function differenceOf(before: string, after: string): Promise<readonly string[]> {
    const model = await reviewArchive({ archive: after, against: { archive: before } });
    const onGitHub = renderReview({ review: model });
    const page = await pageText(model);
    return [
      differenceLines(model).join('\n'),
      onGitHub.slice(onGitHub.indexOf('### Since'), onGitHub.indexOf('### Own and changed')),
      page.slice(page.indexOf('Since the solution'), page.lastIndexOf('Own and changed files')),
    ];
  }

  test('a program among a thousand other files', async () => {
    const before = image({}, [...others('y'), program('good')]);
    for (const shown of await differenceOf(before, image({}, [...others('z'), program('evil')]))) {
      expect(shown).toContain('app/zz_train.py');
      expect(shown).toMatch(/[-−]\s*good[^]*\+\s*evil/);
    }
  });

  test('the same program is not among what changed', async () => {
    const before = image({}, [...others('y'), program('good')]);
    for (const shown of await differenceOf(before, image({}, [...others('z'), program('good')]))) {
      expect(shown).toContain('app/a999.txt');
      expect(shown).not.toContain('app/zz_train.py');
    }
  });

  test('a command behind spaces', async () => {
    const [before, after] = [image({ Entrypoint: ['sh'] }), image({ Entrypoint: train(1000) })];
    for (const shown of await differenceOf(before, after)) expect(shown).toContain(TAKE);
  });
});
