import type { WalkedFile } from '../../model.ts';

/** A path of the image; a directory that only paths below it name has no file. */
export interface TreeNode {
  readonly name: string;
  readonly parent: TreeNode | undefined;
  readonly children: Map<string, TreeNode>;
  file: WalkedFile | undefined;
}

/** Links that Linux follows on the way of one path (path_resolution(7)). */
const MAX_LINKS = 40;

/** Steps from one name to the next that are made for one image, so that links that lead through links end. */
const MAX_STEPS = 20_000_000;

interface Walk {
  readonly node: TreeNode | undefined;
  readonly links: number;
}

const NOWHERE: Walk = { node: undefined, links: 0 };

/** The flattened image as a process in it would walk it: links are followed, and `..` stops at the root. */
export class FileTree {
  readonly root: TreeNode = { name: '', parent: undefined, children: new Map(), file: undefined };
  readonly #followed = new Map<TreeNode, Walk>();
  #nodes: readonly TreeNode[] | undefined;
  #steps = 0;

  constructor(files: readonly WalkedFile[]) {
    for (const file of files) {
      let here = this.root;
      for (const name of file.path.split('/')) if (name !== '') here = childOf(here, name);
      here.file = file;
    }
  }

  /** Whether a way through links was too long to be walked: what is found may then not be all. */
  get isTooTangled(): boolean {
    return this.#steps > MAX_STEPS;
  }

  /** What stands at a path itself, a link not followed at its end nor on the way. */
  at(path: string): TreeNode | undefined {
    let here: TreeNode | undefined = this.root;
    for (const name of path.split('/')) if (name !== '') here = here?.children.get(name);
    return here;
  }

  /**
   * What a process finds at a path, links followed.
   * @param from where a relative path starts.
   * @returns undefined where nothing is, or links go in circles.
   */
  resolve(path: string, from: TreeNode = this.root): TreeNode | undefined {
    return this.#walk(path, from, 0).node;
  }

  /** What a link leads to in the end; any other node is itself. */
  follow(node: TreeNode): TreeNode | undefined {
    return this.#settle(node, 0).node;
  }

  /** All nodes but the root, parents before what is in them. */
  nodes(): readonly TreeNode[] {
    return (this.#nodes ??= nodesBelow(this.root));
  }

  #walk(path: string, from: TreeNode, depth: number): Walk {
    let here: TreeNode = path.startsWith('/') ? this.root : from;
    let links = 0;
    for (const name of this.isTooTangled ? [] : path.split('/')) {
      if (++this.#steps > MAX_STEPS) return NOWHERE;
      if (name === '' || name === '.') continue;
      if (name === '..') {
        here = here.parent ?? this.root;
        continue;
      }
      const next = here.children.get(name);
      if (next === undefined) return NOWHERE;
      const settled = this.#settle(next, depth);
      links += settled.links;
      if (settled.node === undefined || links > MAX_LINKS) return NOWHERE;
      here = settled.node;
    }
    return this.isTooTangled ? NOWHERE : { node: here, links };
  }

  #settle(node: TreeNode, depth: number): Walk {
    if (node.file?.type !== 'symlink') return { node, links: 0 };
    const known = this.#followed.get(node);
    if (known !== undefined) return known;
    if (depth >= MAX_LINKS) return NOWHERE;
    const walked = this.#walk(node.file.linkname, node.parent ?? this.root, depth + 1);
    const settled = walked.node === undefined ? NOWHERE : { node: walked.node, links: walked.links + 1 };
    // Further down a way may have ended for its length alone: from here on it could go on.
    if (settled.node !== undefined || depth === 0) this.#followed.set(node, settled);
    return settled;
  }
}

function childOf(parent: TreeNode, name: string): TreeNode {
  const known = parent.children.get(name);
  if (known !== undefined) return known;
  const made: TreeNode = { name, parent, children: new Map(), file: undefined };
  parent.children.set(name, made);
  return made;
}

function nodesBelow(root: TreeNode): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node !== root) nodes.push(node);
    for (const child of node.children.values()) pending.push(child);
  }
  return nodes;
}

/** With a leading slash, as a place of a point. */
export function pathOf(node: TreeNode): string {
  const names: string[] = [];
  for (let here = node; here.parent !== undefined; here = here.parent) names.push(here.name);
  return `/${names.reverse().join('/')}`;
}

export function isDirectory(node: TreeNode): boolean {
  return node.file === undefined || node.file.type === 'directory';
}
