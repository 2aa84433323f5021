import { CountersignError } from '../errors.ts';
import type { HttpAnswer } from './httpClient.ts';

/** No answer that is read as a text needs more: an error, a token, a page of tags. */
const MAX_BYTES = 1024 * 1024;

/**
 * The body of an answer as text; what is longer is cut off at the connection.
 * @throws CountersignError `limit` when it has more than `maxBytes`.
 */
export async function boundedText(what: string, answer: HttpAnswer, maxBytes = MAX_BYTES): Promise<string> {
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
  return Buffer.concat(pieces).toString('utf8');
}
