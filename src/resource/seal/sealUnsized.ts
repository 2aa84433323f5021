import { randomBytes } from 'node:crypto';
import { streamSource } from '../../bytes/byteSource.ts';
import { ChunkCipher } from './chunkCipher.ts';
import { lastHeader, partHeader } from './packetLength.ts';
import {
  CHUNK_OCTET,
  chunkBytesOf,
  LITERAL_DATA_TAG,
  LITERAL_PREFIX,
  SALT_BYTES,
  SEIPD_TAG,
  sealParameters,
} from './sealFormat.ts';

/** So much is held back to learn whether a part is the last. */
const PART_BYTES = 1024 * 1024;

/**
 * Seals a stream of unknown length: as sealStream does, with all lengths in parts of 1 MiB (RFC 9580 §4.2.1.4).
 * @param sessionKey 32 bytes, fresh for every message
 */
export function sealUnsized(
  plain: AsyncIterable<Uint8Array>,
  sessionKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  return packetInParts(SEIPD_TAG, sealedBody(plain, sessionKey));
}

async function* sealedBody(
  plain: AsyncIterable<Uint8Array>,
  sessionKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT_BYTES);
  const cipher = new ChunkCipher(sessionKey, salt, CHUNK_OCTET);
  yield Buffer.concat([sealParameters(CHUNK_OCTET), salt]);
  const literal = streamSource(packetInParts(LITERAL_DATA_TAG, literalBody(plain)));
  try {
    const chunk = Buffer.allocUnsafeSlow(chunkBytesOf(CHUNK_OCTET));
    let chunks = 0;
    let total = 0;
    for (;;) {
      const filled = await literal.read(chunk);
      if (filled > 0) {
        for (const piece of cipher.encrypt(chunks, chunk.subarray(0, filled))) yield piece;
        chunks += 1;
        total += filled;
      }
      if (filled < chunk.length) break;
    }
    yield cipher.finalTag(chunks, total);
  } finally {
    await literal.close();
  }
}

async function* literalBody(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield LITERAL_PREFIX;
  yield* plain;
}

/** A packet around a body whose length shows only at its end. */
async function* packetInParts(tag: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = streamSource(body);
  try {
    yield Uint8Array.of(0xc0 | tag);
    for (;;) {
      const part = Buffer.allocUnsafeSlow(PART_BYTES);
      const filled = await source.read(part);
      // A last part may be empty; any other has all its bytes.
      yield filled < part.length ? lastHeader(filled) : partHeader(part.length);
      if (filled > 0) yield part.subarray(0, filled);
      if (filled < part.length) break;
    }
  } finally {
    await source.close();
  }
}
