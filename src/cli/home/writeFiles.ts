import { writeFile } from 'node:fs/promises';
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
