import { CountersignError } from '../../errors.ts';
import type { LogFiles } from './tiles/tileTree.ts';

/**
 * A file that whoever may push may have spoiled; undefined also where it is one that cannot be read, such as one that is
 * far too large, or lies in what is no directory.
 * @throws whatever the reading of files throws, but for `tampered`
 */
export async function readIfReadable(files: LogFiles, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return undefined;
    throw error;
  }
}
