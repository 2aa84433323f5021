import { posix } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { ContainerEdits } from '../cdi/cdiSchema.ts';
import type { CdiDevice } from '../cdi/readCdi.ts';
import { hookWork } from './hookRules.ts';
import type { DeviceLink } from './hookRules.ts';
import { whyNotDevice } from './judgeDevice.ts';
import { mountSource } from './mountRules.ts';
import { hostNode } from './nodeRules.ts';
import type { HostNode } from './nodeRules.ts';
import { sonameOf } from './soname.ts';

/** A node of the host and where the solution finds it. */
export interface ExpandedNode {
  readonly host: HostNode;
  readonly path: string;
  /** Of `r` and `w`. Making nodes is nothing that a solution can do. */
  readonly permissions: string;
}

/** A file or directory of the host that the solution may read. */
export interface ExpandedMount {
  readonly source: string;
  readonly target: string;
  readonly kind: 'file' | 'directory';
}

/** All that devices need, for an engine that knows no CDI. */
export interface DeviceExpansion {
  readonly nodes: readonly ExpandedNode[];
  /** Outer ones first. */
  readonly mounts: readonly ExpandedMount[];
  /** `NAME=value`. */
  readonly env: readonly string[];
  /** Links in the solution's root, by which programs and libraries find what is mounted. */
  readonly links: readonly DeviceLink[];
  /** By the name that the loader looks for: which mounted file it is. */
  readonly libraries: ReadonlyMap<string, string>;
  readonly groups: readonly number[];
}

/** What any device of a file needs once for each file, before its first device's own (pkg/cdi, cache.go). */
function editsOf(devices: readonly CdiDevice[]): ContainerEdits[] {
  const files = new Set<string>();
  return devices.flatMap(({ file, common, edits }) => {
    const isFirst = !files.has(file);
    files.add(file);
    return isFirst ? [common, edits] : [edits];
  });
}

function nodesOf(edits: readonly ContainerEdits[]): ExpandedNode[] {
  const nodes = new Map<string, ExpandedNode>();
  for (const node of edits.flatMap(({ deviceNodes = [] }) => deviceNodes)) {
    const host = hostNode(node);
    if (host === undefined) throw new CountersignError('unavailable', `the device node ${node.path} is gone`);
    const permissions = (
      node.permissions === undefined || node.permissions === '' ? 'rw' : node.permissions
    ).replaceAll('m', '');
    nodes.set(node.path, { host, path: node.path, permissions });
  }
  return [...nodes.values()];
}

/** A socket is left out: behind it is a program of the host, and a run talks to nobody. */
function mountsOf(edits: readonly ContainerEdits[]): ExpandedMount[] {
  const mounts = new Map<string, ExpandedMount>();
  for (const { hostPath, containerPath } of edits.flatMap((one) => one.mounts ?? [])) {
    const source = mountSource(hostPath);
    if (source === undefined)
      throw new CountersignError('unavailable', `${hostPath}, which a device needs, is gone`);
    if (source.kind === 'file' || source.kind === 'directory')
      mounts.set(containerPath, { source: source.path, target: containerPath, kind: source.kind });
  }
  const depth = ({ target }: ExpandedMount): number => target.split('/').length;
  return [...mounts.values()].sort((a, b) => depth(a) - depth(b));
}

/** What `update-ldcache` comes to: the libraries that are mounted in its folders, by the names that the loader knows. */
function librariesOf(mounts: readonly ExpandedMount[], folders: readonly string[]): Map<string, string> {
  const libraries = new Map<string, string>();
  for (const { source, target, kind } of mounts) {
    const name = posix.basename(target);
    if (kind !== 'file' || !folders.includes(posix.dirname(target)) || !/^lib.+\.so(?:\.|$)/.test(name))
      continue;
    libraries.set(name, target);
    const soname = sonameOf(source);
    if (soname !== undefined) libraries.set(soname, target);
  }
  return libraries;
}

/** `ldconfig` leaves the link by a library's own name beside it; other links lead over these. */
function libraryLinks(libraries: ReadonlyMap<string, string>): DeviceLink[] {
  return [...libraries].flatMap(([name, target]) => {
    const base = posix.basename(target);
    return name === base ? [] : [{ target: base, path: posix.join(posix.dirname(target), name) }];
  });
}

/**
 * What an engine that knows CDI would do for these devices, in the agent's own terms.
 * @param closed directories of the host that no solution sees
 * @throws CountersignError `refused` for what no solution is given, naming it; `unavailable` when it is gone
 */
export function expandDevices(devices: readonly CdiDevice[], closed: readonly string[]): DeviceExpansion {
  requireFit(devices, closed);
  const edits = editsOf(devices);
  const work = edits
    .flatMap(({ hooks = [] }) => hooks.map(hookWork))
    .filter((one) => typeof one !== 'string');
  const mounts = mountsOf(edits);
  const libraries = librariesOf(mounts, [...new Set(work.flatMap((one) => one.libraries))]);
  const links = new Map(
    [...libraryLinks(libraries), ...work.flatMap((one) => one.links)].map((link) => [link.path, link]),
  );
  for (const { target } of mounts) links.delete(target);
  return {
    nodes: nodesOf(edits),
    mounts,
    env: edits.flatMap(({ env = [] }) => env),
    links: [...links.values()],
    libraries,
    groups: [...new Set(edits.flatMap(({ additionalGids = [] }) => additionalGids))].filter(
      (gid) => gid !== 0,
    ),
  };
}

/** @throws CountersignError `refused` when one of them is given to no solution */
export function requireFit(devices: readonly CdiDevice[], closed: readonly string[]): void {
  for (const device of devices) {
    const why = whyNotDevice(device, closed);
    if (why !== undefined)
      throw new CountersignError(
        'refused',
        `the device ${device.kind}=${device.name} of ${device.file} is given to nobody: ${why}`,
        {
          mend: 'write the specification again with the program of the device’s vendor',
        },
      );
  }
}
