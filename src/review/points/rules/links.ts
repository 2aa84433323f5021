import { pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import { isBelow } from '../look/imageLook.ts';
import type { ImageLook } from '../look/imageLook.ts';
import type { Found, Rule } from './rule.ts';

function* symlinks(look: ImageLook): Generator<TreeNode> {
  for (const node of look.tree.nodes()) if (node.file?.type === 'symlink') yield node;
}

/** Where a link leads to as it is written: `..` climbs no higher than the root, which `above` says. */
function written(node: TreeNode): { readonly path: string; readonly isAbove: boolean } {
  const target = node.file?.linkname ?? '';
  const names =
    target.startsWith('/') || node.parent === undefined ? [] : pathOf(node.parent).split('/').filter(Boolean);
  let isAbove = false;
  for (const name of target.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) isAbove = true;
  }
  return { path: `/${names.join('/')}`, isAbove };
}

interface HardLink {
  readonly path: string;
  /** Without a leading slash. */
  readonly target: string;
}

/** As the layers have them: a walked image may hold what they lead to in their place. Of one path the highest layer's. */
function hardLinks({ input: { files, layers = [] } }: ImageLook): readonly HardLink[] {
  const seen = new Set(files.map(({ path }) => path));
  const found = new Map<string, HardLink>();
  const brought = layers.flatMap((layer) => layer.files);
  for (const { path, type, linkname = '' } of [...brought, ...files.filter((file) => file.type === 'link')]) {
    if (type !== 'link') found.delete(path);
    else if (seen.has(path)) found.set(path, { path, target: linkname.replace(/^(?:\.?\/)+/, '') });
  }
  return [...found.values()];
}

function* overInputs(look: ImageLook): Generator<Found> {
  const links = [...symlinks(look)].map((node) => ({
    place: pathOf(node),
    written: node.file?.linkname ?? '',
    ways: [written(node).path, pathOf(look.tree.follow(node) ?? node)],
  }));
  const hard = hardLinks(look).map(({ path, target }) => ({
    place: `/${path}`,
    written: target,
    ways: [`/${target}`],
  }));
  for (const { place, written: target, ways } of [...links, ...hard]) {
    if (isBelow(place, ['/sp']))
      yield { place, says: `A link where inputs and output are expected: it leads to ${target}.` };
    else if (ways.some((way) => isBelow(way, ['/sp'])))
      yield { place, says: `It leads to the inputs or the output: ${target}.` };
  }
}

function* outOfTheImage(look: ImageLook): Generator<Found> {
  for (const node of symlinks(look)) {
    const { path, isAbove } = written(node);
    const place = pathOf(node);
    if (isBelow(place, ['/dev', '/proc', '/sys'])) continue;
    const { linkname = '' } = node.file ?? {};
    if (isAbove && !look.isKnown(node)) yield { place, says: `It climbs above the root: ${linkname}.` };
    else if (
      isBelow(path, ['/proc', '/sys', '/dev']) &&
      path !== '/dev/null' &&
      look.isOwn(node) &&
      !isMountTable(place)
    )
      yield { place, says: `It leads to what is the machine's, not the image's: ${linkname}.` };
    else if (isBelow(path, ['/tmp', '/dev/shm']) && look.isOwn(node))
      yield { place, says: `It leads to where a run may write: ${linkname}.` };
  }
}

/** Debian's own scripts make it so (base-files). */
function isMountTable(place: string): boolean {
  return place === '/etc/mtab';
}

/** Directories that programs are looked for in by name. */
const SYSTEM =
  /^\/(?:bin|sbin|lib|lib32|lib64|libx32|usr|etc|opt|var|root|home|usr\/(?:bin|sbin|lib|lib32|lib64|libx32|libexec|share|local)|usr\/local\/(?:bin|sbin|lib|etc|share)|etc\/ssl|usr\/lib\/[a-z0-9_]+-linux-[a-z]+|(?:usr\/)?(?:local\/)?lib\/python3[.\d]*(?:\/(?:dist|site)-packages|\/lib-dynload)?)$/;

/** As a merged /usr has them (Debian's usrmerge), with and without a leading slash. */
const USUAL =
  /^(?:\/(bin|sbin|lib|lib32|lib64|libx32) \/?usr\/\1|\/sbin \/?(?:usr\/)?bin|\/usr\/sbin (?:\/usr\/)?bin|\/usr\/lib64 lib|\/etc\/ssl \/usr\/lib\/ssl)$/;

function* systemDirectories(look: ImageLook): Generator<Found> {
  for (const node of symlinks(look)) {
    const place = pathOf(node);
    const { linkname = '' } = node.file ?? {};
    if (!SYSTEM.test(place) || look.isKnown(node)) continue;
    if (!USUAL.test(`${place} ${linkname}`))
      yield { place, says: `A link in the place of a directory of the system: it leads to ${linkname}.` };
  }
}

function* fromElsewhere(look: ImageLook): Generator<Found> {
  for (const { path, target } of hardLinks(look))
    if (look.input.originOf(path).class === 'own' && directoryOf(path) !== directoryOf(target))
      yield { place: `/${path}`, says: `The same file as one of another directory: /${target}.` };
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function* tangled(look: ImageLook): Generator<Found> {
  if (look.tree.isTooTangled)
    yield {
      place: '/',
      says: 'The links are too many and too long to follow them all: points that depend on links may lack.',
    };
}

export const LINKS: readonly Rule[] = [
  {
    id: 'link-over-inputs',
    kind: 'link',
    why: 'Data is read and written through it under another name, so that it is shown whoever claims it.',
    find: overInputs,
  },
  {
    id: 'link-out',
    kind: 'link',
    why: "What it leads to is not in the image that is read; links of packages to the machine's files are usual and left out.",
    find: outOfTheImage,
  },
  {
    id: 'system-directory',
    kind: 'link',
    why: 'All that a program finds in a directory of the system then comes from elsewhere; those of a merged /usr are left out.',
    find: systemDirectories,
  },
  {
    id: 'hard-link',
    kind: 'link',
    why: 'What is read under one name is run under another.',
    find: fromElsewhere,
  },
  {
    id: 'tangled-links',
    kind: 'link',
    why: 'Following links ends after a fixed number of steps, and says so.',
    find: tangled,
  },
];
