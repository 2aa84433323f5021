import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * A downloaded result is output/ beside execution.log. A part of it, most likely output/, has another hash, and would look like
 * a forged one.
 * @throws CountersignError `input`
 */
export async function requireWholeResult(directory: string): Promise<void> {
  const log = 'execution.log';
  if ((await isThere(join(directory, log))) || !(await isThere(join(directory, '..', log)))) return;
  throw new CountersignError('input', `${directory} is a part of a result`, {
    mend: `give the whole of it: ${join(directory, '..')}`,
  });
}
