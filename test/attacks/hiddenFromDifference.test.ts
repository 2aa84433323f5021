import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overviewLines } from '../../src/cli/terminal/review/overviewLines.ts';
import { reviewArchive } from '../../src/flow/review/reviewArchive.ts';
import { writeReviewPage } from '../../src/review/html/reviewPage.ts';
import { renderReview } from '../../src/review/markdown/reviewPieces.ts';
import type { ReviewModel } from '../../src/review/model.ts';
import { file, SITE, wheel } from '../review/listedImage.ts';
import type { RawMember } from '../servers/tarBlocks.ts';
import { imageArchive } from '../servers/testImage.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-difference-'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function compare(before: readonly RawMember[], after: readonly RawMember[]): Promise<ReviewModel> {
  const [was, is] = [join(root, 'was.tar'), join(root, 'is.tar')];
  writeFileSync(was, imageArchive({ layers: [before] }));
  writeFileSync(is, imageArchive({ layers: [after] }));
  return reviewArchive({ archive: is, against: { archive: was } });
}

/** What a browser shows before anything is opened. */
async function pageText(review: ReviewModel): Promise<string> {
  const path = join(root, 'page.html');
  await writeReviewPage(path, { review });
  return readFileSync(path, 'utf8')
    .replaceAll(/<details(?![^>]* open)[^>]*>.*?<\/details>/gs, '')
    .replaceAll(/<[^>]*>/g, '');
}

async function shownBy(review: ReviewModel): Promise<readonly string[]> {
  return [overviewLines(review).join('\n'), renderReview({ review }), await pageText(review)];
}

const TAKE = 'open(OUT, mode=WRITE).write(rows)';
const PART = { 'numpy/a.py': 'a\n' };

describe('what is new since the last approval is read where the difference stands', () => {
  test('a module that was added to a package of the same version and to its RECORD', async () => {
    const review = await compare(wheel('numpy', PART), wheel('numpy', { ...PART, 'numpy/b.py': TAKE }));
    expect(review.files.map(({ path }) => path)).not.toContain(`${SITE}/numpy/b.py`);
    for (const shown of await shownBy(review)) expect(shown).toContain(TAKE);
  });

  test('a module of its own that was added', async () => {
    const review = await compare([file('app/a.py')], [file('app/a.py'), file('app/b.py', TAKE)]);
    for (const shown of await shownBy(review)) expect(shown).toContain(TAKE);
  });

  test('what was added to a package and is no text, with what can be told of it', async () => {
    const code = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0'), Buffer.alloc(56)]).toString('latin1');
    const review = await compare(wheel('numpy', PART), wheel('numpy', { ...PART, 'numpy/b.so': code }));
    const { facts = [] } = review.difference?.files.find(({ path }) => path.endsWith('b.so')) ?? {};
    expect(facts).toContainEqual(expect.stringMatching(/^ELF/));
  });

  test('a library of a package that has other bytes, as many as before', async () => {
    const code = (last: string): string => `\x7fELF\x02\x01\x01\0${'\0'.repeat(56)}${last}`;
    const [was, is] = ['a', 'b'].map((last) => wheel('numpy', { ...PART, 'numpy/b.so': code(last) }));
    const shown = await shownBy(await compare(was ?? [], is ?? []));
    for (const each of shown)
      expect(each.replaceAll('&#44;', ',')).toContain('other bytes, as many as before');
  });

  test('a pickle of its own, with what it would call', async () => {
    const pickle = file('app/model.pkl', "cos\nsystem\n(S'tar c /sp/inputs'\ntR.");
    const review = await compare([file('app/a.py')], [file('app/a.py'), pickle]);
    const shown = await shownBy(review);
    expect(shown[0]).toMatch(/added: \/app\/model\.pkl\n.*pickle.*\n.*os\.system/);
    expect(shown[2]).toContain('os.system');
    expect(shown[1]).toMatch(/added: app\/model\.pkl[\s\S]*?os&#46;system/);
  });

  test('one line, beside a change of thousands', async () => {
    const decoy = (word: string): RawMember =>
      file('app/aaa.py', Array.from({ length: 5000 }, (_, i) => `${word} = ${i}\n`).join(''));
    const review = await compare(
      [decoy('a'), file('app/b.py', 'x\n')],
      [decoy('b'), file('app/b.py', `x\n${TAKE}`)],
    );
    const shown = await shownBy(review);
    for (const each of shown) expect(each).toContain(TAKE);
    expect(shown[0]).toMatch(/--diff shows 10,000 further lines\n.*\n.*\n {4}10,00\d lines: --diff/);
  });
});

test('a place that is pointed out anew stands open, among however many of its kind that were approved', async () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    file(`${SITE}/a${String(i).padStart(2, '0')}.pth`, `import a${i}`),
  );
  const review = await compare(
    [...many, file('x')],
    [...many, file('x'), file(`${SITE}/z.pth`, `import os; ${TAKE}`)],
  );
  expect(review.difference?.newPoints).toHaveLength(1);
  const [terminal = '', markdown = '', page = ''] = await shownBy(review);
  const says = `Python runs at each start (no list has it): import os; ${TAKE}`;
  expect(terminal).toContain(says);
  expect(page).toContain(says);
  expect(markdown.replaceAll(/<details>.*?<\/details>/gs, '')).toContain('z.pth');
});
