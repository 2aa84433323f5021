import { Agent, EnvHttpProxyAgent, interceptors } from 'undici';
import type { Dispatcher } from 'undici';
import { CountersignError } from '../../errors.ts';
import { guardedConnector, guardedHosts } from './guardedConnection.ts';
import type { Reach } from './guardedConnection.ts';
import { RequestWatch } from './requestWatch.ts';
import type { TransferSettings } from '../transfer.ts';

export interface HttpRequest {
  readonly method: Dispatcher.HttpMethod;
  readonly url: URL | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body, or pieces of it that come to `content-length` bytes. */
  readonly body?: Uint8Array | AsyncIterable<Uint8Array> | undefined;
  /** Whether redirects are followed (at most 5; credentials stay with their origin). */
  readonly follow?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export type HttpAnswer = Dispatcher.ResponseData;

/** Sends one request once. Retries are the caller's (`withRetries`). */
export type HttpClient = (request: HttpRequest) => Promise<HttpAnswer>;

const SLICE = 256 * 1024;

/**
 * A client whose requests are watched for stalls. It never asks a link-local address, by a proxy or without: no store
 * lives there, but clouds answer there with credentials, and a location may come from somebody else. It honours
 * HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
 * @param secureOnly refuses plain http, a redirect to it included.
 * @param reach whether private networks may be reached: by what the user configured, not by what others name.
 */
export function createHttpClient(settings: TransferSettings, secureOnly: boolean, reach: Reach): HttpClient {
  const watch = new RequestWatch(settings);
  const options = {
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 4000,
    // A proxy is the user's, and is connected to wherever it stands; undici takes this for direct connections alone.
    connect: guardedConnector(reach),
  };
  const proxied = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].some(
    (name) => process.env[name],
  );
  const agent = proxied ? new EnvHttpProxyAgent(options) : new Agent(options);
  const dispatcher = agent.compose(
    guardedHosts(reach, proxied),
    watched(watch, secureOnly),
    interceptors.redirect(),
  );
  return ({ method, url, headers = {}, body, follow = false, signal }) => {
    const target = typeof url === 'string' ? new URL(url) : url;
    return dispatcher.request({
      origin: target.origin,
      path: target.pathname + target.search,
      method,
      headers: body instanceof Uint8Array ? { ...headers, 'content-length': String(body.length) } : headers,
      body: bodyOf(body),
      signal: signal ?? null,
      ...(follow ? { maxRedirections: 5 } : {}),
    } as Dispatcher.RequestOptions);
  };
}

/** undici takes async iterables where its types name streams only. */
function bodyOf(body: HttpRequest['body']): Dispatcher.DispatchOptions['body'] {
  if (body === undefined) return null;
  if (body instanceof Uint8Array && body.length <= SLICE) return body;
  return (body instanceof Uint8Array ? slicesOf(body) : body) as never;
}

/** A large body goes out in slices, so that the watch sees it move. */
async function* slicesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += SLICE) {
    yield await Promise.resolve(bytes.subarray(offset, offset + SLICE));
  }
}

function watched(watch: RequestWatch, secureOnly: boolean): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    if (secureOnly && !String(options.origin).startsWith('https:')) {
      throw new CountersignError('refused', `${String(options.origin)} was to be asked without encryption`);
    }
    let ticket: ReturnType<RequestWatch['begin']> | undefined;
    return dispatch({ ...options, body: heard(options.body, () => ticket?.heard()) }, {
      onRequestStart(controller: Dispatcher.DispatchController, context: unknown) {
        ticket?.end();
        ticket = watch.begin(requestName(options), controller);
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: handler.onRequestUpgrade?.bind(handler),
      onResponseStart(...answer: Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>) {
        ticket?.heard();
        handler.onResponseStart?.(...answer);
      },
      onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer) {
        ticket?.heard();
        handler.onResponseData?.(controller, chunk);
      },
      onResponseEnd(...end: Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseEnd']>>) {
        ticket?.end();
        handler.onResponseEnd?.(...end);
      },
      onResponseError(controller: Dispatcher.DispatchController, error: Error) {
        ticket?.end();
        handler.onResponseError?.(controller, error);
      },
    } as Dispatcher.DispatchHandler);
  };
}

function heard(
  body: Dispatcher.DispatchOptions['body'],
  tell: () => void,
): NonNullable<Dispatcher.DispatchOptions['body']> | null {
  if (body === null || body === undefined) return null;
  if (typeof body !== 'object' || !(Symbol.asyncIterator in body)) return body;
  const pieces = body as AsyncIterable<Uint8Array>;
  return (async function* () {
    for await (const piece of pieces) {
      tell();
      yield piece;
    }
  })() as never;
}

/** What a person may read of a request: never its query, which can carry a signature or a token. */
function requestName(options: Dispatcher.DispatchOptions): string {
  const url = new URL(options.path, String(options.origin));
  const part = url.searchParams.get('partNumber');
  return `${options.method} ${part === null ? '' : `part ${part} of `}${url.pathname.slice(1)} at ${url.host}`;
}
