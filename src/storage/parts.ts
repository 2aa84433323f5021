import { giveBack } from '../resource/seal/giveBack.ts';

/** A piece of an upload, gathered from a stream. Its bytes are never written to again. */
export interface Part {
  /** From 0. */
  readonly index: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/**
 * Cuts a stream into parts of exactly `bytesOf(index)` bytes, the last one shorter. An empty stream gives one
 * empty part. A part is given out only when it is known whether it is the last.
 */
export async function* partsOf(
  stream: AsyncIterable<Uint8Array>,
  bytesOf: (index: number) => number,
): AsyncGenerator<Part> {
  let index = 0;
  let offset = 0;
  let full: Uint8Array | undefined;
  let filling: Buffer | undefined;
  let filled = 0;
  for await (const whole of stream) {
    let chunk = whole;
    while (chunk.length > 0) {
      if (full !== undefined) {
        yield { index, offset, bytes: full, last: false };
        index += 1;
        offset += full.length;
        full = undefined;
      }
      filling ??= Buffer.allocUnsafeSlow(bytesOf(index));
      const taken = Math.min(chunk.length, filling.length - filled);
      filling.set(taken === chunk.length ? chunk : chunk.subarray(0, taken), filled);
      filled += taken;
      chunk = chunk.subarray(taken);
      if (filled === filling.length) {
        full = filling;
        filling = undefined;
        filled = 0;
      }
    }
    giveBack(whole);
  }
  yield { index, offset, bytes: full ?? filling?.subarray(0, filled) ?? new Uint8Array(0), last: true };
}
