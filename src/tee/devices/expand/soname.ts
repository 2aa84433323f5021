import { closeSync, openSync, readSync } from 'node:fs';

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const DT_STRTAB = 5;
const DT_SONAME = 14;

/** Of an ELF file (System V ABI, chapters 4 and 5): where its parts are, in 64 bits and little-endian. */
interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

function readAt(fd: number, offset: number, size: number): Buffer {
  const buffer = Buffer.alloc(size);
  return buffer.subarray(0, readSync(fd, buffer, 0, size, offset));
}

function segmentsOf(fd: number): Segment[] {
  const header = readAt(fd, 0, 64);
  const isElf64 =
    header.length === 64 && header.readUInt32BE(0) === 0x7f454c46 && header[4] === 2 && header[5] === 1;
  if (!isElf64 || header.readUInt16LE(54) !== 56) return [];
  const table = readAt(fd, Number(header.readBigUInt64LE(32)), Math.min(header.readUInt16LE(56), 256) * 56);
  return Array.from({ length: Math.floor(table.length / 56) }, (_, index) => {
    const at = index * 56;
    const number = (place: number): number => Number(table.readBigUInt64LE(at + place));
    return { type: table.readUInt32LE(at), offset: number(8), address: number(16), size: number(32) };
  });
}

function sonameIn(fd: number): string | undefined {
  const segments = segmentsOf(fd);
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
  if (dynamic === undefined) return undefined;
  const entries = readAt(fd, dynamic.offset, Math.min(dynamic.size, 64 * 1024));
  const values = new Map<number, number>();
  for (let at = 0; at + 16 <= entries.length; at += 16)
    values.set(Number(entries.readBigInt64LE(at)), Number(entries.readBigUInt64LE(at + 8)));
  const strings = values.get(DT_STRTAB);
  const name = values.get(DT_SONAME);
  if (strings === undefined || name === undefined) return undefined;
  const within = segments.find(
    ({ type, address, size }) => type === PT_LOAD && strings >= address && strings < address + size,
  );
  if (within === undefined) return undefined;
  const text = readAt(fd, strings - within.address + within.offset + name, 256).toString('latin1');
  return /^([\w.+-]{1,255})\0/.exec(text)?.[1];
}

/**
 * The name that the loader looks for a shared library by (DT_SONAME), as `ldconfig` would make a link of. Undefined for
 * what has none, is of 32 bits or is no library.
 */
export function sonameOf(path: string): string | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    return sonameIn(fd);
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
