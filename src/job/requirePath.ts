import { stat } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';

/** @throws CountersignError `input` when an input names a path that is not there. An input that is not given is fine. */
export async function requirePath(path: string | undefined, input: string): Promise<void> {
  if (path === undefined || (await stat(path).catch(() => undefined)) !== undefined) return;
  throw new CountersignError('input', `the path of the input ${input} does not exist: ${path}`, {
    mend: 'Paths are read from the workspace: is the repository checked out (actions/checkout) before this step?',
  });
}
