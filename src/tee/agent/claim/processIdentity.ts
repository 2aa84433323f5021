import { readFile } from 'node:fs/promises';

/**
 * Names a living process of this machine so that another one with the same number, later, is not taken for it.
 * @returns `undefined` when there is no such process
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
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

/** The same of this process. */
export async function ownIdentity(): Promise<string> {
  return (await processIdentity(process.pid)) ?? String(process.pid);
}

/** True when the process that `identity` names is alive. */
export async function isAlive(identity: string): Promise<boolean> {
  const pid = Number.parseInt(identity, 10);
  return pid > 0 && (await processIdentity(pid)) === identity;
}
