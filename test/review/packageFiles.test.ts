import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileDifferenceLines } from '../../src/cli/terminal/review/differenceLines.ts';
import { differenceOfFiles, reviewArchive } from '../../src/flow/review/reviewArchive.ts';
import { writeReviewPage } from '../../src/review/html/reviewPage.ts';
import { imageArchive } from '../servers/testImage.ts';
import { file, SITE, wheel } from './listedImage.ts';

let folder = '';
let requests: { readonly archive: string; readonly against: { readonly archive: string } };

/** Two packages, one of them of many files, and a file of nobody. */
function imageOfVersion(version: string): Buffer {
  const many = Array.from({ length: 60 }, (_, at) => [`many/${at}.py`, `number = '${version}'\n`] as const);
  const layer = [
    ...wheel('six', { 'six.py': `# six\nversion = '${version}'\n`, 'same.py': 'same\n' }, '', version),
    ...wheel('many', Object.fromEntries(many), '', version),
    file('app/main.py', `# own of ${version}\n`),
  ];
  return imageArchive({ layers: [layer] });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-files-'));
  for (const version of ['1.0', '2.0']) await writeFile(join(folder, version), imageOfVersion(version));
  requests = { archive: join(folder, '2.0'), against: { archive: join(folder, '1.0') } };
});
afterAll(() => rm(folder, { recursive: true }));

describe('what differs inside a package that is claimed with another version', () => {
  test('is told line by line of the files that are asked for', async () => {
    const found = await differenceOfFiles(requests, (path) => path.endsWith('/six.py'));
    expect(found.map(({ path, change }) => [path, change])).toEqual([[`${SITE}/six.py`, 'changed']]);
    const lines = fileDifferenceLines(found).map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(["-version = '1.0'", "+version = '2.0'"]));
  });

  test('of own files too; what does not differ is not found, nor where there is nothing to compare with', async () => {
    const found = await differenceOfFiles(requests, (path) => path.startsWith('app/'));
    expect(found.map(({ path }) => path)).toEqual(['app/main.py']);
    await expect(differenceOfFiles(requests, (path) => path.endsWith('same.py'))).rejects.toMatchObject({
      code: 'not-found',
    });
    const alone = { archive: requests.archive, notCompared: 'nothing before' };
    await expect(differenceOfFiles(alone, () => true)).rejects.toThrow('nothing before');
  });

  test('stands in the page where few files differ; else the page says how it is shown', async () => {
    const unasked = await reviewArchive(requests);
    expect(unasked.difference?.packages.flatMap(({ differences = [] }) => differences)).toEqual([]);
    const review = await reviewArchive({ ...requests, withPackageFiles: true });
    const [many, six] = ['many', 'six'].map((name) =>
      review.difference?.packages.find((each) => each.name === name),
    );
    expect(many?.differences).toBeUndefined();
    expect(six?.differences?.map(({ path }) => path)).toContain(`${SITE}/six.py`);
    const path = join(folder, 'page.html');
    await writeReviewPage(path, { review });
    const page = await readFile(path, 'utf8');
    expect(page).toContain('version = &#39;2.0&#39;');
    expect(page).not.toContain('number = &#39;');
    expect(page).toContain('--diff --files GLOB');
    await writeReviewPage(path, { review, withheld: 'not private' });
    expect(await readFile(path, 'utf8')).not.toContain('version = &#39;2.0&#39;');
  });
});
