import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CountersignError } from '../../errors.ts';

/** Names of what an image is built by, as podman looks for them; docker knows the second alone. */
export const BUILD_FILES = ['Containerfile', 'Dockerfile'];

interface BuildFileRequest {
  readonly directory: string;
  /** Where it was named. */
  readonly file?: string;
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
