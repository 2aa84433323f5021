import type { RunLimits } from '../approval/approval.ts';
import { inBytes } from '../card/words.ts';

/** What a limit is called where it is said that it ended a run, and where it is set. */
export interface LimitWords {
  /** What is limited. */
  readonly what: string;
  /** The member of `slot-info.json` that sets it. */
  readonly member: string;
  readonly unit: 'bytes' | 'minutes' | 'seconds' | 'number';
  /** How it shows when a run meets it. */
  readonly shows: string;
}

/** A limit without words does not compile. */
export const LIMIT_WORDS: { readonly [M in keyof RunLimits]: LimitWords } = {
  minutes: {
    what: 'time of the run',
    member: 'usage.maxTimeMinutes',
    unit: 'minutes',
    shows: 'SIGTERM, the grace, then SIGKILL; `time-limit`',
  },
  memoryBytes: {
    what: 'memory of all processes, /tmp and /dev/shm included',
    member: 'info.ram',
    unit: 'bytes',
    shows: 'the kernel kills; `memory-limit`',
  },
  cpus: { what: 'processors', member: 'info.cpuCores', unit: 'number', shows: 'it runs slower' },
  processes: {
    what: 'processes and threads at once',
    member: 'option.processes',
    unit: 'number',
    shows: '`fork: Resource temporarily unavailable` (EAGAIN)',
  },
  outputBytes: {
    what: 'bytes below /sp/output, and the largest file',
    member: 'info.diskUsage',
    unit: 'bytes',
    shows: '`output-limit`; for a single file `File too large` (EFBIG, SIGXFSZ)',
  },
  outputFiles: {
    what: 'files and directories below /sp/output',
    member: 'option.outputFiles',
    unit: 'number',
    shows: '`output-limit`',
  },
  logBytes: {
    what: 'bytes of stdout and stderr that are kept',
    member: 'option.log',
    unit: 'bytes',
    shows: 'a line in the middle of execution.log says how many were dropped',
  },
  scratchBytes: {
    what: 'bytes below /sp/scratch',
    member: 'option.scratch',
    unit: 'bytes',
    shows: '`scratch-limit`, or `No space left on device` (ENOSPC)',
  },
  sharedMemoryBytes: {
    what: 'bytes of /dev/shm, which count as memory',
    member: 'option.sharedMemory',
    unit: 'bytes',
    shows: '`No space left on device` (ENOSPC), or `Bus error` (SIGBUS)',
  },
  graceSeconds: {
    what: 'time between SIGTERM and SIGKILL',
    member: 'option.graceSeconds',
    unit: 'seconds',
    shows: 'SIGKILL',
  },
  gpus: { what: 'GPUs', member: 'info.gpuCores', unit: 'number', shows: 'no other device is there' },
  gpuMemoryBytes: {
    what: 'memory that each GPU has at least',
    member: 'info.vram',
    unit: 'bytes',
    shows: 'an order is refused where no device has it',
  },
};

/** The limit as a person reads it: `64 MiB (67108864 bytes)`, `60 minutes`. */
export function limitShown(limit: keyof RunLimits, limits: Pick<RunLimits, typeof limit>): string {
  const { unit } = LIMIT_WORDS[limit];
  if (unit === 'bytes') return inBytes(limits[limit]);
  return unit === 'number' ? String(limits[limit]) : `${limits[limit]} ${unit}`;
}

/** What to do about a limit that was met. */
export function raiseLimit(limit: keyof RunLimits): string {
  const where = `raise ${LIMIT_WORDS[limit].member} of the TEE's slot`;
  return limit === 'minutes' ? `${where} and of the data's, or the minutes that the order asks for` : where;
}
