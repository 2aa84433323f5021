import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSource } from '../../../src/bytes/byteSource.ts';
import { giveBack } from '../../../src/bytes/giveBack.ts';
import { openStream } from '../../../src/resource/seal/openStream.ts';
import { bodySections, cutBody, packetBytes } from '../../../src/resource/seal/packetLength.ts';
import { sealedSize } from '../../../src/resource/seal/sealFormat.ts';
import type { SealForm } from '../../../src/resource/seal/sealFormat.ts';
import { sealStream } from '../../../src/resource/seal/sealStream.ts';
import type { SealOptions } from '../../../src/resource/seal/sealStream.ts';
import { collect, inPieces } from '../temporaryDirectory.ts';

const KEY = Buffer.alloc(32, 7);

function seal(plain: Uint8Array, options: SealOptions = {}, piece = 1000): Promise<Buffer> {
  return collect(sealStream(inPieces(plain, piece), plain.length, KEY, options));
}

function unseal(sealed: Uint8Array, key: Uint8Array = KEY, piece = 1000): Promise<Buffer> {
  return collect(openStream(inPieces(sealed, piece), key));
}

describe('what was sealed opens to the same bytes', () => {
  const forms = fc.record<SealForm>(
    { chunkOctet: fc.integer({ min: 0, max: 6 }), partPower: fc.integer({ min: 9, max: 12 }) },
    { requiredKeys: [] },
  );

  test('at any size, chunk size, kind of length and cut of the streams', async () => {
    const sizes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 20_000 }));
    await fc.assert(
      fc.asyncProperty(sizes, forms, fc.integer({ min: 1, max: 5000 }), async (size, form, piece) => {
        const plain = randomBytes(size);
        const sealed = await seal(plain, form, piece);
        expect(sealed.length).toBe(sealedSize(size, form));
        expect((await unseal(sealed, KEY, piece)).equals(plain)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('at every size around a chunk’s end', async () => {
    for (const chunkOctet of [0, 1, 4]) {
      const chunk = 2 ** (chunkOctet + 6);
      for (const edge of [chunk, 2 * chunk, 5 * chunk, 6 * chunk]) {
        for (let size = edge - 32; size <= edge + 2; size++) {
          const plain = randomBytes(size);
          const sealed = await seal(plain, { chunkOctet });
          expect(sealed.length).toBe(sealedSize(size, { chunkOctet }));
          expect((await unseal(sealed)).equals(plain)).toBe(true);
        }
      }
    }
  });

  test('at every size around a part’s end', async () => {
    for (const edge of [512, 1024, 1536]) {
      for (let size = edge - 110; size <= edge + 2; size++) {
        const form = { chunkOctet: 4, partPower: 9 };
        const plain = randomBytes(size);
        const sealed = await seal(plain, form);
        expect(sealed.length).toBe(sealedSize(size, form));
        expect((await unseal(sealed)).equals(plain)).toBe(true);
      }
    }
  });

  test('at the default form, from a file, over many chunks, with the hash taken on the way', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'countersign-test-'));
    try {
      for (const size of [0, 1, 1_048_576 - 12, 1_048_576, 9_000_001]) {
        const plain = randomBytes(size);
        writeFileSync(join(directory, 'plain'), plain);
        const file = await open(join(directory, 'plain'));
        const hash = createHash('sha256');
        const onPlain = (pieces: readonly Uint8Array[]): Promise<void> => {
          for (const piece of pieces) hash.update(piece);
          return Promise.resolve();
        };
        const sealed = await collect(sealStream(fileSource(file), size, KEY, { onPlain }));
        await file.close();
        expect(sealed.length).toBe(sealedSize(size));
        expect(hash.digest('hex')).toBe(createHash('sha256').update(plain).digest('hex'));
        expect((await unseal(sealed, KEY, 65_536)).equals(plain)).toBe(true);
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  test('pieces that are given back as soon as they were used leave the rest whole', async () => {
    const plain = randomBytes(7_000_000);
    async function* givingBack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        yield Uint8Array.from(piece);
        giveBack(piece);
      }
    }
    const sealed = await collect(givingBack(sealStream(inPieces(plain, 100_000), plain.length, KEY)));
    const opened = await collect(givingBack(openStream(inPieces(sealed, 100_000), KEY)));
    expect(opened.equals(plain)).toBe(true);
  });

  test('the same key, salt and bytes give the same message; a fresh salt another one', async () => {
    const plain = randomBytes(300);
    const salt = randomBytes(32);
    expect((await seal(plain, { salt }, 7)).equals(await seal(plain, { salt }, 300))).toBe(true);
    expect((await seal(plain)).equals(await seal(plain))).toBe(false);
  });
});

describe('the form', () => {
  test('says nothing of the content: no name, no date, no key packet', async () => {
    const sealed = await seal(Buffer.from('secret'));
    expect(sealed[0]).toBe(0xd2);
    expect([...sealed.subarray(6, 10)]).toEqual([2, 9, 3, 14]);
    expect(sealed.length).toBe(6 + 4 + 32 + 12 + 6 + 16 + 16);
  });

  test('has fixed lengths below 4 GiB and parts from there on', () => {
    expect(cutBody(2 ** 32 - 1)).toMatchObject({ parts: 0, lastBytes: 2 ** 32 - 1 });
    expect(cutBody(2 ** 32)).toMatchObject({ parts: 255, partBytes: 2 ** 24, lastBytes: 2 ** 24 });
    expect(sealedSize(100 * 2 ** 30)).toBeGreaterThan(100 * 2 ** 30);
  });

  test('its computed size is that of its sections, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 28, max: 30 }), (bytes, power) => {
        let total = 0;
        for (const section of bodySections(18, bytes, power)) total += section.header.length + section.bytes;
        expect(total).toBe(packetBytes(bytes, power));
      }),
    );
  });

  test('refuses to write a chunk size, key or salt that the standard does not have', async () => {
    await expect(seal(Buffer.alloc(1), { chunkOctet: 17 })).rejects.toMatchObject({ code: 'input' });
    await expect(seal(Buffer.alloc(1), { salt: Buffer.alloc(31) })).rejects.toMatchObject({ code: 'input' });
    await expect(
      collect(sealStream(inPieces(Buffer.alloc(1), 1), 1, Buffer.alloc(16))),
    ).rejects.toMatchObject({
      code: 'input',
    });
  });

  test('a source that is shorter or longer than was said gives an error', async () => {
    for (const said of [99, 101, 0]) {
      const sealing = collect(sealStream(inPieces(Buffer.alloc(100), 10), said, KEY));
      await expect(sealing).rejects.toThrow(/changed its size/);
    }
  });

  test('an error of the source is the error of the sealing', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(10);
      await Promise.resolve();
      throw new Error('the disk is gone');
    }
    await expect(collect(sealStream(broken(), 100, KEY))).rejects.toThrow('the disk is gone');
    await expect(collect(openStream(broken(), KEY))).rejects.toThrow(/expected form/);
  });

  test('a reader that stops early stops the source', async () => {
    let stopped = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          await Promise.resolve();
          yield Buffer.alloc(1000);
        }
      } finally {
        stopped = true;
      }
    }
    for await (const piece of sealStream(endless(), 10_000_000, KEY, { chunkOctet: 4 })) {
      if (piece.length > 100) break;
    }
    expect(stopped).toBe(true);
  });
});
