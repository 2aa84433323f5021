import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CountersignError } from '../../src/errors.ts';
import { archiveDirectory } from '../../src/resource/archive.ts';
import type { DirectoryArchive } from '../../src/resource/archive.ts';
import { sha256 } from '../storage/bytes.ts';
import { collect, temporaryDirectory } from './temporaryDirectory.ts';

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

describe('a directory that changes while it is read gives an error, never a wrong hash', () => {
  /** Fails only after the first piece was read. */
  async function readWhile(change: () => void): Promise<unknown> {
    const archive = archiveDirectory(root);
    const pieces = archive.read();
    await pieces.next();
    change();
    return collect(pieces);
  }

  beforeEach(() => {
    writeFileSync(join(root, 'a'), Buffer.alloc(3 * 1024 * 1024));
    writeFileSync(join(root, 'b'), 'second');
  });

  test('a file that grows', async () => {
    await expect(
      readWhile(() => {
        appendFileSync(join(root, 'a'), 'more');
      }),
    ).rejects.toThrow(/a changed while it was read/);
  });

  test('a file that is cut short', async () => {
    await expect(
      readWhile(() => {
        truncateSync(join(root, 'a'), 1024);
      }),
    ).rejects.toThrow(/a changed while it was read/);
  });

  test('a file that is rewritten to the same length', async () => {
    await expect(
      readWhile(() => {
        writeFileSync(join(root, 'a'), Buffer.alloc(3 * 1024 * 1024, 1));
      }),
    ).rejects.toThrow(/a changed while it was read/);
  });

  test('a file that vanishes', async () => {
    await expect(
      readWhile(() => {
        unlinkSync(join(root, 'b'));
      }),
    ).rejects.toThrow(/b does not exist, or vanished/);
  });

  test('a file that is added', async () => {
    await expect(
      readWhile(() => {
        writeFileSync(join(root, 'c'), 'new');
      }),
    ).rejects.toThrow(/changed while it was read/);
  });

  test('a file that becomes a pipe (and it does not hang)', async () => {
    await expect(
      readWhile(() => {
        unlinkSync(join(root, 'b'));
        execFileSync('mkfifo', [join(root, 'b')]);
      }),
    ).rejects.toThrow(/b is not a regular file/);
  });

  test('a file that becomes a link to one of the same content', async () => {
    await expect(
      readWhile(() => {
        renameSync(join(root, 'b'), join(temporary.path, 'b'));
        symlinkSync('../b', join(root, 'b'));
      }),
    ).rejects.toThrow(/b (changed while it was read|is a symbolic link|cannot be read \(ELOOP\))/);
  });

  test('a file that is written to and given its time back', async () => {
    await expect(
      readWhile(() => {
        const { atime, mtime } = statSync(join(root, 'a'));
        writeFileSync(join(root, 'a'), Buffer.alloc(3 * 1024 * 1024, 1));
        utimesSync(join(root, 'a'), atime, mtime);
      }),
    ).rejects.toThrow(/a changed while it was read/);
  });

  test('a file that is replaced by another of the same size and time, between its header and its bytes', async () => {
    const archive = archiveDirectory(root);
    await expect(
      replacedBetween(archive, () => {
        const { atime, mtime } = statSync(join(root, 'a'));
        writeFileSync(join(temporary.path, 'other'), Buffer.alloc(3 * 1024 * 1024, 1));
        utimesSync(join(temporary.path, 'other'), atime, mtime);
        renameSync(join(temporary.path, 'other'), join(root, 'a'));
      }),
    ).rejects.toThrow(/changed while it was read/);
  });

  /** Changes something before each piece is taken: whatever the moment, it must be an error. */
  async function replacedBetween(archive: DirectoryArchive, change: () => void): Promise<void> {
    const pieces = archive.read();
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) change();
  }

  test('a directory that vanishes, or is another one now', async () => {
    mkdirSync(join(root, 'c'));
    writeFileSync(join(root, 'c', 'x'), 'x');
    await expect(
      readWhile(() => {
        rmSync(join(root, 'c'), { recursive: true });
      }),
    ).rejects.toThrow(/c does not exist, or vanished|changed while it was read/);
  });

  test('whatever changes at whatever piece: an error, or the hash of a state that there was', async () => {
    const hashes = new Set<string>();
    const state = async (): Promise<string> => sha256(await collect(archiveDirectory(root).read()));
    hashes.add(await state());
    const moment = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'b'), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(moment, async ([after, name, byte]) => {
        hashes.add(await state());
        const parts: Uint8Array[] = [];
        try {
          for await (const piece of archiveDirectory(root).read()) {
            if (parts.length === after) {
              const bytes = readFileSync(join(root, name));
              bytes[bytes.length - 1] = byte;
              writeFileSync(join(root, name), bytes);
              hashes.add(await state());
            }
            parts.push(piece);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CountersignError);
          return;
        }
        expect(hashes).toContain(sha256(Buffer.concat(parts)));
      }),
      { numRuns: 30 },
    );
  });
});
