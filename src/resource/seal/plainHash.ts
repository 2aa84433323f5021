import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { free } from '../../bytes/giveBack.ts';
import { HashThread } from './hashThread.ts';

/** A SHA-256 that is taken of bytes as they pass. */
export interface PlainHash {
  /** Bytes that the caller goes on using; it may change them once the promise is settled. */
  update(bytes: Uint8Array): Promise<void>;
  /** Bytes whose memory is the hash's alone from now on. Settled when there is room for more. */
  take(pieces: readonly Uint8Array[]): Promise<void>;
  /** 64 lower-case hex digits; once, after the last bytes. */
  digest(): Promise<string>;
  /** Lets go of whatever the hash holds; needed when there is no digest, harmless after one. */
  close(): Promise<void>;
}

/** From here on a thread is worth its start. */
const THREAD_FROM_BYTES = 32 * 1024 * 1024;

/**
 * The hash of about so many bytes. It is the slowest part of sealing and opening, so that for much it has a thread
 * of its own where there is a processor for it.
 */
export function plainHash(bytes: number): PlainHash {
  return bytes >= THREAD_FROM_BYTES && availableParallelism() > 1 ? new HashThread() : hashHere();
}

/** The hash of what `use` gives it, about so many bytes, with what `use` gives; nothing of it is left when that fails. */
export async function withPlainHash<T>(
  bytes: number,
  use: (hash: PlainHash) => T | Promise<T>,
): Promise<{ result: T; hash: string }> {
  const hash = plainHash(bytes);
  try {
    return { result: await use(hash), hash: await hash.digest() };
  } finally {
    await hash.close();
  }
}

function hashHere(): PlainHash {
  const hash = createHash('sha256');
  const done = Promise.resolve();
  return {
    update(bytes) {
      hash.update(bytes);
      return done;
    },
    take(pieces) {
      for (const piece of pieces) hash.update(piece);
      pieces.forEach(free);
      return done;
    },
    digest: () => Promise.resolve(hash.digest('hex')),
    close: () => done,
  };
}
