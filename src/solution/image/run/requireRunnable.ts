import type { ImageConfig } from '../imageConfig.ts';
import type { ImageFacts } from '../readImage.ts';
import type { LayerFile } from '../scanArchive.ts';
import type { ImageTree } from './imageTree.ts';
import { imageUser } from './imageUser.ts';
import { imageVolumes } from './imageVolumes.ts';
import { NotRunnable, quotedName as quoted } from './notRunnable.ts';

/** What docker and podman take where an image sets none. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Scripts that scripts start (execve(2)). */
const MAX_SCRIPTS = 5;
const ANY_MAY_RUN = 0o111;

/** Numbers of machines in an ELF header, by the names that images use. */
const MACHINES: Readonly<Record<string, readonly number[]>> = {
  // A 64-bit kernel runs programs of 32 bits too.
  amd64: [62, 3],
  arm64: [183, 40],
  '386': [3],
  arm: [40],
  riscv64: [243],
  ppc64le: [21],
  s390x: [22],
  loong64: [258],
};

/** The same machine under the names of others than Go. */
const SAME: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  x64: 'amd64',
  aarch64: 'arm64',
  ia32: '386',
};

/** What the sandbox mounts: what is there when the image runs, the image does not tell. */
const MOUNTED = /^\/(?:sp|proc|dev|sys|tmp)(?:\/|$)/;

/** A machine's architecture as images name it. @param name as Node, Linux or Go have it */
export function architectureNamed(name: string): string {
  return SAME[name.toLowerCase()] ?? name.toLowerCase();
}

/**
 * Refuses an image that could not be started: for another machine, without an entry point, or with one that is not
 * there, may not run, or is in a form that Linux does not start; with a user that it does not have, or a volume that is
 * given to nobody.
 * @param machine what runs it, where that is known: `amd64`, and who that is for the error: `this TEE`
 * @throws NotRunnable
 */
export function requireRunnable(
  facts: ImageFacts,
  machine?: { readonly architecture: string; readonly who: string },
): void {
  const architecture = architectureNamed(facts.architecture);
  if (machine !== undefined && machine.architecture !== architecture) {
    const message = `the image is for ${architecture}, ${machine.who} is ${machine.architecture}`;
    throw new NotRunnable(message, message, `build it for linux/${machine.architecture} (--platform)`);
  }
  const [program] = [...facts.entrypoint, ...facts.cmd];
  if (program === undefined || program === '')
    throw notStarted('the image has no entry point', 'set ENTRYPOINT or CMD in its Dockerfile');
  const path = located(facts, facts.tree, program);
  if (path !== undefined) requireStartable(facts.tree, path, architecture);
  imageUser(facts);
  imageVolumes(facts);
}

function notStarted(message: string, mend: string): NotRunnable {
  return new NotRunnable(message, 'the solution has no entry point that can be started', mend);
}

/** The path that is started; undefined for what the image cannot tell. */
function located({ env, workingDir }: ImageConfig, tree: ImageTree, program: string): string | undefined {
  const base = workingDir.startsWith('/') ? workingDir : `/${workingDir}`;
  if (program.includes('/')) return program.startsWith('/') ? program : `${base}/${program}`;
  const variable = env.findLast((pair) => pair.startsWith('PATH='))?.slice('PATH='.length) ?? '';
  const directories = (variable === '' ? DEFAULT_PATH : variable).split(':');
  for (const directory of directories) {
    const path = directory.startsWith('/') ? `${directory}/${program}` : `${base}/${directory}/${program}`;
    if (MOUNTED.test(path)) return undefined;
    if (((tree.find(path)?.mode ?? 0) & ANY_MAY_RUN) !== 0) return path;
  }
  throw notStarted(
    `the image's entry point ${quoted(program)} is in no directory of its PATH (${quoted(directories.join(':'))})`,
    'name it by its whole path, or install what it is part of',
  );
}

function requireStartable(tree: ImageTree, first: string, architecture: string): void {
  let path = first;
  let what = `the image's entry point ${quoted(first)}`;
  for (let depth = 0; !MOUNTED.test(path); depth++) {
    if (depth > MAX_SCRIPTS)
      throw notStarted(
        `${quoted(first)} is one of scripts that start scripts without an end`,
        'name a program',
      );
    const file = requireFile(tree, path, what);
    const format = file.format ?? { kind: 'other' };
    if (format.kind === 'elf') {
      requireMachine(format.machine, architecture, what);
      if (format.interpreter?.startsWith('/') && !MOUNTED.test(format.interpreter))
        requireFile(
          tree,
          format.interpreter,
          `${what} needs the loader ${quoted(format.interpreter)}, which`,
        );
      return;
    }
    if (format.kind === 'other')
      throw notStarted(
        `${what} is neither a program nor a script that names its interpreter`,
        'begin a script with a line like #!/bin/sh, or name the interpreter in ENTRYPOINT',
      );
    if (format.interpreter.endsWith('\r'))
      throw notStarted(`${what} ends its first line as Windows does`, 'save it with the line ends of Unix');
    path = format.interpreter;
    // A relative one depends on where the script is started.
    if (!path.startsWith('/')) return;
    what = `${what} is a script of ${quoted(path)}, which`;
  }
}

function requireFile(tree: ImageTree, path: string, what: string): LayerFile {
  const file = tree.find(path);
  if (file === undefined)
    throw notStarted(`${what} is not in the image`, 'check its path, and what COPY copied');
  if ((file.mode & ANY_MAY_RUN) === 0)
    throw notStarted(`${what} may not be executed`, 'give it the permission: chmod +x');
  return file;
}

function requireMachine(machine: number, architecture: string, what: string): void {
  const known = MACHINES[architecture];
  if (known === undefined || known.includes(machine)) return;
  const [name = `machine ${machine}`] =
    Object.entries(MACHINES).find(([, [first]]) => first === machine) ?? [];
  throw notStarted(
    `${what} is a program for ${name}, in an image for ${architecture}`,
    'build it for the one machine',
  );
}
