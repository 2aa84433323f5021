import { CountersignError } from '../../errors.ts';

/** A passing failure, and how long the server asked to be left alone, in milliseconds. */
export interface Transience {
  readonly retryAfterMs: number | undefined;
}

/** An answer of a server that is not what was asked for; carried as the `cause` of a CountersignError. */
export interface HttpFailure {
  readonly status: number;
  /** The `Retry-After` header, as it came. */
  readonly retryAfter?: string | undefined;
}

const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What Node, undici and OpenSSL call a connection that broke, stalled or came out garbled. */
const TRANSIENT_CODES = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
  'EPROTO',
  'ERR_STREAM_PREMATURE_CLOSE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

/** S3 errors that say the bytes or the clock of this one request suffered on the way. */
const TRANSIENT_NAMES = new Set([
  'BadDigest',
  'IncompleteBody',
  'InternalError',
  'RequestTimeTooSkewed', // the SDK learns the server's clock from it
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'ThrottlingException',
  'XAmzContentSHA256Mismatch',
  'HTTPParserError',
]);

/** Whether trying again may help: cut connections, time-outs, 429 and 5xx. `undefined` when it will not. */
export function transienceOf(error: unknown, depth = 0): Transience | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  const { code, name, cause, status, retryAfter, $metadata, $response } = error as Suspect;
  const answered = status ?? $metadata?.httpStatusCode;
  const asked = retryAfter ?? $response?.headers?.['retry-after'];
  if (answered !== undefined && TRANSIENT_STATUS.has(answered)) return { retryAfterMs: retryAfterMs(asked) };
  if (name !== undefined && TRANSIENT_NAMES.has(name)) return { retryAfterMs: retryAfterMs(asked) };
  if (error instanceof CountersignError && code !== 'unavailable') return undefined;
  if (code !== undefined && (TRANSIENT_CODES.has(code) || code.startsWith('HPE_'))) {
    return { retryAfterMs: undefined };
  }
  // An answer that was cut in the middle of its XML or JSON parses as nothing though its status was good.
  if (answered !== undefined && answered < 300 && error instanceof Error) return { retryAfterMs: undefined };
  return transienceOf(cause, depth + 1);
}

interface Suspect {
  readonly code?: string;
  readonly name?: string;
  readonly cause?: unknown;
  readonly status?: number;
  readonly retryAfter?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly headers?: Record<string, string> };
}

/** `Retry-After` is seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
