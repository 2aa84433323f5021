import { pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import { importDirectories } from '../look/pythonPaths.ts';
import { originWords } from '../look/origins.ts';
import { quote } from '../look/quote.ts';
import type { Found, Rule } from './rule.ts';

/** What is compiled beside it among it: Python takes that in place of the source. */
const CUSTOMIZE = /^(?:site|user)customize(?:\.(?:py|(?:.*\.)?(?:pyc|so)))?$/;

function* customize(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    if (!CUSTOMIZE.test(node.name)) continue;
    const from = node.file?.type === 'symlink' ? `, it leads to ${node.file.linkname}` : '';
    const whose = originWords(look.origin(node));
    yield {
      place: pathOf(node),
      says: `Python imports it at each start where it looks for modules${from}; ${whose}.`,
    };
  }
}

/**
 * Where Python 3.13 ends a line and earlier ones do not (str.splitlines): behind such an end of a comment a line can run. Other
 * controls have no place in such a file either.
 */
const FURTHER_ENDS = /[\p{Zl}\p{Zp}]|[^\P{Cc}\t]/u;

/**
 * Lines of a .pth file (site in Python's library reference): those that any version executes, and those that are paths. Python
 * passes over a byte order mark at the head.
 */
function pthLines(text: string): { readonly runs: readonly string[]; readonly adds: readonly string[] } {
  const runs: string[] = [];
  const adds: string[] = [];
  const isRun = (line: string): boolean => /^import[ \t]/.test(line);
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const parts = isRun(line) ? [line] : line.split(FURTHER_ENDS);
    for (const part of parts)
      if (isRun(part)) runs.push(part);
      else if (part.trim() !== '' && !part.startsWith('#')) adds.push(part);
  }
  return { runs, adds };
}

function* pthOf(look: ImageLook, node: TreeNode): Generator<Found> {
  const whose = originWords(look.origin(node));
  const target = look.tree.follow(node);
  const text = target === undefined ? undefined : look.text(target);
  if (text === undefined) {
    yield { place: pathOf(node), says: `Python reads it at each start; here it was not read; ${whose}.` };
    return;
  }
  const { runs, adds } = pthLines(text);
  if (runs.length > 0)
    yield { place: pathOf(node), says: `Python runs at each start (${whose}): ${quote(runs.join('\n'))}` };
  if (adds.length > 0 && !look.isKnown(node))
    yield {
      place: pathOf(node),
      says: `Python imports from there, too (${whose}): ${quote(adds.join(', '))}`,
    };
}

function* pthFiles(look: ImageLook): Generator<Found> {
  for (const { node: directory, kind } of importDirectories(look))
    for (const child of directory.children.values())
      if (kind === 'site' && child.name.endsWith('.pth')) yield* pthOf(look, child);
}

function* environments(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    if (node.name !== 'pyvenv.cfg' || look.isKnown(node)) continue;
    const home = /^[ \t]*home[ \t]*=(.*)$/m.exec(look.text(node) ?? '')?.[1]?.trim();
    const where = home === undefined ? '' : `; the library itself from ${quote(home)}`;
    yield { place: pathOf(node), says: `The Python beside it takes its packages from here${where}.` };
  }
}

function* zips(look: ImageLook): Generator<Found> {
  const libraries = importDirectories(look).filter(({ kind }) => kind === 'library');
  for (const parent of new Set(libraries.map(({ node }) => node.parent)))
    for (const sibling of parent?.children.values() ?? [])
      if (/^python3\d{1,2}t?\.zip$/.test(sibling.name))
        yield { place: pathOf(sibling), says: 'Python looks in this archive before its own library.' };
}

/** Files by which a Python finds its library and packages elsewhere (Modules/getpath.py, since 3.11). */
function* besideProgram(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    if (look.isKnown(node)) continue;
    const whose = originWords(look.origin(node));
    if (node.name.endsWith('._pth'))
      yield {
        place: pathOf(node),
        says: `The Python of this name takes its library and packages from where this says, and from nowhere else; ${whose}.`,
      };
    else if (node.name === 'pybuilddir.txt')
      yield {
        place: pathOf(node),
        says: `The Python beside it takes itself for one that is being built; ${whose}.`,
      };
  }
}

function* libraryBesideProgram(look: ImageLook): Generator<Found> {
  for (const { node, kind } of importDirectories(look)) {
    const prefix = node.parent?.parent;
    if (kind !== 'library' || node.parent?.name !== 'lib' || prefix === undefined) continue;
    const program = [...prefix.children.values()].find(({ name }) => /^python[0-9.]*t?$/.test(name));
    if (program !== undefined && look.tree.follow(program)?.file?.type === 'file')
      yield {
        place: pathOf(node),
        says: `${pathOf(program)} takes its own library from here, before any other.`,
      };
  }
}

function* sourceless(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    if (!node.name.endsWith('.pyc') || look.isKnown(node)) continue;
    const stem = node.name.slice(0, node.name.indexOf('.'));
    const isCached = node.parent?.name === '__pycache__';
    const place = (isCached ? node.parent.parent : node.parent)?.children;
    if (place?.has(`${stem}.py`) === true) continue;
    const says = isCached
      ? 'A compiled module whose source is not there: Python does not import it from here by itself.'
      : 'A compiled module without its source: Python imports it as it is.';
    yield { place: pathOf(node), says };
  }
}

/** The directory that modules are imported from which a node is in; else the one below the root. */
function importedFrom(node: TreeNode, directories: ReadonlySet<TreeNode>): TreeNode {
  let top = node;
  for (let here: TreeNode = node; here.parent !== undefined; here = here.parent) {
    if (directories.has(here)) return here;
    top = here;
  }
  return top;
}

function* inPlaceOfSources(look: ImageLook): Generator<Found> {
  const directories = new Set(importDirectories(look).map(({ node }) => node));
  const counts = new Map<TreeNode, number>();
  for (const cache of look.tree.nodes()) {
    if (cache.name !== '__pycache__') continue;
    let own = 0;
    for (const node of cache.children.values()) {
      const source = `${node.name.slice(0, node.name.indexOf('.'))}.py`;
      if (node.name.endsWith('.pyc') && cache.parent?.children.has(source) === true && look.isOwn(node))
        own++;
    }
    if (own === 0) continue;
    const from = importedFrom(cache, directories);
    counts.set(from, (counts.get(from) ?? 0) + own);
  }
  for (const [node, count] of counts) {
    const modules = count === 1 ? 'one compiled module' : `${count} compiled modules`;
    const says = `Below it ${modules} that no list has: Python runs such a one in place of its source where its head names the source's time and size.`;
    yield { place: pathOf(node), says };
  }
}

function* extensions(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes())
    if (/\.(?:cpython-[^.]+|abi3)\.so$/.test(node.name) && look.isOwn(node))
      yield {
        place: pathOf(node),
        says: `A compiled extension of Python; ${originWords(look.origin(node))}.`,
      };
}

export const PYTHON_START_UP: readonly Rule[] = [
  {
    id: 'customize',
    kind: 'python-start-up',
    why: 'It runs before every Python program, so that it is shown whoever claims it.',
    find: customize,
  },
  {
    id: 'pth',
    kind: 'python-start-up',
    why: 'A line that begins with import is executed at every start of Python, so that it is shown whoever claims it.',
    find: pthFiles,
  },
  {
    id: 'virtual-environment',
    kind: 'python-start-up',
    why: 'It says from where the Python beside it takes its library and packages.',
    find: environments,
  },
  {
    id: 'library-archive',
    kind: 'python-start-up',
    why: 'No distribution fills it, and all of the library can be in it.',
    find: zips,
  },
  {
    id: 'paths-beside-program',
    kind: 'python-start-up',
    why: 'It replaces all of the library and of the packages, and no distribution installs it on Linux.',
    find: besideProgram,
  },
  {
    id: 'library-beside-program',
    kind: 'python-start-up',
    why: 'A Python looks for its library in its own directory first, and then in those above: nobody installs it there.',
    find: libraryBesideProgram,
  },
  {
    id: 'compiled-without-source',
    kind: 'compiled',
    why: 'Nobody can read what it does.',
    find: sourceless,
  },
  {
    id: 'compiled-beside-source',
    kind: 'compiled',
    why: 'It can do other things than the source that is read; counted by directory, since installers leave thousands.',
    find: inPlaceOfSources,
  },
  {
    id: 'compiled-extension',
    kind: 'compiled',
    why: 'Nobody can read what it does; those that a package has are counted with it.',
    find: extensions,
  },
];
