import { lchown, lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Who the solution runs as, in numbers of the host. Never root. */
export interface SandboxUser {
  readonly uid: number;
  readonly gid: number;
}

/** "nonroot" of many base images; above the accounts of people, below the overflow id 65534. */
const UNPRIVILEGED = 65532;

/**
 * An agent that is root runs the solution as the numeric user that the image names, if that is an unprivileged
 * one, else as 65532. An agent that isn't root can only run it as itself.
 */
export function sandboxUser(
  imageUser: string,
  agent: SandboxUser = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
): SandboxUser {
  if (agent.uid !== 0) return agent;
  const [, uid, gid] = /^([0-9]{1,5})(?::([0-9]{1,5}))?$/.exec(imageUser) ?? [];
  const usable = (text: string | undefined, otherwise: number): number => {
    const id = Number(text ?? 0);
    return id >= 1 && id < UNPRIVILEGED ? id : otherwise;
  };
  const chosen = usable(uid, UNPRIVILEGED);
  return { uid: chosen, gid: usable(gid, chosen) };
}

/**
 * Gives a directory and all below it to the user, so that the files can stay closed to everyone else on the host.
 * Does nothing for an agent that isn't root: the files are its own already. Links are not followed.
 */
export async function handOver(directory: string, user: SandboxUser): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await lchown(directory, user.uid, user.gid);
  if (!(await lstat(directory)).isDirectory()) return;
  for await (const entry of await opendir(directory)) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await handOver(path, user);
    else await lchown(path, user.uid, user.gid);
  }
}
