import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';

/**
 * Takes a lock that is a file with the id of the process that holds it; one of a process that is dead holds nothing.
 * @param doing what its holder does, for the message: `uploading the same thing`.
 * @returns what lets go of it
 * @throws CountersignError `conflict` while another live process holds it.
 */
export async function takeLock(path: string, doing: string): Promise<() => Promise<void>> {
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, String(process.pid), { mode: 0o600 });
  try {
    for (let tries = 0; tries < 3; tries += 1) {
      // A link appears whole or not at all, so nobody reads a lock that does not yet say whose it is.
      if (await linked(mine, path)) return () => rm(path, { force: true });
      const holder = await readFile(path, 'utf8').catch(() => '');
      if (isAlive(Number(holder))) throw heldBy(holder, doing, path);
      const stale = `${mine}.stale`;
      await rename(path, stale).catch(() => undefined);
      const moved = await readFile(stale, 'utf8').catch(() => holder);
      if (moved !== holder) await linked(stale, path);
      await rm(stale, { force: true });
    }
    throw heldBy('another', doing, path);
  } finally {
    await rm(mine, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function heldBy(holder: string, doing: string, path: string): CountersignError {
  return new CountersignError('conflict', `process ${holder} is ${doing} already`, {
    mend: `Wait for it to end; if there is no such process of this program, remove ${path}.`,
  });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
