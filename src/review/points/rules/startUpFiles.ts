import { pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import { isOwn, originWords } from '../look/origins.ts';
import type { Found, Rule } from './rule.ts';

type Reader = 'login' | 'interactive' | 'always';

interface StartUpFile {
  readonly path: RegExp;
  readonly reader: Reader;
  readonly says: string;
}

/** Below the root, for all users; of bash(1), zsh(1), Startup in R's manual, and the others' own manuals. */
export const OF_SYSTEM: readonly StartUpFile[] = [
  { path: /^etc\/profile(?:\.d\/[^/]+)?$/, reader: 'login', says: 'A shell of login reads it' },
  {
    path: /^etc\/bash\.bashrc$|^etc\/bashrc$/,
    reader: 'interactive',
    says: 'bash reads it when it is interactive',
  },
  { path: /^etc\/(?:zsh\/)?(?:zshenv|zprofile|zshrc|zlogin)$/, reader: 'always', says: 'zsh reads it' },
  { path: /^etc\/fish\/(?:config\.fish|conf\.d\/[^/]+)$/, reader: 'always', says: 'fish reads it' },
  {
    path: /(?:^|\/)R\/(?:etc\/)?(?:Rprofile\.site|Renviron(?:\.site)?)$/,
    reader: 'always',
    says: 'R runs or reads it at each start',
  },
  {
    path: /(?:^|\/)sitecustomize\.pl$/,
    reader: 'always',
    says: 'perl runs it at each start where it was built to',
  },
  {
    path: /^etc\/perl\/.*\.p[lm]$/,
    reader: 'always',
    says: 'perl looks here for modules before its own library',
  },
  {
    path: /\/rubygems\/defaults\/operating_system\.rb$/,
    reader: 'always',
    says: 'ruby runs it at each start',
  },
  { path: /(?:^|\/)etc\/julia\/startup\.jl$/, reader: 'always', says: 'julia runs it at each start' },
  {
    path: /^etc\/php\/.*\.ini$|(?:^|\/)php\.ini$/,
    reader: 'always',
    says: 'php reads it, files to run first among it',
  },
  { path: /^etc\/gitconfig$/, reader: 'always', says: 'git reads it, programs to run among it' },
  {
    path: /^etc\/(?:java|jvm)[^/]*\/.*\.(?:cfg|conf|security|options)$/,
    reader: 'always',
    says: 'java reads it at each start',
  },
  {
    path: /^etc\/(?:matplotlibrc|ipython\/.*\.py|gdb\/gdbinit)$/,
    reader: 'always',
    says: 'A program of this name reads it at each start',
  },
];

/** Names in the working directory or the home that programs read or run by themselves. */
export const OF_DIRECTORY: readonly (readonly [name: RegExp, reader: Reader, says: string])[] = [
  [/^\.(?:bash_profile|bash_login|profile|bash_logout)$/, 'login', 'A shell of login reads it'],
  [/^\.bashrc$/, 'interactive', 'bash reads it when it is interactive'],
  [/^\.z(?:shenv|profile|shrc|login)$/, 'always', 'zsh reads it'],
  [/^\.(?:Rprofile|Renviron|RData)$/, 'always', 'R runs or reads it at each start'],
  [/^conftest\.py$|^(?:pytest|tox)\.ini$/, 'always', 'pytest runs or reads it'],
  [/^\.pdbrc(?:\.py)?$|^\.pythonrc(?:\.py)?$/, 'always', "Python's debugger or prompt runs it"],
  [/^matplotlibrc$/, 'always', 'matplotlib imports the backend that it names'],
  [/^\.numba_config\.yaml$/, 'always', 'numba reads it'],
  [
    /^bunfig\.toml$|^\.npmrc$|^\.yarnrc(?:\.yml)?$|^deno\.jsonc?$/,
    'always',
    'A JavaScript engine or its tools read it, what to load first among it',
  ],
  [/^\.node_(?:modules|libraries)$/, 'always', 'node looks here for modules'],
  [/^\.(?:irbrc|pryrc|gemrc)$|^\.bundle$/, 'always', 'ruby or its tools read it'],
  [/^\.hotspotrc$|^\.jvmopts$/, 'always', 'java reads it when it is told to'],
  [/^\.(?:gdbinit|lldbinit)$/, 'always', 'A debugger runs it'],
  [/^\.(?:gitconfig|git)$/, 'always', 'git reads it, programs to run among it'],
  [/^\.env$/, 'always', 'Many programs take variables from it'],
  [/^\.(?:perltidyrc|proverc)$/, 'always', 'A tool of perl reads it'],
];

/** When it is read, seen from what the image itself starts. */
function when(look: ImageLook, reader: Reader): string {
  const { startsLogin, startsInteractive } = look.command;
  if (reader === 'always') return '';
  const isStarted = reader === 'login' ? startsLogin : startsInteractive;
  return isStarted ? ': the command starts one' : '; the command itself starts none';
}

function* ofSystem(look: ImageLook): Generator<Found> {
  for (const { path, type } of look.input.files) {
    if (type === 'directory' || !isOwn(look.input.originOf(path))) continue;
    const rule = OF_SYSTEM.find((file) => file.path.test(path));
    const node = rule === undefined ? undefined : look.tree.at(path);
    if (rule === undefined || node === undefined || look.isCopy(node)) continue;
    yield { place: `/${path}`, says: `${rule.says}${when(look, rule.reader)}.` };
  }
}

function* ofDirectories(look: ImageLook): Generator<Found> {
  const directories: ReadonlySet<TreeNode | undefined> = new Set([look.workingDir, look.home]);
  for (const directory of directories)
    for (const node of directory?.children.values() ?? [])
      for (const [name, reader, says] of OF_DIRECTORY)
        if (name.test(node.name) && !look.isKnown(node))
          yield {
            place: pathOf(node),
            says: `${says}${when(look, reader)}; ${originWords(look.origin(node))}.`,
          };
}

/** Below the home that an image sets: packages and settings of a user. */
export const OF_HOME: readonly (readonly [path: string, says: string])[] = [
  ['.config', "Programs read their users' settings in it"],
  ['.local/bin', 'Some programs look here for others'],
  ['.local/lib', "Python takes a user's packages from here, with their .pth files"],
  ['.julia/config/startup.jl', 'julia runs it at each start'],
  ['.matplotlib', 'matplotlib imports the backend that is named in it'],
  ['.ipython', 'IPython runs what is in it'],
  ['.R', 'R reads it'],
  ['.cache', 'Programs take what they keep from here, compiled code among it'],
  ['.triton', 'Triton takes compiled code from here'],
  ['.nv', 'CUDA takes compiled code from here'],
];

function* ofHome(look: ImageLook): Generator<Found> {
  if (look.home === undefined) return;
  for (const [path, says] of OF_HOME) {
    const node = look.tree.resolve(path, look.home);
    if (node !== undefined)
      yield { place: `${pathOf(look.home)}/${path}`.replace(/^\/\//, '/'), says: `${says}.` };
  }
}

export const START_UP_FILES: readonly Rule[] = [
  {
    id: 'system-start-up',
    kind: 'start-up-file',
    why: 'It is read before the program proper; what a package has, and copies of it, are left out.',
    find: ofSystem,
  },
  {
    id: 'directory-start-up',
    kind: 'start-up-file',
    why: 'It is found by its name, where the program is started or at the home that the image sets.',
    find: ofDirectories,
  },
  {
    id: 'home-start-up',
    kind: 'start-up-file',
    why: 'The home is empty, and nothing of it is read, unless the image sets another.',
    find: ofHome,
  },
];
