import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import { walkImage } from '../../../src/review/walk/walkImage.ts';
import type { WalkedImage } from '../../../src/review/walk/walkImage.ts';
import { readImage } from '../../../src/solution/image/readImage.ts';
import { unpackImage } from '../../../src/solution/image/unpackImage.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive, sha256 } from '../../servers/testImage.ts';
import type { TestImage } from '../../servers/testImage.ts';

let folder = '';
let archive = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walk-image-'));
  archive = join(folder, 'image.tar');
});
afterEach(() => rm(folder, { recursive: true }));

async function walk(
  image: TestImage,
  wrap: (plain: Buffer) => Buffer = (plain) => plain,
): Promise<WalkedImage> {
  await writeFile(archive, wrap(imageArchive(image)));
  return walkImage(archive);
}

const file = (name: string, content = name): RawMember => ({ name, content });
const link = (name: string, linkname: string): RawMember => ({ name, typeflag: '2', linkname });
const hardLink = (name: string, linkname: string): RawMember => ({ name, typeflag: '1', linkname });
const directory = (name: string): RawMember => ({ name, typeflag: '5', mode: 0o755 });
const digest = (algorithm: string, content: string): string =>
  createHash(algorithm).update(content).digest('hex');

/** What is there, as `unpackImage` leaves it on a disk: path → kind, with content or target. */
function onDisk(root: string, below = '', found = new Map<string, string>()): Map<string, string> {
  for (const entry of fs.readdirSync(join(root, below), { withFileTypes: true })) {
    const name = join(below, entry.name);
    const path = join(root, name);
    if (entry.isSymbolicLink()) found.set(name, `-> ${fs.readlinkSync(path)}`);
    else if (entry.isFile()) found.set(name, sha256(fs.readFileSync(path)));
    else onDisk(root, name, found.set(name, 'directory'));
  }
  return found;
}

function inWalk({ files }: WalkedImage): Map<string, string> {
  return new Map(
    [...files.values()].map(({ path, type, linkname, sha256 }) => [
      path,
      type === 'symlink' ? `-> ${linkname}` : (sha256 ?? type),
    ]),
  );
}

describe('an image as a process in it would see it', () => {
  test('whiteouts, opaque directories, links to directories and hard links', async () => {
    const walked = await walk({
      layers: [
        [
          directory('a'),
          file('a/old'),
          file('a/kept'),
          directory('b'),
          file('b/one'),
          file('gone'),
          link('l', 'a'),
        ],
        [file('a/.wh.old'), file('b/two'), file('b/.wh..wh..opq'), file('.wh.gone')],
        [file('c/kept'), hardLink('same', 'c/kept'), file('b/two', 'again')],
      ],
    });
    expect(Object.fromEntries(inWalk(walked))).toEqual({
      a: 'directory',
      'a/kept': sha256('a/kept'),
      b: 'directory',
      'b/two': sha256('again'),
      l: '-> a',
      c: 'directory',
      'c/kept': sha256('c/kept'),
      same: sha256('c/kept'),
    });
    expect(walked.files.get('same')).toMatchObject({ type: 'file', layer: 2, linkname: '', size: 6 });
    // old, one and gone of the lowest; two of the next.
    expect(walked.hidden).toEqual([
      { files: 3, bytes: 'a/old'.length + 'b/one'.length + 'gone'.length },
      { files: 1, bytes: 'b/two'.length },
      { files: 0, bytes: 0 },
    ]);
  });

  test('owner, mode with set-id bits, kind, names of extended attributes, and every hash', async () => {
    const pax = { 'SCHILY.xattr.security.capability': '\u0001', 'SCHILY.xattr.user.x': 'y', mtime: '1' };
    const { files } = await walk({
      layers: [
        [
          { name: 'bin/ping', mode: 0o4755, uid: 3, gid: 4, content: 'ping', pax },
          { name: 'dev/null', typeflag: '3' },
        ],
      ],
    });
    expect([...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'bin', type: 'directory', mode: 0o755, uid: 0, gid: 0, size: 0, linkname: '', layer: 0 },
      {
        ...{ path: 'bin/ping', type: 'file', mode: 0o4755, uid: 3, gid: 4, size: 4, linkname: '', layer: 0 },
        mtime: 1,
        attributes: ['security.capability', 'user.x'],
        ...{ sha256: digest('sha256', 'ping'), md5: digest('md5', 'ping'), sha1: digest('sha1', 'ping') },
      },
      { path: 'dev', type: 'directory', mode: 0o755, uid: 0, gid: 0, size: 0, linkname: '', layer: 0 },
      {
        ...{ path: 'dev/null', type: 'character-device', mode: 0o644, uid: 0, gid: 0, size: 0, linkname: '' },
        ...{ layer: 0, mtime: 0 },
      },
    ]);
  });

  test('a file in many pieces has the same hashes as one in one', async () => {
    const content = 'x'.repeat(3_000_000);
    const { files } = await walk({ layers: [[file('large', content)]] });
    expect(files.get('large')).toMatchObject({ sha256: sha256(content), md5: digest('md5', content) });
  });

  test.each([
    ['plain', (plain: Buffer) => plain],
    ['gzip', (plain: Buffer) => gzipSync(plain)],
    [
      'gzip, and something after it',
      (plain: Buffer) => Buffer.concat([gzipSync(plain), Buffer.alloc(700_000)]),
    ],
  ])('the archive that an approval names is the file as it is: %s', async (_, wrap) => {
    const stored = wrap(imageArchive({ layers: [[file('a')]] }));
    const walked = await walk({ layers: [[file('a')]] }, wrap);
    expect(walked.archive).toEqual({ sha256: sha256(stored), size: stored.length });
  });

  test('lists of packages are kept as they can be seen, and no larger than allowed', async () => {
    const status = 'var/lib/dpkg/status';
    const record = 'usr/lib/python3/site-packages/x-1.dist-info/RECORD';
    await writeFile(
      archive,
      imageArchive({
        layers: [
          [file(status, 'lower'), file('etc/passwd'), file('var/lib/dpkg/info/a.list', 'x'.repeat(100))],
          [file(status, 'upper'), file(record, 'r'), file('app/RECORD', 'no')],
        ],
      }),
    );
    const walked = await walkImage(archive, { each: 50, all: 1000 });
    expect(
      Object.fromEntries([...walked.lists].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])),
    ).toEqual({
      [status]: 'upper',
      [record]: 'r',
    });
    expect(walked.unreadLists).toEqual(['var/lib/dpkg/info/a.list']);
    expect((await walkImage(archive, { each: 50, all: 8 })).lists.has(status)).toBe(false);
  });

  test('a name is found through links in its directories, and never outside', async () => {
    const { locate } = await walk({
      layers: [
        [
          directory('usr/lib'),
          link('lib', 'usr/lib'),
          file('usr/lib/x'),
          link('loop', 'loop'),
          link('up', '../../usr'),
        ],
      ],
    });
    expect(
      ['lib/x', '/lib/x', 'up/lib/x', 'lib', 'lib/nope', 'loop/x', 'usr/lib/x/y', 'lib/', ''].map(locate),
    ).toEqual(['usr/lib/x', 'usr/lib/x', 'usr/lib/x', 'lib', undefined, undefined, undefined, 'usr/lib', '']);
  });

  test('is what unpacking it makes, whatever layers do with links, names and removals', async () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c', '__proto__', '.wh.a', '.wh.b', '.wh..wh..opq'), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.join('/'));
    const target = fc
      .array(fc.constantFrom('a', 'b', '..', '.', ''), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/') || '/');
    const member = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(name, fc.constantFrom('x', 'y')).map(([path, content]) => file(path, content)),
      },
      { weight: 3, arbitrary: name.map(directory) },
      // Below a link of a lower layer none goes on: engines differ, and it is refused.
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom('l', 'm', 'a/l'), target).map(([path, to]) => link(path, to)),
      },
      { weight: 1, arbitrary: fc.constantFrom('l/a', 'l/b', 'l/.wh.a', 'a/l/b').map((path) => file(path)) },
      { weight: 1, arbitrary: fc.tuple(name, target).map(([path, to]) => hardLink(path, to)) },
    );
    const layers = fc.array(fc.uniqueArray(member, { maxLength: 5, selector: (m) => m.name }), {
      minLength: 1,
      maxLength: 4,
    });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(layers, async (some) => {
        const root = join(folder, 'root');
        const code = (error: unknown): string => {
          if (error instanceof CountersignError) return error.code;
          throw error;
        };
        const walked = await walk({ layers: some }).then(inWalk, code);
        const unpacked = await readImage(archive)
          .then((facts) => unpackImage(archive, facts, root, { keepOwners: false }))
          .then(() => onDisk(root), code);
        fs.rmSync(root, { recursive: true, force: true });
        expect(walked).toEqual(unpacked);
        if (typeof walked !== 'string' && walked.size > 2) compared++;
      }),
      { numRuns: 1200 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  test('opaque directories in each other, in either order, cost no more than what they hold', async () => {
    const names = Array.from({ length: 300 }, (_, i) => Array.from({ length: i + 1 }, () => 'd').join('/'));
    const opaque = names.map((name) => file(`${name}/.wh..wh..opq`, ''));
    const fresh = names.map((name) => file(`${name}/f`, 'f'));
    const lower = names.map((name) => file(`${name}/lower`, 'l'));
    for (const upper of [
      [...fresh, ...opaque],
      [...opaque, ...fresh],
      [...fresh, ...opaque.toReversed()],
    ]) {
      const { files, hidden } = await walk({ layers: [lower, upper] });
      expect([...files.values()].filter(({ type }) => type === 'file')).toHaveLength(300);
      expect(hidden[0]).toEqual({ files: 300, bytes: 300 });
    }
  });

  test('a directory that takes the place of a file is what the layer says of it, marked as opaque or not', async () => {
    const layers = [[file('a')], [directory('a'), file('a/.wh..wh..opq', ''), file('a/b')]];
    const { files, hidden } = await walk({ layers });
    expect([...files.keys()].sort()).toEqual(['a', 'a/b']);
    expect(hidden[0]).toEqual({ files: 1, bytes: 1 });
  });

  test.each(['.wh.b', '.wh..wh..opq'])(
    'what is removed in a directory that takes the place of a file only later is refused: %s',
    async (mark) => {
      await expect(
        walk({ layers: [[file('a')], [file(`a/${mark}`, ''), directory('a')]] }),
      ).rejects.toMatchObject({
        code: 'tampered',
        message: expect.stringContaining('removes through a file of a layer below'),
      });
    },
  );

  test('a layer that goes on below a link of a lower one is refused; below one of its own it means where that leads', async () => {
    const below = [directory('a'), link('l', 'a')];
    expect([...(await walk({ layers: [[...below, file('l/x')]] })).files.keys()].sort()).toEqual([
      'a',
      'a/x',
      'l',
    ]);
    await expect(walk({ layers: [below, [file('l/x')]] })).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining('"l/x" goes through a symlink'),
    });
  });

  test('names of a hundred megabytes are refused', async () => {
    const { IMAGE_LIMITS } = await import('../../../src/solution/image/imageLimits.ts');
    await writeFile(archive, imageArchive({ layers: [[file('n'.repeat(90)), link('l', 't'.repeat(90))]] }));
    const read = (nameBytes: number) => readImage(archive, { limits: { ...IMAGE_LIMITS, nameBytes } });
    await expect(read(180)).rejects.toMatchObject({ code: 'limit' });
    await expect(read(181)).resolves.toBeDefined();
  });
});
