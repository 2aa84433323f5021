import { join, posix } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { qualifiedName } from '../cdi/readCdi.ts';
import type { MachineDevice } from '../listDevices.ts';
import { expandDevices, requireFit } from './expandDevices.ts';
import type { DeviceExpansion, ExpandedMount } from './expandDevices.ts';
import { makeLibraryFolder } from './libraryFolder.ts';

export interface ContainerPlace {
  /** Whether the engine knows CDI itself. */
  readonly knowsCdi: boolean;
  /** Of the run; nothing is in it yet. */
  readonly folder: string;
  readonly imageEnv: readonly string[];
  readonly closed: readonly string[];
}

const MOST_LINKS = 16;

/** What a link leads to, over other links of the devices: docker can't make links, and mounts it there instead. */
function behind<T>(
  path: string,
  links: DeviceExpansion['links'],
  find: (path: string) => T | undefined,
): T | undefined {
  let at = path;
  for (let step = 0; step < MOST_LINKS; step++) {
    const link = links.find((one) => one.path === at);
    if (link === undefined) return find(at);
    at = posix.resolve(posix.dirname(link.path), link.target);
  }
  return undefined;
}

function mountArguments({ source, target }: Pick<ExpandedMount, 'source' | 'target'>): string[] {
  // The value is a line of CSV.
  if (/[,"]/.test(source + target))
    throw new CountersignError('refused', `${target}, which a device needs, cannot be given to this engine`);
  return ['--mount', `type=bind,source=${source},target=${target},readonly`];
}

function nodeArguments(source: string, target: string, permissions: string): string[] {
  if ((source + target).includes(':'))
    throw new CountersignError('refused', `the node ${target} cannot be given to this engine`);
  return ['--device', `${source}:${target}:${permissions}`];
}

function linkArguments({ links, mounts, nodes }: DeviceExpansion): string[] {
  return links.flatMap(({ path }) => {
    const mount = behind(path, links, (at) => mounts.find(({ target }) => target === at));
    if (mount !== undefined) return mountArguments({ source: mount.source, target: path });
    const node = behind(path, links, (at) => nodes.find((one) => one.path === at));
    if (node !== undefined) return nodeArguments(node.host.path, path, node.permissions);
    throw new CountersignError('refused', `this docker cannot make the link ${path}, which a device needs`, {
      mend: 'docker 25 or later does, when CDI is on (docker info tells its specification directories)',
    });
  });
}

/**
 * What gives the devices of one run to its container: by their names where the engine knows CDI, else all that the
 * specification says, one by one. Held to the same rules either way.
 * @throws CountersignError `refused` or `unavailable`, naming what cannot be done
 */
export function containerDevices(
  devices: readonly MachineDevice[],
  place: ContainerPlace,
): readonly string[] {
  if (devices.length === 0) return [];
  const found = devices.map(({ cdi }) => cdi);
  if (place.knowsCdi) {
    requireFit(found, place.closed);
    return found.flatMap((device) => ['--device', qualifiedName(device)]);
  }
  const expansion = expandDevices(found, place.closed);
  const library = makeLibraryFolder(expansion, join(place.folder, 'devices'), place.imageEnv);
  return [
    ...expansion.nodes.flatMap(({ host, path, permissions }) => nodeArguments(host.path, path, permissions)),
    ...expansion.mounts.flatMap(mountArguments),
    ...linkArguments(expansion),
    ...(library.mount === undefined ? [] : mountArguments(library.mount)),
    ...library.env.flatMap((pair) => ['--env', pair]),
    ...expansion.groups.flatMap((gid) => ['--group-add', String(gid)]),
  ];
}
