import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemErrorCode } from '../command/systemErrorCode.ts';

/** A ticket that was not renewed for so long (milliseconds) is one of a process that is no more. */
const STALE_MS = 5000;
const RENEW_MS = 1000;

/** Gives the turn back. Never fails. */
export type GiveBack = () => Promise<void>;

/**
 * Waits for a turn among the processes that use the same directory, first come first served, so that none is
 * always overtaken. It is manners and not a lock: what is written is safe without it (git compares and swaps),
 * so a directory that cannot be written, a dead holder or the end of the wait only cost fairness.
 * @param until epoch milliseconds after which the turn is taken anyway
 */
export async function takeTurn(directory: string, until: number): Promise<GiveBack> {
  const ticket = `${String(Date.now()).padStart(15, '0')}.${hostLabel()}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const file = join(directory, ticket);
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(file, '');
  } catch {
    return () => Promise.resolve();
  }
  const renewal = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, RENEW_MS).unref();
  while (Date.now() < until) {
    const ahead = await aheadOf(directory, ticket);
    if (ahead === 0) break;
    // A turn takes as long as git does for a commit: whoever is far back has no need to look often.
    await sleep(3 + Math.random() * 6 * Math.min(ahead, 40));
  }
  return async () => {
    clearInterval(renewal);
    await rm(file, { force: true }).catch(() => undefined);
  };
}

/** How many live tickets are older. Those of dead processes are thrown away. */
async function aheadOf(directory: string, ticket: string): Promise<number> {
  const names = await readdir(directory).catch(() => [] as string[]);
  const older = names.filter((name) => name < ticket).sort();
  for (const [index, name] of older.entries()) {
    if (await isAlive(directory, name)) return older.length - index;
    await rm(join(directory, name), { force: true }).catch(() => undefined);
  }
  return 0;
}

async function isAlive(directory: string, name: string): Promise<boolean> {
  const [, host, pid] = name.split('.');
  if (host === hostLabel() && !isRunning(Number(pid))) return false;
  try {
    return Date.now() - (await stat(join(directory, name))).mtimeMs < STALE_MS;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return systemErrorCode(error) === 'EPERM';
  }
}

function hostLabel(): string {
  return hostname().replace(/[^A-Za-z0-9-]/g, '-');
}
