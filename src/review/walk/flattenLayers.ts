import { posix } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { LayerFile } from '../../solution/image/scanArchive.ts';
import { add, ImageTree, pathIn } from './imageTree.ts';
import type { Directory, Leaf, Node } from './imageTree.ts';

/** What of a layer is not seen in the image, since an upper layer removed or replaced it. */
export interface Hidden {
  files: number;
  /** Bytes. */
  bytes: number;
}

const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

/** Whether an entry says what is to be hidden, and is no file of the image. */
export function isWhiteout(path: string): boolean {
  return posix.basename(path).startsWith(WHITEOUT);
}

/**
 * Lays the layers over each other, lowest first, as `unpackImage` does on a disk (OCI Image Layer Specification, "Applying
 * Changesets"), in time that is linear in what they hold. Devices and pipes are kept: they are to be shown.
 * @returns the tree, and of each layer what is hidden
 * @throws CountersignError `tampered` or `limit`
 */
export function flattenLayers(layers: readonly { readonly files: readonly LayerFile[] }[]): {
  readonly tree: ImageTree;
  readonly hidden: readonly Hidden[];
} {
  const tree = new ImageTree();
  const hidden = layers.map(() => ({ files: 0, bytes: 0 }));
  layers.forEach(({ files }, layer) => {
    const flattening = new Flattening(tree, hidden, layer);
    for (const file of files) flattening.apply(file);
  });
  return { tree, hidden };
}

/** One layer, as it is laid over those below. */
class Flattening {
  readonly #tree: ImageTree;
  readonly #hidden: readonly Hidden[];
  readonly #layer: number;

  constructor(tree: ImageTree, hidden: readonly Hidden[], layer: number) {
    this.#tree = tree;
    this.#hidden = hidden;
    this.#layer = layer;
  }

  apply(file: LayerFile): void {
    if (file.path === '') return;
    const name = posix.basename(file.path);
    if (name.startsWith(WHITEOUT)) this.#hide(file.path, name);
    else this.#place(file, name);
  }

  #hide(path: string, name: string): void {
    const parent = this.#tree.directory(posix.dirname(path), this.#layer, false);
    if (parent === undefined) return;
    if (name === OPAQUE) {
      this.#empty(parent);
      return;
    }
    // Other names of this form are bookkeeping of an old storage driver.
    if (name.startsWith(`${WHITEOUT}${WHITEOUT}`)) return;
    const removed = name.slice(WHITEOUT.length);
    if (removed === '' || removed === '.' || removed === '..')
      throw new CountersignError('tampered', 'a layer of the image removes what is not its own');
    this.#remove(parent, removed);
  }

  #place(file: LayerFile, name: string): void {
    const parent = this.#tree.directory(posix.dirname(file.path), this.#layer, true) ?? this.#tree.root;
    pathIn(parent, name);
    const before = parent.children.get(name);
    if (file.type === 'directory') {
      if (before?.kind === 'leaf') this.#remove(parent, name);
      const directory = before?.kind === 'directory' ? before : add(parent, name, this.#layer);
      directory.file = file;
      directory.layer = this.#layer;
      this.#touch(directory);
      return;
    }
    this.#remove(parent, name);
    parent.children.set(name, this.#leafOf(file));
    this.#touch(parent);
  }

  /** A hard link is what it leads to: a link there is linked to, not followed. */
  #leafOf(file: LayerFile): Leaf {
    const here = { kind: 'leaf', layer: this.#layer, touched: this.#layer } as const;
    if (file.type !== 'link') return { ...here, file, contentLayer: this.#layer };
    const parent = this.#tree.find(posix.dirname(file.linkname));
    const target = parent?.children.get(posix.basename(file.linkname));
    if (target?.kind === 'leaf' && (target.file.type === 'file' || target.file.type === 'symlink'))
      return { ...here, file: target.file, contentLayer: target.contentLayer };
    throw new CountersignError(
      'tampered',
      `the image links to ${JSON.stringify(file.linkname)}, which it lacks`,
    );
  }

  #touch(directory: Directory): void {
    for (
      let here: Directory | undefined = directory;
      here && here.touched !== this.#layer;
      here = here.parent
    )
      here.touched = this.#layer;
  }

  /** Takes away what lower layers put below a directory. Once in a layer is enough: what it adds afterwards stays. */
  #empty(directory: Directory): void {
    for (let above: Directory | undefined = directory; above !== undefined; above = above.parent) {
      this.#tree.step();
      if (above.emptied === this.#layer) return;
    }
    const pending = [directory];
    for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
      if (here.emptied === this.#layer) continue;
      here.emptied = this.#layer;
      for (const [name, child] of here.children) {
        if (child.touched !== this.#layer) this.#remove(here, name);
        else if (child.kind === 'directory') pending.push(child);
      }
    }
  }

  #remove(parent: Directory, name: string): void {
    const removed = parent.children.get(name);
    if (removed === undefined) return;
    parent.children.delete(name);
    const pending: Node[] = [removed];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node.kind === 'directory') {
        for (const child of node.children.values()) pending.push(child);
        continue;
      }
      const hidden = this.#hidden[node.layer];
      if (hidden === undefined) continue;
      hidden.files++;
      hidden.bytes += node.file.size;
    }
  }
}
