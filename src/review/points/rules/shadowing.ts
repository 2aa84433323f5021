import { isExecutable } from '../look/command.ts';
import { pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import { importDirectories, moduleAt } from '../look/pythonPaths.ts';
import type { FoundModule, ImportDirectory } from '../look/pythonPaths.ts';
import { isBelow } from '../look/imageLook.ts';
import type { Found, Rule } from './rule.ts';

interface Placed {
  readonly module: FoundModule;
  readonly directory: ImportDirectory;
}

/** Whether a module in one directory is imported in place of one of its name in the other. */
function standsBefore(one: ImportDirectory, other: ImportDirectory): boolean {
  if (one.node === other.node || one.node === other.node.parent) return false;
  if (one.kind === 'first') return other.kind !== 'first';
  if (other.kind !== 'site' || (one.version !== other.version && one.version !== '' && other.version !== ''))
    return false;
  return true;
}

/** Per name the first two of each kind and version: more are not needed to find one that is another. */
function installedModules(look: ImageLook): ReadonlyMap<string, readonly Placed[]> {
  const installed = new Map<string, Placed[]>();
  for (const directory of importDirectories(look)) {
    for (const child of directory.kind === 'first' ? [] : directory.node.children.values()) {
      const module = moduleAt(look, child);
      if (module === undefined) continue;
      const placed = installed.get(module.name) ?? [];
      const alike = placed.filter(
        ({ directory: { kind, version } }) => kind === directory.kind && version === directory.version,
      );
      if (alike.length < 2) placed.push({ module, directory });
      installed.set(module.name, placed);
    }
  }
  return installed;
}

function* modules(look: ImageLook): Generator<Found> {
  const installed = installedModules(look);
  for (const directory of importDirectories(look)) {
    for (const child of directory.node.children.values()) {
      const module = moduleAt(look, child);
      if (module === undefined || !look.isOwn(module.code)) continue;
      const other = installed.get(module.name)?.find((placed) => standsBefore(directory, placed.directory));
      if (other === undefined) continue;
      const instead = pathOf(other.module.node);
      yield {
        place: pathOf(child),
        says: `Python can import it in place of ${instead}, which has the same name.`,
      };
    }
  }
}

function* besides(look: ImageLook): Generator<Found> {
  for (const directory of look.tree.nodes()) {
    const found = [...directory.children.values()]
      .map((child) => moduleAt(look, child))
      .filter((module) => module !== undefined);
    const lowest = new Map<string, FoundModule>();
    for (const module of found)
      if (module.rank < (lowest.get(module.name)?.rank ?? Infinity)) lowest.set(module.name, module);
    for (const module of found) {
      const other = lowest.get(module.name);
      // Of what is both compiled and source the source is taken: what is usual.
      if (other === undefined || other.rank >= module.rank || module.rank < 2 || !look.isOwn(module.code))
        continue;
      yield {
        place: pathOf(module.node),
        says: `Python imports it in place of ${other.node.name} beside it.`,
      };
    }
  }
}

function* programs(look: ImageLook): Generator<Found> {
  const later = new Map<string, TreeNode>();
  for (const directory of [...look.pathDirectories].reverse()) {
    for (const child of directory.children.values()) {
      const node = look.tree.follow(child);
      if (node === undefined || !isExecutable(node)) continue;
      const other = later.get(child.name);
      // A link to what it stands before is the same program.
      if (other !== undefined && look.isOwn(child) && look.tree.follow(other) !== node)
        yield {
          place: pathOf(child),
          says: `PATH finds it in place of ${pathOf(other)}, which has the same name.`,
        };
      later.set(child.name, child);
    }
  }
}

/** What the sandbox puts there itself; of the rest of /sp the image's own is seen. */
const MOUNTED = new Set(['/sp', '/sp/inputs', '/sp/output', '/sp/certs', '/sp/configurations']);

function* inputs(look: ImageLook): Generator<Found> {
  const sp = look.tree.at('sp');
  const pending = sp === undefined ? [] : [sp];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const path = pathOf(node);
    pending.push(...node.children.values());
    if (MOUNTED.has(path) || node.file === undefined) continue;
    const says = isBelow(path, ['/sp/inputs'])
      ? 'It stands among the inputs: a run sees it as one where none of that number is given.'
      : isBelow(path, [...MOUNTED].slice(2))
        ? 'What the sandbox mounts covers it: a run does not see it.'
        : 'It stands beside the inputs and the output, where nothing of an image is expected.';
    yield { place: path, says };
  }
}

export const SHADOWING: readonly Rule[] = [
  {
    id: 'module',
    kind: 'shadowing',
    why: 'An import that reads like one of a library runs a file of nobody: only own and changed files are shown, packages may overlap.',
    find: modules,
  },
  {
    id: 'module-beside',
    kind: 'shadowing',
    why: 'A package or an extension is taken before the source of the same name that is read.',
    find: besides,
  },
  {
    id: 'program',
    kind: 'shadowing',
    why: 'A command that reads like one of the system runs a file of nobody.',
    find: programs,
  },
  {
    id: 'inputs',
    kind: 'shadowing',
    why: 'A run finds the data under these paths, so that it is shown whoever claims it.',
    find: inputs,
  },
];
