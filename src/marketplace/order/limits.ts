import type { RunLimits } from '../approval/approval.ts';
import type { SlotEntry } from '../offer.ts';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

/** What holds where neither slot nor customer says anything. */
export const DEFAULT_LIMITS: RunLimits = {
  minutes: 60,
  memoryBytes: 2 * GIB,
  cpus: 2,
  processes: 512,
  outputBytes: GIB,
  outputFiles: 10_000,
  logBytes: MIB,
  scratchBytes: 10 * GIB,
  sharedMemoryBytes: GIB,
  graceSeconds: 10,
  gpus: 0,
  gpuMemoryBytes: 0,
};

/** The run's limits: the TEE slot's sizes, and the shortest time that any slot allows. 0 in a slot says nothing. */
export function limitsOf(
  tee: Pick<SlotEntry, 'info'>,
  others: readonly Pick<SlotEntry, 'info'>[],
  minutes: number | undefined,
): RunLimits {
  const times = [tee, ...others].map((slot) => slot.info.usage.maxTimeMinutes).filter((time) => time > 0);
  const { cpuCores, gpuCores, ram, vram, diskUsage } = tee.info.info;
  const option = tee.info.option ?? {};
  const memoryBytes = ram > 0 ? ram : DEFAULT_LIMITS.memoryBytes;
  return {
    ...DEFAULT_LIMITS,
    minutes: Math.min(...times, minutes ?? (times.length > 0 ? Infinity : DEFAULT_LIMITS.minutes)),
    cpus: cpuCores > 0 ? cpuCores : DEFAULT_LIMITS.cpus,
    memoryBytes,
    outputBytes: diskUsage > 0 ? diskUsage : DEFAULT_LIMITS.outputBytes,
    outputFiles: option.outputFiles ?? DEFAULT_LIMITS.outputFiles,
    processes: option.processes ?? DEFAULT_LIMITS.processes,
    logBytes: option.log ?? DEFAULT_LIMITS.logBytes,
    scratchBytes: option.scratch ?? DEFAULT_LIMITS.scratchBytes,
    sharedMemoryBytes: option.sharedMemory ?? Math.floor(memoryBytes / 2),
    graceSeconds: option.graceSeconds ?? DEFAULT_LIMITS.graceSeconds,
    gpus: gpuCores,
    gpuMemoryBytes: vram,
  };
}
