import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
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
  const spool = await openSpooledRead(readerOf([]), path, bytes.length);
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
    const spool = await openSpooledRead(readerOf(asked), path, bytes.length);
    expect((await collect(spool.read())).equals(bytes)).toBe(true);
    expect(asked).toEqual([{ offset: seen, length: bytes.length - seen }]);
    await spool.forget();
    expect(await readdir(folder)).toEqual([]);
  });

  test('twice has all that came in both runs, each byte in its place', async () => {
    await cutRun();
    const spool = await openSpooledRead(readerOf([]), path, bytes.length);
    let seen = 0;
    for await (const piece of spool.read()) {
      seen += piece.length;
      if (seen > 2_000_000) break;
    }
    await spool.close();
    expect((await readFile(path)).equals(bytes.subarray(0, seen))).toBe(true);
  });

  test('that had everything asks for nothing', async () => {
    const first = await openSpooledRead(readerOf([]), path, bytes.length);
    await collect(first.read());
    await first.close();
    const asked: (ByteRange | undefined)[] = [];
    const spool = await openSpooledRead(readerOf(asked), path, bytes.length);
    expect((await collect(spool.read())).equals(bytes)).toBe(true);
    expect(asked).toEqual([]);
    await spool.close();
  });

  test('starts again when the spool cannot be of this object', async () => {
    await writeFile(path, Buffer.alloc(bytes.length + 1));
    const spool = await openSpooledRead(readerOf([]), path, bytes.length);
    expect((await collect(spool.read())).equals(bytes)).toBe(true);
    await spool.close();
  });

  test('is gone on with by one process at a time', async () => {
    const spool = await openSpooledRead(readerOf([]), path, bytes.length);
    await expect(openSpooledRead(readerOf([]), path, bytes.length)).rejects.toMatchObject({
      code: 'conflict',
    });
    await spool.close();
  });
});

describe('a spool of a large object', () => {
  const MIB = 1024 * 1024;
  const size = 200 * MIB;
  let now = 0;
  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Brings 150 of 200 MiB at a rate, and gives how many the spool has then, and whether it stays for the next run. */
  async function bring(mibPerSecond: number): Promise<{ kept: number; stays: boolean }> {
    const piece = Buffer.alloc(5 * MIB);
    const reader: LocationReader = {
      stat: () => Promise.resolve({ size }),
      async *read() {
        for (let sent = 0; sent < 150; sent += 5) {
          now += 5000 / mibPerSecond;
          yield await Promise.resolve(piece);
        }
      },
    };
    const spool = await openSpooledRead(reader, path, size);
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the bytes are of no interest
    for await (const _ of spool.read());
    const { size: kept } = await stat(path);
    await spool.close();
    return { kept, stays: (await readdir(folder)).length > 0 };
  }

  test('is kept where the line takes more than a minute for all of it', async () => {
    expect(await bring(3)).toEqual({ kept: 150 * MIB, stays: true });
  });

  test('is given up where the line is faster: beginning anew costs less', async () => {
    expect(await bring(4)).toEqual({ kept: 0, stays: false });
  });
});
