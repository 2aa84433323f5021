import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { takeLock } from '../storage/folder/fileLock.ts';

/** A hidden directory (0700) beside a destination, of this process alone. */
export interface ScratchDirectory {
  readonly path: string;
  /** Moves what stands at a path of the destination in here; a sweep after a kill puts it back unless it was replaced. */
  setAside(path: string): Promise<string>;
  remove(): Promise<void>;
}

const SCRATCH = /^(\.countersign-[0-9a-f]{16})(\.lock)?$/;
const SPOOL = /^(\.countersign-spool-[0-9a-f]{32})(\.lock)?$/;
const REPLACED = 'replaced';
/** Shared access to an object ends after at most seven days: nobody goes on with an older spool. */
const SPOOL_LIFE_MS = 7 * 24 * 3600 * 1000;

/** The name of a spool in a destination's directory. @param digest 32 hex digits that stand for the object alone */
export function spoolName(digest: string): string {
  return `.countersign-spool-${digest}`;
}

/** Makes a scratch directory; the lock beside it, taken first, says that its process lives. */
export async function openScratch(directory: string): Promise<ScratchDirectory> {
  const path = join(directory, `.countersign-${randomBytes(8).toString('hex')}`);
  const unlock = await takeLock(`${path}.lock`, 'using the same directory');
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    await unlock();
    throw error;
  }
  return {
    path,
    async setAside(taken) {
      const aside = join(path, REPLACED);
      await mkdir(aside);
      // Under its own name, so that whoever finds it after a kill knows where it belongs.
      const moved = join(aside, basename(taken));
      await rename(taken, moved);
      return moved;
    },
    async remove() {
      await rm(path, { recursive: true, force: true });
      await unlock();
    },
  };
}

/**
 * Removes what killed downloads left in a directory: plain content in scratch directories, and spools that are too
 * old to be gone on with. What belongs to a live process, or to somebody else, is left alone.
 * @param spool path of a spool that is about to be gone on with, however old it is
 */
export async function sweepLeftovers(directory: string, spool?: string): Promise<void> {
  const found = new Set<string>();
  // Where nothing can be listed nothing can be found, and the download goes on.
  for (const name of await readdir(directory).catch((): string[] => [])) {
    const left = (SCRATCH.exec(name) ?? SPOOL.exec(name))?.[1];
    if (left !== undefined) found.add(left);
  }
  for (const name of found) {
    const path = join(directory, name);
    if (path !== spool) await sweep(directory, path).catch(() => undefined);
  }
}

async function sweep(directory: string, path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  const isSpool = found?.isFile() === true && SPOOL.test(basename(path));
  // Other files of such a name are being written by somebody.
  if (found?.isFile() === true && !isSpool) return;
  if (isSpool && Date.now() - found.mtimeMs < SPOOL_LIFE_MS) return;
  const unlock = await takeLock(`${path}.lock`, 'using it');
  try {
    if (found?.isDirectory() === true) await putBack(directory, join(path, REPLACED));
    await rm(path, { recursive: true, force: true });
  } finally {
    await unlock();
  }
}

/** A kill between setting the old content aside and putting the new one in its place must not cost both. */
async function putBack(directory: string, aside: string): Promise<void> {
  for (const name of await readdir(aside).catch((): string[] => [])) {
    const path = join(directory, name);
    const there = await lstat(path).catch(() => undefined);
    if (there === undefined) await rename(join(aside, name), path);
  }
}
