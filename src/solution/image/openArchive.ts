import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { CountersignError } from '../../errors.ts';

export type Compression = 'none' | 'gzip' | 'zstd';

/** What the first bytes say. */
export function compressionOf(start: Uint8Array): Compression {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  if (start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd) return 'zstd';
  return 'none';
}

/** @throws CountersignError `tampered` when the compressed form is broken or ends early. */
export async function* decompress(
  source: AsyncIterable<Uint8Array>,
  compression: Compression,
  what: string,
  chunkSize = 256 * 1024,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'none') {
    yield* source;
    return;
  }
  const unpacked = compression === 'gzip' ? createGunzip({ chunkSize }) : createZstdDecompress({ chunkSize });
  pipeline(source, unpacked, () => {
    // The reader below sees the error: pipeline destroys `unpacked` with it.
  });
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    throw new CountersignError('tampered', `${what} is broken: its compressed form cannot be read`, {
      cause,
    });
  } finally {
    unpacked.destroy();
  }
}

export async function compressionOfFile(path: string): Promise<Compression> {
  try {
    await using file = await open(path, 'r');
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return compressionOf(buffer);
  } catch (cause) {
    throw new CountersignError('input', `the image archive ${path} cannot be read`, { cause });
  }
}

export interface OpenOptions {
  /** Told of the file's own bytes, in order, as they are read. */
  readonly seen?: (stored: Uint8Array) => void;
  /** Bytes of one chunk. Small ones cost time, large ones memory: they are freed late. */
  readonly chunkSize?: number;
}

/** The plain tar stream of an image archive. */
export async function* openArchive(
  path: string,
  { seen, chunkSize }: OpenOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const compression = await compressionOfFile(path);
  const file = createReadStream(path, { highWaterMark: chunkSize ?? 512 * 1024 });
  try {
    const stored = file as AsyncIterable<Uint8Array>;
    yield* decompress(seen ? told(stored, seen) : stored, compression, 'the image archive', chunkSize);
  } finally {
    file.destroy();
  }
}

async function* told(
  source: AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of source) {
    seen(chunk);
    yield chunk;
  }
}
