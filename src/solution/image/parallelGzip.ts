import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Large enough that cutting costs nothing in size, small enough that memory stays flat. */
const PART = 4 * 1024 * 1024;

const compress = promisify(gzip);

async function* parts(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + PART - length);
      chunks.push(piece);
      length += piece.length;
      at += piece.length;
      if (length === PART) {
        yield Buffer.concat(chunks);
        chunks = [];
        length = 0;
      }
    }
  }
  if (length > 0) yield Buffer.concat(chunks);
}

/** Parts of 4 MiB of a stream, each packed by itself, on all processors, in the order of the stream. */
export async function* inParallel(
  source: AsyncIterable<Uint8Array>,
  pack: (part: Uint8Array) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const inFlight: Promise<Uint8Array>[] = [];
  const most = availableParallelism() + 1;
  try {
    for await (const part of parts(source)) {
      inFlight.push(pack(part));
      if (inFlight.length >= most) yield (await inFlight.shift()) ?? new Uint8Array(0);
    }
    for (let next = inFlight.shift(); next !== undefined; next = inFlight.shift()) yield await next;
  } finally {
    await Promise.allSettled(inFlight);
  }
}

/**
 * Gzip as a sequence of members (RFC 1952, 2.2), each of 4 MiB of the source, compressed on all processors. The
 * headers carry no time and no name: the same bytes in give the same bytes out.
 */
export function parallelGzip(
  source: AsyncIterable<Uint8Array>,
  level: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  return inParallel(source, (part) => compress(part, { level }));
}
