import { closeSync, constants, openSync, readSync } from 'node:fs';

/** A record is at most 8 KiB, or a read fails. */
const MOST_RECORD_BYTES = 8192;
/** More than any ring of the kernel holds. */
const MOST_RECORDS = 200_000;

/**
 * Whether the kernel says that it killed a process of a control group for the group's memory. Read from /dev/kmsg, as
 * root alone may on most machines: of version 1 of control groups nothing else is left when a container has ended, and
 * podman's monitor does not hear of it there.
 * @param group a part of the group's path that is its own: a container's id
 * @returns undefined where the kernel's log cannot be read
 */
export function kernelTellsOutOfMemory(group: string, path = '/dev/kmsg'): boolean | undefined {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    return anyRecord(fd, (text) => isOutOfMemoryOf(text, group));
  } finally {
    closeSync(fd);
  }
}

/** `oom-kill:constraint=CONSTRAINT_MEMCG,…,oom_memcg=/…/<id>,task_memcg=/…/<id>,task=python,pid=1,uid=1000` */
export function isOutOfMemoryOf(record: string, group: string): boolean {
  const [, at = ''] = /oom-kill:constraint=CONSTRAINT_MEMCG.*?,oom_memcg=([^,\n]*)/.exec(record) ?? [];
  return group !== '' && at.includes(group);
}

function anyRecord(fd: number, isIt: (text: string) => boolean): boolean {
  const record = Buffer.alloc(MOST_RECORD_BYTES);
  for (let i = 0; i < MOST_RECORDS; i++) {
    try {
      const got = readSync(fd, record, 0, record.length, null);
      if (got === 0) return false;
      if (isIt(record.toString('utf8', 0, got))) return true;
    } catch (error) {
      // EPIPE: older records were overwritten while they were read; the next read goes on behind them.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') return false;
    }
  }
  return false;
}
