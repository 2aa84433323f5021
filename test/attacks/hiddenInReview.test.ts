import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderReview as renderOnGitHub } from '../../src/github/page/renderReview.ts';
import { compareImages } from '../../src/solution/compareImages.ts';
import { renderDifference, renderReview } from '../../src/solution/renderReview.ts';
import { reviewSolution } from '../../src/solution/reviewSolution.ts';
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

/** How each of the two faces shows an image. */
async function shownBy(path: string): Promise<[string, string]> {
  const review = await reviewSolution(path);
  return [renderReview(review).join('\n'), renderOnGitHub({ review })];
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
});

describe('what changed since the last approval is seen, however much changed beside it', () => {
  const others = (content: string): Files =>
    Array.from({ length: 1000 }, (_, index) => ({ name: `app/a${index}.txt`, content }));
  const program = (content: string): Files[number] => ({ name: 'app/zz_train.py', content });

  async function differenceOf(before: string, after: string): Promise<[string, string]> {
    const difference = await compareImages(before, after);
    const onGitHub = renderOnGitHub({ review: await reviewSolution(after), difference });
    return [
      renderDifference(difference).join('\n'),
      onGitHub.slice(0, onGitHub.indexOf('### Files, by layer')),
    ];
  }

  test('a program among a thousand other files', async () => {
    const before = image({}, [...others('y'), program('good')]);
    for (const shown of await differenceOf(before, image({}, [...others('z'), program('evil')])))
      expect(shown).toContain('app/zz_train.py');
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
