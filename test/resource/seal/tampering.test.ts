import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { openStream } from '../../../src/resource/seal/openStream.ts';
import { sealStream } from '../../../src/resource/seal/sealStream.ts';
import type { SealOptions } from '../../../src/resource/seal/sealStream.ts';
import { collect, inPieces } from '../temporaryDirectory.ts';
import { sealRaw } from './sealRaw.ts';

const KEY = Buffer.alloc(32, 7);

function seal(plain: Uint8Array, options: SealOptions = {}, piece = 1000): Promise<Buffer> {
  return collect(sealStream(inPieces(plain, piece), plain.length, KEY, options));
}

function unseal(sealed: Uint8Array, key: Uint8Array = KEY, piece = 1000): Promise<Buffer> {
  return collect(openStream(inPieces(sealed, piece), key));
}

/** Everything that opening yields before it fails, and that it does fail. */
async function expectRefused(sealed: Uint8Array, plain: Uint8Array, key: Uint8Array = KEY): Promise<Buffer> {
  const got: Uint8Array[] = [];
  let refused = false;
  try {
    for await (const piece of openStream(inPieces(sealed, 333), key)) got.push(Uint8Array.from(piece));
  } catch (error) {
    refused = true;
    expect(error).toMatchObject({ name: 'CountersignError' });
  }
  expect(refused).toBe(true);
  const bytes = Buffer.concat(got);
  // Whatever came out is a true beginning of what was sealed, and never all of it.
  expect(bytes.equals(plain.subarray(0, bytes.length))).toBe(true);
  if (plain.length > 0) expect(bytes.length).toBeLessThan(plain.length);
  return bytes;
}

describe('what was tampered with is refused, and no false byte comes out before', () => {
  // Chunks of 64 bytes: 200 bytes of content are four chunks.
  const plain = randomBytes(200);
  const form = { chunkOctet: 0 };
  const headBytes = 6 + 4 + 32;
  const chunkBytes = 64 + 16;

  test('every flipped bit', async () => {
    const sealed = await seal(plain, form);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const copy = Buffer.from(sealed);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expectRefused(copy, plain);
    }
  });

  test('every truncation, with its length mended or not', async () => {
    const sealed = await seal(plain, form);
    for (let length = 0; length < sealed.length; length++) {
      await expectRefused(sealed.subarray(0, length), plain);
      if (length < headBytes) continue;
      const mended = Buffer.from(sealed.subarray(0, length));
      mended.writeUInt32BE(length - 6, 2);
      await expectRefused(mended, plain);
    }
  });

  test('every truncation of a message in parts', async () => {
    const long = randomBytes(1500);
    const sealed = await seal(long, { chunkOctet: 0, partPower: 9 });
    for (let length = 0; length < sealed.length; length++)
      await expectRefused(sealed.subarray(0, length), long);
  });

  test('chunks removed from the end, with the final tag kept', async () => {
    const sealed = await seal(plain, form);
    const cut = Buffer.concat([sealed.subarray(0, headBytes + 2 * chunkBytes), sealed.subarray(-16)]);
    cut.writeUInt32BE(cut.length - 6, 2);
    await expectRefused(cut, plain);
  });

  test('every exchange of two chunks, and every chunk put twice', async () => {
    const sealed = await seal(plain, form);
    const chunk = (index: number): Buffer =>
      sealed.subarray(headBytes + index * chunkBytes, headBytes + (index + 1) * chunkBytes);
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        if (a === b) continue;
        const copy = Buffer.from(sealed);
        chunk(b).copy(copy, headBytes + a * chunkBytes);
        expect((await expectRefused(copy, plain)).length).toBeLessThanOrEqual(a * 64);
        chunk(a).copy(copy, headBytes + b * chunkBytes);
        await expectRefused(copy, plain);
      }
    }
    const doubled = Buffer.concat([sealed.subarray(0, headBytes + chunkBytes), sealed.subarray(headBytes)]);
    doubled.writeUInt32BE(doubled.length - 6, 2);
    await expectRefused(doubled, plain);
  });

  test('two messages with the same key spliced at any chunk', async () => {
    const other = await seal(randomBytes(200), form);
    const sealed = await seal(plain, form);
    for (let chunks = 0; chunks <= 4; chunks++) {
      const at = Math.min(headBytes + chunks * chunkBytes, sealed.length - 16);
      await expectRefused(Buffer.concat([sealed.subarray(0, at), other.subarray(at)]), plain);
    }
  });

  test('trailing garbage, a second message, a length that covers them', async () => {
    const sealed = await seal(plain, form);
    for (const tail of [Buffer.alloc(1), Buffer.alloc(16), Buffer.alloc(80), sealed]) {
      const longer = Buffer.concat([sealed, tail]);
      await expectRefused(longer, plain);
      longer.writeUInt32BE(longer.length - 6, 2);
      await expectRefused(longer, plain);
    }
  });

  test('another key: tampered, and not one byte', async () => {
    const sealed = await seal(plain, form);
    expect(await expectRefused(sealed, plain, randomBytes(32))).toHaveLength(0);
    await expect(unseal(sealed, randomBytes(32))).rejects.toMatchObject({ code: 'tampered' });
    await expect(unseal(await seal(plain), randomBytes(32))).rejects.toMatchObject({ code: 'tampered' });
  });

  test('random bytes, at any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await expectRefused(bytes, Buffer.alloc(0));
        await expectRefused(Buffer.concat([Buffer.from('d2ff', 'hex'), bytes]), Buffer.alloc(0));
      }),
      { numRuns: 200 },
    );
  });

  test('a chunk size over 4 MiB is refused before any memory is taken for it', async () => {
    const sealed = await seal(plain, form);
    sealed[9] = 22;
    await expect(unseal(sealed)).rejects.toMatchObject({ code: 'limit' });
  });

  test('a message that is authentic but holds something else than one literal packet', async () => {
    const literal = Buffer.concat([Buffer.from('cb0b620000000000', 'hex'), Buffer.from('hello')]);
    expect((await unseal(await sealRaw(KEY, literal))).toString()).toBe('hello');
    const refused: [Buffer, string][] = [
      [Buffer.concat([literal, literal]), 'tampered'],
      [Buffer.concat([literal, Buffer.from([0xd5, 1, 0])]), 'tampered'],
      [literal.subarray(0, literal.length - 1), 'tampered'],
      [literal.subarray(0, 1), 'tampered'],
      [literal.subarray(0, 5), 'tampered'],
      [Buffer.from('c80100', 'hex'), 'unsupported'],
      [Buffer.from('cb0362ff00', 'hex'), 'tampered'],
    ];
    for (const [packets, code] of refused) {
      await expect(unseal(await sealRaw(KEY, packets))).rejects.toMatchObject({ code });
    }
  });

  test('a literal packet with a name, a date and parts gives its data alone', async () => {
    const data = randomBytes(700);
    const prefix = Buffer.concat([
      Buffer.from([0x62, 3]),
      Buffer.from('a.b'),
      Buffer.from('01020304', 'hex'),
    ]);
    const body = Buffer.concat([prefix, data]);
    const packet = Buffer.concat([
      Buffer.from([0xcb, 224 + 9]),
      body.subarray(0, 512),
      Buffer.from([192, body.length - 512 - 192]),
      body.subarray(512),
    ]);
    expect((await unseal(await sealRaw(KEY, packet))).equals(data)).toBe(true);
  });
});
