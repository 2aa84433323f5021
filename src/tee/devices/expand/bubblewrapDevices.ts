import { mkdirSync, symlinkSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { statOf } from '../../../solution/image/layer/rootTree.ts';
import type { RootTree } from '../../../solution/image/layer/rootTree.ts';
import type { MachineDevice } from '../listDevices.ts';
import { expandDevices } from './expandDevices.ts';
import type { DeviceExpansion, ExpandedMount, ExpandedNode } from './expandDevices.ts';
import { makeLibraryFolder } from './libraryFolder.ts';

export interface BubblewrapDevices {
  /** Arguments while /dev is made. */
  readonly nodes: readonly string[];
  readonly mounts: readonly { readonly source: string; readonly target: string }[];
  /** `NAME=value`. */
  readonly env: readonly string[];
}

export const NO_DEVICES: BubblewrapDevices = { nodes: [], mounts: [], env: [] };

export interface BubblewrapPlace {
  /** The unpacked image, before anything is mounted on it. */
  readonly tree: RootTree;
  /** Of the run; nothing is in it yet. */
  readonly folder: string;
  readonly user: { readonly uid: number; readonly gid: number };
  readonly imageEnv: readonly string[];
  readonly closed: readonly string[];
}

/** Here nothing but the host's own mode keeps a node from being opened. */
function requireHeld({ host, path, permissions }: ExpandedNode, user: BubblewrapPlace['user']): void {
  const { mode, uid, gid } = host.stat;
  const who = Number(uid) === user.uid ? 6n : Number(gid) === user.gid ? 3n : 0n;
  const granted = (mode >> who) & 7n;
  const beyond =
    ((granted & 4n) !== 0n && !permissions.includes('r')) ||
    ((granted & 2n) !== 0n && !permissions.includes('w'));
  if (beyond)
    throw new CountersignError('refused', `bubblewrap cannot hold the node ${path} to ${permissions}`, {
      mend: `run solutions with podman or docker, or close ${host.path} on the host`,
    });
}

/** Where a path is in the tree, links on the way followed, and a link at its end not. */
function placeOf(tree: RootTree, path: string): string {
  return join(tree.directory(posix.dirname(path), true) ?? tree.root, posix.basename(path));
}

/** What is mounted needs something to be mounted on, since the root can't be changed any more then. */
function mountPoint(tree: RootTree, { target, kind }: ExpandedMount): string {
  const path = kind === 'file' ? tree.file(target) : placeOf(tree, target);
  if (kind === 'directory' && statOf(path)?.isDirectory() !== true) {
    tree.remove(path);
    mkdirSync(path, 0o755);
  }
  // Links on the way are the image's: they are followed here, within its root, and not again by whoever mounts.
  return path.slice(tree.root.length);
}

function makeLinks(tree: RootTree, links: DeviceExpansion['links'], mounts: readonly ExpandedMount[]): void {
  for (const { target, path } of links) {
    const covering = mounts.find((mount) => path.startsWith(`${mount.target}/`));
    if (covering !== undefined)
      throw new CountersignError(
        'refused',
        `the link ${path} would be in ${covering.target}, which is the host's`,
      );
    const place = placeOf(tree, path);
    if (statOf(place)?.isDirectory() === true)
      throw new CountersignError(
        'refused',
        `the link ${path} would be in the place of a directory of the image`,
      );
    tree.remove(place);
    symlinkSync(target, place);
  }
}

/**
 * Does for the devices of one run what engines that know CDI do, in the run's own tree: nothing of the host is changed,
 * and no program is started.
 * @throws CountersignError `refused` or `unavailable`, naming what cannot be done
 */
export function bubblewrapDevices(
  devices: readonly MachineDevice[],
  place: BubblewrapPlace,
): BubblewrapDevices {
  if (devices.length === 0) return NO_DEVICES;
  const expansion = expandDevices(
    devices.map(({ cdi }) => cdi),
    place.closed,
  );
  const isNode = ({ path }: { path: string }): boolean => path.startsWith('/dev/');
  for (const node of expansion.nodes) requireHeld(node, place.user);
  const mounts = expansion.mounts.map((mount) => ({
    source: mount.source,
    target: mountPoint(place.tree, mount),
  }));
  makeLinks(
    place.tree,
    expansion.links.filter((link) => !isNode(link)),
    expansion.mounts,
  );
  const library = makeLibraryFolder(expansion, join(place.folder, 'devices'), place.imageEnv);
  if (library.mount !== undefined) place.tree.plainDirectory(library.mount.target);
  return {
    nodes: [
      ...expansion.nodes.flatMap(({ host, path }) => ['--dev-bind', host.path, path]),
      ...expansion.links.filter(isNode).flatMap(({ target, path }) => ['--symlink', target, path]),
    ],
    mounts: [...mounts, ...(library.mount === undefined ? [] : [library.mount])],
    env: library.env,
  };
}
