import { posix } from 'node:path';
import type { DeviceHook } from '../cdi/cdiSchema.ts';
import { whyNotANode, whyNotThere } from './ownPlaces.ts';

/** A link that `create-symlinks` makes: `path` leads to `target`. */
export interface DeviceLink {
  readonly target: string;
  readonly path: string;
}

/** What the hooks of a specification come to, as far as the agent does it itself. */
export interface HookWork {
  readonly links: readonly DeviceLink[];
  /** Directories of the sandbox whose mounted libraries the loader must find. */
  readonly libraries: readonly string[];
}

/**
 * Hooks of the NVIDIA Container Toolkit that change nothing here, and why.
 * - `disable-device-node-modification` tells the driver's library not to make nodes: a solution has no capability to.
 * - `update-application-profile` hides from EGL and Vulkan the GPUs that were not given: those have no node here at all.
 * - `enable-cuda-compat` prefers an image's newer `libcuda` over the machine's: the machine's is used, as before there was
 *   this hook, and CUDA itself says when it is too old.
 */
const NEEDLESS: readonly string[] = [
  'disable-device-node-modification',
  'update-application-profile',
  'enable-cuda-compat',
];

/** The programs of the toolkit that have its hooks as commands, and what comes before the hook's name. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'nvidia-cdi-hook': [],
  'nvidia-ctk': ['hook'],
};

function commandOf({ path, args = [] }: DeviceHook): { name: string; rest: readonly string[] } | undefined {
  const before = PROGRAMS[posix.basename(path)];
  if (before === undefined || !Object.hasOwn(PROGRAMS, posix.basename(path))) return undefined;
  const words = args.slice(1);
  if (before.some((word, index) => words[index] !== word)) return undefined;
  const [name, ...rest] = words.slice(before.length);
  return name === undefined ? undefined : { name, rest };
}

/** The values of an option that may be given often, as `--option value` or `--option=value`; undefined for anything else. */
function valuesOf(
  words: readonly string[],
  option: string,
  ignored: readonly string[] = [],
): string[] | undefined {
  const values: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const at = word.indexOf('=');
    const name = at < 0 ? word : word.slice(0, at);
    const value = at < 0 ? words[++index] : word.slice(at + 1);
    if (value === undefined || ![option, ...ignored].includes(name)) return undefined;
    if (name === option) values.push(value);
  }
  return values;
}

/** Why a link is not made, or the link. */
function linkOf(text: string): DeviceLink | string {
  const [target = '', path = '', ...more] = text.split('::');
  if (more.length > 0 || target === '' || path === '') return `the link ${text} is not target::path`;
  const why = path.startsWith('/dev/') ? whyNotANode(path) : whyNotThere(path);
  return why === undefined ? { target, path } : `the link ${path} ${why}`;
}

function linksOf(rest: readonly string[]): HookWork | string {
  const links = valuesOf(rest, '--link')?.map(linkOf);
  if (links === undefined) return 'its hook create-symlinks has arguments that are not known here';
  const bad = links.find((link) => typeof link === 'string');
  return bad ?? { links: links.filter((link) => typeof link !== 'string'), libraries: [] };
}

function librariesOf(rest: readonly string[]): HookWork | string {
  // Which ldconfig to run does not matter to who runs none.
  const libraries = valuesOf(rest, '--folder', ['--ldconfig-path']);
  if (libraries === undefined) return 'its hook update-ldcache has arguments that are not known here';
  return { links: [], libraries };
}

/** Directories below /dev are made with mode 755 here, which is what this hook is there for. */
function chmodOf(rest: readonly string[]): HookWork | string {
  const paths = valuesOf(rest, '--path', ['--mode']);
  if (paths?.every((path) => path.startsWith('/dev/')) !== true)
    return 'its hook chmod changes more than directories of nodes';
  return { links: [], libraries: [] };
}

/**
 * What one hook comes to. None is ever started: each name is either done by the agent in the run's own tree, or proven
 * needless, or refused.
 * @returns why the hook is refused, when it is
 */
export function hookWork(hook: DeviceHook): HookWork | string {
  const command = commandOf(hook);
  if (command === undefined) return `its hook ${hook.path} is not known here, and none is run that is not`;
  const { name, rest } = command;
  if (name === 'create-symlinks') return linksOf(rest);
  if (name === 'update-ldcache') return librariesOf(rest);
  if (name === 'chmod') return chmodOf(rest);
  if (NEEDLESS.includes(name)) return { links: [], libraries: [] };
  return `its hook ${name} is not known here, and none is run that is not`;
}
