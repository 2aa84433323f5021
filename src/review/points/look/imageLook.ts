import type { ImageConfig } from '../../../solution/image/imageConfig.ts';
import type { Origin, WalkedFile } from '../../model.ts';
import { commandOf } from './command.ts';
import type { Command } from './command.ts';
import { FileTree, isDirectory, pathOf } from './fileTree.ts';
import type { TreeNode } from './fileTree.ts';
import { isOwn } from './origins.ts';

/** What points are made from. All of it is the image's, and hostile. */
export interface PointsInput {
  readonly config: ImageConfig;
  /** The flattened image. */
  readonly files: readonly WalkedFile[];
  /** By a path of `files`, as it is there. */
  readonly originOf: (path: string) => Origin;
  /**
   * The text of a small file that was read: those that `isReadForPoints` names, and own files.
   * Undefined where it was not read or is no text.
   */
  readonly textOf: (path: string) => string | undefined;
  /** What each layer brings, lowest first, whiteouts as they are there; only for what layers hide from each other. */
  readonly layers?: readonly { readonly files: readonly LayerPath[] }[];
}

export interface LayerPath {
  readonly path: string;
  readonly type: WalkedFile['type'];
  /** Target of a link as written. */
  readonly linkname?: string;
}

/** As both kinds of sandbox give it where the image has none (`tee/sandbox`). */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Empty and writable when a run begins, or given by the sandbox: what the image has there is not seen. */
export const COVERED = ['/dev', '/proc', '/sys', '/tmp'] as const;

/** A run may write there. */
export const WRITABLE = ['/tmp', '/dev/shm', '/sp/output'] as const;

/** Whether a path of the image is one of those or below it. */
export function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}

/** What several rules ask of an image, found once. */
export class ImageLook {
  readonly input: PointsInput;
  readonly config: ImageConfig;
  readonly tree: FileTree;
  /** The last of several that have one name counts. */
  readonly env: ReadonlyMap<string, string>;
  /** Undefined where it is empty when a run begins, so that nothing of the image is in it. */
  readonly home: TreeNode | undefined;
  /** Undefined where it is not in the image. */
  readonly workingDir: TreeNode | undefined;
  /** Directories of PATH that are in the image, each once, the first that is searched first. */
  readonly pathDirectories: readonly TreeNode[];
  readonly command: Command;
  readonly #directories: ReadonlyMap<TreeNode, Origin>;
  readonly #vouched: ReadonlySet<string>;

  constructor(input: PointsInput) {
    this.input = input;
    this.config = input.config;
    this.tree = new FileTree(input.files);
    const env = new Map<string, string>();
    for (const pair of input.config.env) {
      const at = pair.indexOf('=');
      if (at > 0) env.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.env = env;
    this.workingDir = this.seen(input.config.workingDir || '/');
    this.home = this.seen((env.get('HOME') ?? '/tmp') || '/');
    const entries = new Set((env.get('PATH') ?? DEFAULT_PATH).split(':'));
    const found = [...entries]
      .map((entry) => this.seen(entry === '' ? '.' : entry))
      .filter((node) => node !== undefined);
    this.pathDirectories = [...new Set(found)].filter(isDirectory);
    this.#vouched = vouchedDigests(input);
    this.#directories = vouchedDirectories(this.tree, input);
    this.command = commandOf(this);
  }

  /** What a process of the run finds at a path, relative ones from the working directory. */
  seen(path: string): TreeNode | undefined {
    const base = path.startsWith('/') ? this.tree.root : (this.workingDir ?? this.tree.root);
    const node = this.tree.resolve(path, base);
    return node === undefined || isBelow(pathOf(node), COVERED) ? undefined : node;
  }

  /** Of a directory, which is on no list, that of a file in it that anybody vouches for. */
  origin(node: TreeNode): Origin {
    if (node.file === undefined || node.file.type === 'directory')
      return this.#directories.get(node) ?? { class: 'own' };
    return this.input.originOf(node.file.path);
  }

  isOwn(node: TreeNode): boolean {
    return isOwn(this.origin(node));
  }

  /** Whether an outside source has exactly these bytes under this path. */
  isKnown(node: TreeNode): boolean {
    return this.origin(node).class === 'known';
  }

  /** Whether its bytes are those of another file that is on a list: a package's script has copied it into place. */
  isCopy(node: TreeNode): boolean {
    const { sha256 } = node.file ?? {};
    return sha256 !== undefined && this.#vouched.has(sha256);
  }

  text(node: TreeNode): string | undefined {
    const { file } = node;
    if (file?.type === 'link') return this.input.textOf(file.path) ?? this.input.textOf(file.linkname);
    return file?.type === 'file' ? this.input.textOf(file.path) : undefined;
  }
}

function vouchedDigests({ files, originOf }: PointsInput): ReadonlySet<string> {
  const vouched = new Set<string>();
  for (const { path, sha256 } of files)
    if (sha256 !== undefined && !isOwn(originOf(path))) vouched.add(sha256);
  return vouched;
}

function vouchedDirectories(tree: FileTree, { files, originOf }: PointsInput): ReadonlyMap<TreeNode, Origin> {
  const vouched = new Map<TreeNode, Origin>();
  for (const { path, type } of files) {
    const origin: Origin = type === 'directory' ? { class: 'own' } : originOf(path);
    if (isOwn(origin)) continue;
    for (let here = tree.at(path)?.parent; here !== undefined; here = here.parent) {
      // What vouches from outside counts for more than a list in the image.
      const before = vouched.get(here)?.class;
      if (before === origin.class || before === 'known') break;
      vouched.set(here, origin);
    }
  }
  return vouched;
}
