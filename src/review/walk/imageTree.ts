import { CountersignError } from '../../errors.ts';
import type { LayerFile } from '../../solution/image/scanArchive.ts';

/** A directory, by an entry of a layer or because something lies in it. */
export interface Directory {
  readonly kind: 'directory';
  /** Without links on the way; '' is the root. */
  readonly path: string;
  readonly parent: Directory | undefined;
  readonly children: Map<string, Node>;
  /** Undefined where no layer says anything about it. */
  file: LayerFile | undefined;
  layer: number;
  /** The highest layer that put something at or below it. */
  touched: number;
  /** The highest layer that emptied it. */
  emptied: number;
}

/** All else. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Of a hard link, the file that it leads to. */
  readonly file: LayerFile;
  readonly layer: number;
  /** The layer that holds the content: a hard link's may be a lower one. */
  readonly contentLayer: number;
  readonly touched: number;
}

export type Node = Directory | Leaf;

/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;
/** As long as Linux has paths (PATH_MAX). */
const MAX_PATH = 4096;
/** A link may lead through 2,000 others' names: no image needs this many steps, and some would take hours. */
const MAX_STEPS = 100_000_000;

/**
 * The tree that an image's layers become, in memory. Paths are resolved as with the image as root: `..` stops at it, and an
 * absolute link starts at it.
 */
export class ImageTree {
  readonly root: Directory = directoryNode('', undefined, -1);
  #steps = 0;

  /** The directory at `path`, links followed; undefined where there is none. */
  find(path: string): Directory | undefined {
    const found = this.#walk(path, () => undefined);
    return found === 'blocked' ? undefined : found;
  }

  /**
   * The same for a layer's entry: undefined where it is missing and not to be made.
   * @throws CountersignError `tampered` where something else is in the way, or links go in circles
   */
  directory(path: string, layer: number, make: boolean): Directory | undefined {
    const found = this.#walk(path, (parent, name) => (make ? add(parent, name, layer) : undefined));
    if (found === 'blocked')
      throw new CountersignError('tampered', `the image has no directory at ${JSON.stringify(path)}`);
    return found;
  }

  #walk(
    path: string,
    missing: (parent: Directory, name: string) => Directory | undefined,
  ): Directory | 'blocked' | undefined {
    const pending = partsOf(path).reverse();
    let here = this.root;
    for (let links = 0, part = pending.pop(); part !== undefined; part = pending.pop()) {
      this.step();
      if (part === '..') {
        here = here.parent ?? here;
        continue;
      }
      const child = here.children.get(part);
      if (child?.kind === 'directory') {
        here = child;
      } else if (child === undefined || isSpecial(child)) {
        const made = missing(here, part);
        if (made === undefined) return undefined;
        here = made;
      } else if (child.file.type === 'symlink' && ++links <= MAX_LINKS) {
        if (child.file.linkname.startsWith('/')) here = this.root;
        pending.push(...partsOf(child.file.linkname).reverse());
      } else {
        return 'blocked';
      }
    }
    return here;
  }

  /** Counts work that a hostile image could ask for without end. @throws CountersignError `limit` */
  step(): void {
    if (++this.#steps > MAX_STEPS)
      throw new CountersignError('limit', 'the paths and links of the image lead too far');
  }
}

/** What a sandbox never has, so that a directory may take its place. */
function isSpecial({ file }: Leaf): boolean {
  return file.type !== 'file' && file.type !== 'symlink';
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function directoryNode(path: string, parent: Directory | undefined, layer: number): Directory {
  return {
    ...{ kind: 'directory', path, parent, children: new Map(), file: undefined, layer },
    ...{ touched: -1, emptied: -1 },
  };
}

export function add(parent: Directory, name: string, layer: number): Directory {
  const made = directoryNode(pathIn(parent, name), parent, layer);
  parent.children.set(name, made);
  return made;
}

/** @throws CountersignError `limit` for a path that no process could open */
export function pathIn(parent: Directory, name: string): string {
  const path = parent.path === '' ? name : `${parent.path}/${name}`;
  if (path.length > MAX_PATH)
    throw new CountersignError('limit', 'the image has a path that is longer than Linux opens');
  return path;
}
