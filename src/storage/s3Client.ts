import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { CountersignError, messageOf } from '../errors.ts';
import { createHttpClient } from './httpClient.ts';
import type { HttpClient, HttpRequest } from './httpClient.ts';
import { withRetries } from './retry.ts';
import type { S3Target } from './s3Target.ts';
import { transienceOf } from './transience.ts';
import type { Environment, TransferSettings } from './transfer.ts';

/** All that the parts of an S3 store share. */
export interface S3Context {
  readonly client: S3Client;
  readonly target: S3Target;
  readonly settings: TransferSettings;
}

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
 * The SDK signs, builds and parses; requests go out through the project's own HTTP client, which watches for
 * stalls, and are tried again by `callS3`, so the SDK itself tries once.
 */
export function createS3Context(target: S3Target, env: Environment, settings: TransferSettings): S3Context {
  const http = createHttpClient(settings, target.endpoint?.startsWith('http:') !== true, 'own');
  const region = target.region ?? (target.endpoint === undefined ? undefined : 'us-east-1');
  const id = env['AWS_ACCESS_KEY_ID'];
  const secret = env['AWS_SECRET_ACCESS_KEY'];
  const token = env['AWS_SESSION_TOKEN'];
  const client = new S3Client({
    ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(id === undefined || secret === undefined
      ? {}
      : {
          credentials: {
            accessKeyId: id,
            secretAccessKey: secret,
            ...(token === undefined ? {} : { sessionToken: token }),
          },
        }),
    forcePathStyle: target.pathStyle,
    maxAttempts: 1,
    // Stores other than Amazon's do not all know the newer checksum headers; each part is signed with its SHA-256.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: handlerOver(http),
  });
  return { client, target, settings };
}

function handlerOver(http: HttpClient): RequestHandler {
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
      return { response: { statusCode: answer.statusCode, headers, body: answer.body } };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
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

/**
 * One operation on the store, tried again while that may help.
 * @param what for messages: `put part 3 of x to s3://bucket`.
 * @throws CountersignError in the project's words.
 */
export function callS3<T>(
  context: S3Context,
  what: string,
  call: (client: S3Client) => Promise<T>,
  slowDown?: () => void,
): Promise<T> {
  return withRetries(what, context.settings, async () => {
    try {
      return await call(context.client);
    } catch (error) {
      if (statusOf(error) === 429 || statusOf(error) === 503) slowDown?.();
      throw s3Error(what, error);
    }
  });
}

export function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;
}

/** The SDK calls an answer without an error document, such as one to HEAD, unknown: its status says more. */
function said(error: Error): string {
  const status = statusOf(error);
  if (error.message === 'UnknownError') return `the server answered ${status ?? 'nothing'}`;
  return `${error.name === 'Error' ? '' : `${error.name}: `}${messageOf(error).split(' Deserialization error')[0]}`;
}

/** An SDK error in the project's words; what is the project's own already stays as it is. */
export function s3Error(what: string, error: unknown): CountersignError {
  if (error instanceof CountersignError) return error;
  const { name } = error as Error;
  const status = statusOf(error);
  const message = `${what}: ${said(error as Error)}`;
  const details = { cause: error };
  if (name === 'CredentialsProviderError') {
    return new CountersignError('usage', `${what}: no credentials were found`, {
      ...details,
      mend: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
    });
  }
  // The SDK has no name for it.
  if ((error as Error).message === 'Region is missing') {
    return new CountersignError('usage', `${what}: no region is known`, {
      ...details,
      mend: 'Add ?region=… to the address of the storage, or set AWS_REGION; a store of your own has an ?endpoint=….',
    });
  }
  if (status === 404) return new CountersignError('not-found', message, details);
  if (status === 401 || status === 403) {
    return new CountersignError('refused', message, {
      ...details,
      mend: 'Check the credentials, their rights on the bucket, and the clock of this machine.',
    });
  }
  if (status === 409 || status === 412) return new CountersignError('conflict', message, details);
  if (transienceOf(error) !== undefined) return new CountersignError('unavailable', message, details);
  return new CountersignError(status === undefined ? 'unavailable' : 'unsupported', message, details);
}
