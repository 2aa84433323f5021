import { lstatSync, realpathSync } from 'node:fs';
import { hostPathOf } from './cdi/cdiSchema.ts';
import type { CdiDevice } from './cdi/readCdi.ts';
import { qualifiedName, readCdi } from './cdi/readCdi.ts';
import { whyNotDevice } from './expand/judgeDevice.ts';
import { readGpuFacts } from './gpuFacts.ts';
import type { GpuFacts } from './gpuFacts.ts';
import type { RunTool } from './nvidiaTools.ts';

/** What an order's `gpus` are, unless the operator says otherwise. */
export const DEFAULT_KIND = 'nvidia.com/gpu';

/** One thing that can be given to one run: a GPU, or a part of one. */
export interface MachineDevice {
  /** For reports: `nvidia.com/gpu=GPU-…` where its UUID is known, else the name that engines take. */
  readonly name: string;
  /** As engines take it. */
  readonly cdi: CdiDevice;
  /** All that it is called by, the UUID included: what a list of allowed devices may say. */
  readonly ids: readonly string[];
  /** Unknown where the machine does not tell. */
  readonly memoryBytes: number | undefined;
  /** Which nodes of the host are its own, beside those that all of its kind share: two with the same are one. */
  readonly nodes: ReadonlySet<string>;
}

export interface MachineDevices {
  readonly devices: readonly MachineDevice[];
  readonly problems: readonly string[];
}

export interface ListOptions {
  readonly kind?: string;
  /** Of CDI specifications; those of every engine when not given. */
  readonly directories?: readonly string[];
  /** Directories of the host that no solution sees: a device that shows one is given to nobody. */
  readonly closed?: readonly string[];
  /** Asks the driver for UUIDs and memory; another in tests. */
  readonly tool?: RunTool;
}

/** By number where the node is there, since one device may have several nodes; by path where it is not. */
function nodeId(path: string): string {
  try {
    const real = realpathSync(path);
    const stat = lstatSync(real);
    return stat.isCharacterDevice() || stat.isBlockDevice() ? `dev ${stat.rdev}` : real;
  } catch {
    return path;
  }
}

function nodesOf({ edits: { deviceNodes = [] }, common }: CdiDevice): ReadonlySet<string> {
  const shared = new Set((common.deviceNodes ?? []).map((node) => nodeId(hostPathOf(node))));
  return new Set(deviceNodes.map((node) => nodeId(hostPathOf(node))).filter((id) => !shared.has(id)));
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return inner.size <= outer.size && [...inner].every((node) => outer.has(node));
}

/** Whether giving one would give the other, or a part of it: a GPU and its MIG devices, say. */
export function overlap(a: MachineDevice, b: MachineDevice): boolean {
  return isWithin(a.nodes, b.nodes) || isWithin(b.nodes, a.nodes);
}

const isUuid = (name: string): boolean => /^(?:GPU|MIG)-/.test(name);

/** Of the names of one device the one to call it by: its UUID, then its index. */
function best(group: readonly CdiDevice[]): CdiDevice {
  const rank = ({ name }: CdiDevice): string =>
    isUuid(name) ? `0${name}` : `1${String(name.length).padStart(3, '0')}${name}`;
  return group.reduce((a, b) => (rank(b) < rank(a) ? b : a));
}

function joined(
  group: readonly CdiDevice[],
  nodes: ReadonlySet<string>,
  facts: readonly GpuFacts[],
): MachineDevice {
  const cdi = best(group);
  const names = group.map(({ name }) => name);
  const told = facts.find(
    ({ index, uuid }) => names.includes(index) || (uuid !== undefined && names.includes(uuid)),
  );
  const uuid = told?.uuid ?? names.find(isUuid);
  return {
    name: uuid === undefined ? qualifiedName(cdi) : `${cdi.kind}=${uuid}`,
    cdi,
    ids: [...new Set([...group.map(qualifiedName), ...names, ...(uuid === undefined ? [] : [uuid])])],
    memoryBytes: told?.memoryBytes,
    nodes,
  };
}

/** Devices under one name each: aliases joined, and what stands for several at once (`all`) left out. */
function distinct(found: readonly CdiDevice[], facts: readonly GpuFacts[]): MachineDevice[] {
  const groups = new Map<string, { nodes: ReadonlySet<string>; group: CdiDevice[] }>();
  for (const device of found) {
    if (device.name === 'all') continue;
    const nodes = nodesOf(device);
    // Without a node of its own nothing tells it from another: it is only itself.
    const key = nodes.size === 0 ? `name ${device.name}` : [...nodes].sort().join('\n');
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { nodes: nodes.size === 0 ? new Set([key]) : nodes, group: [device] });
    else group.group.push(device);
  }
  return [...groups.values()].map(({ group, nodes }) => joined(group, nodes, facts));
}

/**
 * The devices of a kind on this machine that may be given to solutions, in the order of their names, numbers by value.
 * What may not be given is among the problems.
 */
export async function listDevices({
  kind = DEFAULT_KIND,
  directories,
  closed,
  tool,
}: ListOptions = {}): Promise<MachineDevices> {
  const reading = await readCdi(directories);
  const problems = [...reading.problems];
  const found = reading.devices.filter((device) => {
    const why = device.kind === kind ? whyNotDevice(device, closed) : undefined;
    if (why !== undefined)
      problems.push(`${device.file}: ${qualifiedName(device)} is given to nobody: ${why}`);
    return device.kind === kind && why === undefined;
  });
  const facts = found.length > 0 && kind === DEFAULT_KIND ? await readGpuFacts(tool) : [];
  const order = new Intl.Collator('en', { numeric: true });
  const sorted = distinct(found, facts).sort((a, b) => order.compare(a.cdi.name, b.cdi.name));
  return { devices: sorted, problems };
}
