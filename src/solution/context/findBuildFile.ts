import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CountersignError } from '../../errors.ts';

/** Names of what an image is built by, as podman looks for them; docker knows the second alone. */
export const BUILD_FILES = ['Containerfile', 'Dockerfile'];

interface BuildFileRequest {
  readonly directory: string;
  /** Where it was named. */
  readonly file?: string;
}

/** The way from a directory to what is in it; undefined to what is not. */
export function pathInside(directory: string, path: string): string | undefined {
  const way = relative(resolve(directory), resolve(path));
  return way === '' || way.split(sep)[0] === '..' || isAbsolute(way) ? undefined : way;
}

/** The path of a file that is named within a directory. @throws CountersignError `usage` where that leads out of it */
export function buildFileInside(directory: string, file: string): string {
  const path = resolve(directory, file);
  if (pathInside(directory, path) !== undefined) return path;
  throw new CountersignError('usage', `${JSON.stringify(file)} is not a file in ${directory}`, {
    mend: 'name what to build by as a path from the directory that is built',
  });
}

/** The path of the file to build by. @throws CountersignError `input` where there is none, `usage` where there are two */
export async function findBuildFile({ directory, file }: BuildFileRequest): Promise<string> {
  const isFile = async (path: string): Promise<boolean> =>
    (await stat(path).catch(() => undefined))?.isFile() === true;
  if (file !== undefined) {
    if (await isFile(resolve(file))) return resolve(file);
    throw new CountersignError('input', `there is no file ${file} to build by`);
  }
  const found: string[] = [];
  for (const name of BUILD_FILES) {
    const path = join(resolve(directory), name);
    if (await isFile(path)) found.push(path);
  }
  const [path] = found;
  if (path === undefined && (await stat(directory).catch(() => undefined)) === undefined)
    throw new CountersignError('not-found', `there is no directory ${directory}`);
  if (path === undefined)
    throw new CountersignError('input', `there is no Dockerfile and no Containerfile in ${directory}`, {
      mend: 'name it with --file',
    });
  if (found.length > 1)
    throw new CountersignError('usage', `${directory} has a Dockerfile and a Containerfile`, {
      mend: 'say by --file which one to build by: docker and podman choose differently',
    });
  return path;
}
