import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareReviews } from '../../src/review/compareReviews.ts';
import type { ReviewDifference } from '../../src/review/model.ts';
import type { RawMember } from '../servers/tarBlocks.ts';
import { imageArchive } from '../servers/testImage.ts';
import { cleanParts, entriesOf, imageOf, PLANTS } from '../support/planted/plantedImages.ts';

const clean = cleanParts();
/** Entries that a first screen has room for. */
const FIRST_SCREEN = 20;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planted-'));
});
afterAll(() => rm(folder, { recursive: true }));

function decoys(version: number): RawMember[] {
  return Array.from({ length: 300 }, (_, index) => ({
    name: `app/aaa/part-${String(index).padStart(3, '0')}.py`,
    content: `# part ${index}\nVALUE = ${version * 1000 + index}\n`,
  }));
}

async function differenceTo(
  planted: typeof clean,
  [before, after]: readonly [RawMember[], RawMember[]] = [[], []],
): Promise<ReviewDifference> {
  const [was, is] = [join(folder, 'clean.tar'), join(folder, 'planted.tar')];
  await writeFile(was, imageArchive(imageOf(clean, before)));
  await writeFile(is, imageArchive(imageOf(planted, after)));
  const { difference } = await compareReviews(was, is);
  if (difference === undefined) throw new Error('there is no difference');
  return difference;
}

describe('what takes the data out', () => {
  test('between two builds of the same parts: nothing differs', async () => {
    expect(await differenceTo(cleanParts())).toMatchObject({
      settings: [],
      files: [],
      packages: [],
      newPoints: [],
    });
  });

  test.each(PLANTS)('in $where: stands on the first screen of the difference', async ({ plant, seen }) => {
    const entries = entriesOf(await differenceTo(plant(clean)));
    for (const sign of seen)
      expect(entries.slice(0, FIRST_SCREEN)).toContainEqual(expect.stringMatching(sign));
  });

  test.each(PLANTS)(
    'in $where, among 300 changed files: is not cut',
    async ({ plant, seen, isAlwaysFirst }) => {
      const difference = await differenceTo(plant(clean), [decoys(1), decoys(2)]);
      expect(difference.files.filter(({ path }) => path.startsWith('app/aaa/'))).toHaveLength(300);
      const entries = entriesOf(difference);
      const shown = isAlwaysFirst === true ? entries.slice(0, FIRST_SCREEN) : entries;
      for (const sign of seen) expect(shown).toContainEqual(expect.stringMatching(sign));
    },
  );
});
