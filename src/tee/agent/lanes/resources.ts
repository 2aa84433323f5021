import { availableParallelism, totalmem } from 'node:os';
import type { RunLimits } from '../../../marketplace/approval/approval.ts';

/** What runs share of a machine. */
export interface Resources {
  readonly memoryBytes: number;
  /** Cores; may be a fraction. */
  readonly cpus: number;
  /** Devices. */
  readonly gpus: number;
}

/**
 * What this machine has, or the control group that the agent is in.
 * @param gpus devices that may be given to runs
 */
export function machineResources(gpus = 0): Resources {
  const allowed = process.constrainedMemory();
  const memoryBytes = allowed > 0 ? Math.min(totalmem(), allowed) : totalmem();
  return { memoryBytes, cpus: availableParallelism(), gpus };
}

/** What a run may take. */
export function neededBy({ memoryBytes, cpus, gpus }: RunLimits): Resources {
  return { memoryBytes, cpus, gpus };
}

/** So many at once, whatever each of them takes. */
export function atOnce(count: number): Resources {
  return { memoryBytes: 0, cpus: count, gpus: 0 };
}

/** The turn that is one of those. */
export const ONE: Resources = atOnce(1);

export function fits(need: Resources, free: Resources): boolean {
  return need.memoryBytes <= free.memoryBytes && need.cpus <= free.cpus && need.gpus <= free.gpus;
}

/** `free` after `times` such needs were given back (negative: taken). */
export function changed(free: Resources, need: Resources, times: 1 | -1): Resources {
  return {
    memoryBytes: free.memoryBytes + times * need.memoryBytes,
    cpus: inMillionths(free.cpus + times * need.cpus),
    gpus: free.gpus + times * need.gpus,
  };
}

/** Tenths do not add up as binary fractions: without this a core would be lost for good by what was given back. */
function inMillionths(cpus: number): number {
  return Math.round(cpus * 1e6) / 1e6;
}
