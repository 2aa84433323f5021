import { mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxLimits } from '../sandbox.ts';

const MOUNT = '/sys/fs/cgroup';
const CONTROLLERS = ['memory', 'pids', 'cpu'] as const;

/** The control groups of one run: one directory with version 2, one for each controller with version 1. */
export interface ControlGroups {
  /** Files to which a process writes 0 to join. */
  readonly join: readonly string[];
  readonly directories: readonly string[];
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function tryWrite(path: string, value: string): boolean {
  try {
    writeFileSync(path, value);
    return true;
  } catch {
    return false;
  }
}

/** Where a run's groups are, whether they exist or not. Version 1 below the agent's own, version 2 at the top. */
function directoriesOf(name: string): string[] {
  if (tryRead(join(MOUNT, 'cgroup.controllers')) !== undefined) return [join(MOUNT, name)];
  const own = tryRead('/proc/self/cgroup') ?? '';
  return CONTROLLERS.map((controller) => {
    const path = new RegExp(`^\\d+:(?:[^:]*,)?${controller}(?:,[^:]*)?:(.*)$`, 'm').exec(own)?.[1] ?? '/';
    return join(MOUNT, controller, path, name);
  });
}

function limitVersion2(directory: string, limits: SandboxLimits): boolean {
  const all = CONTROLLERS.map((controller) => `+${controller}`).join(' ');
  tryWrite(join(MOUNT, 'cgroup.subtree_control'), all);
  tryWrite(join(directory, 'memory.swap.max'), '0');
  tryWrite(join(directory, 'memory.oom.group'), '1');
  return (
    tryWrite(join(directory, 'memory.max'), String(limits.memoryBytes)) &&
    tryWrite(join(directory, 'pids.max'), String(limits.processes)) &&
    tryWrite(join(directory, 'cpu.max'), `${Math.round(limits.cpus * 100_000)} 100000`)
  );
}

function limitVersion1(directories: readonly string[], limits: SandboxLimits): boolean {
  const [memory = '', pids = '', cpu = ''] = directories;
  const bytes = String(limits.memoryBytes);
  const isLimited =
    tryWrite(join(memory, 'memory.limit_in_bytes'), bytes) &&
    tryWrite(join(pids, 'pids.max'), String(limits.processes)) &&
    tryWrite(join(cpu, 'cpu.cfs_period_us'), '100000') &&
    tryWrite(join(cpu, 'cpu.cfs_quota_us'), String(Math.round(limits.cpus * 100_000)));
  // Not on kernels that don't account for swap.
  tryWrite(join(memory, 'memory.memsw.limit_in_bytes'), bytes);
  return isLimited;
}

/** Makes the groups with all limits set; undefined where this process may not, and nothing is left behind. */
export async function createControlGroups(
  name: string,
  limits: SandboxLimits,
): Promise<ControlGroups | undefined> {
  const directories = directoriesOf(name);
  try {
    for (const directory of directories) mkdirSync(directory, { recursive: true });
    const [first = ''] = directories;
    const isLimited =
      directories.length === 1 ? limitVersion2(first, limits) : limitVersion1(directories, limits);
    if (isLimited) return { directories, join: directories.map((path) => join(path, 'cgroup.procs')) };
  } catch {
    // Not allowed here; the caller has other limits.
  }
  await removeControlGroups(name);
  return undefined;
}

/** Whether the kernel killed a process of the group for its memory. */
export function ranOutOfMemory(groups: ControlGroups): boolean {
  const [first = ''] = groups.directories;
  const events = tryRead(join(first, 'memory.events')) ?? tryRead(join(first, 'memory.oom_control')) ?? '';
  return /^oom_kill [1-9]/m.test(events);
}

function killMembers(directory: string): void {
  if (tryWrite(join(directory, 'cgroup.kill'), '1')) return;
  for (const pid of (tryRead(join(directory, 'cgroup.procs')) ?? '').split('\n')) {
    try {
      if (Number(pid) > 1) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

/** Kills what is in a run's groups. */
export function killControlGroups(name: string): void {
  for (const directory of directoriesOf(name)) killMembers(directory);
}

/** Kills what is in a run's groups and removes them; no error when there are none. */
export async function removeControlGroups(name: string): Promise<void> {
  for (const directory of directoriesOf(name)) {
    for (let tries = 0; tries < 50; tries++) {
      killMembers(directory);
      try {
        for (const entry of readdirSync(directory, { withFileTypes: true }))
          if (entry.isDirectory()) rmdirSync(join(directory, entry.name));
        rmdirSync(directory);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') break;
        // Killed processes leave their group a moment later.
        await sleep(20);
      }
    }
  }
}
