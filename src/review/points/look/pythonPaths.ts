import { interpreterLine } from './command.ts';
import { isDirectory } from './fileTree.ts';
import type { TreeNode } from './fileTree.ts';
import type { ImageLook } from './imageLook.ts';

/** A directory that Python imports from. */
export interface ImportDirectory {
  readonly node: TreeNode;
  /** `library`: Python's own. `site`: of installed packages. `first`: what is searched before both. */
  readonly kind: 'library' | 'site' | 'first';
  /** `3.13`; '' where it is of no version. */
  readonly version: string;
}

const LIBRARY = /^python(3\.\d{1,2})t?$/;

/** A directory or what a link leads to, when that is one. */
export function directoryAt(look: ImageLook, node: TreeNode | undefined): TreeNode | undefined {
  const found = node === undefined ? undefined : look.tree.follow(node);
  return found !== undefined && isDirectory(found) ? found : undefined;
}

function versionOf(node: TreeNode): string {
  return LIBRARY.exec(node.parent?.name ?? '')?.[1] ?? '';
}

/** Directories of Python's library and of packages, wherever they are. */
function* installed(look: ImageLook): Generator<ImportDirectory> {
  for (const node of look.tree.nodes()) {
    if (!isDirectory(node) && node.file?.type !== 'symlink') continue;
    const isSite = node.name === 'site-packages' || node.name === 'dist-packages';
    const version = LIBRARY.exec(node.name)?.[1];
    if (!isSite && version === undefined) continue;
    const directory = directoryAt(look, node);
    if (directory === undefined) continue;
    if (isSite) yield { node: directory, kind: 'site', version: versionOf(node) };
    else if (['os.py', 'os.pyc', 'lib-dynload'].some((name) => directory.children.has(name))) {
      yield { node: directory, kind: 'library', version: version ?? '' };
      const compiled = directoryAt(look, directory.children.get('lib-dynload'));
      if (compiled !== undefined) yield { node: compiled, kind: 'library', version: version ?? '' };
    }
  }
}

/** What `PYTHONPATH` names, the directories of what is run, and the one that it is run in. */
function* searchedFirst(look: ImageLook): Generator<TreeNode | undefined> {
  for (const entry of new Set((look.env.get('PYTHONPATH') ?? '').split(':')))
    if (entry !== '') yield directoryAt(look, look.seen(entry));
  const { command, workingDir } = look;
  for (const node of command.files.keys()) yield node.parent;
  if (interpreterLine(command.program && look.text(command.program))?.some((word) => word.includes('python')))
    yield command.program?.parent;
  yield workingDir;
}

const known = new WeakMap<ImageLook, readonly ImportDirectory[]>();

/** Each once, those that are searched first at the head; none where the image has no Python. */
export function importDirectories(look: ImageLook): readonly ImportDirectory[] {
  const before = known.get(look);
  if (before !== undefined) return before;
  const all = new Map<TreeNode, ImportDirectory>();
  const later = [...installed(look)];
  if (later.length > 0)
    for (const node of searchedFirst(look))
      if (node !== undefined && isDirectory(node)) all.set(node, { node, kind: 'first', version: '' });
  for (const directory of later) if (!all.has(directory.node)) all.set(directory.node, directory);
  const found = [...all.values()];
  known.set(look, found);
  return found;
}

export interface FoundModule {
  readonly name: string;
  readonly node: TreeNode;
  /** The file that is executed when it is imported. */
  readonly code: TreeNode;
  /** Of two in one directory the higher is imported (importlib.machinery.FileFinder). */
  readonly rank: number;
}

const SOURCE = /^([^.]+)\.py$/;
const COMPILED = /^([^.]+)\.pyc$/;
const EXTENSION = /^([^.]+)\.(?:[^.]+\.)?so$/;

/** What Python would import by a name in a directory; undefined where it would not. */
export function moduleAt(look: ImageLook, node: TreeNode): FoundModule | undefined {
  const directory = directoryAt(look, node);
  if (directory !== undefined) {
    const code = ['__init__.py', '__init__.pyc'].map((name) => directory.children.get(name)).find(Boolean);
    return code === undefined ? undefined : { name: node.name, node, code, rank: 4 };
  }
  for (const [rank, pattern] of [COMPILED, SOURCE, EXTENSION].entries()) {
    const name = pattern.exec(node.name)?.[1];
    if (name !== undefined) return { name, node, code: node, rank };
  }
  return undefined;
}
