import { BLOCK_BYTES, MAX_FILE_BYTES, paddingOf, splitName, ustarHeader, withSum } from './ustarHeader.ts';
import type { UstarEntry } from './ustarHeader.ts';

/**
 * The form of an archive: all of it is ustar, or, where one name or size is more than ustar holds, all of it is what
 * GNU tar writes with `--format=gnu`.
 */
export type ArchiveForm = 'ustar' | 'gnu';

/** GNU tar puts a longer name into an entry of its own. */
export const GNU_NAME_BYTES = 100;
const GNU_MAGIC = 'ustar  \0';

/** Whether an entry is more than ustar holds. */
export function needsGnu({ name, size }: Pick<UstarEntry, 'name' | 'size'>): boolean {
  return size > MAX_FILE_BYTES || (name.length > GNU_NAME_BYTES && splitName(name) === undefined);
}

/** The form of an archive that starts with this block. */
export function formOf(first: Buffer): ArchiveForm {
  return first.toString('latin1', 257, 265) === GNU_MAGIC ? 'gnu' : 'ustar';
}

/** What stands before an entry's content, byte for byte as GNU tar writes it in this form. */
export function headersOf(entry: UstarEntry, form: ArchiveForm): Buffer {
  if (form === 'ustar') return ustarHeader(entry);
  if (entry.name.length <= GNU_NAME_BYTES) return gnuHeader(entry);
  const name = Buffer.from(`${entry.name}\0`, 'latin1');
  return Buffer.concat([
    longNameHeader(name.length),
    name,
    Buffer.alloc(paddingOf(name.length)),
    gnuHeader(entry),
  ]);
}

/** The header of the entry that holds a long name. @param bytes of the name, its NUL included */
export function longNameHeader(bytes: number): Buffer {
  return header('././@LongLink', '0000644', bytes, 'L');
}

/** The header of the entry itself, with as much of its name as there is room for. */
export function gnuHeader(entry: UstarEntry): Buffer {
  const isDirectory = entry.type === 'directory';
  const mode = isDirectory || entry.executable ? '0000755' : '0000644';
  return header(entry.name.slice(0, GNU_NAME_BYTES), mode, entry.size, isDirectory ? '5' : '0');
}

function header(name: string, mode: string, size: number, typeflag: string): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(name, 0, 'latin1');
  block.write(mode, 100, 'latin1');
  block.write('0000000', 108, 'latin1');
  block.write('0000000', 116, 'latin1');
  if (size <= MAX_FILE_BYTES) block.write(size.toString(8).padStart(11, '0'), 124, 'latin1');
  else {
    // Base 256, marked by the first bit.
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  block.write('00000000000', 136, 'latin1');
  block.write(typeflag, 156, 'latin1');
  block.write(GNU_MAGIC, 257, 'latin1');
  return withSum(block);
}
