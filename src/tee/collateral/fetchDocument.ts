import type { HttpClient, HttpRequest } from '../../storage/http/httpClient.ts';
import { failureOf, headerOf } from '../../storage/http/httpRange.ts';
import { withRetries } from '../../storage/http/retry.ts';
import type { TransferOptions } from '../../storage/transfer.ts';
import { transferSettings } from '../../storage/transfer.ts';
import { CountersignError } from '../../errors.ts';

/** A document of a hardware maker's. Nothing in it is believed until it is verified with the evidence. */
export interface FetchedDocument {
  readonly bytes: Buffer;
  /** The header that was asked for, if the answer had it. */
  readonly header: string | undefined;
}

/** @param header name, in lower case, of a header of the answer that belongs to the document */
export type FetchDocument = (url: string, header?: string) => Promise<FetchedDocument>;

const maxDocumentBytes = 1024 * 1024;

/**
 * Fetches documents over HTTPS.
 * @param secureOnly false for tests, whose servers have no certificates
 * @param requestOf how a document is asked for by its name; otherwise its name is its URL
 */
export function createFetchDocument(
  options: TransferOptions = {},
  secureOnly = true,
  requestOf: (url: string) => HttpRequest = (url) => ({ method: 'GET', url }),
): FetchDocument {
  const settings = transferSettings({ attempts: 4, ...options });
  // What speaks HTTP is large, and an agent may never have to ask.
  let client: Promise<HttpClient> | undefined;
  const openClient = async (): Promise<HttpClient> => {
    const { createHttpClient } = await import('../../storage/http/httpClient.ts');
    return createHttpClient(settings, secureOnly, secureOnly ? 'public' : 'own');
  };
  return (url, header) =>
    withRetries(`get ${url}`, settings, async () => {
      const answer = await (await (client ??= openClient()))(requestOf(url));
      if (answer.statusCode !== 200) throw await failureOf(`get ${url}`, answer);
      const pieces: Buffer[] = [];
      let length = 0;
      for await (const piece of answer.body as AsyncIterable<Buffer>) {
        length += piece.length;
        if (length > maxDocumentBytes) {
          throw new CountersignError('limit', `${url} gave more than ${maxDocumentBytes} bytes`);
        }
        pieces.push(piece);
      }
      return {
        bytes: Buffer.concat(pieces),
        header: header === undefined ? undefined : headerOf(answer, header),
      };
    });
}
