import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { archiveDirectory } from '../../src/resource/archive.ts';
import { extractArchive } from '../../src/resource/extract.ts';
import { collect, temporaryDirectory } from './temporaryDirectory.ts';

const OPTIONS =
  '--sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s --dereference --hard-dereference';

/** The command of the documentation, whose bytes ours must be. */
function tarArguments(directory: string, form = 'ustar'): string[] {
  return [...OPTIONS.split(' '), `--format=${form}`, '-C', directory, '-cf', '-', '.'];
}

function gnuTar(directory: string, form?: 'gnu'): Buffer {
  return execFileSync('tar', tarArguments(directory, form), {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 256 * 1024 * 1024,
  });
}

function gnuTarStream(directory: string): AsyncIterable<Uint8Array> {
  return spawn('tar', tarArguments(directory), { stdio: ['ignore', 'pipe', 'ignore'] }).stdout;
}

/** The first piece, of at least two blocks. */
async function firstOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const piece of pieces) {
    start = Buffer.concat([start, piece]);
    if (start.length >= 1024) break;
  }
  return start;
}

/** For what is too large to keep; no piece may be larger than 1 MiB. */
async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of pieces) {
    if (piece.length > 1024 * 1024) throw new Error(`a piece of ${piece.length} bytes`);
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest('hex') };
}

const hasGnuTar = spawnSync('tar', ['--version']).stdout.toString().includes('GNU tar');
const testWithTar = hasGnuTar ? test : test.skip;

let temporary: ReturnType<typeof temporaryDirectory>;
let root: string;
beforeEach(() => {
  temporary = temporaryDirectory();
  root = join(temporary.path, 'data');
  mkdirSync(root);
});
afterEach(() => {
  temporary.remove();
});

async function archived(directory = root): Promise<Buffer> {
  const archive = archiveDirectory(directory);
  const bytes = await collect(archive.read());
  expect(bytes.length).toBe(archive.size);
  return bytes;
}

async function expectSameAsTar(directory = root): Promise<void> {
  expect((await archived(directory)).equals(gnuTar(directory))).toBe(true);
}

describe('the archive of a directory (needs GNU tar to compare with)', () => {
  testWithTar('is what GNU tar writes, for nested directories, empty ones and empty files', async () => {
    mkdirSync(join(root, 'sub/deep'), { recursive: true });
    mkdirSync(join(root, 'a b'));
    mkdirSync(join(root, 'a'));
    for (const name of ['a.txt', 'a/z', 'B', 'sub/x', 'sub.x', 'sub/deep/y'])
      writeFileSync(join(root, name), name);
    writeFileSync(join(root, 'empty'), '');
    await expectSameAsTar();
  });

  testWithTar('is what GNU tar writes, for an empty directory', async () => {
    await expectSameAsTar();
  });

  testWithTar('does not depend on umask, setuid, setgid and sticky bits', async () => {
    for (const mode of [0o600, 0o640, 0o444, 0o700, 0o755, 0o4755, 0o6711]) {
      writeFileSync(join(root, mode.toString(8)), 'x');
      chmodSync(join(root, mode.toString(8)), mode);
    }
    mkdirSync(join(root, 'group'));
    chmodSync(join(root, 'group'), 0o2775);
    await expectSameAsTar();
    const before = await archived();
    chmodSync(join(root, '600'), 0o664);
    chmodSync(root, 0o700);
    expect((await archived()).equals(before)).toBe(true);
    chmodSync(join(root, '600'), 0o744);
    expect((await archived()).equals(before)).toBe(false);
  });

  testWithTar('takes names in any encoding as the bytes that they are', async () => {
    for (const hex of ['6eff', 'c3a9', '65cc81', '0a', '1b5b41', '5c', 'f09f9880', '20', '2d2d']) {
      writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from(hex, 'hex')]), hex);
    }
    await expectSameAsTar();
  });

  testWithTar('splits long names where GNU tar does', async () => {
    for (const lengths of [
      [95, 4],
      [98, 100],
      [99, 100],
      [99, 52, 97],
      [50, 99, 98],
      [2, 1, 96],
    ]) {
      const parts = lengths.map((length, at) => String.fromCharCode(97 + at).repeat(length));
      mkdirSync(join(root, ...parts.slice(0, -1)), { recursive: true });
      writeFileSync(join(root, ...parts), 'x');
    }
    mkdirSync(join(root, 'd'.repeat(97)));
    mkdirSync(join(root, 'e'.repeat(98), 'f'.repeat(99)), { recursive: true });
    await expectSameAsTar();
  });

  testWithTar('holds every name as GNU tar does: in ustar while it can, else in its own form', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lengths, async (parts) => {
        const tree = mkdtempSync(join(temporary.path, 'tree-'));
        mkdirSync(join(tree, ...parts.map((length) => 'x'.repeat(length))), { recursive: true });
        let expected: Buffer;
        try {
          expected = gnuTar(tree);
        } catch {
          expected = gnuTar(tree, 'gnu');
        }
        const archive = await archived(tree);
        expect(archive.equals(expected)).toBe(true);
        await extractArchive(archiveDirectory(tree).read(), `${tree}.again`, {
          bytes: archive.length,
          entries: 10,
        });
        expect((await archived(`${tree}.again`)).equals(archive)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  testWithTar('holds a file of 8 GiB, which ustar does not', async () => {
    writeFileSync(join(root, 'huge'), '');
    for (const [size, magic] of [
      [8 * 1024 ** 3 - 1, 'ustar\u000000'],
      [8 * 1024 ** 3, 'ustar  \0'],
    ] as const) {
      truncateSync(join(root, 'huge'), size);
      const start = await firstOf(archiveDirectory(root).read());
      const form = magic.startsWith('ustar ') ? 'gnu' : 'ustar';
      const expected = await firstOf(spawn('tar', tarArguments(root, form)).stdout);
      expect(start.toString('latin1', 257, 265)).toBe(magic);
      expect(start.subarray(0, 1024).equals(expected.subarray(0, 1024))).toBe(true);
    }
  });

  test('as deep as a path of Linux goes', async () => {
    mkdirSync(join(root, ...Array.from({ length: 1500 }, () => 'd')), { recursive: true });
    const archive = await archived();
    await extractArchive(archiveDirectory(root).read(), join(temporary.path, 'deep'), {
      bytes: archive.length,
      entries: 2000,
    });
    expect((await archived(join(temporary.path, 'deep'))).equals(archive)).toBe(true);
  });

  testWithTar('holds files around every block, record and piece boundary', async () => {
    const sizes = [
      1, 511, 512, 513, 9728, 10_240, 131_071, 131_072, 131_073, 1_048_575, 1_048_576, 1_048_577, 3_000_000,
    ];
    for (const size of sizes) writeFileSync(join(root, String(size)), Buffer.alloc(size, 7));
    await expectSameAsTar();
  });

  testWithTar('takes a link to a file inside, and every name of a hard link, as the file', async () => {
    mkdirSync(join(root, 'blobs'));
    writeFileSync(join(root, 'blobs/one'), 'one');
    linkSync(join(root, 'blobs/one'), join(root, 'hard'));
    symlinkSync('blobs/one', join(root, 'soft'));
    await expectSameAsTar();
  });

  testWithTar('is what GNU tar writes, for any tree', async () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9._ ~é-]{1,60}$/).filter((text) => !/^\.+$/.test(text));
    const file = fc.tuple(
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.uint8Array({ maxLength: 2000 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 12 }), async (files) => {
        const tree = mkdtempSync(join(temporary.path, 'tree-'));
        for (const [path, bytes, executable] of files) {
          try {
            mkdirSync(join(tree, ...path.slice(0, -1)), { recursive: true });
            writeFileSync(join(tree, ...path), bytes, { mode: executable ? 0o755 : 0o644 });
          } catch {
            // A name that is taken by a directory or a file: the tree is what could be made.
          }
        }
        await expectSameAsTar(tree);
      }),
      { numRuns: 40 },
    );
  });

  test('reads a sparse file as the zeros that it holds', async () => {
    writeFileSync(join(root, 'sparse'), 'x');
    truncateSync(join(root, 'sparse'), 5_000_000);
    const bytes = await archived();
    expect(
      bytes
        .subarray(1024, 1024 + 5_000_000)
        .equals(Buffer.concat([Buffer.from('x'), Buffer.alloc(4_999_999)])),
    ).toBe(true);
  });

  testWithTar('is what GNU tar writes, for 10,000 small files, and comes in small pieces', async () => {
    mkdirSync(join(root, 'many'));
    for (let file = 0; file < 10_000; file += 1)
      writeFileSync(join(root, 'many', `file-${file}`), `${file}`.repeat(file % 700));
    const archive = archiveDirectory(root);
    expect(archive.entries).toBe(10_002);
    expect(await hashOf(archive.read())).toEqual(await hashOf(gnuTarStream(root)));
  });

  const testLarge = hasGnuTar && process.env['COUNTERSIGN_LARGE'] === '1' ? test : test.skip;
  testLarge(
    'is what GNU tar writes, for a sparse file of 5 GiB (set COUNTERSIGN_LARGE=1)',
    async () => {
      writeFileSync(join(root, 'huge'), 'begins');
      truncateSync(join(root, 'huge'), 5 * 1024 ** 3);
      const archive = archiveDirectory(root);
      expect(archive.size).toBeGreaterThan(5 * 1024 ** 3);
      expect(await hashOf(archive.read())).toEqual(await hashOf(gnuTarStream(root)));
    },
    600_000,
  );
});
