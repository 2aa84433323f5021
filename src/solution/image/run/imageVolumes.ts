import type { ImageConfig } from '../imageConfig.ts';
import type { Directory, ImageTree } from './imageTree.ts';
import { NotRunnable, quotedName } from './notRunnable.ts';

/** A directory that an image declares as a volume. */
export interface ImageVolume {
  /** Absolute, without links, `.` and `..`. */
  readonly path: string;
  /** Whether the image has something there. */
  readonly isFilled: boolean;
}

const MOST_VOLUMES = 64;

/** The sandbox's own places, and those without which nothing runs. */
const RESERVED =
  /^\/(?:(?:sp|proc|sys|dev)(?:\/.*)?|etc(?:\/(?:passwd|group|hosts|hostname|resolv\.conf)(?:\/.*)?)?)?$/;

/**
 * The volumes that an image declares, but for /tmp, which is every run's own.
 * @throws NotRunnable for one that no sandbox gives: at the sandbox's own places, or over a link
 */
export function imageVolumes({
  volumes,
  tree,
}: Pick<ImageConfig, 'volumes'> & { readonly tree: ImageTree }): ImageVolume[] {
  if (volumes.length > MOST_VOLUMES)
    throw refused(`the image declares more than ${MOST_VOLUMES} volumes`, 'declare fewer');
  const paths = [...new Set(volumes.map(plainPath))].sort();
  return paths.filter((path) => path !== '/tmp').map((path) => ({ path, isFilled: isFilled(tree, path) }));
}

function plainPath(declared: string): string {
  const path = declared.replace(/(?<=.)\/$/, '');
  // Engines quote what is in a path differently.
  if (!/^\/[A-Za-z0-9._/-]{0,4000}$/.test(path) || /\/\.{0,2}(?:\/|$)/.test(path) || RESERVED.test(path))
    throw refused(
      `the image declares a volume at ${quotedName(declared)}`,
      'declare it at a plain path outside of /sp, /proc, /sys, /dev and /etc',
    );
  return path;
}

function isFilled(tree: ImageTree, path: string): boolean {
  let here: Directory = tree.root;
  for (const part of path.split('/').slice(1)) {
    const next = here.children.get(part);
    if (next === undefined) return false;
    if (next.children === undefined)
      throw refused(
        `the image declares a volume at ${quotedName(path)}, where it has a ${next.file.type} on the way`,
        'declare it at the directory itself',
      );
    here = next;
  }
  return here.children.size > 0;
}

function refused(message: string, mend: string): NotRunnable {
  return new NotRunnable(message, 'the solution declares a volume where none can be given', mend);
}
