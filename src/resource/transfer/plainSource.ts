import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';
import { archiveDirectory, type OnFile } from '../archive.ts';
import { readError } from '../archive/readError.ts';
import { shownPath } from '../archive/shownName.ts';
import { fileSource, streamSource } from '../../bytes/byteSource.ts';
import type { ByteSource } from '../../bytes/byteSource.ts';

/** The plain bytes of a resource: a file's own, or the archive of a directory. */
export interface PlainSource {
  readonly content: 'file' | 'directory';
  /** Bytes. */
  readonly size: number;
  /**
   * Starts from the first byte again. Reading fails rather than give bytes that no one state of the path had.
   * @param onFile is told of each file of a directory
   */
  source(onFile?: OnFile): ByteSource;
}

/**
 * Opens a file or a directory for the time of a call.
 * @throws CountersignError `not-found` or `input` when it cannot be read.
 */
export async function withPlainSource<T>(path: string, use: (plain: PlainSource) => Promise<T>): Promise<T> {
  const latin1 = Buffer.from(path).toString('latin1');
  const found = await stat(path).catch((cause: unknown) => {
    throw readError(latin1, cause);
  });
  if (found.isDirectory()) {
    const archive = archiveDirectory(path);
    return use({
      content: 'directory',
      size: archive.size,
      source: (onFile) => streamSource(archive.read(onFile)),
    });
  }
  if (!found.isFile())
    throw new CountersignError('input', `${shownPath(path)} is neither a file nor a directory`);
  // Not to hang on a pipe that was put there meanwhile.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw readError(latin1, cause);
  });
  try {
    return await use({ content: 'file', ...(await steadySource(file, path)) });
  } finally {
    await file.close();
  }
}

/** The file's bytes; at their end it must be the file that it was at their beginning. */
async function steadySource(
  file: FileHandle,
  path: string,
): Promise<{ size: number; source: () => ByteSource }> {
  const before = await file.stat({ bigint: true });
  if (!before.isFile()) throw changed(path);
  const source = (): ByteSource => {
    const bytes = fileSource(file);
    return {
      async read(into) {
        const filled = await bytes.read(into).catch((cause: unknown) => {
          throw readError(Buffer.from(path).toString('latin1'), cause);
        });
        if (filled === into.length) return filled;
        const after = await file.stat({ bigint: true });
        if (
          after.size !== before.size ||
          after.mtimeNs !== before.mtimeNs ||
          after.ctimeNs !== before.ctimeNs
        ) {
          throw changed(path);
        }
        return filled;
      },
      close: () => bytes.close(),
    };
  };
  return { size: Number(before.size), source };
}

function changed(path: string): CountersignError {
  return new CountersignError('input', `${shownPath(path)} changed while it was read`, {
    mend: 'Try again when nothing writes to the file.',
  });
}
