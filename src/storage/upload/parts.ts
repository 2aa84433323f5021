import { giveBack } from '../../bytes/giveBack.ts';

/** A piece of an upload, gathered from a stream. */
export interface Part {
  /** From 0. */
  readonly index: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly last: boolean;
  /** Says that the bytes are not needed any more: a later part may take their memory. */
  release(): void;
}

/**
 * Cuts a stream into parts of exactly `bytesOf(index)` bytes, the last one shorter. An empty stream gives one
 * empty part. A part is given out only when it is known whether it is the last. The memory of released parts is
 * used again: waiting for the collector of garbage would cost more time than the sending.
 */
export async function* partsOf(
  stream: AsyncIterable<Uint8Array>,
  bytesOf: (index: number) => number,
): AsyncGenerator<Part> {
  const free: Buffer[] = [];
  let index = 0;
  let offset = 0;
  let buffer: Buffer | undefined;
  let filled = 0;
  const part = (whole: Buffer, last: boolean): Part => ({
    index,
    offset,
    bytes: whole.subarray(0, filled),
    last,
    release: () => free.push(whole),
  });
  for await (const piece of stream) {
    for (let taken = 0; taken < piece.length;) {
      if (filled === buffer?.length) {
        yield part(buffer, false);
        index += 1;
        offset += filled;
        buffer = undefined;
      }
      if (buffer === undefined) {
        buffer = bufferOf(bytesOf(index), free);
        filled = 0;
      }
      const some = piece.subarray(taken, taken + buffer.length - filled);
      buffer.set(some, filled);
      filled += some.length;
      taken += some.length;
    }
    giveBack(piece);
  }
  yield part(buffer ?? Buffer.alloc(0), true);
}

function bufferOf(bytes: number, free: Buffer[]): Buffer {
  const used = free.pop();
  return used?.length === bytes ? used : Buffer.allocUnsafeSlow(bytes);
}
