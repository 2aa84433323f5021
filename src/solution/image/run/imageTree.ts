import { posix } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { LayerFile } from '../scanArchive.ts';
import { isWhiteout, removalOf } from '../layer/whiteout.ts';
import type { Removal } from '../layer/whiteout.ts';
import { LayerRules } from './layerRules.ts';

/** A directory, by an entry of a layer or because something lies in it. */
export interface Directory {
  /** Without links on the way; '' is the root. */
  readonly path: string;
  /** Undefined where no layer says anything about it. */
  file: LayerFile | undefined;
  /** Index of the last layer that says something of it, else of the first that implies it; lowest 0. */
  layer: number;
  /** The last layer that names it or what is below it. */
  touched: number;
  readonly children: Map<string, TreeNode>;
}

/** All else. */
export interface Leaf {
  readonly path: string;
  /** Of a hard link, the file that it leads to: one of the same layer. */
  readonly file: LayerFile;
  readonly layer: number;
  readonly touched: number;
  readonly children?: undefined;
}

export type TreeNode = Directory | Leaf;

/** What of a layer is not seen in the image, since an upper layer removed or replaced it. */
export interface Hidden {
  files: number;
  /** Bytes. */
  bytes: number;
}

/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;
/** As long as Linux has paths (PATH_MAX). */
const MAX_PATH = 4096;
/** A link may lead through 2,000 others' names: no image needs this many steps, and some would take hours. */
const MAX_STEPS = 100_000_000;

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** @throws CountersignError `limit` for a path that no process could open */
function pathIn(parent: Directory, name: string): string {
  const path = parent.path === '' ? name : `${parent.path}/${name}`;
  if (path.length > MAX_PATH)
    throw new CountersignError('limit', 'the image has a path that is longer than Linux opens');
  return path;
}

/**
 * The root that an image's layers become (OCI Image Layer Specification, "Applying Changesets"), without its content.
 * Engines unpack layers by an overlay, into copies or onto what lies below, and differ then in what a layer means
 * that says two things about a path, links to what it does not hold itself, or reaches through a link or a file of
 * the layers below. Such a layer is refused, so that every engine has the root that was reviewed. Devices and pipes are
 * kept: they are to be shown.
 */
export class ImageTree {
  readonly root: Directory = { path: '', file: undefined, layer: -1, touched: -1, children: new Map() };
  readonly #hidden: Hidden[] = [];
  #layer = -1;
  /** What the layer empties directories of, and the place of the entry that says so. */
  #emptied = new Map<string, { readonly node: TreeNode; readonly at: number }>();
  #stepsLeft: number;

  /** @param maxSteps how far all paths and links together may lead */
  constructor(maxSteps = MAX_STEPS) {
    this.#stepsLeft = maxSteps;
  }

  /** Of each layer, lowest first. */
  get hidden(): readonly Hidden[] {
    return this.#hidden;
  }

  /**
   * Lays a layer over those before.
   * @param name of the layer, for errors
   * @throws CountersignError `tampered` where engines would not agree, or none could unpack it; `limit` for paths that lead too far
   */
  apply(name: string, files: readonly LayerFile[]): void {
    const rules = new LayerRules(name);
    this.#layer++;
    this.#hidden.push({ files: 0, bytes: 0 });
    for (const { path } of files) rules.requireFirst(path);
    const removals = this.#remove(files, rules);
    for (const [at, file] of files.entries())
      if (file.path !== '' && !isWhiteout(file.path)) this.#add(file, at, rules);
    for (const removal of removals) this.#requireGone(removal, rules);
  }

  /**
   * The file at a path, links followed inside the root; undefined when there is none.
   * @param from the directory that a relative path starts at
   */
  find(path: string, from = '/'): LayerFile | undefined {
    const node = this.#resolve(path.startsWith('/') ? path : `${from}/${path}`);
    return node?.children === undefined && node?.file.type === 'file' ? node.file : undefined;
  }

  /** The path that a name leads to, links in its directories followed, a link itself not; undefined where there is nothing. */
  locate(path: string): string | undefined {
    const end = path.lastIndexOf('/');
    const name = path.slice(end + 1);
    if (name === '' || name === '.' || name === '..') {
      const found = this.#resolve(path);
      return found?.children && found.path;
    }
    return this.#resolve(path.slice(0, Math.max(0, end)))?.children?.get(name)?.path;
  }

  #remove(files: readonly LayerFile[], rules: LayerRules): readonly Removal[] {
    const own = new Set<string>();
    const found: { removal: Removal; parent: Directory | undefined; at: number }[] = [];
    for (const [at, { path, type }] of files.entries()) {
      if (type === 'directory') own.add(path);
      const removal = removalOf(path);
      if (removal) found.push({ removal, parent: this.#parentBelow(removal, own, rules), at });
    }
    this.#emptied = new Map();
    for (const { removal, parent, at } of found) {
      if (removal.name !== undefined) this.#takeAway(parent, removal.name);
      else for (const name of [...(parent?.children.keys() ?? [])]) this.#takeAway(parent, name, at);
    }
    return found.map(({ removal }) => removal);
  }

  /**
   * Where a removal's directory is in the layers below; undefined when it is not there, or the layer has put a directory of its own
   * (one of `own`) in the place of something else: engines mark such a one as opaque. One that comes only later is none yet
   * where a layer is unpacked onto those below.
   */
  #parentBelow(removal: Removal, own: ReadonlySet<string>, rules: LayerRules): Directory | undefined {
    const parent = this.#plain(removal.parent);
    if (parent === undefined || parent.children !== undefined) return parent;
    if (own.has(parent.path)) return undefined;
    throw rules.refused(removal.path, `removes through a ${parent.file.type} of a layer below`);
  }

  /** A layer may not bring what it takes away, nor put anything but directories on the way there. */
  #requireGone({ path, parent, name }: Removal, rules: LayerRules): void {
    const found = this.#plain(parent);
    if (found === undefined) return;
    if (found.children === undefined) throw rules.refused(path, `removes through a ${found.file.type}`);
    if (name !== undefined && found.children.has(name)) throw rules.twice(pathIn(found, name));
  }

  /** What is at a path, links not followed: where a part of the way is no directory, that part. */
  #plain(path: string): TreeNode | undefined {
    let here: TreeNode | undefined = this.root;
    for (const part of partsOf(path)) {
      if (here?.children === undefined) break;
      here = here.children.get(part);
    }
    return here;
  }

  /** Takes what lies at a name apart, so that nothing is counted again by a removal below it. */
  #takeAway(parent: Directory | undefined, name: string, emptiedAt?: number): void {
    const removed = parent?.children.get(name);
    if (removed === undefined) return;
    parent?.children.delete(name);
    const pending: TreeNode[] = [removed];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (emptiedAt !== undefined) this.#emptied.set(node.path, { node, at: emptiedAt });
      if (node.children !== undefined) {
        for (const child of node.children.values()) pending.push(child);
        node.children.clear();
        continue;
      }
      const hidden = this.#hidden[node.layer];
      if (hidden === undefined) continue;
      hidden.files++;
      hidden.bytes += node.file.size;
    }
  }

  #add(file: LayerFile, at: number, rules: LayerRules): void {
    const parent = this.#parentOf(file.path, at, rules);
    const name = posix.basename(file.path);
    const before = parent.children.get(name);
    if (file.type === 'directory' && before?.children !== undefined) {
      before.file = file;
      before.layer = before.touched = this.#layer;
      return;
    }
    if (before?.touched === this.#layer) throw rules.twice(file.path);
    if (file.isOverlayWhiteout === true && before !== undefined)
      throw rules.refused(file.path, 'is a device 0:0 over what lies below');
    const leaf = file.type === 'directory' ? undefined : this.#leaf(file, pathIn(parent, name), rules);
    this.#takeAway(parent, name);
    if (leaf === undefined) this.#directory(parent, name).file = file;
    else parent.children.set(name, leaf);
  }

  #directory(parent: Directory, name: string): Directory {
    const [layer, touched] = [this.#layer, this.#layer];
    const made = { path: pathIn(parent, name), file: undefined, layer, touched, children: new Map() };
    parent.children.set(name, made);
    return made;
  }

  #leaf(file: LayerFile, path: string, rules: LayerRules): Leaf {
    const here = { path, layer: this.#layer, touched: this.#layer };
    if (file.type !== 'link') return { ...here, file };
    // Of `file/.` there is nothing.
    const target = posix.basename(file.linkname) === '.' ? undefined : this.#plain(file.linkname);
    const isThere = target?.layer === this.#layer && target.path === partsOf(file.linkname).join('/');
    const type = target?.children === undefined ? target?.file.type : 'directory';
    if (!isThere || target.children !== undefined || (type !== 'file' && type !== 'symlink'))
      throw rules.refused(
        file.path,
        `is a link to ${JSON.stringify(file.linkname)}, which the layer lacks before it`,
      );
    return { ...here, file: target.file };
  }

  /** The directory of an entry, made where it is missing. */
  #parentOf(path: string, at: number, rules: LayerRules): Directory {
    const found = this.#walk(posix.dirname(path), (parent, name, links) => {
      if (isWhiteout(name)) throw rules.refused(path, 'lies below a removal');
      const next = parent.children.get(name);
      if (next === undefined && links === 0)
        return this.#implied(this.#directory(parent, name), path, at, rules);
      const isOwn = next?.touched === this.#layer;
      if (next?.children !== undefined && (links === 0 || isOwn)) {
        next.touched = this.#layer;
        return next;
      }
      if (isOwn && next.file?.type === 'symlink') return next;
      const isMissing = next === undefined || next.children !== undefined;
      const way = isMissing ? 'a link to what the layer lacks' : `a ${next.file.type}`;
      throw rules.refused(path, `goes through ${way}`);
    });
    if (found?.children === undefined) throw rules.refused(path, 'goes through a symlink');
    return found;
  }

  /** A directory that is emptied only after something came into it is the one that was there. */
  #implied(made: Directory, path: string, at: number, rules: LayerRules): Directory {
    const before = this.#emptied.get(made.path);
    if (before === undefined || before.at < at) return made;
    const { node } = before;
    if (node.children === undefined)
      throw rules.refused(path, `goes through a ${node.file.type} before it takes that away`);
    made.file = node.file;
    made.layer = node.layer;
    return made;
  }

  #resolve(path: string): TreeNode | undefined {
    return this.#walk(path, (parent, name) => parent.children.get(name));
  }

  /** Follows links inside the root: `..` stops at it, an absolute link starts at it. @param enter gives what a name is */
  #walk(
    path: string,
    enter: (parent: Directory, name: string, links: number) => TreeNode | undefined,
  ): TreeNode | undefined {
    const pending = partsOf(path).reverse();
    const done: TreeNode[] = [];
    for (let links = 0, part = pending.pop(); part !== undefined; part = pending.pop()) {
      if (--this.#stepsLeft < 0)
        throw new CountersignError('limit', 'the paths and links of the image lead too far');
      const here = done.at(-1) ?? this.root;
      if (here.children === undefined) return undefined;
      if (part === '..') {
        done.pop();
        continue;
      }
      const next = enter(here, part, links);
      if (next === undefined) return undefined;
      if (next.file?.type !== 'symlink') {
        done.push(next);
        continue;
      }
      if (++links > MAX_LINKS) return undefined;
      if (next.file.linkname.startsWith('/')) done.length = 0;
      pending.push(...partsOf(next.file.linkname).reverse());
    }
    return done.at(-1) ?? this.root;
  }
}
