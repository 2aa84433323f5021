import { lchown, lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageUser } from '../../solution/image/run/imageUser.ts';

/** A user in numbers. */
export interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** Who the solution runs as. Never root. */
export interface SandboxUser extends Ids {
  /** The same user as the host sees it. */
  readonly host: Ids;
}

/** "nonroot" of many base images; above the accounts of people, below the overflow id 65534. */
const UNPRIVILEGED = 65532;

function usable(id: number | undefined, otherwise: number): number {
  return id !== undefined && id >= 1 && id < UNPRIVILEGED ? id : otherwise;
}

/**
 * The user that the image names, if that is an unprivileged one, else 65532. An agent that isn't root can only run it
 * as itself: inside, its number is the image's all the same.
 */
export function sandboxUser(
  image: ImageUser | undefined,
  agent: Ids = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
): SandboxUser {
  const uid = usable(image?.uid, UNPRIVILEGED);
  const inside = { uid, gid: usable(image?.gid, uid) };
  return { ...inside, host: agent.uid === 0 ? inside : agent };
}

/**
 * Gives a directory and all below it to a user of the host, so that the files can stay closed to everyone else.
 * Does nothing for an agent that isn't root: the files are its own already. Links are not followed.
 */
export async function handOver(directory: string, user: Ids): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await lchown(directory, user.uid, user.gid);
  if (!(await lstat(directory)).isDirectory()) return;
  for await (const entry of await opendir(directory)) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await handOver(path, user);
    else await lchown(path, user.uid, user.gid);
  }
}
