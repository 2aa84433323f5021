import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CountersignError } from '../errors.ts';

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'it is not permitted',
  EEXIST: 'a file of that name is there',
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'it is not permitted',
  EROFS: 'the file system is read-only',
};

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function makeEach(path: string, mode: number): Promise<void> {
  if (await isDirectory(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeEach(parent, mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST' || !(await isDirectory(path))) throw error;
  }
}

/**
 * Makes the directory that a user named, and those above it, unless they are there. One by one: Node's own `recursive`
 * never returns where a parent is there and nothing can be made in it, as in /proc.
 * @param mode of those that are made
 * @throws CountersignError `input` when it cannot be made
 */
export async function makeDirectory(path: string, mode = 0o777): Promise<void> {
  try {
    await makeEach(resolve(path), mode);
  } catch (cause) {
    const code = codeOf(cause);
    throw new CountersignError('input', `the directory ${path} cannot be made: ${WHY[code] ?? code}`, {
      cause,
    });
  }
}
