import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { contentsOf, readContents } from '../../../src/review/walk/readContents.ts';
import { walkImage } from '../../../src/review/walk/walkImage.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive } from '../../servers/testImage.ts';
import type { TestImage } from '../../servers/testImage.ts';

let folder = '';
let archive = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-contents-'));
  archive = join(folder, 'image.tar');
});
afterEach(() => rm(folder, { recursive: true }));

const file = (name: string, content = name): RawMember => ({ name, content });
const link = (name: string, linkname: string): RawMember => ({ name, typeflag: '2', linkname });
const hardLink = (name: string, linkname: string): RawMember => ({ name, typeflag: '1', linkname });
const text = (bytes: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...bytes].map(([path, each]) => [path, Buffer.from(each).toString().slice(0, 20)]));

const LIMITS = { each: 1 << 20, all: 1 << 24 };
const LAYERS = [
  [file('a/one', 'lower'), file('a/two'), file('big', 'x'.repeat(700_000)), link('l', 'a')],
  [file('a/one', 'upper'), link('m', 'a'), file('m/through'), hardLink('a/same', 'a/one')],
  [file('late', 'y'.repeat(300_000))],
  [file('again')],
  [file('again')],
];
const FORMS: [string, Partial<TestImage>, (plain: Buffer) => Buffer][] = [
  ['plain', {}, (plain) => plain],
  ['gzip', {}, (plain) => gzipSync(plain)],
  ['OCI with gzip layers', { format: 'oci', gzipLayers: true }, (plain) => plain],
  [
    'OCI in gzip, layers in any order',
    { format: 'oci', gzipLayers: true, mangle: (m) => m.reverse() },
    gzipSync,
  ],
];

describe('the content of some files of an image', () => {
  test.each(FORMS)('is what a process would read, wherever the archive has it: %s', async (_, form, wrap) => {
    await writeFile(archive, wrap(imageArchive({ layers: LAYERS, ...form })));
    const walked = await walkImage(archive);
    const all = await readContents(walked, walked.files.keys(), LIMITS);
    expect(text(all.bytes)).toEqual({
      'a/one': 'upper',
      'a/two': 'a/two',
      'a/same': 'upper',
      'a/through': 'm/through',
      again: 'again',
      big: 'x'.repeat(20),
      late: 'y'.repeat(20),
    });
    expect(all.over.size).toBe(0);
    const some = await readContents(walked, ['late', 'late', 'a', 'l', 'nowhere', '__proto__'], LIMITS);
    expect([...some.bytes.keys()]).toEqual(['late']);
    for await (const { file } of contentsOf(walked, ['a/one', 'late'], LIMITS)) {
      expect(['a/one', 'late']).toContain(file.path);
      break;
    }
  });

  test('what is over a limit is named with the limit, and the smallest come first', async () => {
    await writeFile(
      archive,
      imageArchive({ layers: [[file('huge', 'x'.repeat(90)), file('d', '4444'), file('c', '333')]] }),
    );
    const walked = await walkImage(archive);
    const { bytes, over } = await readContents(walked, ['d', 'huge', 'c'], { each: 50, all: 6 });
    expect(text(bytes)).toEqual({ c: '333' });
    expect(Object.fromEntries(over)).toEqual({ huge: 'each', d: 'all' });
  });

  test('of what is over the limit of one file its beginning is read, where that is asked for; all of it is hashed', async () => {
    const huge = `${'x'.repeat(90)}end`;
    await writeFile(archive, imageArchive({ layers: [[file('huge', huge), file('c', '333')]] }));
    const walked = await walkImage(archive);
    const limits = { each: 50, all: 60, beginning: 10 };
    const found: unknown[] = [];
    for await (const each of contentsOf(walked, ['huge', 'c'], limits))
      if (each.bytes !== undefined)
        found.push([each.file.path, Buffer.from(each.bytes).toString(), each.isBeginning]);
    expect(found).toEqual([
      ['huge', 'x'.repeat(10), true],
      ['c', '333', false],
    ]);
    await writeFile(archive, imageArchive({ layers: [[file('huge', huge.replace('end', 'END'))]] }));
    await expect(readContents(walked, ['huge'], limits)).rejects.toMatchObject({ code: 'tampered' });
  });

  test.each([
    ['other content', [file('a', 'two')]],
    ['another size', [file('a', 'three')]],
    ['nothing', [file('b', 'one')]],
  ])('an archive that became another one since is refused: %s', async (_, layer) => {
    await writeFile(archive, imageArchive({ layers: [[file('a', 'one')]] }));
    const walked = await walkImage(archive);
    await writeFile(archive, imageArchive({ layers: [layer] }));
    await expect(readContents(walked, ['a'], LIMITS)).rejects.toMatchObject({ code: 'tampered' });
  });
});
