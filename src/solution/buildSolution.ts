import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildProcess } from 'node:child_process';
import { CountersignError } from '../errors.ts';
import { builderEnvironment, finished, lastLine, startEngine } from './engine/containerEngine.ts';
import type { ContainerEngine } from './engine/containerEngine.ts';
import { findDocker, findPodman } from './engine/findEngine.ts';
import { saveImage } from './image/saveImage.ts';
import type { SavedImage, SaveRequest } from './image/saveImage.ts';

export interface BuildRequest {
  /** Holds the Dockerfile. */
  readonly directory: string;
  /** Of the image; it is tagged `<name>:latest`. */
  readonly name: string;
  /** Where to write the archive; replaced if it is there. */
  readonly output: string;
  /** `NAME=value`. */
  readonly buildArgs?: readonly string[];
  /** What to build by; by default the Containerfile or Dockerfile of the directory. */
  readonly file?: string;
  /** The stage to build; the last one by default. */
  readonly target?: string;
  /** `os/architecture[/variant]`. */
  readonly platform?: string;
  /** Of the steps: `none`, `host`, a network's name. */
  readonly network?: string;
  /** As the engine takes them: `id=name,src=path`. Their content reaches neither the image nor the command line. */
  readonly secrets?: readonly string[];
  /** Called with each line that the engine says. */
  readonly onLine?: (line: string) => void;
  /** See SaveRequest. */
  readonly onArchive?: SaveRequest['onArchive'];
}

export interface BuiltSolution extends SavedImage {
  readonly engine: 'docker' | 'podman';
}

/** What podman says when not the Dockerfile but its own way to run a step is at fault. */
const CANNOT_RUN_STEPS = /netavark|cni|oci runtime|runc|crun|rlimit|cgroup|container start message/i;

/**
 * Builds the image of a directory with a Dockerfile and saves it (see saveImage). Times are set to 1970, so that
 * with podman (and docker's BuildKit) the same files on the same base give the same archive.
 * @throws CountersignError `usage` or `input` when it can't be built, `unavailable` when no engine is here.
 */
export async function buildSolution(request: BuildRequest): Promise<BuiltSolution> {
  if (!/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(request.name) || request.name.length > 128)
    throw new CountersignError('usage', `${JSON.stringify(request.name)} cannot name an image`, {
      mend: 'use lower-case letters, digits and dashes',
    });
  for (const pair of request.buildArgs ?? [])
    if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(pair))
      throw new CountersignError('usage', `the build argument ${JSON.stringify(pair)} is not NAME=value`);
  const file = await findBuildFile(request);
  const engine = await findBuilder();
  await buildImage(engine, { ...request, file });
  const { name, output, onArchive } = request;
  const saved = await saveImage(engine, {
    tag: `${name}:latest`,
    output,
    ...(onArchive === undefined ? {} : { onArchive }),
  });
  return { ...saved, engine: engine.name };
}

/** Names of what an image is built by, as podman looks for them; docker knows the second alone. */
const BUILD_FILES = ['Containerfile', 'Dockerfile'];

/** The path of the file to build by. @throws CountersignError `input` where there is none, `usage` where there are two */
async function findBuildFile({ directory, file }: BuildRequest): Promise<string> {
  const isFile = async (path: string): Promise<boolean> =>
    (await stat(path).catch(() => undefined))?.isFile() === true;
  if (file !== undefined) {
    if (await isFile(resolve(file))) return resolve(file);
    throw new CountersignError('input', `there is no file ${file} to build by`);
  }
  const found: string[] = [];
  for (const name of BUILD_FILES) {
    const path = join(resolve(directory), name);
    if (await isFile(path)) found.push(path);
  }
  const [path] = found;
  if (path === undefined)
    throw new CountersignError('input', `there is no Dockerfile and no Containerfile in ${directory}`, {
      mend: 'name it with --file',
    });
  if (found.length > 1)
    throw new CountersignError('usage', `${directory} has a Dockerfile and a Containerfile`, {
      mend: 'say by --file which one to build by: docker and podman choose differently',
    });
  return path;
}

async function findBuilder(): Promise<ContainerEngine> {
  const docker = await findDocker();
  // To build, docker needs the user's own settings: registries and their credentials.
  if (docker !== undefined) return { ...docker, globals: [] };
  const podman = await findPodman();
  if (podman !== undefined) return podman;
  throw new CountersignError(
    'unavailable',
    'neither docker nor podman works here, so no image can be built',
    {
      mend: 'install docker or podman, or on Debian: apt-get install podman runc',
    },
  );
}

/** The `build` command; `isolation` is podman's way to run the steps. */
export function buildArguments(
  engine: 'docker' | 'podman',
  request: BuildRequest,
  isolation?: 'chroot',
): string[] {
  return [
    ...['build', '--tag', `${request.name}:latest`],
    ...(engine === 'podman' ? ['--timestamp', '0', '--format', 'docker'] : []),
    ...(isolation === undefined ? [] : ['--isolation', isolation]),
    ...(request.file === undefined ? [] : ['--file', resolve(request.file)]),
    ...(['target', 'platform', 'network'] as const).flatMap((name) => {
      const value = request[name];
      return value === undefined ? [] : [`--${name}`, value];
    }),
    ...(request.secrets ?? []).flatMap((secret) => ['--secret', secret]),
    ...(request.buildArgs ?? []).flatMap((pair) => ['--build-arg', pair]),
    ...['--', resolve(request.directory)],
  ];
}

async function buildImage(engine: ContainerEngine, request: BuildRequest): Promise<void> {
  const attempt = async (isolation?: 'chroot'): Promise<{ status: number | null; stderr: string }> => {
    const args = buildArguments(engine.name, request, isolation);
    const child = startEngine(engine, args, 'ignore', {
      ...builderEnvironment(),
      SOURCE_DATE_EPOCH: '0',
      BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
    });
    tellLines(child, request.onLine);
    return finished(child);
  };
  let result = await attempt();
  if (result.status !== 0 && engine.name === 'podman' && CANNOT_RUN_STEPS.test(result.stderr)) {
    request.onLine?.('podman cannot run steps in containers here; trying again with --isolation chroot');
    result = await attempt('chroot');
  }
  if (result.status !== 0)
    throw new CountersignError(
      'input',
      `${engine.name} could not build ${request.directory}: ${lastLine(result.stderr) || 'no reason given'}`,
    );
}

function tellLines(child: ChildProcess, onLine: BuildRequest['onLine']): void {
  if (onLine === undefined) return;
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
}
