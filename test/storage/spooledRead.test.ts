import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteRange, LocationReader } from '../../src/storage/objectStore.ts';
import { openSpooledRead } from '../../src/storage/spooledRead.ts';
import { bytesOf, collect, streamOf } from './bytes.ts';

const bytes = bytesOf('spool', 3_000_000);
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-spool-'));
  path = join(folder, 'x.spool');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function readerOf(asked: (ByteRange | undefined)[]): LocationReader {
  return {
    stat: () => Promise.resolve({ size: bytes.length }),
    read: (range) => {
      asked.push(range);
      return streamOf(
        range === undefined ? bytes : bytes.subarray(range.offset, range.offset + range.length),
      );
    },
  };
}

/** A run that ends before it has everything. */
async function cutRun(): Promise<number> {
  const spool = await openSpooledRead(readerOf([]), path);
  let seen = 0;
  for await (const piece of spool.read()) {
    seen += piece.length;
    if (seen > 1_000_000) break;
  }
  await spool.close();
  return seen;
}

describe('a download that was cut', () => {
  test('goes on in the next run, which asks for the rest alone', async () => {
    const seen = await cutRun();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const asked: (ByteRange | undefined)[] = [];
    const spool = await openSpooledRead(readerOf(asked), path);
    expect((await collect(spool.read())).equals(bytes)).toBe(true);
    expect(asked).toEqual([{ offset: seen, length: bytes.length - seen }]);
    await spool.forget();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that had everything asks for nothing', async () => {
    const first = await openSpooledRead(readerOf([]), path);
    await collect(first.read());
    await first.close();
    const asked: (ByteRange | undefined)[] = [];
    const spool = await openSpooledRead(readerOf(asked), path);
    expect((await collect(spool.read())).equals(bytes)).toBe(true);
    expect(asked).toEqual([]);
    await spool.close();
  });

  test('starts again when the spool cannot be of this object', async () => {
    await writeFile(path, Buffer.alloc(bytes.length + 1));
    const spool = await openSpooledRead(readerOf([]), path);
    expect((await collect(spool.read())).equals(bytes)).toBe(true);
    await spool.close();
  });

  test('is gone on with by one process at a time', async () => {
    const spool = await openSpooledRead(readerOf([]), path);
    await expect(openSpooledRead(readerOf([]), path)).rejects.toMatchObject({ code: 'conflict' });
    await spool.close();
  });
});
