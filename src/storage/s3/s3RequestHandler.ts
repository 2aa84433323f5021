import { Readable } from 'node:stream';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { CountersignError } from '../../errors.ts';
import { boundedBytes, MAX_ERROR_BYTES } from '../http/boundedBytes.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/httpClient.ts';

/** A page of 1,000 keys of 1,024 bytes, each escaped in XML by six, with what is told of each. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** What sends a request of the SDK's. */
type RequestHandler = Extract<S3ClientConfig['requestHandler'], { handle: unknown }>;

/** What the SDK hands to its request handler. */
interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Record<string, string | string[] | null>;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/**
 * Sends the SDK's requests by the project's own client, and bounds all that the SDK reads whole: only an object that
 * was asked for is handed on as it comes, to be read by pieces. Of an error that is longer than any a person would
 * read, only the status is told.
 * @throws CountersignError (from `handle`) `limit` when any other answer is longer than a page of a list can be.
 */
export function s3RequestHandler(http: HttpClient): RequestHandler {
  return {
    async handle(request: SdkRequest, options: { abortSignal?: unknown } = {}) {
      const answer = await http({
        method: request.method,
        url: urlOf(request),
        headers: sendable(request.headers),
        body: bodyOf(request.body),
        signal: options.abortSignal as AbortSignal | undefined,
      });
      const headers = Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
      );
      return {
        response: { statusCode: answer.statusCode, headers, body: await answerBody(request, answer) },
      };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

async function answerBody(
  { method, path, query }: SdkRequest,
  answer: HttpAnswer,
): Promise<HttpAnswer['body'] | Uint8Array> {
  const what = `${method} ${path}`;
  if (answer.statusCode >= 300)
    return boundedBytes(what, answer, MAX_ERROR_BYTES).catch(() => new Uint8Array());
  // The SDK names the operation in the query of every request to an object.
  if (method === 'GET' && query?.['x-id'] === 'GetObject') return answer.body;
  return boundedBytes(what, answer, MAX_ANSWER_BYTES);
}

function urlOf(request: SdkRequest): string {
  const query = Object.entries(request.query ?? {}).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) =>
      one === null ? escaped(key) : `${escaped(key)}=${escaped(one)}`,
    ),
  );
  const port = request.port === undefined ? '' : `:${request.port}`;
  const search = query.length === 0 ? '' : `?${query.join('&')}`;
  return `${request.protocol}//${request.hostname}${port}${request.path}${search}`;
}

/** The signature covers the query escaped so (Signature Version 4, "UriEncode"). */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** undici sets these two itself. */
function sendable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['expect', 'content-length'].includes(name.toLowerCase())),
  );
}

function bodyOf(body: unknown): HttpRequest['body'] {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array || body instanceof Readable) return body;
  throw new CountersignError('internal', 'a request body of a kind that cannot be sent');
}
