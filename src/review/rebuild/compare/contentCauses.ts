import type { CauseId } from '../rebuildOutcome.ts';

/** Larger texts are not compared line by line. */
const MAX_TEXT = 4 * 1024 ** 2;

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** Forms in which programs write when they ran: ISO 8601, RFC 5322, ctime(3), seconds and milliseconds since 1970. */
const TIMES = new RegExp(
  [
    String.raw`\b(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?`,
    String.raw`\b(?:${DAY},? )?\d{1,2} ${MONTH} (?:19|20)\d\d(?: \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|UTC|GMT))?)?`,
    String.raw`\b(?:${DAY} )?${MONTH} {1,2}\d{1,2}(?: \d\d:\d\d:\d\d)?(?: (?:UTC|GMT))?(?: (?:19|20)\d\d)?`,
    String.raw`\b\d\d:\d\d:\d\d\b`,
    String.raw`\b1\d{9}(?:\d{3})?\b`,
  ].join('|'),
  'g',
);

/**
 * Why two contents of one file differ, where all of what differs is of that cause: nothing is left over that could be something else.
 */
export function causeOfContent(path: string, given: Uint8Array, rebuilt: Uint8Array): CauseId | undefined {
  if (path.endsWith('.pyc') && isSameBytecode(given, rebuilt)) return 'python-bytecode';
  if (isSameGzip(given, rebuilt)) return 'time-stamp';
  const texts = [textOf(given), textOf(rebuilt)];
  const [one, other] = texts;
  if (one === undefined || other === undefined) return undefined;
  if (withoutReturns(one) === withoutReturns(other)) return 'line-ends';
  if (sorted(one) === sorted(other)) return 'order';
  if (one.replace(TIMES, '\0') === other.replace(TIMES, '\0')) return 'time-stamp';
  return undefined;
}

/** A compiled module is valid for a time and size of its source, which stand in bytes 4 to 16 (PEP 552); the code is after them. */
function isSameBytecode(given: Uint8Array, rebuilt: Uint8Array): boolean {
  const flags = (bytes: Uint8Array): number => Buffer.from(bytes).readUInt32LE(4);
  if (given.length < 16 || rebuilt.length < 16 || flags(given) !== 0 || flags(rebuilt) !== 0) return false;
  // The size of the source has no time in it: bytes 8 to 12 have.
  return isSameBut(given, rebuilt, 8, 12);
}

/** The time of a gzip member (RFC 1952, 2.3.1) is in bytes 4 to 8. */
function isSameGzip(given: Uint8Array, rebuilt: Uint8Array): boolean {
  const isGzip = (bytes: Uint8Array): boolean => bytes.length > 18 && bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip(given) && isGzip(rebuilt) && isSameBut(given, rebuilt, 4, 8);
}

function isSameBut(one: Uint8Array, other: Uint8Array, from: number, to: number): boolean {
  const rest = (bytes: Uint8Array): Buffer => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  return one.length === other.length && rest(one).equals(rest(other));
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MAX_TEXT || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The same lines in another order mean the same only where a list is written: Python, shell and the like are not. */
function sorted(text: string): string {
  return text.split('\n').sort().join('\n');
}
