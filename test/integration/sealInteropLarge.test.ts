import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openStream } from '../../src/resource/seal/openStream.ts';
import { cutBody } from '../../src/resource/seal/packetLength.ts';
import { sealStream } from '../../src/resource/seal/sealStream.ts';
import { peers } from './interop/peers.ts';

const KEY = Buffer.alloc(32, 3);
/** Just too much for a five-octet length, so that it goes in parts. */
const SIZE = 2 ** 32 + 12_345;

/** Bytes that differ from piece to piece, made on the way. */
async function* content(): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(1024 * 1024);
  for (let left = SIZE, turn = 0; left > 0; left -= piece.length, turn++) {
    piece.writeUInt32BE(turn);
    yield Buffer.from(piece.subarray(0, Math.min(left, piece.length)));
    await Promise.resolve();
  }
}

async function digestOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

const asked = process.env['COUNTERSIGN_LARGE'] === '1';
const describeLarge = asked ? describe : describe.skip;

describeLarge('a message of more than 4 GiB (takes minutes: set COUNTERSIGN_LARGE=1)', () => {
  test('goes in parts, and opens to the same bytes in little memory', async () => {
    expect(cutBody(SIZE).parts).toBeGreaterThan(0);
    const before = process.memoryUsage().rss;
    const opened = digestOf(openStream(sealStream(content(), SIZE, KEY), KEY));
    expect(await opened).toBe(await digestOf(content()));
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  for (const peer of peers) {
    const testWithPeer = asked && peer.build() ? test : test.skip;

    testWithPeer(`is opened by ${peer.name} (needs ${peer.needs})`, async () => {
      const env = { ...process.env, SESSION_KEY: KEY.toString('hex') };
      const program = spawn(peer.program, ['open', '-'], {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const [digest] = await Promise.all([
        digestOf(program.stdout),
        pipeline(Readable.from(sealStream(content(), SIZE, KEY)), program.stdin),
      ]);
      expect(digest).toBe(await digestOf(content()));
    });
  }
});
