import { nvidiaTools, type RunTool } from './nvidiaTools.ts';

const MIB = 1024 ** 2;

/** What the driver's own program tells of a GPU or of a part of one (MIG). */
export interface GpuFacts {
  /** As CDI specifications of NVIDIA name it by index: `0`, or `0:1` for the second MIG device of the first GPU. */
  readonly index: string;
  /** `GPU-…` or `MIG-…`. */
  readonly uuid?: string;
  readonly memoryBytes?: number;
}

/** `index, uuid, memory.total [MiB]` of each GPU, a line each. A line of another form is passed over. */
function wholeGpus(csv: string): GpuFacts[] {
  return csv.split('\n').flatMap((line) => {
    const [, index, uuid, memory] =
      /^(\d{1,4}), *(GPU-[\w-]{1,64}), *(\d{1,9}|\[[^\]]*\])\s*$/.exec(line) ?? [];
    if (index === undefined || uuid === undefined) return [];
    const known = /^\d+$/.test(memory ?? '') ? { memoryBytes: Number(memory) * MIB } : {};
    return [{ index, uuid, ...known }];
  });
}

/** Of `nvidia-smi -L`: which UUID the n-th MIG device of each GPU has. */
function migUuids(list: string): Map<string, string> {
  const found = new Map<string, string>();
  let gpu: string | undefined;
  for (const line of list.split('\n')) {
    gpu = /^GPU (\d{1,4}):/.exec(line)?.[1] ?? gpu;
    const [, device, uuid] =
      /^ +MIG .{0,200}Device +(\d{1,4}): \(UUID: (MIG-[\w/-]{1,128})\)/.exec(line) ?? [];
    if (gpu !== undefined && device !== undefined && uuid !== undefined) found.set(`${gpu}:${device}`, uuid);
  }
  return found;
}

/** Of `nvidia-smi -q -x`, the one form in which it tells the memory of MIG devices. GPUs stand in the order of their index. */
function migMemory(xml: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [gpu, part] of xml.split('<gpu id=').slice(1).entries())
    for (const device of part.split('<mig_device>').slice(1)) {
      const [own = ''] = device.split('</mig_device>');
      const index = /<index>(\d{1,4})<\/index>/.exec(own)?.[1];
      const total = /<total>(\d{1,9}) MiB<\/total>/.exec(own.split('<fb_memory_usage>')[1] ?? '')?.[1];
      if (index !== undefined && total !== undefined) found.set(`${gpu}:${index}`, Number(total) * MIB);
    }
  return found;
}

/**
 * The UUIDs and memory sizes of this machine's NVIDIA GPUs, as `nvidia-smi` tells them; empty where it tells nothing.
 * @param tool another in tests
 */
export async function readGpuFacts(tool: RunTool = nvidiaTools()): Promise<readonly GpuFacts[]> {
  const ask = (...words: string[]): Promise<string | undefined> =>
    tool('nvidia-smi', words).catch(() => undefined);
  const csv = await ask('--query-gpu=index,uuid,memory.total', '--format=csv,noheader,nounits');
  if (csv === undefined) return [];
  const uuids = migUuids((await ask('-L')) ?? '');
  const memory = uuids.size === 0 ? new Map<string, number>() : migMemory((await ask('-q', '-x')) ?? '');
  const parts = [...uuids].map(([index, uuid]): GpuFacts => {
    const memoryBytes = memory.get(index);
    return { index, uuid, ...(memoryBytes === undefined ? {} : { memoryBytes }) };
  });
  return [...wholeGpus(csv), ...parts];
}
