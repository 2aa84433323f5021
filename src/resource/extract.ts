import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';
import { EntryOrder } from './archive/entryOrder.ts';
import { PieceReader } from './archive/pieceReader.ts';
import { formOf, needsGnu } from './archive/gnuHeader.ts';
import type { ArchiveForm } from './archive/gnuHeader.ts';
import { longNameBytes, readHeader, readLongName } from './archive/readHeader.ts';
import { shownName } from './archive/shownName.ts';
import { archiveBytes, BLOCK_BYTES, paddingOf } from './archive/ustarHeader.ts';
import type { UstarEntry } from './archive/ustarHeader.ts';

/** What an archive may come to on the disk. */
export interface ExtractLimits {
  /** Bytes of the archive. */
  readonly bytes: number;
  /** Files and directories. */
  readonly entries: number;
}

export const DEFAULT_MAX_ENTRIES = 5_000_000;

/** Up to here a file is written synchronously: the call costs less than a promise. */
const SMALL_FILE_BYTES = 128 * 1024;
const ZERO_BLOCK = Buffer.alloc(BLOCK_BYTES);

/**
 * Unpacks an archive of `archiveDirectory` into a directory that it makes, readable by its owner alone (0700, files
 * 0600 or 0700 where they are executable). Only the exact form that the archiver writes is accepted; see
 * readHeader and EntryOrder for what that refuses. On any failure the directory is removed.
 * @throws CountersignError `refused` for an archive of another form, `tampered` for one that ends too early,
 *   `limit` over the limits, `exists` when the destination exists.
 */
export async function extractArchive(
  archive: AsyncIterable<Uint8Array>,
  destination: string,
  limits: ExtractLimits,
): Promise<void> {
  const reader = new PieceReader(archive);
  try {
    mkdirSync(destination, { mode: 0o700 });
  } catch (cause) {
    throw writeError(Buffer.from(destination).toString('latin1'), cause);
  }
  try {
    await extractEntries(reader, Buffer.from(destination), limits);
  } catch (error) {
    await rm(destination, { recursive: true, force: true });
    throw error;
  } finally {
    await reader.close();
  }
}

async function extractEntries(
  reader: PieceReader,
  destination: Buffer,
  limits: ExtractLimits,
): Promise<void> {
  const order = new EntryOrder();
  let form: ArchiveForm | undefined;
  let isNeeded = false;
  for (let entries = 0; ; entries++) {
    const block = reader.atOnce(BLOCK_BYTES) ?? (await reader.exactly(BLOCK_BYTES));
    if (block.equals(ZERO_BLOCK) && entries > 0) break;
    form ??= formOf(block);
    const entry = form === 'ustar' ? readHeader(block) : await readGnuEntry(reader, block);
    isNeeded ||= form === 'gnu' && needsGnu(entry);
    if (entries >= limits.entries) {
      throw new CountersignError(
        'limit',
        `the archive holds more than ${limits.entries} files and directories`,
      );
    }
    if (reader.position + entry.size > limits.bytes) {
      throw new CountersignError('limit', `the archive is larger than ${limits.bytes} bytes`);
    }
    order.next(entry.name);
    const path = Buffer.concat([destination, Buffer.from(entry.name.slice(1), 'latin1')]);
    if (entry.type === 'file') await extractFile(reader, entry, path);
    else if (entry.name !== './') makeDirectory(entry, path);
    const padding = paddingOf(entry.size);
    if (padding > 0) requireZeros(reader.atOnce(padding) ?? (await reader.exactly(padding)));
  }
  // Each directory has one archive.
  if (form === 'gnu' && !isNeeded)
    throw new CountersignError('refused', 'the archive is in the form for long names, and has none');
  const size = archiveBytes(reader.position - BLOCK_BYTES);
  while (reader.position < size) requireZeros(await reader.some(size - reader.position));
  if (!(await reader.atEnd()))
    throw new CountersignError('refused', 'something follows the end of the archive');
}

async function readGnuEntry(reader: PieceReader, first: Buffer): Promise<UstarEntry> {
  const bytes = longNameBytes(first, 'gnu');
  if (bytes === undefined) return readHeader(first, 'gnu');
  const name = readLongName(await reader.exactly(bytes));
  requireZeros(await reader.exactly(paddingOf(bytes)));
  return readHeader(await reader.exactly(BLOCK_BYTES), 'gnu', name);
}

function makeDirectory(entry: UstarEntry, path: Buffer): void {
  try {
    mkdirSync(path.subarray(0, -1), { mode: 0o700 });
  } catch (cause) {
    throw writeError(entry.name, cause);
  }
}

async function extractFile(reader: PieceReader, entry: UstarEntry, path: Buffer): Promise<void> {
  const mode = entry.executable ? 0o700 : 0o600;
  const whole = entry.size <= SMALL_FILE_BYTES ? reader.atOnce(entry.size) : undefined;
  try {
    if (whole !== undefined) {
      const fd = openSync(path, 'wx', mode);
      try {
        for (let at = 0; at < whole.length;) at += writeSync(fd, whole, at);
      } finally {
        closeSync(fd);
      }
      return;
    }
    const file = await open(path, 'wx', mode);
    try {
      for (let left = entry.size; left > 0;) {
        const part = await reader.some(left);
        left -= part.length;
        for (let at = 0; at < part.length;) at += (await file.write(part, at)).bytesWritten;
      }
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw writeError(entry.name, cause);
  }
}

function requireZeros(bytes: Buffer): void {
  for (const byte of bytes) {
    if (byte !== 0) throw new CountersignError('refused', 'the archive hides bytes in its padding');
  }
}

function writeError(name: string, cause: unknown): CountersignError {
  if (cause instanceof CountersignError) return cause;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error';
  const shown = shownName(name);
  if (code === 'EEXIST') {
    return new CountersignError(
      'exists',
      `${shown} exists already, or two names are one on this file system`,
      { cause },
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new CountersignError('limit', `the disk is full at ${shown}`, { cause });
  }
  return new CountersignError('input', `${shown} cannot be written (${code})`, { cause });
}
