import { boundedBytes } from './boundedBytes.ts';
import type { HttpAnswer } from './httpClient.ts';

/** No answer that is read as a text needs more: an error, a token, a page of tags. */
const MAX_BYTES = 1024 * 1024;

/**
 * The body of an answer as text; what is longer is cut off at the connection.
 * @throws CountersignError `limit` when it has more than `maxBytes`.
 */
export async function boundedText(what: string, answer: HttpAnswer, maxBytes = MAX_BYTES): Promise<string> {
  return (await boundedBytes(what, answer, maxBytes)).toString('utf8');
}
