import { CountersignError } from '../../errors.ts';
import { counted, numberText } from '../words.ts';
import { describeData } from './describeData.ts';
import { describePlainText } from './describeText.ts';
import { binary } from './format.ts';
import type { BinaryContent } from './format.ts';
import { NAMED_FORMATS } from './formats/named.ts';
import { TOLD_FORMATS } from './knownFormats.ts';

/** Characters of a text. */
const SHOWN = 2000;

/**
 * What can be told of a file of whose bytes only the first ones were read: its kind, and what a head says. It says first that it
 * is no more.
 * @param size bytes of the whole file
 */
export function describeBeginning(path: string, bytes: Uint8Array, size: number): BinaryContent {
  const { what, facts } = described(path, bytes, size);
  const read = `only its beginning was read: ${counted(bytes.length, 'byte')} of ${numberText(size)}`;
  return binary(what, [read, ...facts]);
}

function described(path: string, bytes: Uint8Array, size: number): BinaryContent {
  // A character may be cut in two where the bytes end.
  const text = describePlainText(path, bytes) ?? describePlainText(path, bytes.subarray(0, wholeUtf8(bytes)));
  if (text !== undefined) return binary('text', [`begins with ${text.text.slice(0, SHOWN)}`]);
  const told = TOLD_FORMATS.find((format) => format.matches(bytes, path));
  if (told !== undefined) {
    try {
      return told.describeBeginning?.(bytes, size) ?? binary(`begins as ${told.name}`, []);
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error;
      return binary(`begins as ${told.name}`, [`its head cannot be read: ${error.message}`]);
    }
  }
  const named = NAMED_FORMATS.find((format) => format.matches(bytes, path));
  return named === undefined ? describeData(bytes) : binary(named.name, []);
}

/** Where the last character begins that may not be whole. */
function wholeUtf8(bytes: Uint8Array): number {
  let end = bytes.length - 1;
  while (end > bytes.length - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return Math.max(0, end);
}
