import { readFileSync, readdirSync } from 'node:fs';

/** One process as /proc/<pid>/status tells of it. */
export interface ProcessStatus {
  readonly pid: number;
  readonly parent: number;
  /** Its number in the innermost PID namespace that it is in. */
  readonly innerPid: number;
  /** Real user id. */
  readonly uid: number;
  readonly threads: number;
  /** Bytes of memory that belong to no file. */
  readonly anonymousBytes: number;
}

function statusField(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** The processes of the machine that this one can see. */
export function processTable(): ProcessStatus[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return [
          {
            pid: Number(pid),
            parent: statusField(status, 'PPid'),
            innerPid: Number(/^NSpid:.*?(\d+)$/m.exec(status)?.[1] ?? pid),
            uid: statusField(status, 'Uid'),
            threads: statusField(status, 'Threads'),
            anonymousBytes: 1024 * statusField(status, 'RssAnon'),
          },
        ];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
}

/** Threads of a user: RLIMIT_NPROC counts them all, not only those of a sandbox. */
export function threadsOf(uid: number, table = processTable()): number {
  return table.filter((process) => process.uid === uid).reduce((sum, { threads }) => sum + threads, 0);
}

/** Anonymous memory of a process and all its descendants, bytes. */
export function memoryBelow(ancestor: number, table = processTable()): number {
  const childrenOf = (of: number): ProcessStatus[] => table.filter(({ parent }) => parent === of);
  const pending = table.filter(({ pid }) => pid === ancestor);
  let bytes = 0;
  for (let process = pending.pop(); process !== undefined; process = pending.pop()) {
    bytes += process.anonymousBytes;
    pending.push(...childrenOf(process.pid));
  }
  return bytes;
}

/**
 * The program of a sandbox, by the first process of its PID namespace, which waits for it.
 * @returns undefined when it has ended
 */
export function programBelow(init: number, table = processTable()): number | undefined {
  return table.find(({ parent, innerPid }) => parent === init && innerPid === 2)?.pid;
}
