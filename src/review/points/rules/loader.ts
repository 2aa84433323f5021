import { pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import { isOwn, originWords } from '../look/origins.ts';
import { quote } from '../look/quote.ts';
import type { Found, Rule } from './rule.ts';

function* preload(look: ImageLook): Generator<Found> {
  const node = look.tree.at('etc/ld.so.preload');
  if (node === undefined) return;
  const target = look.tree.follow(node);
  const text = target === undefined ? undefined : look.text(target)?.trim();
  const what = text === undefined ? 'what it names' : quote(text);
  yield {
    place: pathOf(node),
    says: `The loader loads into every program: ${what}; ${originWords(look.origin(node))}.`,
  };
}

function* searchedFor(look: ImageLook): Generator<Found> {
  const directory = look.tree.resolve('etc/ld.so.conf.d');
  const files = [look.tree.at('etc/ld.so.conf'), ...(directory?.children.values() ?? [])];
  for (const node of files) {
    if (node === undefined || !look.isOwn(node) || look.isCopy(node)) continue;
    const lines = (look.text(node) ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const named = lines.length === 0 ? '' : `: ${quote(lines.join(', '))}`;
    yield { place: pathOf(node), says: `It names directories of libraries for the loader's cache${named}.` };
  }
}

/** Tables in which a library is told where its modules are; no package has them, its scripts write them. */
export const TABLES: readonly (readonly [path: RegExp, says: string])[] = [
  [/^etc\/ld\.so\.cache$/, 'The loader takes libraries from where this table says; no list has it.'],
  [
    /(?:^|\/)gconv-modules\.cache$/,
    'The C library loads converters from where this table says; no list has it.',
  ],
];

function* tables(look: ImageLook): Generator<Found> {
  for (const { path } of look.input.files) {
    const says = TABLES.find(([pattern]) => pattern.test(path))?.[1];
    if (says !== undefined && isOwn(look.input.originOf(path))) yield { place: `/${path}`, says };
  }
}

const LIBRARY_DIRECTORY = /^(?:usr\/)?(?:local\/)?lib(?:32|64|x32)?(?:\/[a-z0-9_]+-linux-[a-z0-9_]+)?$/;

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function* libraries(look: ImageLook): Generator<Found> {
  for (const { path, type } of look.input.files) {
    if (type === 'directory' || !/\.so(?:\.[0-9.]+)?$/.test(path)) continue;
    const directory = directoryOf(path);
    const isHardware = directory.includes('/glibc-hwcaps/') || /(?:^|\/)tls$/.test(directory);
    if (!isHardware && !LIBRARY_DIRECTORY.test(directory)) continue;
    const node = look.tree.at(path);
    if (node === undefined || (isHardware ? look.isKnown(node) : !look.isOwn(node))) continue;
    const target = look.tree.follow(node);
    // Links from one to another library of a package are what their scripts make.
    if (!isHardware && type === 'symlink' && (target === undefined || !look.isOwn(target))) continue;
    const says = isHardware
      ? 'The loader takes it before the library of this name, on processors that fit.'
      : 'A library where the loader looks without being told.';
    yield { place: `/${path}`, says };
  }
}

/** Modules that libraries of the system load by themselves, and the files that name them. */
export const MODULES: readonly (readonly [path: RegExp, says: string])[] = [
  [
    /\/gconv\/(?:[^/]*\.so|gconv-modules(?:\.d\/[^/]*)?)$/,
    'The C library loads it, or what it names, to convert text.',
  ],
  [
    /^(?:etc|usr\/lib|usr\/local)\/ssl\/openssl\.cnf$/,
    'OpenSSL reads it in every program that uses it, and loads the modules that it names.',
  ],
  [/\/(?:engines-[0-9.]+|ossl-modules)\/[^/]*\.so$/, 'OpenSSL loads it when its settings name it.'],
  [
    /(?:^|\/)libnss_[^/]*\.so(?:\.[0-9]+)?$/,
    'The C library loads it to look up users and hosts, when nsswitch.conf names it.',
  ],
  [/^etc\/OpenCL\/vendors\/[^/]+$|^etc\/vulkan\/.*\.json$/, "The GPU's libraries load what it names."],
];

function* modules(look: ImageLook): Generator<Found> {
  for (const { path, type } of look.input.files) {
    if (type === 'directory') continue;
    const says = MODULES.find(([pattern]) => pattern.test(path))?.[1];
    const node = says === undefined ? undefined : look.tree.at(path);
    if (
      says !== undefined &&
      node !== undefined &&
      look.isOwn(node) &&
      !look.isCopy(node) &&
      !isLinkToListed(look, node)
    )
      yield { place: `/${path}`, says };
  }
}

function isLinkToListed(look: ImageLook, node: TreeNode): boolean {
  const target = node.file?.type === 'symlink' ? look.tree.follow(node) : undefined;
  return target !== undefined && !look.isOwn(target);
}

/** Services that glibc and systemd bring (nsswitch.conf(5), nss-systemd(8)). */
const SERVICES =
  /^(?:files|compat|dns|db|nis|nisplus|hesiod|systemd|myhostname|mymachines|resolve|mdns[46]?(?:_minimal)?)$/;

function* nameServices(look: ImageLook): Generator<Found> {
  const node = look.tree.at('etc/nsswitch.conf');
  if (node === undefined || look.isKnown(node)) return;
  const lines = (look.text(node) ?? '').split('\n').filter((line) => !line.startsWith('#'));
  const words = lines.flatMap((line) =>
    line
      .slice(line.indexOf(':') + 1)
      .replace(/\[[^\]\n]*\]/g, ' ')
      .split(/\s+/),
  );
  for (const service of new Set(words))
    if (service !== '' && !SERVICES.test(service))
      yield {
        place: pathOf(node),
        says: `The C library loads libnss_${quote(service)} to look up users and hosts.`,
      };
}

export const LOADER: readonly Rule[] = [
  {
    id: 'preload-file',
    kind: 'loader',
    why: 'It is loaded into every program; no distribution has the file, so that it is shown whoever claims it.',
    find: preload,
  },
  {
    id: 'library-directories',
    kind: 'loader',
    why: 'A library in a directory that is named here is taken in place of the usual one.',
    find: searchedFor,
  },
  {
    id: 'library-table',
    kind: 'loader',
    why: 'What the loader obeys is a binary table that every image makes for itself.',
    find: tables,
  },
  {
    id: 'library',
    kind: 'loader',
    why: 'A library in a standard directory is loaded by its name alone; those that a package has are counted with it, but for those in place of others.',
    find: libraries,
  },
  {
    id: 'library-module',
    kind: 'loader',
    why: 'The C library, OpenSSL and others load modules that no program names.',
    find: modules,
  },
  {
    id: 'name-service',
    kind: 'loader',
    why: 'A word in nsswitch.conf is a library that is loaded; the usual words are left out.',
    find: nameServices,
  },
];
