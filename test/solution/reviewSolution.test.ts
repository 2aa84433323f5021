import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareImages } from '../../src/solution/compareImages.ts';
import type { ImageDifference } from '../../src/solution/compareImages.ts';
import { renderDifference, renderReview } from '../../src/solution/renderReview.ts';
import { reviewSolution } from '../../src/solution/reviewSolution.ts';
import type { SolutionReview } from '../../src/solution/reviewSolution.ts';
import { imageArchive, sha256 } from '../servers/testImage.ts';
import type { TestImage } from '../servers/testImage.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, image: TestImage): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, imageArchive(image));
  return path;
}

async function review(image: TestImage): Promise<SolutionReview> {
  return reviewSolution(await write('review.tar', image));
}

async function compare(before: TestImage, after: TestImage): Promise<ImageDifference> {
  return compareImages(await write('before.tar', before), await write('after.tar', after));
}

const IMAGE: TestImage = {
  layers: [
    [
      { name: 'usr/bin/', typeflag: '5', mode: 0o755 },
      { name: 'usr/bin/su', mode: 0o4755, content: 'su' },
      { name: 'usr/bin/old', mode: 0o755, content: 'old' },
      { name: 'usr/bin/sh', typeflag: '2', linkname: 'su' },
      { name: 'dev/mem', typeflag: '3' },
    ],
    [
      { name: 'train.py', content: 'train()'.repeat(100) },
      { name: 'shared', mode: 0o666, content: 'x', uid: 7 },
      { name: 'usr/bin/.wh.old' },
    ],
  ],
  config: {
    Cmd: ['python3', 'train.py'],
    Env: ['A=1', 'B=2'],
    User: 'trainer',
    ExposedPorts: { '80/tcp': {} },
  },
};

describe('a review tells', () => {
  test('what is run, as whom, and what the layers hold', async () => {
    const facts = await review(IMAGE);
    expect(facts.archiveSha256).toBe(sha256(imageArchive(IMAGE)));
    expect(facts).toMatchObject({
      cmd: ['python3', 'train.py'],
      env: ['A=1', 'B=2'],
      user: 'trainer',
      exposedPorts: ['80/tcp'],
      files: 4,
      setIdFiles: [{ path: 'usr/bin/su', mode: 0o4755, size: 2, uid: 0 }],
      worldWritableFiles: [{ path: 'shared', mode: 0o666, size: 1, uid: 7 }],
      specialFiles: ['dev/mem'],
    });
    expect(facts.layers).toMatchObject([
      { files: 2, bytes: 5, links: 1, removed: [] },
      {
        files: 2,
        bytes: 701,
        links: 0,
        removed: ['usr/bin/old'],
        largest: [{ path: 'train.py' }, { path: 'shared' }],
      },
    ]);
  });

  test('nothing that a terminal obeys, whatever the image calls things', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (evil) => {
        const text = Buffer.from(evil.replaceAll('\0', '')).toString();
        const name = `_${text.replaceAll('/', '_').slice(0, 40)}`;
        const facts = await review({
          layers: [[{ name: 'x', mode: 0o4755, pax: { path: name } }]],
          config: { Entrypoint: [text], Env: [text], User: text, WorkingDir: text, Labels: { [text]: text } },
        });
        for (const line of renderReview(facts)) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 60 },
    );
  });

  test('long lists whole', async () => {
    const facts = await review({
      layers: [Array.from({ length: 50 }, (_, i) => ({ name: `s${i}`, mode: 0o4755 }))],
    });
    const lines = renderReview(facts);
    expect(lines).toContain('Set-id files: 50');
    for (let i = 0; i < 50; i++) expect(lines.some((line) => line.endsWith(`/s${i}`))).toBe(true);
  });
});

describe('a comparison tells', () => {
  test('nothing of an image and itself', async () => {
    const difference = await compare(IMAGE, { ...IMAGE, format: 'oci', gzipLayers: true });
    expect(difference).toEqual({ added: [], removed: [], changed: [], settings: [] });
    expect(renderDifference(difference)).toEqual(['The images are the same.']);
  });

  test('files by content, mode and kind, and settings', async () => {
    const difference = await compare(IMAGE, {
      layers: [
        [
          { name: 'usr/bin/', typeflag: '5', mode: 0o755 },
          { name: 'usr/bin/su', mode: 0o755, content: 'su' },
          { name: 'usr/bin/sh', content: 'now a file' },
          { name: 'dev/mem', typeflag: '3' },
          { name: 'shared', mode: 0o666, content: 'x', uid: 7, mtime: 77 },
          { name: 'train.py', content: 'steal()'.repeat(100) },
          { name: 'new', content: 'n' },
        ],
      ],
      config: { ...IMAGE.config, Cmd: ['python3', 'other.py'] },
    });
    expect(difference.added.map(({ path }) => path)).toEqual(['new']);
    expect(difference.removed).toEqual([]);
    expect(difference.changed.map(({ path }) => path)).toEqual(['train.py', 'usr/bin/sh', 'usr/bin/su']);
    expect(difference.changed[0]?.after.sha256).toBe(sha256('steal()'.repeat(100)));
    expect(difference.settings).toEqual([
      { name: 'cmd', before: ['python3', 'train.py'], after: ['python3', 'other.py'] },
    ]);
    expect(renderDifference(difference).join('\n')).toMatch(/cmd changed[^]*Added: 1[^]*Changed: 3/);
  });

  test('what upper layers remove: files, directories with all below, and what was there before', async () => {
    const lower = [
      { name: 'a/', typeflag: '5' },
      { name: 'a/one', content: '1' },
      { name: 'a/b/two', content: '2' },
      { name: 'c/', typeflag: '5' },
      { name: 'c/three', content: '3' },
      { name: 'd/', typeflag: '5' },
      { name: 'd/four', content: '4' },
    ];
    const upper = [
      { name: '.wh.a' },
      { name: 'c/.wh..wh..opq' },
      { name: 'c/new', content: 'n' },
      { name: 'd', content: 'f' },
    ];
    const difference = await compare({ layers: [lower] }, { layers: [lower, upper] });
    expect(difference.removed.map(({ path }) => path)).toEqual([
      'a',
      'a/b/two',
      'a/one',
      'c/three',
      'd/four',
    ]);
    expect(difference.added.map(({ path }) => path)).toEqual(['c/new']);
    expect(difference.changed.map(({ path }) => path)).toEqual(['d']);
  });
});
