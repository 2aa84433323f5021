import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wholePage } from '../../../src/github/page/page.ts';
import { rebuildLines } from '../../../src/review/rebuild/rebuildLines.ts';
import { rebuildPieces } from '../../../src/review/rebuild/rebuildPieces.ts';
import { rebuildSolution } from '../../../src/review/rebuild/rebuildSolution.ts';
import type { RebuildRequest } from '../../../src/review/rebuild/rebuildSolution.ts';
import type { RebuildOutcome } from '../../../src/review/rebuild/rebuildOutcome.ts';
import type { BuildRequest } from '../../../src/solution/buildSolution.ts';
import { hashPath } from '../../../src/resource/hashPath.ts';
import type { TestImage } from '../../servers/testImage.ts';
import { sha256 } from '../../servers/testImage.ts';
import { Archives } from './scene.ts';

let archives: Archives;
let source = '';
beforeAll(() => {
  archives = new Archives();
  source = join(archives.folder, 'source');
  mkdirSync(source);
  writeFileSync(join(source, 'Dockerfile'), 'FROM base:1\n');
});
afterAll(() => {
  archives.remove();
});

const IMAGE: TestImage = { layers: [[{ name: 'a', content: 'a' }]], config: { Cmd: ['/a'] } };
const HOSTILE = 'b\u001b[2J\u202e<script>|`\n::error::x';
const OTHER: TestImage = {
  layers: [
    [
      { name: 'a', content: 'evil' },
      { name: HOSTILE, content: '' },
    ],
  ],
  config: { Cmd: ['/a', HOSTILE] },
};

/** Rebuilds with an engine that gives an image made by hand. */
async function rebuilt(
  against: string,
  image: TestImage,
  request: Partial<RebuildRequest> = {},
): Promise<RebuildOutcome & { readonly asked: BuildRequest | undefined }> {
  let asked: BuildRequest | undefined;
  const made = archives.write(image);
  const outcome = await rebuildSolution(
    { source, against, directory: '', ...request },
    {
      build: (build) => {
        asked = build;
        copyFileSync(made, build.output);
        return Promise.resolve({
          ...{ path: build.output, sha256: '', size: 0, imageId: '' },
          engine: 'podman',
        });
      },
      layersOfBases: () => Promise.resolve([]),
    },
  );
  return { ...outcome, asked };
}

/** Compiled Python that is valid for a source of a time, or for any (PEP 552). */
function compiled(time: number, flags = 0): string {
  const head = Buffer.alloc(17, 'c');
  for (const [at, word] of [0x0a0d0da7, flags, time, 1].entries()) head.writeUInt32LE(word, 4 * at);
  return head.toString('latin1');
}

describe('compiled Python that its source’s time alone makes valid', () => {
  const at = (mtime: number, pyc: string, name = 'app/__pycache__/a.cpython-312.pyc'): TestImage => ({
    layers: [
      [
        { name: 'app/a.py', content: 'a', mtime },
        { name, content: Buffer.from(pyc, 'latin1'), mtime },
      ],
    ],
    config: { Cmd: ['/a'] },
  });
  const notesOf = async (given: TestImage, built: TestImage): Promise<readonly string[]> => {
    const { verdict, notes } = await rebuilt(archives.write(given), built);
    expect(verdict).toBe('same-files');
    return notes.filter((note) => note.includes('compiled'));
  };

  test('is told where it would be taken in one of the two alone', async () => {
    const note =
      /^1 compiled module of Python would be taken.*: "\/app\/__pycache__\/a\.cpython-312\.pyc"\.$/;
    expect(await notesOf(at(50, compiled(50)), at(0, compiled(50)))).toEqual([expect.stringMatching(note)]);
    expect(await notesOf(at(0, compiled(50)), at(50, compiled(50)))).toEqual([expect.stringMatching(note)]);
    expect(await notesOf(at(2 ** 32 + 7, compiled(7)), at(0, compiled(7)))).toHaveLength(1);
  });

  test('is not where it is taken in neither, goes by a hash, or is of no source', async () => {
    expect(await notesOf(at(40, compiled(50)), at(0, compiled(50)))).toEqual([]);
    expect(await notesOf(at(50, compiled(50, 1)), at(0, compiled(50, 1)))).toEqual([]);
    expect(await notesOf(at(50, compiled(50), 'app/b.pyc'), at(0, compiled(50), 'app/b.pyc'))).toEqual([]);
  });
});

describe('a rebuild', () => {
  test('says how far what was built is the same', async () => {
    const archive = archives.write(IMAGE);
    expect(await rebuilt(archive, IMAGE)).toMatchObject({
      verdict: 'same-archive',
      differences: [],
      layers: [],
    });
    expect(await rebuilt(archive, { ...IMAGE, format: 'oci' })).toMatchObject({ verdict: 'same-image' });
    const later: TestImage = { ...IMAGE, layers: [[{ name: 'a', content: 'a', mtime: 9 }]] };
    expect(await rebuilt(archive, later)).toMatchObject({
      verdict: 'same-files',
      layers: ['layer 1: other time stamps, of 1 files'],
    });
    const labelled: TestImage = { ...IMAGE, config: { ...IMAGE.config, Labels: { a: 'b' } } };
    expect((await rebuilt(archive, labelled)).layers).toEqual([
      expect.stringContaining('the layers are the same'),
    ]);
    expect(await rebuilt(archive, OTHER)).toMatchObject({
      verdict: 'differs',
      settings: [{ name: 'Cmd' }],
      differences: [
        { path: 'a', standing: 'unexplained' },
        { path: HOSTILE, change: 'only-rebuilt' },
      ],
    });
  });

  test('is compared with a hash of any of the three kinds, where that is all there is', async () => {
    const archive = archives.write(IMAGE);
    const { rebuilt: digests } = await rebuilt(archive, IMAGE);
    expect(digests.archive).toBe(sha256(readFileSync(archive)));
    expect((await rebuilt(digests.archive, IMAGE)).verdict).toBe('same-archive');
    expect((await rebuilt(digests.image, IMAGE)).verdict).toBe('same-image');
    expect((await rebuilt(digests.rootTree, IMAGE)).verdict).toBe('same-files');
    const none = await rebuilt('0'.repeat(64), IMAGE);
    expect(none).toMatchObject({ verdict: 'differs', given: { hash: '0'.repeat(64) }, differences: [] });
    expect(rebuildLines(none)[0]).toContain('Only the archive tells');
  });

  test('is built under the name that the archive has, and without a cache', async () => {
    expect((await rebuilt(archives.write(IMAGE), IMAGE)).asked).toMatchObject({ name: 'test' });
    expect((await rebuilt('0'.repeat(64), IMAGE)).asked).toMatchObject({ name: 'solution' });
    const named = await rebuilt('0'.repeat(64), IMAGE, { name: 'mine' });
    expect(named.asked).toMatchObject({ name: 'mine' });
    expect(named.asked?.useCache).toBeUndefined();
  });

  test('is of a Containerfile, too', async () => {
    const other = join(archives.folder, 'containerfile');
    mkdirSync(other);
    writeFileSync(join(other, 'Containerfile'), 'FROM base:2\n');
    const { verdict, notes } = await rebuilt(archives.write(IMAGE), IMAGE, { source: other });
    expect(verdict).toBe('same-archive');
    expect(notes).toContainEqual(expect.stringContaining('"base:2"'));
  });

  test('tells of a base without a digest, and of a directory that is no commit', async () => {
    const { notes, tree } = await rebuilt('0'.repeat(64), IMAGE);
    expect(notes).toEqual([
      expect.stringContaining('no'),
      expect.stringContaining('"base:1" without a digest'),
    ]);
    expect(tree).toBe((await hashPath(source)).hash);
  });

  test('is refused before anything is built where it is not the tree that the order names, or nothing to compare with', async () => {
    const never = { tree: '1'.repeat(64) };
    await expect(rebuilt('0'.repeat(64), IMAGE, never)).rejects.toMatchObject({ code: 'refused' });
    await expect(rebuilt('nothing', IMAGE)).rejects.toMatchObject({ code: 'usage' });
    await expect(rebuilt(`${'0'.repeat(63)}G`, IMAGE)).rejects.toMatchObject({ code: 'usage' });
  });

  test('is shown whole on a terminal and a page, and what it shows is never obeyed', async () => {
    const outcome = await rebuilt(archives.write(IMAGE), OTHER);
    const lines = rebuildLines(outcome);
    for (const each of ['\u001b', '\u202e', '\n']) expect(lines.join('')).not.toContain(each);
    expect(lines.some((line) => line.includes('/a  size 1 bytes, rebuilt 4 bytes'))).toBe(true);
    const page = wholePage(rebuildPieces(outcome));
    for (const each of ['\u001b', '\u202e', '\n::error']) expect(page).not.toContain(each);
    expect(page).toMatch(/❌.*Another solution/);
    expect(page).toContain('was built here, and is not in it');
  });

  test('lists all that no cause explains, and says on the first line where a list is cut', async () => {
    const many = (mode: number, content: string): TestImage => ({
      layers: [
        Array.from({ length: 50 }, (_, i) => ({ name: `m${i}`, mode, content: '' })).concat(
          Array.from({ length: 50 }, (_, i) => ({ name: `u${i}`, mode: 0o644, content })),
        ),
      ],
    });
    const outcome = await rebuilt(archives.write(many(0o644, 'x')), many(0o600, 'y'));
    const lines = rebuildLines(outcome);
    expect(lines.filter((line) => line.startsWith('  /u'))).toHaveLength(50);
    expect(lines.filter((line) => line.startsWith('  /m'))).toHaveLength(20);
    expect(lines.find((line) => line.includes('umask'))).toContain(
      '50 files, of which 20 are listed (all with --all)',
    );
    expect(rebuildLines(outcome, true).filter((line) => line.startsWith('  /m'))).toHaveLength(50);
    expect(wholePage(rebuildPieces(outcome)).match(/^\/m\d/gm)).toHaveLength(50);
  });
});
