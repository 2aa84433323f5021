import { CountersignError } from '../../errors.ts';
import { shownName } from './shownName.ts';
import { GNU_NAME_BYTES, gnuHeader, longNameHeader } from './gnuHeader.ts';
import type { ArchiveForm } from './gnuHeader.ts';
import { BLOCK_BYTES, MAX_FILE_BYTES, ustarHeader } from './ustarHeader.ts';
import type { UstarEntry } from './ustarHeader.ts';

/** Linux's PATH_MAX and NAME_MAX. */
const MAX_PATH_BYTES = 4096;
const MAX_NAME_BYTES = 255;

/**
 * Reads a header strictly: it must be, byte for byte, the one header that the archiver writes for such an entry.
 * So links, devices, pax and GNU extensions, foreign checksums, absolute names and `..` are all refused by one
 * rule, and a directory that was unpacked has the hash of the archive that it came from.
 * @throws CountersignError `refused`.
 */
export function readHeader(block: Buffer, form: ArchiveForm = 'ustar', longName?: string): UstarEntry {
  const prefix = form === 'ustar' ? text(block.subarray(345, 500)) : '';
  const rest = text(block.subarray(0, 100));
  const name = longName ?? (prefix === '' ? rest : `${prefix}/${rest}`);
  const typeflag = String.fromCharCode(block[156] ?? 0);
  if (typeflag !== '0' && typeflag !== '5') {
    throw new CountersignError('refused', `the archive holds ${kindOf(typeflag)}: ${shownName(name)}`, {
      mend: 'Only regular files and directories are accepted.',
    });
  }
  requireSafeName(name, typeflag === '5');
  const size = sizeIn(block, form);
  if (size === undefined) throw notCanonical(name);
  const entry: UstarEntry = {
    name,
    type: typeflag === '5' ? 'directory' : 'file',
    executable: text(block.subarray(100, 108)) === '0000755' && typeflag === '0',
    size,
  };
  if (entry.type === 'directory' && entry.size !== 0) throw notCanonical(name);
  const written = form === 'ustar' ? ustarHeader(entry) : gnuHeader(entry);
  if (!written.equals(block.subarray(0, BLOCK_BYTES))) throw notCanonical(name);
  return entry;
}

function sizeIn(block: Buffer, form: ArchiveForm): number | undefined {
  const digits = text(block.subarray(124, 136));
  if (/^[0-7]{11}$/.test(digits)) return Number.parseInt(digits, 8);
  const size = form === 'gnu' ? block.readBigUInt64BE(128) : -1n;
  return size > BigInt(MAX_FILE_BYTES) && size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : undefined;
}

/**
 * The bytes of a long name that stand after this header; undefined when it is another header.
 * @throws CountersignError `refused` when it is not as it is written, or longer than Linux has paths
 */
export function longNameBytes(block: Buffer, form: ArchiveForm): number | undefined {
  if (form !== 'gnu' || block[156] !== 0x4c) return undefined;
  const bytes = Number.parseInt(text(block.subarray(124, 136)), 8);
  const isRight = bytes > GNU_NAME_BYTES + 1 && bytes <= MAX_PATH_BYTES;
  if (!isRight || !longNameHeader(bytes).equals(block.subarray(0, BLOCK_BYTES)))
    throw notCanonical('././@LongLink');
  return bytes;
}

/** A long name as it stands after its header. @throws CountersignError `refused` when it is not as it is written */
export function readLongName(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  if (end !== bytes.length - 1) throw notCanonical('././@LongLink');
  return bytes.toString('latin1', 0, end);
}

/** `./`, or `./a/b` whose every part is a plain name. */
function requireSafeName(name: string, directory: boolean): void {
  if (directory && name === './') return;
  const parts = (directory ? name.slice(0, -1) : name).split('/');
  const plain = parts
    .slice(1)
    .every((part) => part !== '' && part !== '.' && part !== '..' && part.length <= MAX_NAME_BYTES);
  if (parts[0] !== '.' || parts.length < 2 || !plain || name.endsWith('/') !== directory) {
    throw new CountersignError('refused', `the archive holds an unsafe name: ${shownName(name)}`);
  }
}

/** The bytes before the first NUL. */
function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end < 0 ? field.length : end);
}

function kindOf(typeflag: string): string {
  if (typeflag === '1' || typeflag === '2') return 'a link';
  if (typeflag === '3' || typeflag === '4') return 'a device';
  if (typeflag === '6') return 'a named pipe';
  return 'an extension of the tar format';
}

function notCanonical(name: string): CountersignError {
  return new CountersignError(
    'refused',
    `the archive's entry ${shownName(name)} is not in the expected form`,
  );
}
