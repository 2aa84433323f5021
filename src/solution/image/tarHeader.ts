import { CountersignError } from '../../errors.ts';

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
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text of a name field. A name that isn't UTF-8 is refused: tools show and match it in different ways. */
export function decodeName(bytes: Uint8Array, what: string): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new CountersignError('unsupported', `${what} holds a name that is not UTF-8`, { cause });
  }
}

function textField(block: Uint8Array, start: number, length: number, what: string): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return decodeName(end < 0 ? field : field.subarray(0, end), what);
}

/** An octal field, or GNU's base-256 form (first bit set) for what octal can't hold; never negative. */
function numberField(block: Uint8Array, start: number, length: number, what: string): number {
  const field = Buffer.from(block.buffer, block.byteOffset + start, length);
  if ((field[0] ?? 0) & 0x80) {
    let value = BigInt((field[0] ?? 0) & 0x7f);
    for (const byte of field.subarray(1)) value = (value << 8n) | BigInt(byte);
    if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  } else {
    const match = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'));
    if (match) return parseInt(match[1] === '' ? '0' : (match[1] ?? '0'), 8);
  }
  throw new CountersignError('tampered', `${what} has a header with a number that makes no sense`);
}

function checksum(block: Uint8Array): number {
  let sum = 8 * 0x20;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += block[i] ?? 0;
  return sum;
}

export function isZeroBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** Whether a block could start a tar: right magic and checksum. */
export function looksLikeTar(block: Uint8Array): boolean {
  if (block.length < 512) return false;
  try {
    parseTarHeader(block.subarray(0, 512), 'a member');
    return true;
  } catch {
    return false;
  }
}

/** @throws CountersignError `tampered` when the checksum, the magic or a number is wrong. */
export function parseTarHeader(block: Uint8Array, what: string): RawTarHeader {
  const magic = Buffer.from(block.buffer, block.byteOffset + 257, 8).toString('latin1');
  if (magic !== 'ustar\u000000' && magic !== 'ustar  \0')
    throw new CountersignError('tampered', `${what} has a header that is neither POSIX nor GNU tar`);
  if (numberField(block, 148, 8, what) !== checksum(block))
    throw new CountersignError('tampered', `${what} has a header with a wrong checksum`);
  // In GNU's variant the bytes of the prefix hold times and sparse maps.
  const prefix = magic === 'ustar  \0' ? '' : textField(block, 345, 155, what);
  const name = textField(block, 0, 100, what);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    typeflag: String.fromCharCode(block[156] ?? 0),
    mode: numberField(block, 100, 8, what) & 0o7777,
    uid: numberField(block, 108, 8, what),
    gid: numberField(block, 116, 8, what),
    size: numberField(block, 124, 12, what),
    mtime: numberField(block, 136, 12, what),
    linkname: textField(block, 157, 100, what),
  };
}
