import { open } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';

const MIB = 1024 * 1024;

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'may not be read by you',
  EISDIR: 'is a directory, where a file is wanted',
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: what stands before its name is no directory',
};

/** Whatever the path names, no more than the limit is read of it: a pipe or a device may never end. */
async function readAtMost(path: string, limit: number): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(limit, (await file.stat()).size || limit) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * @param limit bytes; 1 MiB when not given
 * @throws CountersignError `input` when the file is missing or unreadable, `limit` when it is larger.
 */
export async function readTextFile(path: string, what: string, limit = MIB): Promise<string> {
  let bytes: Buffer | undefined;
  try {
    bytes = await readAtMost(path, limit);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    const why = WHY[code] ?? `cannot be read (${code})`;
    throw new CountersignError('input', `${what} ${path} ${why}`, { cause });
  }
  if (bytes !== undefined) return bytes.toString('utf8');
  throw new CountersignError(
    'limit',
    `${what} ${path} is larger than ${limit / MIB} MiB: is it the right file?`,
  );
}
