import { once } from 'node:events';
import { PassThrough } from 'node:stream';

/** What may wait for the slower of the two. */
const WAITING_BYTES = 4 * 1024 * 1024;

/** A stream that is read once, for two. */
export interface Alongside<T> {
  /** The stream's bytes. While they are taken the reader gets them too, and the slower of the two sets the pace. */
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
  /** What the reader made of them. When it fails, or has seen enough, `bytes` goes on without it. */
  readonly result: Promise<T>;
}

/** Gives what is taken of `source` to `read` as well, which sees an end only when the source has come to its own. */
export function alongside<T>(
  source: AsyncIterable<Uint8Array>,
  read: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Alongside<T> {
  const copy = new PassThrough({ highWaterMark: WAITING_BYTES });
  const result = read(copy);
  let reading = true;
  const over = result.then(
    () => void (reading = false),
    () => void (reading = false),
  );
  async function* taken(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const chunk of source) {
        if (reading && !copy.write(chunk)) await Promise.race([once(copy, 'drain'), over]);
        yield chunk;
      }
      copy.end();
    } catch (error) {
      copy.destroy(error as Error);
      throw error;
    } finally {
      // Whoever took only a part leaves the reader without an end.
      if (!copy.writableEnded) copy.destroy(new Error('the stream was left'));
    }
  }
  // An error that the destroyed copy emits is the reader's to see.
  copy.on('error', () => undefined);
  return { bytes: taken(), result };
}
