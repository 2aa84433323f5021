import { CountersignError } from '../../errors.ts';
import type { HttpAnswer } from './httpClient.ts';

/** What is longer says nothing of an error that a person would read; the status is told all the same. */
export const MAX_ERROR_BYTES = 64 * 1024;

/**
 * The body of an answer; what is longer is cut off at the connection.
 * @param what names the request in messages.
 * @throws CountersignError `limit` when it has more than `maxBytes`.
 */
export async function boundedBytes(
  what: string,
  answer: Pick<HttpAnswer, 'body'>,
  maxBytes: number,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > maxBytes) {
      throw new CountersignError('limit', `${what}: the server's answer is longer than ${maxBytes} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
