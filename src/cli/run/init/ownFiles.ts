import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';
import { writeTextFile } from '../../home/writeFiles.ts';

/** A file of the checkout, undefined where there is none. */
export async function readOwn(directory: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(join(directory, path), 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new CountersignError('input', `${join(directory, path)} cannot be read`, { cause });
  }
}

/** The files of the checkout below one of its folders, from its root. */
export async function listOwn(directory: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(directory, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw new CountersignError('input', `${join(directory, folder)} cannot be read`, { cause });
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** Writes a file into the checkout, and the folders that it needs. */
export async function writeOwn(directory: string, path: string, content: string): Promise<void> {
  const target = join(directory, path);
  await makeDirectory(dirname(target));
  await writeTextFile(target, content);
}
