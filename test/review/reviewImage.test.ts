import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { classifyImage } from '../../src/review/classifyImage.ts';
import { describeFiles } from '../../src/review/describeFiles.ts';
import type { ListedFile } from '../../src/review/model.ts';
import { reviewImage } from '../../src/review/reviewImage.ts';
import { imageArchive, sha256 } from '../servers/testImage.ts';
import { directory, file, link, SITE, wheel } from './listedImage.ts';

let folder = '';
let archive = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-image-'));
  archive = join(folder, 'image.tar');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the review of an image', () => {
  test('shows own and changed files whole, counts and lists all others, and says what is hidden', async () => {
    const layers = [
      [directory('app'), file('app/old.py', 'gone'), ...wheel('six', { 'six.py': 'six' })],
      [file('app/.wh.old.py'), file('app/main.py', 'print(1)\n'), link('app/l', 'main.py')],
    ];
    const bytes = imageArchive({
      layers,
      mangleConfig: (text) =>
        text.replace('"history":[', '"history":[{"created_by":"ENV X=1","empty_layer":true},'),
    });
    await writeFile(archive, bytes);
    const review = await reviewImage(archive);
    expect(review.archive).toEqual({ sha256: sha256(bytes), size: bytes.length });
    expect(review.files.map(({ path, content }) => [path, content.kind])).toEqual([
      ['app/l', 'none'],
      ['app/main.py', 'text'],
    ]);
    expect(review.files[1]?.content).toMatchObject({ text: 'print(1)\n' });
    expect(review.others.map(({ path }) => path.slice(SITE.length))).toEqual([
      '/six-1.0.dist-info/METADATA',
      '/six-1.0.dist-info/RECORD',
      '/six.py',
    ]);
    expect(review.origins).toMatchObject({
      own: { files: 2, bytes: 9 },
      claimed: { files: 3 },
      known: { files: 0 },
    });
    expect(review.layers.map(({ files, hidden, createdBy }) => [files, hidden, createdBy])).toEqual([
      [4, { files: 1, bytes: 4 }, 'layer 0'],
      [2, undefined, 'layer 1'],
    ]);
  });

  test('a base by its layers stands at its layers, and its files are known', async () => {
    await writeFile(archive, imageArchive({ layers: [[file('a')], [file('b')]] }));
    const { walked } = await classifyImage(archive);
    const bases = [{ name: 'debian:13', layers: walked.facts.diffIds.slice(0, 1) }];
    const known = { bases, knownAt: () => undefined, hasOther: () => undefined };
    const review = await reviewImage(archive, { known: () => Promise.resolve(known) });
    expect(review.layers.map(({ base }) => base)).toEqual(['debian:13', undefined]);
    expect([review.files.map(({ path }) => path), review.origins.known.files]).toEqual([['b'], 1]);
  });

  test('no file is left out where there is too much: it says which limit it is over', async () => {
    const names = ['a', 'bb', 'cccc', 'dddddddddd'];
    await writeFile(archive, imageArchive({ layers: [names.map((name) => file(name))] }));
    const { walked } = await classifyImage(archive);
    const listed = names.map(
      (name) => ({ ...walked.files.get(name), origin: { class: 'own' } }) as ListedFile,
    );
    const described = async (limits: { each: number; all: number; text: number }): Promise<string[]> =>
      (await describeFiles(walked, listed, limits)).map(({ content }) =>
        content.kind === 'unread' ? content.why.replace(/ \S+ MiB/, '') : content.kind,
      );
    expect(await described({ each: 5, all: 3, text: 100 })).toEqual([
      ...['text', 'text', 'beyond of files that are read in all', 'larger than'],
    ]);
    expect(await described({ each: 50, all: 50, text: 3 })).toEqual([
      ...['text', 'text', 'beyond of text in all', 'beyond of text in all'],
    ]);
  });
});
