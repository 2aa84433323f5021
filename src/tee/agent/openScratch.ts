import { chmod, lstat, mkdir } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';

/**
 * Makes the directory for plaintext, readable by the agent alone. One that is there already must be the agent's
 * own: below a directory that everybody may write to, somebody else could have laid it there.
 * @throws CountersignError `refused`
 */
export async function openScratch(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) {
    throw new CountersignError('refused', `the scratch directory ${path} is not the agent's own`, {
      mend: 'name another one with --scratch',
    });
  }
  await chmod(path, 0o700);
}
