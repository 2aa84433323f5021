import { mkdir, writeFile } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';

/** Writes what a user asked to be saved. @throws CountersignError `input` when it cannot be written. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'its directory does not exist' : code;
    throw new CountersignError('input', `${path} cannot be written: ${why}`, { cause });
  }
}

/** Makes the directory that a user named, unless it is there. @throws CountersignError `input` when it cannot be made. */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new CountersignError('input', `the directory ${path} cannot be made: ${code}`, { cause });
  }
}
