import { gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { parallelGzip } from '../../src/solution/image/parallelGzip.ts';

async function zip(bytes: Buffer, size: number): Promise<Buffer> {
  const count = Math.ceil(bytes.length / size);
  const chunks = Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  return buffer(parallelGzip(Readable.from(chunks), 1));
}

describe('parallelGzip', () => {
  const part = 4 * 1024 * 1024;
  test.each([0, 1, part - 1, part, part + 1, 3 * part + 5])('%i bytes come back whole', async (length) => {
    const bytes = Buffer.alloc(length, 'some text that repeats, ');
    const zipped = await zip(bytes, 100_000);
    expect(length === 0 ? zipped.length : gunzipSync(zipped).equals(bytes)).toBe(length === 0 ? 0 : true);
  });

  test('the same bytes give the same archive, however they arrive, and carry no time', async () => {
    const bytes = Buffer.alloc(part + 1000, 'some text that repeats, ');
    const zipped = await zip(bytes, 65_536);
    expect(zipped.equals(await zip(bytes, 999_983))).toBe(true);
    expect(zipped.readUInt32LE(4)).toBe(0);
  });

  test('an error of the source is passed on', async () => {
    async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
      yield Buffer.alloc(part + 1);
      await Promise.reject(new Error('the source broke'));
    }
    await expect(buffer(parallelGzip(broken(), 1))).rejects.toThrow('the source broke');
  });
});
