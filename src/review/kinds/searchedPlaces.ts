import type { Origin, ReviewModel } from '../model.ts';
import { pathOf, type TreeNode } from '../points/look/fileTree.ts';
import { ImageLook } from '../points/look/imageLook.ts';
import { importDirectories } from '../points/look/pythonPaths.ts';
import type { FilesByPath } from './fileKind.ts';

/** How near a path is to what is run: 0 beside or below it, 1 where modules are looked for, 2 elsewhere. */
export type Nearness = 0 | 1 | 2;

const OWN: Origin = { class: 'own' };

/**
 * How near each path is to what a run starts: the directories of the files that the entry point names, WORKDIR and PYTHONPATH;
 * then those of Python's library and packages. Of the root itself only what lies directly in it is near.
 */
export function nearnessIn(
  { config, files }: Pick<ReviewModel, 'config' | 'files'>,
  all: FilesByPath,
): (path: string) => Nearness {
  const texts = new Map<string, string>();
  for (const { path, content } of files) if (content.kind === 'text') texts.set(path, content.text);
  const look = new ImageLook({
    config,
    files: [...all.values()],
    originOf: (path) => all.get(path)?.origin ?? OWN,
    textOf: (path) => texts.get(path),
  });
  const near = new Map<string, Nearness>();
  const add = (node: TreeNode | undefined, rank: Nearness): void => {
    const path = node === undefined ? undefined : pathOf(node).slice(1);
    if (path !== undefined && rank < (near.get(path) ?? 2)) near.set(path, rank);
  };
  for (const { node, kind } of importDirectories(look)) add(node, kind === 'first' ? 0 : 1);
  add(look.workingDir, 0);
  const { program, files: named } = look.command;
  if (program !== undefined && look.isOwn(program)) add(program.parent, 0);
  for (const node of named.keys()) add(node.parent, 0);
  return (path) => nearnessOf(path, near);
}

function nearnessOf(path: string, near: ReadonlyMap<string, Nearness>): Nearness {
  let best: Nearness = path.includes('/') ? 2 : (near.get('') ?? 2);
  for (let end = path.lastIndexOf('/'); end > 0 && best > 0; end = path.lastIndexOf('/', end - 1)) {
    const rank = near.get(path.slice(0, end));
    if (rank !== undefined && rank < best) best = rank;
  }
  return best;
}
