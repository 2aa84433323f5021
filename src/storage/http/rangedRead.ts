import { CountersignError } from '../../errors.ts';
import { giveBack, handOver } from '../../bytes/giveBack.ts';
import { quiet } from '../../bytes/quiet.ts';
import type { ByteRange } from '../objectStore.ts';
import { partsInWindow, rangesOf } from '../upload/partPlan.ts';
import { withRetries } from './retry.ts';
import type { TransferSettings } from '../transfer.ts';

/** What a server answered to a request for a range. */
export interface RangeAnswer {
  /** Bytes of the whole object. */
  readonly total: number | undefined;
  /** Tells one state of the object from another: its ETag or digest. */
  readonly version: string | undefined;
  /** Where `body` begins. */
  readonly offset: number;
  /** Whether `body` is the range; a server that knows none sends everything from the start. */
  readonly ranged: boolean;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Something that answers range requests, each tried once. */
export interface RangeSource {
  /** For messages: `read x from s3://bucket`. */
  readonly what: string;
  /**
   * Asks for a range, which may end after the object does.
   * @param version the state that must still be there, once known.
   * @throws CountersignError `not-found`, `conflict` when the version is another.
   */
  open(range: ByteRange, version: string | undefined): Promise<RangeAnswer>;
}

/**
 * The bytes of an object in order, fetched by parallel ranges within the window of memory. A cut connection
 * costs the rest of one range. Where the server knows no ranges, one stream that starts again when it is cut.
 * @throws CountersignError `conflict` when the object changed while it was read.
 */
export async function* readRanges(
  source: RangeSource,
  range: ByteRange | undefined,
  settings: TransferSettings,
): AsyncGenerator<Uint8Array> {
  const from = range?.offset ?? 0;
  const length = range?.length ?? Number.MAX_SAFE_INTEGER - from;
  if (length === 0) return;
  const head = await fetchRange(
    source,
    { offset: from, length: Math.min(length, settings.partBytes) },
    undefined,
    settings,
  );
  if (head.stream !== undefined) {
    yield* oneStream(source, head.stream, { offset: from, length }, settings);
    return;
  }
  const end = Math.min(from + length, head.total);
  if (range !== undefined && from + length > head.total) throw beyond(source, range, head.total);
  const next = from + head.bytes.length;
  if (head.bytes.length > 0) yield head.bytes;
  const rest = { offset: next, length: Math.max(0, end - next) };
  yield* inOrder(
    rangesOf(rest, settings.partBytes),
    partsInWindow(settings.partBytes, settings.windowBytes),
    (piece) => fetchRange(source, piece, head.version, settings).then(({ bytes }) => bytes),
  );
}

/**
 * Lends each piece until the next is asked for and takes its memory back then, which a `LocationReader` may do:
 * waiting for the collector of garbage would double the memory of a fast download.
 */
export async function* lent(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    giveBack(piece);
  }
}

/** Fetches pieces at once, at most so many, and gives their bytes in order. */
export async function* inOrder<T>(
  pieces: Iterable<T>,
  most: number,
  fetch: (piece: T) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const waiting: Promise<Uint8Array>[] = [];
  const ranges = pieces[Symbol.iterator]();
  // Two at first; each range that comes in widens the window by one, so a slow line is not flooded.
  let limit = 2;
  for (;;) {
    while (waiting.length < limit) {
      const next = ranges.next();
      if (next.done === true) break;
      waiting.push(quiet(fetch(next.value)));
    }
    const first = waiting.shift();
    if (first === undefined) return;
    const bytes = await first;
    if (bytes.length > 0) yield bytes;
    limit = Math.min(most, limit + 1);
  }
}

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly total: number;
  readonly version: string | undefined;
  /** Set instead of the rest when the server does not know ranges. */
  readonly stream?: RangeAnswer;
}

/** One range whole; what came before a cut is kept and only the rest asked for again. */
export async function fetchRange(
  source: RangeSource,
  range: ByteRange,
  version: string | undefined,
  settings: TransferSettings,
): Promise<Fetched> {
  let bytes: Buffer | undefined;
  let got = 0;
  let known = version;
  return withRetries(source.what, settings, async () => {
    const rest = { offset: range.offset + got, length: range.length - got };
    const answer = await source.open(rest, known);
    const { total } = answer;
    if (!answer.ranged || total === undefined) {
      return { bytes: Buffer.alloc(0), total: total ?? 0, version: answer.version, stream: answer };
    }
    if (answer.offset !== rest.offset) throw garbled(source, 'another range than was asked for');
    known ??= answer.version;
    const due = Math.max(0, Math.min(range.length, total - range.offset));
    bytes ??= Buffer.allocUnsafeSlow(due);
    if (bytes.length !== due) throw changed(source);
    for await (const chunk of answer.body) {
      if (got + chunk.length > due) throw garbled(source, `more than the ${due} bytes asked for`);
      bytes.set(chunk, got);
      got += chunk.length;
      // Nobody else sees this chunk: undici gives a socket's buffer out once, and a part of one stays as it is.
      giveBack(handOver(chunk));
    }
    if (got < due) throw garbled(source, `${got} of ${due} bytes`);
    return { bytes: handOver(bytes), total, version: known };
  });
}

/** A server without ranges: after a cut everything is asked for again and what was given out is skipped. */
async function* oneStream(
  source: RangeSource,
  first: RangeAnswer,
  range: ByteRange,
  settings: TransferSettings,
): AsyncGenerator<Uint8Array> {
  let next: AsyncIterator<Uint8Array> | undefined = first.body[Symbol.asyncIterator]();
  let position = first.offset;
  let given = range.offset;
  const end = Math.min(range.offset + range.length, first.total ?? Number.MAX_SAFE_INTEGER);
  const pull = (): Promise<Uint8Array | undefined> =>
    withRetries(source.what, settings, async () => {
      if (next === undefined) {
        const again = await source.open({ offset: 0, length: Number.MAX_SAFE_INTEGER }, first.version);
        if (again.total !== first.total) throw changed(source);
        next = again.body[Symbol.asyncIterator]();
        position = again.offset;
      }
      try {
        const result = await next.next();
        if (result.done !== true) return result.value;
        if (position < end && first.total !== undefined) throw garbled(source, `${position} of ${end} bytes`);
        return undefined;
      } catch (error) {
        next = undefined;
        throw error;
      }
    });
  for (let chunk = await pull(); chunk !== undefined && given < end; chunk = await pull()) {
    const start = position;
    position += chunk.length;
    if (position <= given) continue;
    const piece = chunk.subarray(Math.max(0, given - start), Math.min(chunk.length, end - start));
    given += piece.length;
    yield piece;
    if (given === end) break;
  }
  await next.return?.();
}

function garbled(source: RangeSource, what: string): CountersignError {
  return new CountersignError('unavailable', `${source.what}: the server sent ${what}`, {
    cause: { code: 'ERR_STREAM_PREMATURE_CLOSE' },
  });
}

export function changed(source: Pick<RangeSource, 'what'>): CountersignError {
  return new CountersignError('conflict', `${source.what}: the object changed while it was read`, {
    mend: 'Run the same command again.',
  });
}

function beyond(source: RangeSource, range: ByteRange, total: number): CountersignError {
  const end = range.offset + range.length;
  return new CountersignError(
    'input',
    `${source.what}: bytes ${range.offset} to ${end} were asked for of ${total}`,
  );
}

/** `bytes=0-9` (RFC 9110, section 14.1.2). */
export function rangeHeader(range: ByteRange): string {
  return `bytes=${range.offset}-${range.offset + range.length - 1}`;
}

/** What `Content-Range: bytes 0-9/100` says (RFC 9110, section 14.4). */
export function contentRange(
  header: string | undefined,
): { offset: number; total: number | undefined } | undefined {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(header ?? '');
  if (match === null) return undefined;
  return { offset: Number(match[1] ?? 0), total: match[2] === '*' ? undefined : Number(match[2]) };
}
