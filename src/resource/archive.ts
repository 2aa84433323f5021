import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, read, readSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { promisify } from 'node:util';
import { CountersignError } from '../errors.ts';
import { readError } from './archive/readError.ts';
import { shownName, shownPath } from './archive/shownName.ts';
import { GNU_NAME_BYTES, headersOf, needsGnu } from './archive/gnuHeader.ts';
import type { ArchiveForm } from './archive/gnuHeader.ts';
import { archiveBytes, BLOCK_BYTES, paddingOf } from './archive/ustarHeader.ts';
import { walkTree } from './archive/walkTree.ts';
import type { TreeEntry } from './archive/walkTree.ts';

/** What is handed on at once. */
const PIECE_BYTES = 1024 * 1024;
/** Up to here a file is read synchronously: the call costs less than a promise. */
const SMALL_FILE_BYTES = 128 * 1024;

const readAsync = promisify(read);

/** A directory, ready to be read as an archive. */
export interface DirectoryArchive {
  /** Bytes of the archive. */
  readonly size: number;
  /** Regular files and directories, the top one included. */
  readonly entries: number;
  /**
   * The archive's bytes.
   * @param onFile is told of each file as soon as it was read
   * @throws CountersignError when anything cannot be read, or is not what it was when the size was taken.
   */
  read(onFile?: OnFile): AsyncGenerator<Uint8Array>;
}

/** A file as it stands in an archive. */
export interface ArchivedFile {
  /** Its path from the directory, with `/`, its bytes as a latin1 string. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, 64 lower-case hex digits. */
  readonly hash: string;
}

export type OnFile = (file: ArchivedFile) => void;

/**
 * The deterministic archive of a directory, byte for byte that of GNU tar:
 *
 *     tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a=rX,u+w,a-s \
 *         --dereference --hard-dereference --format=ustar -C DIRECTORY -cf - .
 *
 * Where a name is longer than ustar holds, or a file larger than 8 GiB, that of the same command with `--format=gnu`.
 *
 * `--mode` keeps of a file's mode only whether somebody may execute it, as git does, so that the hash does not
 * depend on the umask of whoever copied the files; with the usual modes (644, 755) it changes nothing.
 * @throws CountersignError `input` or `limit` for what such an archive cannot hold (see walkTree).
 */
export function archiveDirectory(directory: string): DirectoryArchive {
  let bytes = 0;
  let longNames = 0;
  let entries = 0;
  let form: ArchiveForm = 'ustar';
  for (const { name, stat, type } of walkTree(directory)) {
    const size = sizeOf(stat, type);
    if (needsGnu({ name, size })) form = 'gnu';
    if (name.length > GNU_NAME_BYTES) longNames += BLOCK_BYTES + name.length + 1 + paddingOf(name.length + 1);
    bytes += BLOCK_BYTES + size + paddingOf(size);
    entries += 1;
  }
  const size = archiveBytes(form === 'gnu' ? bytes + longNames : bytes);
  return { size, entries, read: (onFile) => readArchive(directory, size, form, onFile) };
}

async function* readArchive(
  directory: string,
  size: number,
  form: ArchiveForm,
  onFile: OnFile | undefined,
): AsyncGenerator<Uint8Array> {
  const out = new Packer();
  for (const entry of walkTree(directory)) {
    if (entry.type === 'directory') yield* out.add(headerOf(entry, entry.stat, form));
    else yield* packFile(entry, out, form, onFile);
    if (out.total > size) break;
  }
  const end = archiveBytes(out.total);
  if (end !== size) {
    throw new CountersignError('input', `${shownPath(directory)} changed while it was read`, {
      mend: 'Try again when nothing writes to the directory.',
    });
  }
  yield* out.addZeros(end - out.total);
  yield* out.flush();
}

async function* packFile(
  entry: TreeEntry,
  out: Packer,
  form: ArchiveForm,
  onFile: OnFile | undefined,
): AsyncGenerator<Uint8Array> {
  const hash = onFile && createHash('sha256');
  let fd: number | undefined;
  try {
    // Not to hang on a pipe, nor to follow a link, that was put there since the walk saw a file.
    fd = openSync(entry.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const before = fstatSync(fd, { bigint: true });
    if (!before.isFile() || !unchanged(entry.stat, before)) throw changed(entry);
    yield* out.add(headerOf(entry, before, form));
    const size = Number(before.size);
    for (let left = size; left > 0;) {
      const room = out.room();
      const wanted = room.subarray(0, Math.min(left, room.length));
      const got =
        size <= SMALL_FILE_BYTES
          ? readSync(fd, wanted, 0, wanted.length, null)
          : (await readAsync(fd, wanted, 0, wanted.length, null)).bytesRead;
      if (got === 0) throw changed(entry);
      left -= got;
      // Before it is handed on: then it is another's.
      hash?.update(wanted.subarray(0, got));
      yield* out.took(got);
    }
    const beyond = readSync(fd, Buffer.alloc(1), 0, 1, null);
    if (beyond !== 0 || !unchanged(before, fstatSync(fd, { bigint: true }))) throw changed(entry);
    if (hash) onFile({ path: entry.name.slice('./'.length), size, hash: hash.digest('hex') });
    yield* out.addZeros(paddingOf(size));
  } catch (cause) {
    throw readError(entry.name, cause);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Collects small things into large pieces, each a buffer of its own. */
class Packer {
  total = 0;
  private piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  private filled = 0;

  room(): Buffer {
    return this.piece.subarray(this.filled);
  }

  *took(bytes: number): Generator<Uint8Array> {
    this.filled += bytes;
    this.total += bytes;
    if (this.filled === PIECE_BYTES) yield* this.flush();
  }

  *add(bytes: Uint8Array): Generator<Uint8Array> {
    for (let offset = 0; offset < bytes.length;) {
      const part = bytes.subarray(offset, offset + PIECE_BYTES - this.filled);
      this.piece.set(part, this.filled);
      offset += part.length;
      yield* this.took(part.length);
    }
  }

  *addZeros(count: number): Generator<Uint8Array> {
    if (count > 0) yield* this.add(Buffer.alloc(count));
  }

  *flush(): Generator<Uint8Array> {
    if (this.filled === 0) return;
    const piece = this.piece.subarray(0, this.filled);
    this.piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    this.filled = 0;
    yield piece;
  }
}

function headerOf(entry: TreeEntry, stat: BigIntStats, form: ArchiveForm): Buffer {
  const executable = (stat.mode & 0o111n) !== 0n;
  const { name, type } = entry;
  // What grew since its size was taken is told so, not that it doesn't fit.
  const size = sizeOf(stat, type);
  if (form === 'ustar' && needsGnu({ name, size })) throw changed(entry);
  return headersOf({ name, type, executable, size }, form);
}

function sizeOf(stat: BigIntStats, type: TreeEntry['type']): number {
  return type === 'directory' ? 0 : Number(stat.size);
}

function unchanged(a: BigIntStats, b: BigIntStats): boolean {
  return (
    a.ino === b.ino &&
    a.dev === b.dev &&
    a.size === b.size &&
    a.mtimeNs === b.mtimeNs &&
    a.ctimeNs === b.ctimeNs
  );
}

function changed(entry: TreeEntry): CountersignError {
  return new CountersignError('input', `${shownName(entry.name)} changed while it was read`, {
    mend: 'Try again when nothing writes to the file.',
  });
}
