import { readFile } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';

/** @throws CountersignError `input` when the file cannot be read. */
export async function readReportText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CountersignError(
      'input',
      `the report ${file} ${missing ? 'does not exist' : 'cannot be read'}`,
      { cause },
    );
  }
}
