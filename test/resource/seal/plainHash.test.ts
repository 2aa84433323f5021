import { describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { HashThread } from '../../../src/resource/seal/hashThread.ts';
import { plainHash } from '../../../src/resource/seal/plainHash.ts';
import type { PlainHash } from '../../../src/resource/seal/plainHash.ts';

/** Both kinds, whatever machine this is. */
const kinds: [string, () => PlainHash][] = [
  ['here', () => plainHash(0)],
  ['on a thread', () => new HashThread()],
];

describe.each(kinds)('a hash that is taken %s', (_, make) => {
  test('is the SHA-256 of all bytes in their order, from memory that is given away and from other', async () => {
    const hash = make();
    const expected = createHash('sha256');
    for (let turn = 0; turn < 40; turn++) {
      const bytes = randomBytes((turn * 7919) % 100_000);
      expected.update(bytes);
      if (turn % 3 === 0) {
        const given = new Uint8Array(bytes.length + 5);
        given.set(bytes, 2);
        const half = 2 + (bytes.length >> 1);
        await hash.take([given.subarray(2, half), given.subarray(half, -3)]);
      } else {
        await hash.update(bytes);
        bytes.fill(0);
      }
    }
    expect(await hash.digest()).toBe(expected.digest('hex'));
    await hash.close();
  });

  test('is that of far more than may wait, and the memory that was given away is gone', async () => {
    const hash = make();
    const expected = createHash('sha256');
    for (let turn = 0; turn < 40; turn++) {
      const piece = Buffer.allocUnsafeSlow(1024 * 1024).fill(turn);
      expected.update(piece);
      await hash.take([piece]);
      expect(piece.byteLength).toBe(0);
    }
    expect(await hash.digest()).toBe(expected.digest('hex'));
  });

  test('of nothing is that of nothing', async () => {
    expect(await make().digest()).toBe(createHash('sha256').digest('hex'));
  });

  test('may be closed at any time, more than once', async () => {
    const hash = make();
    await hash.update(randomBytes(1000));
    await hash.close();
    await hash.close();
  });
});

test('while a thread hashes what waits, everything else has its turn', async () => {
  const hash = new HashThread();
  let turns = 0;
  let next = setImmediate(function again() {
    turns += 1;
    next = setImmediate(again);
  });
  for (let piece = 0; piece < 64; piece++) await hash.take([Buffer.allocUnsafeSlow(1024 * 1024)]);
  expect(turns).toBeGreaterThan(0);
  clearImmediate(next);
  await hash.digest();
});

test('a hash whose thread has ended gives an error, never a digest', async () => {
  const hash = new HashThread();
  await hash.update(randomBytes(1000));
  await hash.close();
  await expect(hash.take([Buffer.allocUnsafeSlow(1024 * 1024)])).rejects.toMatchObject({ code: 'internal' });
  await expect(hash.digest()).rejects.toMatchObject({ code: 'internal' });
});
