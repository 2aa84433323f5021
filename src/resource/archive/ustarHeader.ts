import { CountersignError } from '../../errors.ts';
import { shownName } from './shownName.ts';

export const BLOCK_BYTES = 512;
/** GNU tar pads an archive with zeros to a multiple of this (blocking factor 20). */
export const RECORD_BYTES = 10_240;
/** The largest size that ustar's eleven octal digits hold: 8 GiB − 1. */
export const MAX_FILE_BYTES = 0o77_777_777_777;

const NAME_BYTES = 100;
const PREFIX_BYTES = 155;

/** An entry as the archive holds it; all that is not here (owner, time, other mode bits) is always the same. */
export interface UstarEntry {
  /** Bytes of the member name as a latin1 string: `./`, `./a`, `./sub/`. Directories end in `/`. */
  readonly name: string;
  readonly type: 'file' | 'directory';
  readonly executable: boolean;
  /** Bytes; 0 for a directory. */
  readonly size: number;
}

/**
 * Where a long name is cut into prefix and name: at the last slash within the first 156 bytes, as GNU tar's
 * `split_long_name` does. `undefined` when ustar cannot hold the name.
 */
export function splitName(name: string): { prefix: string; name: string } | undefined {
  if (name.length <= NAME_BYTES) return { prefix: '', name };
  const searched = name.length > PREFIX_BYTES + 1 ? PREFIX_BYTES : name.length - (name.endsWith('/') ? 2 : 1);
  const cut = name.lastIndexOf('/', searched);
  const rest = name.slice(cut + 1);
  if (cut <= 0 || rest.length === 0 || rest.length > NAME_BYTES) return undefined;
  return { prefix: name.slice(0, cut), name: rest };
}

/**
 * The 512-byte header (POSIX.1-1988 ustar), byte for byte as GNU tar writes it with
 * `--mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s --format=ustar`.
 * @throws CountersignError `limit` when ustar cannot hold the name or the size.
 */
export function ustarHeader(entry: UstarEntry): Buffer {
  const split = splitName(entry.name);
  if (split === undefined || entry.size > MAX_FILE_BYTES)
    throw new CountersignError('limit', `${shownName(entry.name)} is more than a ustar archive holds`);
  const header = Buffer.alloc(BLOCK_BYTES);
  header.write(split.name, 0, 'latin1');
  header.write(entry.type === 'directory' || entry.executable ? '0000755' : '0000644', 100, 'latin1');
  header.write('0000000', 108, 'latin1');
  header.write('0000000', 116, 'latin1');
  header.write(entry.size.toString(8).padStart(11, '0'), 124, 'latin1');
  header.write('00000000000', 136, 'latin1');
  header.write(entry.type === 'directory' ? '5' : '0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  header.write('0000000', 329, 'latin1');
  header.write('0000000', 337, 'latin1');
  header.write(split.prefix, 345, 'latin1');
  return withSum(header);
}

/** The header with its checksum, which counts as blanks while it is summed. */
export function withSum(header: Buffer): Buffer {
  header.write('        ', 148, 'latin1');
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  return header;
}

/** Zero bytes that follow `size` bytes of content up to the next block. */
export function paddingOf(size: number): number {
  return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}

/** Size of the whole archive, two zero blocks and record padding included, from the bytes of its entries. */
export function archiveBytes(entryBytes: number): number {
  return Math.ceil((entryBytes + 2 * BLOCK_BYTES) / RECORD_BYTES) * RECORD_BYTES;
}
