import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { removeTree } from '../../removeTree.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';

/**
 * Makes the directory for plaintext, readable by the agent alone. One that is there already must be the agent's
 * own: below a directory that everybody may write to, somebody else could have laid it there.
 * @throws CountersignError `refused`
 */
export async function openScratch(path: string): Promise<void> {
  await makeDirectory(path, 0o700);
  const found = await lstat(path);
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) {
    throw new CountersignError('refused', `the scratch directory ${path} is not the agent's own`, {
      mend: 'name another one with --scratch',
    });
  }
  await chmod(path, 0o700);
}

/** Removes the plaintext that an agent which was killed left behind: nobody goes on with it. */
export async function emptyScratch(path: string): Promise<void> {
  for (const name of await readdir(path)) await removeTree(join(path, name));
}
