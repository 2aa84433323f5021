import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CountersignError } from '../../errors.ts';

/** Names a process so that another one with the same number, later, is not taken for it. */
async function identity(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${pid} ${started}`;
  } catch {
    try {
      process.kill(pid, 0);
      return `${pid} `;
    } catch {
      return undefined;
    }
  }
}

/**
 * Holds a home for one agent: two that share journals could each think that the other's run is their own.
 * @returns a function that lets go
 * @throws CountersignError `conflict` while another agent lives
 */
export async function lockAgent(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const me = (await identity(process.pid)) ?? String(process.pid);
  for (let tries = 0; tries < 3; tries++) {
    try {
      await writeFile(file, me, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(file, 'utf8').catch(() => '');
    const pid = Number.parseInt(holder, 10);
    if (Number.isInteger(pid) && (await identity(pid)) === holder) {
      throw new CountersignError('conflict', `another TEE agent (process ${pid}) is at work in this home`, {
        mend: 'stop it first, or give this agent a home of its own (COUNTERSIGN_HOME)',
      });
    }
    await rm(file, { force: true });
  }
  throw new CountersignError('conflict', 'another TEE agent is starting in this home');
}
