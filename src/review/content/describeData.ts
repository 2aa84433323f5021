import { toHex } from '../../bytes/byteForms.ts';
import type { BinaryContent } from './format.ts';
import { binary } from './format.ts';
import { listedUpTo } from './listed.ts';

/** Printable characters in a row that are likely to be words. */
const RUN = 8;
/** Of a run; a longer one is told by its length. */
const SHOWN = 400;
const MOST_RUNS = 500;

function printableRuns(bytes: Uint8Array): { runs: readonly string[]; count: number } {
  let count = 0;
  const runs: string[] = [];
  const decoder = new TextDecoder();
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x20 && byte < 0x7f) continue;
    if (at - start >= RUN && ++count <= MOST_RUNS) {
      const shown = decoder.decode(bytes.subarray(start, Math.min(at, start + SHOWN)));
      runs.push(at - start > SHOWN ? `${shown} and ${at - start - SHOWN} more` : shown);
    }
    start = at + 1;
  }
  return { runs, count };
}

/** The words in bytes that nothing else is told of. */
export function wordsIn(bytes: Uint8Array): string[] {
  const { runs, count } = printableRuns(bytes);
  return listedUpTo(MOST_RUNS, runs, 'run of printable characters', count);
}

/** What no format knows: how it begins, and the words in it. */
export function describeData(bytes: Uint8Array): BinaryContent {
  return binary('data of no known kind', [`begins with ${toHex(bytes.subarray(0, 16))}`, ...wordsIn(bytes)]);
}
