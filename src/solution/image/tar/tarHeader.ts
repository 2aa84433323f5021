import { CountersignError } from '../../../errors.ts';

export type TarType =
  'file' | 'link' | 'symlink' | 'character-device' | 'block-device' | 'directory' | 'fifo';

/** One 512-byte header block (POSIX.1-2017 pax, "ustar Interchange Format"; GNU tar's variant of it). */
export interface RawTarHeader {
  readonly name: string;
  readonly typeflag: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  readonly linkname: string;
  /** Major and minor number of a device. */
  readonly device: readonly [number, number];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MOST_SHOWN = 300;

/** Bytes as a person may read them; none of them is obeyed. */
function shown(bytes: Uint8Array): string {
  const text = Array.from(bytes.subarray(0, MOST_SHOWN), (byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
  return bytes.length > MOST_SHOWN ? `${text}… (${bytes.length} bytes)` : text;
}

/** Text of a name field. A name that isn't UTF-8 is refused: tools show and match it in different ways. */
export function decodeName(bytes: Uint8Array, what: string): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new CountersignError('unsupported', `${what} holds a name that is not UTF-8: ${shown(bytes)}`, {
      cause,
      mend: 'rename the file, or leave it out of the image',
    });
  }
}

function textField(block: Uint8Array, start: number, length: number, what: string): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decodeName(end < 0 ? field : field.subarray(0, end), what);
}

/** An octal field, or GNU's base-256 form (first bit set; two's complement) for what octal can't hold. */
function signedField(block: Uint8Array, start: number, length: number, what: string): number {
  const field = Buffer.from(block.buffer, block.byteOffset + start, length);
  if ((field[0] ?? 0) & 0x80) {
    let value = 0n;
    for (const byte of field) value = (value << 8n) | BigInt(byte);
    // The first bit only marks the form: the sign is the second.
    const bits = BigInt(8 * length - 1);
    value = BigInt.asIntN(Number(bits), value & ((1n << bits) - 1n));
    if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER))
      return Number(value);
  } else {
    const match = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'));
    if (match) return parseInt(match[1] === '' ? '0' : (match[1] ?? '0'), 8);
  }
  throw new CountersignError('tampered', `${what} has a header with a number that makes no sense`);
}

function numberField(block: Uint8Array, start: number, length: number, what: string): number {
  const value = signedField(block, start, length, what);
  if (value >= 0) return value;
  throw new CountersignError('tampered', `${what} has a header with a number that makes no sense`);
}

/** Old writers summed signed bytes; every reader takes both sums. */
function hasItsChecksum(block: Uint8Array, what: string): boolean {
  let sum = 8 * 0x20;
  let high = 0;
  for (let i = 0; i < 512; i++) {
    if (i >= 148 && i < 156) continue;
    const byte = block[i] ?? 0;
    sum += byte;
    if (byte >= 0x80) high++;
  }
  const written = signedField(block, 148, 8, what);
  return written === sum || written === sum - 256 * high;
}

type TarForm = 'ustar' | 'gnu' | 'v7';

/** The magic tells POSIX from GNU; the oldest form (V7) has none, and nothing after its link name. */
function formOf(block: Uint8Array): TarForm | undefined {
  const magic = Buffer.from(block.buffer, block.byteOffset + 257, 8).toString('latin1');
  if (magic === 'ustar  \0') return 'gnu';
  // Readers ignore the version.
  if (magic.startsWith('ustar\0')) return 'ustar';
  return isZeroBlock(block.subarray(257, 512)) ? 'v7' : undefined;
}

export function isZeroBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** Whether a block is a tar header: a known form, and its own checksum. What its fields say is another matter. */
export function looksLikeTar(block: Uint8Array): boolean {
  if (block.length < 512 || formOf(block) === undefined) return false;
  try {
    return hasItsChecksum(block.subarray(0, 512), 'a member');
  } catch {
    return false;
  }
}

/** Star's form keeps times where POSIX has the end of a prefix: readers differ in a prefix that reaches there. */
function prefixOf(block: Uint8Array, form: TarForm, what: string): string {
  // In GNU's variant the bytes of the prefix hold times and sparse maps.
  if (form !== 'ustar') return '';
  const isStar = Buffer.from(block.buffer, block.byteOffset + 508, 4).toString('latin1') === 'tar\0';
  if (isStar && !block.subarray(345, 476).includes(0))
    throw new CountersignError('tampered', `${what} has a header that readers take differently`);
  return textField(block, 345, 155, what);
}

/** @throws CountersignError `tampered` when the checksum, the form or a number is wrong. */
export function parseTarHeader(block: Uint8Array, what: string): RawTarHeader {
  const form = formOf(block);
  if (form === undefined)
    throw new CountersignError('tampered', `${what} has a header that is neither POSIX nor GNU tar`, {
      mend: 'it is no tar archive, or a broken one',
    });
  if (!hasItsChecksum(block, what))
    throw new CountersignError('tampered', `${what} has a header with a wrong checksum`);
  const typeflag = String.fromCharCode(block[156] ?? 0);
  if (form === 'v7' && !'\u0000012'.includes(typeflag) && typeflag !== '5')
    throw new CountersignError('tampered', `${what} has a header that readers take differently`);
  const prefix = prefixOf(block, form, what);
  const name = textField(block, 0, 100, what);
  const isDevice = form !== 'v7' && (typeflag === '3' || typeflag === '4');
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    typeflag,
    mode: numberField(block, 100, 8, what) & 0o7777,
    uid: numberField(block, 108, 8, what),
    gid: numberField(block, 116, 8, what),
    size: numberField(block, 124, 12, what),
    mtime: signedField(block, 136, 12, what),
    linkname: textField(block, 157, 100, what),
    device: isDevice ? [numberField(block, 329, 8, what), numberField(block, 337, 8, what)] : [0, 0],
  };
}
