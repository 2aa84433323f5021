import { equalBytes, fromUtf8, toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { ByteReader } from '../bytes.ts';

/*
 * What event data say. They are the host's words until their hash is the digest that a register holds; whoever
 * rests something on them checks that, and that the data have one reading only.
 */

/** UEFI_VARIABLE_DATA. */
export interface VariableData {
  /** As in memory, lower-case hex. */
  readonly guid: string;
  readonly name: string;
  readonly value: Uint8Array;
}

/** @returns undefined where the data are anything else, or more */
export function readVariableData(data: Uint8Array): VariableData | undefined {
  return readWhole(data, (reader) => {
    const guid = toHex(reader.take(16, 'GUID'));
    const nameLength = reader.uint64('length of the name');
    const valueLength = reader.uint64('length of the value');
    const name = fromUtf16(reader.take(small(nameLength) * 2, 'name'));
    return { guid, name, value: reader.take(small(valueLength), 'value') };
  });
}

/** TCG_PCClientTaggedEvent: the number that says what was measured. */
export function readTag(data: Uint8Array): number | undefined {
  return readWhole(data, (reader) => {
    const tag = reader.uint32('tag');
    reader.take(reader.uint32('size'), 'text');
    return tag;
  });
}

const partitionTable = toUtf8('EFI PART');

/** Whether these can only be UEFI_GPT_DATA: no image that firmware starts begins so. */
export function isPartitionTable(data: Uint8Array): boolean {
  const count = readWhole(data, (reader) => {
    const header = reader.take(92, 'header');
    const entries = small(reader.uint64('number of entries'));
    reader.take(entries * 128, 'entries');
    return equalBytes(header.subarray(0, 8), partitionTable) ? entries : undefined;
  });
  return count !== undefined;
}

/** The names of files in the device path of UEFI_IMAGE_LOAD_EVENT; empty where it names none. */
export function readImagePath(data: Uint8Array): string {
  const names = readWhole(data, (reader) => {
    reader.take(24, 'address, length and link time');
    const path = new ByteReader(
      reader.take(small(reader.uint64('length of the path')), 'path'),
      'the device path',
    );
    const found: string[] = [];
    while (path.remaining > 0) {
      const kind = path.uint16('type');
      const content = path.take(path.uint16('length') - 4, 'node');
      // A media device path (4) of a file (4), its name ending in NUL.
      if (kind === 0x0404) found.push(withoutNul(fromUtf16(content)));
    }
    return found;
  });
  return (names ?? []).join('');
}

/** A text in UTF-16LE as a kernel's EFI stub measures it: with its NUL. */
export function utf16WithNul(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/**
 * The text of UTF-16LE; a last odd byte is left out. Unit by unit: Node 24's own conversion corrupts memory for slices that begin
 * at an odd place.
 */
export function fromUtf16(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, true));
  return text;
}

function withoutNul(text: string): string {
  return text.endsWith('\0') ? text.slice(0, -1) : text;
}

/**
 * What a boot loader wrote about an event, without the NUL at its end. In logs of TDX, Red Hat's GRUB 2.02 counts one byte more,
 * which may be any: the data do not say whether they end so. Of two texts, the last is the one without that byte.
 */
export function readLoaderTexts(data: Uint8Array): readonly string[] {
  const ends = [data.at(-1) === 0 ? -1 : data.length, ...(data.at(-2) === 0 ? [-2] : [])];
  return ends.flatMap((end) => fromUtf8(data.subarray(0, end)) ?? []);
}

/** Reads data that must be used up; what cannot be read is not what was looked for. */
function readWhole<T>(data: Uint8Array, read: (reader: ByteReader) => T): T | undefined {
  try {
    const reader = new ByteReader(data, 'the event data');
    const value = read(reader);
    reader.end();
    return value;
  } catch {
    return undefined;
  }
}

/** A length as a number; one that no data have stays one that no data have. */
function small(length: bigint): number {
  return length > 0xffff_ffffn ? 0xffff_ffff : Number(length);
}
