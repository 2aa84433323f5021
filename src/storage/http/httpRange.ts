import { CountersignError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import { MAX_ERROR_BYTES } from './boundedBytes.ts';
import { boundedText } from './boundedText.ts';
import type { HttpAnswer, HttpClient } from './httpClient.ts';
import type { ByteRange } from '../objectStore.ts';
import { changed, contentRange, rangeHeader } from './rangedRead.ts';
import type { RangeAnswer } from './rangedRead.ts';
import type { HttpFailure } from './transience.ts';

/** One GET for a range of a URL, redirects followed, what came back told as a `RangeAnswer` or thrown. */
export async function getRange(
  http: HttpClient,
  what: string,
  url: URL,
  range: ByteRange,
  version: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<RangeAnswer> {
  const answer = await http({
    method: 'GET',
    url,
    follow: true,
    headers: {
      ...headers,
      range: rangeHeader(range),
      // A weak ETag never matches (RFC 9110, section 13.1.1).
      ...(version?.startsWith('"') === true ? { 'if-match': version } : {}),
    },
  });
  const { statusCode: status } = answer;
  const content = contentRange(headerOf(answer, 'content-range'));
  const etag = headerOf(answer, 'etag');
  if (status === 206 && content !== undefined) {
    if (version !== undefined && etag !== undefined && etag !== version)
      throw await drained(answer, changed({ what }));
    return { ...content, version: etag, ranged: true, body: answer.body };
  }
  if (status === 200) {
    const length = headerOf(answer, 'content-length');
    return {
      total: length === undefined ? undefined : Number(length),
      version: etag,
      offset: 0,
      ranged: false,
      body: answer.body,
    };
  }
  if (status === 412) throw await drained(answer, changed({ what }));
  if (status === 416) {
    await answer.body.dump();
    return {
      total: content?.total ?? range.offset,
      version: etag,
      offset: range.offset,
      ranged: true,
      body: nothing(),
    };
  }
  throw await failureOf(what, answer);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A range at the end of an object has no bytes to give.
}

async function drained(answer: HttpAnswer, error: CountersignError): Promise<CountersignError> {
  await answer.body.dump().catch(() => undefined);
  return error;
}

export function headerOf(answer: HttpAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** An answer that is not what was asked for, as an error that `withRetries` understands. Takes the body in. */
export async function failureOf(what: string, answer: HttpAnswer): Promise<CountersignError> {
  const text = await boundedText(what, answer, MAX_ERROR_BYTES).catch(() => '');
  const status = answer.statusCode;
  const cause: HttpFailure = { status, retryAfter: headerOf(answer, 'retry-after') };
  const said = reasonIn(text);
  const message = `${what}: the server answered ${status}${said === '' ? '' : ` (${said})`}`;
  return new CountersignError(codeOf(status), message, { cause });
}

function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'refused';
  if (status === 409 || status === 412) return 'conflict';
  return status === 429 || status >= 500 || status === 408 || status === 425 ? 'unavailable' : 'unsupported';
}

/** The code and message of an S3 (XML) or registry (JSON) error, kept short and on one line. */
function reasonIn(text: string): string {
  const xml = /<Code>([^<]{1,80})<\/Code>/.exec(text)?.[1];
  const json = /"code"\s*:\s*"([^"]{1,80})"(?:,\s*"message"\s*:\s*"([^"]{1,120})")?/.exec(text);
  const reason = xml ?? [json?.[1], json?.[2]].filter((part) => part !== undefined).join(': ');
  // eslint-disable-next-line no-control-regex -- a server's words must not steer a terminal
  return reason.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** The status of the answer behind an error of `failureOf`. */
export function answeredStatus(error: unknown): number | undefined {
  const cause = error instanceof CountersignError ? error.cause : undefined;
  return (cause as HttpFailure | undefined)?.status;
}
