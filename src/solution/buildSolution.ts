import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildProcess } from 'node:child_process';
import { CountersignError } from '../errors.ts';
import { findBuildFile, pathInside } from './context/findBuildFile.ts';
import { externalBases, namesShell } from './context/externalBases.ts';
import type { ExternalBase } from './context/externalBases.ts';
import { stageContext } from './context/stageContext.ts';
import { buildMend } from './engine/buildMend.ts';
import { builderEnvironment, finished, lastLine, startEngine, underUmask } from './engine/containerEngine.ts';
import type { ContainerEngine } from './engine/containerEngine.ts';
import { findDocker, findPodman } from './engine/findEngine.ts';
import { saveImage } from './image/saveImage.ts';
import type { SavedImage, SaveRequest } from './image/saveImage.ts';

/** What the engine is told besides what to build. */
export interface BuildOptions {
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
  /** As the engine takes them: `id=name,src=path` or `id=name,env=variable`. Their content reaches neither the image nor the command line. */
  readonly secrets?: readonly string[];
}

export interface BuildRequest extends BuildOptions {
  /** Holds the Dockerfile. */
  readonly directory: string;
  /** Of the image; it is tagged `<name>:latest`. */
  readonly name: string;
  /** Where to write the archive; replaced if it is there. */
  readonly output: string;
  /**
   * Take steps from the engine's own cache. That is faster, and makes the image depend on what was built on this machine before:
   * a step's layer may be older than what it would give today, or have the times and labels of another build.
   */
  readonly useCache?: boolean;
  /** Called with each line that the engine says. */
  readonly onLine?: (line: string) => void;
  /** Called with what may keep others from building the same again; what is absent hears it by `onLine`. */
  readonly onWarning?: (warning: string) => void;
  /** See SaveRequest. */
  readonly onArchive?: SaveRequest['onArchive'];
}

export interface BuiltSolution extends SavedImage {
  readonly engine: 'docker' | 'podman';
}

const UMASK = 0o022;
/** What a build may see of where and when it is done: the same everywhere. */
const SAME_EVERYWHERE = { SOURCE_DATE_EPOCH: '0', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

/** What podman says when not the Dockerfile but its own way to run a step is at fault. */
const CANNOT_RUN_STEPS = /netavark|cni|oci runtime|runc|crun|rlimit|cgroup|container start message/i;

/**
 * Builds the image of a directory with a Dockerfile and saves it (see saveImage). Nothing of who builds it when and where is in
 * it: times are set to 1970, and modes to those that git knows (see stageContext), so that with podman the same commit on
 * the same base gives the same archive. With docker's BuildKit the same files do; the times of directories are its own.
 * @throws CountersignError `usage` or `input` when it can't be built, `unavailable` when no engine is here.
 */
export async function buildSolution(request: BuildRequest): Promise<BuiltSolution> {
  requireBuildable(request);
  const file = await findBuildFile(request);
  const text = await readFile(file, 'utf8');
  warnOfMoving(externalBases(text, request.buildArgs), request);
  const engine = await findBuilder();
  const context = await mkdtemp(join(tmpdir(), 'countersign-context-'));
  try {
    // One that stands in the context is taken from the copy.
    const inside = pathInside(request.directory, file);
    await stageContext(request.directory, context, request.onLine, inside);
    const format = podmanFormat(engine, text, request);
    const staged = inside === undefined ? file : join(context, inside);
    await buildImage(engine, { ...request, file: staged, context, format });
  } finally {
    await rm(context, { recursive: true, force: true });
  }
  const { name, output, onArchive } = request;
  const saved = await saveImage(engine, {
    tag: `${name}:latest`,
    output,
    ...(onArchive === undefined ? {} : { onArchive }),
  });
  return { ...saved, engine: engine.name };
}

function requireBuildable(request: BuildRequest): void {
  if (!/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(request.name) || request.name.length > 128)
    throw new CountersignError('usage', `${JSON.stringify(request.name)} cannot name an image`, {
      mend: 'use lower-case letters, digits and dashes',
    });
  for (const pair of request.buildArgs ?? [])
    if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(pair))
      throw new CountersignError('usage', `the build argument ${JSON.stringify(pair)} is not NAME=value`);
}

function warnOfMoving(bases: readonly ExternalBase[], { onLine, onWarning = onLine }: BuildRequest): void {
  for (const { name, isPinned } of bases)
    if (!isPinned)
      onWarning?.(
        `the Dockerfile names ${JSON.stringify(name)} without a digest: the image cannot be rebuilt for sure (write it as NAME@sha256:…)`,
      );
}

/** The engine that builds here, docker before podman. @throws CountersignError `unavailable` */
export async function findBuilder(): Promise<ContainerEngine> {
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

interface StagedRequest extends BuildRequest {
  /** Where the copy is that is built from. */
  readonly context: string;
  readonly file: string;
  /** The form of podman's image. */
  readonly format: 'oci' | 'docker';
}

/**
 * Docker's form names the container of the build, so that each build has another digest; OCI's knows no SHELL, which podman
 * would then not heed.
 */
function podmanFormat(
  engine: ContainerEngine,
  dockerfile: string,
  { onLine, onWarning = onLine }: BuildRequest,
): StagedRequest['format'] {
  if (engine.name !== 'podman' || !namesShell(dockerfile)) return 'oci';
  onWarning?.(
    'the Dockerfile has SHELL: podman writes the id of the build into such an image, so that a rebuild has the same files and another digest',
  );
  return 'docker';
}

/** The `build` command on a staged context; `isolation` is podman's way to run the steps. */
export function buildArguments(
  engine: 'docker' | 'podman',
  request: StagedRequest,
  isolation?: 'chroot',
): string[] {
  const { context, format } = request;
  return [
    ...['build', '--tag', `${request.name}:latest`],
    // podman would take a Containerfile before the Dockerfile, and label the image with its own version.
    ...['--file', request.file],
    ...(engine === 'podman' ? ['--timestamp', '0', '--format', format, '--identity-label=false'] : []),
    ...(isolation === undefined ? [] : ['--isolation', isolation]),
    ...(['target', 'platform', 'network'] as const).flatMap((name) => {
      const value = request[name];
      return value === undefined ? [] : [`--${name}`, value];
    }),
    ...(request.secrets ?? []).flatMap((secret) => ['--secret', secret]),
    ...(request.useCache === true ? [] : ['--no-cache']),
    ...(request.buildArgs ?? []).flatMap((pair) => ['--build-arg', pair]),
    ...['--', context],
  ];
}

async function buildImage(engine: ContainerEngine, request: StagedRequest): Promise<void> {
  const attempt = async (isolation?: 'chroot'): Promise<{ status: number | null; stderr: string }> => {
    const args = buildArguments(engine.name, request, isolation);
    const child = underUmask(UMASK, () =>
      startEngine(engine, args, 'ignore', {
        ...builderEnvironment(process.env, request.secrets),
        ...SAME_EVERYWHERE,
        BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
      }),
    );
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
      buildMend(result.stderr),
    );
}

function tellLines(child: ChildProcess, onLine: BuildRequest['onLine']): void {
  if (onLine === undefined) return;
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
}
