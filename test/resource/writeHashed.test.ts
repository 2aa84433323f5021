import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handOver } from '../../src/bytes/giveBack.ts';
import { writeHashed } from '../../src/resource/transfer/writeHashed.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** Said to be more than it is, so that the hash has a thread. */
const MUCH = 1024 ** 3;

async function writeAll(pieces: Iterable<Uint8Array>, said: number): Promise<string> {
  async function* one(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) {
      await Promise.resolve();
      yield piece;
    }
  }
  const file = await open(join(directory, 'file'), 'w');
  try {
    return await writeHashed(file, one(), said);
  } finally {
    await file.close();
  }
}

test('what is written is what is hashed, whoever holds the pieces', async () => {
  const piece = fc.record({ bytes: fc.nat(300_000), ours: fc.boolean(), whole: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.boolean(), async (pieces, threaded) => {
      const made = pieces.map(({ bytes, ours, whole }) => {
        const memory = randomBytes(bytes + 1);
        const view = whole ? Uint8Array.from(memory) : memory.subarray(1);
        return ours ? handOver(view) : view;
      });
      const all = Buffer.concat(made);
      const hash = await writeAll(made, threaded ? MUCH : all.length);
      expect(hash).toBe(createHash('sha256').update(all).digest('hex'));
      expect(readFileSync(join(directory, 'file')).equals(all)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a stream that fails gives its error and no hash', async () => {
  function* failing(): Generator<Uint8Array> {
    yield handOver(new Uint8Array(2 * 1024 * 1024));
    throw new Error('no more');
  }
  await expect(writeAll(failing(), MUCH)).rejects.toThrow('no more');
});
