import { CountersignError } from '../../errors.ts';
import { overlap } from './listDevices.ts';
import type { MachineDevice } from './listDevices.ts';

export interface DevicesWanted {
  /** How many. */
  readonly gpus: number;
  /** Bytes that each has at least. */
  readonly gpuMemoryBytes: number;
}

/** This machine can never give what was asked for, as long as it stays as it is. The message names no device. */
export class NoSuchDevices extends CountersignError {
  constructor(message: string) {
    super('refused', message, { mend: 'look at what `countersign tee doctor` lists' });
  }
}

/** They are there, and others have them now: asked again later, they may be free. */
export class DevicesBusy extends CountersignError {
  constructor(message: string) {
    super('unavailable', message);
  }
}

/**
 * As many devices as can be had at once of which none is a part of another, nor of what others have. Those that stand in
 * the way of fewest go first: the parts of a GPU before the whole of it, and one GPU before a pair.
 */
function apart(
  devices: readonly MachineDevice[],
  taken: readonly MachineDevice[] = [],
): readonly MachineDevice[] {
  const ways = new Map(devices.map((one) => [one, devices.filter((other) => overlap(one, other)).length]));
  const kept: MachineDevice[] = [];
  for (const device of devices.toSorted((a, b) => (ways.get(a) ?? 0) - (ways.get(b) ?? 0)))
    if (![...taken, ...kept].some((other) => overlap(device, other))) kept.push(device);
  return devices.filter((device) => kept.includes(device));
}

/** How many devices one run could have at once. */
export function mostAtOnce(devices: readonly MachineDevice[]): number {
  return apart(devices).length;
}

function counted(count: number): string {
  return `${count} GPU${count === 1 ? '' : 's'}`;
}

/**
 * Chooses the devices of one run: so many, each with enough memory, none of which another run has, of those that are
 * allowed. The smallest that do are taken first, so that the larger ones are left to those who need them.
 * @param taken what other runs have
 * @param allowed UUIDs or names; when given, no other is: those that were attested
 * @throws NoSuchDevices when the machine has not enough of them; DevicesBusy when others have them now
 */
export function chooseDevices(
  devices: readonly MachineDevice[],
  { gpus, gpuMemoryBytes }: DevicesWanted,
  taken: readonly MachineDevice[] = [],
  allowed?: readonly string[],
): readonly MachineDevice[] {
  if (gpus === 0) return [];
  const count = mostAtOnce(devices);
  if (count < gpus)
    throw new NoSuchDevices(
      `the order asks for ${counted(gpus)}, and this TEE has ${count === 0 ? 'none' : count}`,
    );
  const usable = devices.filter(({ ids }) => allowed === undefined || ids.some((id) => allowed.includes(id)));
  if (mostAtOnce(usable) < gpus)
    throw new NoSuchDevices(
      `the order asks for ${counted(gpus)}, and ${mostAtOnce(usable)} of this TEE's are attested`,
    );
  const large = usable.filter(({ memoryBytes = 0 }) => memoryBytes >= gpuMemoryBytes);
  if (mostAtOnce(large) < gpus) {
    const unknown = usable.filter(({ memoryBytes }) => memoryBytes === undefined).length;
    const why = unknown > 0 ? `; this machine does not tell the memory of ${unknown}` : '';
    throw new NoSuchDevices(
      `the order asks for ${counted(gpus)} of ${gpuMemoryBytes} bytes of memory each, and this TEE has ${mostAtOnce(large)}${why}`,
    );
  }
  const free = apart(large, taken).toSorted((a, b) => (a.memoryBytes ?? 0) - (b.memoryBytes ?? 0));
  if (free.length < gpus)
    throw new DevicesBusy(
      `the order asks for ${counted(gpus)}, and ${free.length} of this TEE's are free now`,
    );
  return free.slice(0, gpus);
}
