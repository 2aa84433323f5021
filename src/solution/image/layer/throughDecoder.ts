import { pipeline } from 'node:stream';
import type { Transform } from 'node:stream';
import { CountersignError } from '../../../errors.ts';

/**
 * What a decoder of node:zlib makes of a stream.
 * @throws CountersignError `tampered` when the stream is broken or ends early; errors of `source` as they are
 */
export async function* throughDecoder(
  source: AsyncIterable<Uint8Array>,
  decoder: Transform,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  pipeline(source, decoder, () => {
    // The reader below sees the error: pipeline destroys `decoder` with it.
  });
  try {
    yield* decoder as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    throw brokenForm(what, cause);
  } finally {
    decoder.destroy();
  }
}

export function brokenForm(what: string, cause?: unknown): CountersignError {
  return new CountersignError('tampered', `${what} is broken: its compressed form cannot be read`, { cause });
}
