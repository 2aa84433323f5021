import { execFile } from 'node:child_process';
import { lstat, opendir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CountersignError, messageOf } from '../errors.ts';

/** So many entries Node removes by itself: starting a program costs more. */
const FEW = 500;

async function isSmall(path: string): Promise<boolean> {
  let count = 0;
  const pending = [path];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for await (const entry of await opendir(directory)) {
      if (++count > FEW) return false;
      if (entry.isDirectory()) pending.push(join(directory, entry.name));
    }
  }
  return true;
}

/**
 * Removes a directory and all below it, however large, in flat memory; nothing where it is not there. Links are not
 * followed, and nothing of another file system is touched. (Node's own recursive removal holds a promise for each file:
 * 291 MB at 100,000.)
 * @param path absolute
 * @throws CountersignError `unavailable` where something stays
 */
export async function removeTree(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return;
  try {
    await remove(path, found.isDirectory());
  } catch (error) {
    // What a solution closed, an agent that is not root must first open for itself.
    if (!found.isDirectory()) throw notRemoved(path, error);
    try {
      await run('chmod', ['-R', 'u+rwX', '--', path]);
      await remove(path, true);
    } catch (again) {
      throw notRemoved(path, again);
    }
  }
}

async function remove(path: string, isDirectory: boolean): Promise<void> {
  if (!isDirectory || (await isSmall(path).catch(() => false)))
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  else await run('rm', ['-rf', '--one-file-system', '--', path]);
}

async function run(program: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(program, args, {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
    maxBuffer: 64 * 1024 ** 2,
  });
}

function notRemoved(path: string, error: unknown): CountersignError {
  return new CountersignError('unavailable', `${path} cannot be removed: ${messageOf(error).slice(-200)}`);
}
