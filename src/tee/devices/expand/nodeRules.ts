import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { hostPathOf } from '../cdi/cdiSchema.ts';
import type { DeviceNode } from '../cdi/cdiSchema.ts';
import { whyNotANode } from './ownPlaces.ts';

interface DeviceNumbers {
  readonly major: number;
  readonly minor: number;
}

/** As glibc's `gnu_dev_major` and `gnu_dev_minor` take a device number apart. */
function numbersOf(rdev: bigint): DeviceNumbers {
  const major = ((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & 0xfffff000n);
  const minor = (rdev & 0xffn) | ((rdev >> 12n) & 0xffffff00n);
  return { major: Number(major), minor: Number(minor) };
}

/** A node of the host, links on the way to it resolved. */
export interface HostNode extends DeviceNumbers {
  readonly path: string;
  readonly stat: BigIntStats;
}

/** @returns undefined where there is no character device */
export function hostNode(node: DeviceNode): HostNode | undefined {
  try {
    const real = realpathSync(hostPathOf(node));
    const stat = lstatSync(real, { bigint: true });
    return stat.isCharacterDevice() ? { path: real, stat, ...numbersOf(stat.rdev) } : undefined;
  } catch {
    return undefined;
  }
}

/** `/dev/null`, `zero`, `full`, `random` and `urandom`: the others of major 1 are the machine's memory and log. */
const HARMLESS_MEMORY: readonly number[] = [3, 5, 7, 8, 9];

/**
 * Of these a solution could make evidence in the TEE's name, or reach a disk, a network or a bus: TPM, the guests' own
 * devices, passed-through hardware.
 */
const MACHINE = /^(?:tpm|sev|tdx|sgx|vfio|iommu|mapper|vhost|net|vsock|kvm|fuse|userfault|uinput)/;

function numbersBelow(directory: string, names: readonly string[]): DeviceNumbers[] {
  return names.flatMap((name): DeviceNumbers[] => {
    const path = `${directory}/${name}`;
    try {
      const stat = lstatSync(path, { bigint: true });
      if (stat.isDirectory()) return numbersBelow(path, readdirSync(path));
      return stat.isCharacterDevice() ? [numbersOf(stat.rdev)] : [];
    } catch {
      return [];
    }
  });
}

/** By their numbers: a node of another name is the same device. */
function isTheMachines({ major, minor }: DeviceNumbers, directory: string): boolean {
  // 4, 5: terminals and consoles. 10: what the kernel has one of, the guest's evidence among it.
  if (major === 1) return !HARMLESS_MEMORY.includes(minor);
  if ([4, 5, 10].includes(major)) return true;
  const own = readdirSync(directory).filter((name) => MACHINE.test(name));
  return numbersBelow(directory, own).some((one) => one.major === major && one.minor === minor);
}

/**
 * Why a node is not given to a solution; undefined when it may be.
 * @param directory of the machine's own nodes; another in tests
 */
export function whyNotNode(node: DeviceNode, directory = '/dev'): string | undefined {
  const { path, type = '', major, minor = 0, permissions = '' } = node;
  const where = whyNotANode(path);
  if (where !== undefined) return `its node ${path} ${where}`;
  if (type === 'b' || type === 'p') return `its node ${path} is a ${type === 'b' ? 'disk' : 'pipe'}`;
  if (permissions === 'none') return `its node ${path} may not be opened, so nothing needs it`;
  const host = hostNode(node);
  if (host === undefined) return `its node ${hostPathOf(node)} is no character device of this machine`;
  // An engine makes what the specification says, whatever is there.
  if (type !== '' && major !== undefined && major !== 0 && (host.major !== major || host.minor !== minor))
    return `its node ${path} is ${major}:${minor}, and on this machine ${host.major}:${host.minor}`;
  return isTheMachines(host, directory)
    ? `its node ${host.path} is the machine's own, not a device for solutions`
    : undefined;
}
