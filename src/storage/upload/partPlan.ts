import { CountersignError } from '../../errors.ts';
import type { ByteRange } from '../objectStore.ts';
import { MiB } from '../transfer.ts';

/** The limits of multipart uploads that every S3 store shares (Amazon S3 User Guide, "multipart upload limits"). */
export const S3_LIMITS = { maxParts: 10_000, minPartBytes: 5 * MiB, maxPartBytes: 5 * 1024 * MiB } as const;

/** Streams of unknown length double their part size after each run of this many parts. */
const PARTS_BEFORE_GROWTH = 2_500;

/**
 * Bytes of every part of an upload of `size` bytes: `preferred`, or as many whole MiB as keep the upload within
 * `maxParts` parts. The size depends on nothing else, so that a resumed upload plans the same parts.
 */
export function partBytesFor(size: number, preferred: number, maxParts: number = S3_LIMITS.maxParts): number {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new CountersignError('internal', `an object cannot have ${size} bytes`);
  }
  return Math.max(preferred, Math.ceil(size / maxParts / MiB) * MiB);
}

/** Bytes of part `index` (from 0) of a stream whose length is not known: 10,000 parts of it hold 37,500 × `preferred`. */
export function growingPartBytes(index: number, preferred: number): number {
  return preferred * 2 ** Math.floor(index / PARTS_BEFORE_GROWTH);
}

/** Consecutive ranges of at most `partBytes` that cover a range. */
export function* rangesOf(range: ByteRange, partBytes: number): Generator<ByteRange> {
  const end = range.offset + range.length;
  for (let offset = range.offset; offset < end; offset += partBytes) {
    yield { offset, length: Math.min(partBytes, end - offset) };
  }
}

/**
 * Parts in flight at once, beside the one that fills, that fit a window of memory: at least two. Two parts of
 * more than a third of the window exceed it then (S3 objects over 200 GB with the defaults).
 */
export function partsInWindow(partBytes: number, windowBytes: number): number {
  return Math.max(2, Math.floor(windowBytes / Math.max(1, partBytes)) - 1);
}
