import { link, lstat, open, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { TransferOptions } from '../../storage/transfer.ts';
import { shownPath } from '../archive/shownName.ts';
import { DEFAULT_MAX_ENTRIES, extractArchive } from '../extract.ts';
import type { ExtractLimits } from '../extract.ts';
import type { OnProgress } from './progress.ts';
import type { Resource } from '../resource.ts';
import { isPlainName } from '../resourceFile.ts';
import { openScratch, sweepLeftovers } from '../scratchDirectory.ts';
import type { ScratchDirectory } from '../scratchDirectory.ts';
import { openSealed, spoolPathOf } from './sealedRead.ts';
import { openStream } from '../seal/openStream.ts';
import { withPlainHash } from '../seal/plainHash.ts';
import type { PlainHash } from '../seal/plainHash.ts';
import { untilAborted } from './untilAborted.ts';
import { writeHashed } from './writeHashed.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

export interface DownloadOptions {
  /** Replace what is at the destination. */
  readonly force?: boolean;
  readonly onProgress?: OnProgress;
  /**
   * Keep the sealed bytes of a large remote object beside the destination until they are opened, so that a run that
   * was killed is gone on with by the next. For a destination that outlives the run.
   */
  readonly resume?: boolean;
  readonly transfer?: TransferOptions;
  /** Ends the download at once, with the signal's reason; what is on its way is let go of. */
  readonly signal?: AbortSignal;
  /**
   * Refuse a name that hides a file (`.bash_profile`), but in a directory with nothing else: somebody else chose the name, and
   * programs obey such files of a person's own directories unasked.
   */
  readonly refuseHidden?: boolean;
  readonly limits?: {
    /** Plain bytes. */
    readonly bytes?: number;
    /** Files and directories of an archive. */
    readonly entries?: number;
  };
}

/**
 * Downloads what a resource names, opens it, verifies it and puts it, under its own name, into a directory (made
 * when it is not there), readable by its owner alone. Until the last tag, the size and the hash hold, everything
 * is in a hidden directory beside the destination, which is removed whatever happens: after a kill, by the next
 * download into the same directory.
 * @returns the path of the file or directory, and its hash (hex)
 * @throws CountersignError `tampered` when the stored bytes are not what was sealed, `exists`, `limit`, or of the
 *   store.
 */
export async function downloadResource(
  resource: Resource,
  directory: string,
  options: DownloadOptions = {},
): Promise<{ path: string; hash: string }> {
  const { filename, size } = resource;
  if (!isPlainName(filename))
    throw new CountersignError('refused', 'the file name in the resource is no plain name');
  const { bytes = Infinity } = options.limits ?? {};
  if (size > bytes)
    throw new CountersignError('limit', `the resource has ${size} bytes, ${bytes} are allowed`);
  const path = join(directory, filename);
  await makeDirectory(directory);
  if (options.refuseHidden === true && filename.startsWith('.'))
    await requireOwnDirectory(directory, filename);
  if (options.force !== true && (await exists(path))) throw destinationExists(path);
  const spool = options.resume === true ? spoolPathOf(resource, directory) : undefined;
  await sweepLeftovers(directory, spool);
  const sealed = await openSealed(resource, directory, spool, options.transfer);
  try {
    await openInto(path, resource, sealed.read(), options);
  } catch (error) {
    await sealed.end(error);
    throw error;
  }
  await sealed.end();
  return { path, hash: resource.hash.hash };
}

/** @throws CountersignError `refused` where the directory holds anything but what downloads keep there meanwhile */
async function requireOwnDirectory(directory: string, filename: string): Promise<void> {
  const others = (await readdir(directory)).filter(
    (name) => name !== filename && !name.startsWith('.countersign-'),
  );
  if (others.length === 0) return;
  throw new CountersignError(
    'refused',
    `${shownPath(filename)} is a hidden file's name, which whoever made the resource chose: it is not put among your own files`,
    { mend: 'name a new directory, or an empty one' },
  );
}

async function openInto(
  path: string,
  resource: Resource,
  sealed: AsyncIterable<Uint8Array>,
  options: DownloadOptions,
): Promise<void> {
  const { content, size } = resource;
  const scratch = await openScratch(dirname(path));
  try {
    const incoming = join(scratch.path, 'incoming');
    const plain = opened(resource, untilAborted(sealed, options.signal), options.onProgress);
    const limits = { bytes: size, entries: options.limits?.entries ?? DEFAULT_MAX_ENTRIES };
    const take =
      content === 'directory' ? extractHashed(plain, incoming, limits) : writeFile(plain, incoming, size);
    if ((await take) !== resource.hash.hash) throw notAsSaid();
    await place(incoming, path, scratch, content, options.force === true);
  } finally {
    await scratch.remove();
  }
}

/** The plain bytes; ends without an error only when they are as many as the resource says. */
async function* opened(
  resource: Resource,
  sealed: AsyncIterable<Uint8Array>,
  onProgress: OnProgress | undefined,
): AsyncGenerator<Uint8Array> {
  const totalBytes = resource.size;
  let bytes = 0;
  for await (const piece of openStream(sealed, Buffer.from(resource.encryption.key, 'base64'))) {
    bytes += piece.length;
    if (bytes > totalBytes) break;
    onProgress?.({ phase: 'download', bytes, totalBytes });
    yield piece;
  }
  if (bytes !== totalBytes) throw notAsSaid();
}

function notAsSaid(): CountersignError {
  return new CountersignError('tampered', 'what was opened is not what the resource file says', {
    mend: 'Ask the owner for the resource file again.',
  });
}

/** @returns the hash of what was written */
async function writeFile(bytes: AsyncIterable<Uint8Array>, path: string, size: number): Promise<string> {
  const file = await open(path, 'wx', 0o600);
  try {
    return await writeHashed(file, bytes, size);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
    throw new CountersignError('limit', 'the disk is full', { cause });
  } finally {
    await file.close();
  }
}

/** @returns the hash of the archive */
async function extractHashed(
  archive: AsyncIterable<Uint8Array>,
  path: string,
  limits: ExtractLimits,
): Promise<string> {
  async function* hashed(taken: PlainHash): AsyncGenerator<Uint8Array> {
    for await (const piece of archive) {
      await taken.update(piece);
      yield piece;
    }
  }
  const { hash } = await withPlainHash(limits.bytes, (taken) => extractArchive(hashed(taken), path, limits));
  return hash;
}

async function place(
  incoming: string,
  path: string,
  scratch: ScratchDirectory,
  content: Resource['content'],
  force: boolean,
): Promise<void> {
  try {
    if (force) {
      await replace(incoming, path, scratch);
    } else if (content === 'file') {
      // A link fails where a rename would replace.
      await link(incoming, path);
    } else {
      if (await exists(path)) throw destinationExists(path);
      await rename(incoming, path);
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'ENOTDIR') throw destinationExists(path);
    throw cause;
  }
}

/** Works for a file in a directory's place, and the other way round. */
async function replace(incoming: string, path: string, scratch: ScratchDirectory): Promise<void> {
  const aside = (await exists(path)) ? await scratch.setAside(path) : undefined;
  try {
    await rename(incoming, path);
  } catch (cause) {
    if (aside !== undefined) await rename(aside, path);
    throw cause;
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function destinationExists(path: string): CountersignError {
  return new CountersignError('exists', `${shownPath(path)} exists already`, {
    mend: 'Choose another directory, or say --force.',
  });
}
