import { expect } from '@jest/globals';
import { createCipheriv, createHash } from 'node:crypto';

/** `size` bytes that are the same for the same seed and do not repeat. */
export function bytesOf(seed: string, size: number): Buffer {
  const key = createHash('sha256').update(seed).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
}

/** Bytes as a stream whose pieces have the lengths that `pieceOf` says in turn. */
export async function* streamOf(bytes: Uint8Array, pieceBytes = 65_537): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
    yield await Promise.resolve(bytes.subarray(offset, offset + pieceBytes));
  }
}

export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A matcher where a string is expected. */
export function containing(pattern: RegExp): string {
  return expect.stringMatching(pattern) as unknown as string;
}
