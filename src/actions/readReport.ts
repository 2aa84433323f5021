import { readFile, stat } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';

const MAX_BYTES = 32 * 1024 * 1024;

/** @throws CountersignError `input` when the report cannot be read, `limit` when it is too large for one. */
export async function readReport(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAX_BYTES)
      throw new CountersignError('limit', `the report ${path} is too large for one`);
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new CountersignError('input', `the report ${path} ${why}`, { cause });
  }
}
