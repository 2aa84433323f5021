import { CountersignError } from '../../errors.ts';
import { HOST_NAME } from './home/environment.ts';
import type { RunHome } from './home/runHome.ts';
import type { SandboxSpec } from './sandbox.ts';

export interface ContainerRun {
  readonly engine: 'docker' | 'podman';
  /** podman without root: users are mapped, and ours must stay ours. */
  readonly rootless: boolean;
  /** Whether the engine can limit the share of the processors here. */
  readonly limitsCpus: boolean;
  /** Whether it can bind a run to some of them. */
  readonly pinsCpus: boolean;
  /** Whether podman without root can give its own user another number inside. */
  readonly mapsUser: boolean;
  readonly spec: SandboxSpec;
  readonly home: RunHome;
  /** Arguments that give it its devices. */
  readonly devices: readonly string[];
  /** The loaded image's id. */
  readonly image: string;
  /** A file with a seccomp profile; undefined for the engine's own. */
  readonly seccompProfile: string | undefined;
}

export function containerName(name: string): string {
  if (!/^[a-z0-9-]{1,128}$/.test(name))
    throw new CountersignError('internal', `${JSON.stringify(name)} cannot name a sandbox`);
  return `countersign-${name}`;
}

/** The tag that a run's image has while it runs. */
export function imageTag(name: string): string {
  return `localhost/${containerName(name)}:run`;
}

function bind(source: string, target: string, readOnly: boolean): string[] {
  // The value is a line of CSV, which docker and podman quote differently.
  if (/[,"\n\r\0]/.test(source))
    throw new CountersignError('input', `the path ${JSON.stringify(source)} cannot be given to a container`, {
      mend: 'use a scratch directory without commas and quotes in its name',
    });
  return ['--mount', `type=bind,source=${source},target=${target}${readOnly ? ',readonly' : ''}`];
}

/** The `run` command that isolates a solution: everything that an engine grants by default is taken back. */
export function runArguments(run: ContainerRun): string[] {
  const { engine, spec, home } = run;
  const { limits } = spec;
  const temporary = Math.floor(limits.memoryBytes / 2);
  const fileBytes = largestFile(limits);
  return [
    'run',
    ...['--name', containerName(spec.name), '--hostname', HOST_NAME, '--pull', 'never'],
    // Attached, so that the log goes to the agent alone and never touches a disk.
    ...['--log-driver', 'none', '--no-healthcheck'],
    ...['--network', 'none', '--ipc', 'private', '--read-only', '--cap-drop', 'ALL'],
    ...['--security-opt', 'no-new-privileges', '--user', `${home.user.uid}:${home.user.gid}`],
    ...(run.seccompProfile === undefined ? [] : ['--security-opt', `seccomp=${run.seccompProfile}`]),
    ...['--memory', String(limits.memoryBytes), '--memory-swap', String(limits.memoryBytes)],
    ...['--pids-limit', String(limits.processes), ...(run.limitsCpus ? ['--cpus', String(limits.cpus)] : [])],
    ...(run.pinsCpus && home.processors !== undefined ? ['--cpuset-cpus', home.processors] : []),
    // Without nofile and nproc some runtimes try to raise the hard limits and fail.
    ...['--ulimit', `nofile=${home.openFiles}:${home.openFiles}`, '--ulimit', 'nproc=4096:4096'],
    ...['--ulimit', 'core=0:0', '--ulimit', `fsize=${fileBytes}:${fileBytes}`],
    ...['--tmpfs', `/tmp:rw,exec,nosuid,nodev,mode=1777,size=${temporary}`],
    // For docker, 0 is as many as it likes.
    ...['--shm-size', String(Math.max(4096, limits.sharedMemoryBytes))],
    ...home.added.flatMap((pair) => ['--env', pair]),
    ...(engine === 'podman' ? podmanOnly(run) : dockerOnly(run)),
    ...run.devices,
    ...spec.inputs.flatMap(({ name, path }) => bind(path, inputTarget(name), true)),
    ...bind(spec.certs, '/sp/certs', true),
    ...bind(spec.configurations, '/sp/configurations', true),
    ...bind(spec.output, '/sp/output', false),
    ...home.directories.flatMap(({ source, target }) => bind(source, target, false)),
    ...home.files.flatMap(({ source, target }) => bind(source, target, true)),
    run.image,
  ];
}

/** @throws CountersignError `internal` for a name that isn't one path segment. */
export function inputTarget(name: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new CountersignError('internal', `${JSON.stringify(name)} cannot name an input`);
  return `/sp/inputs/${name}`;
}

/** Bytes of the largest file that a run may write anywhere. */
export function largestFile(limits: SandboxSpec['limits']): number {
  const { outputBytes, scratchBytes, sharedMemoryBytes, memoryBytes } = limits;
  return Math.max(outputBytes, scratchBytes, sharedMemoryBytes, Math.floor(memoryBytes / 2));
}

function podmanOnly({ rootless, mapsUser, home }: ContainerRun): string[] {
  const { uid, gid } = home.user;
  const keptId = mapsUser ? `keep-id:uid=${uid},gid=${gid}` : 'keep-id';
  return [
    ...['--read-only-tmpfs=false', '--image-volume', 'ignore', '--http-proxy=false', '--no-hosts'],
    // An entry point named like an init would be given more mounts.
    '--systemd=false',
    ...(rootless ? ['--userns', keptId] : []),
  ];
}

/**
 * docker makes a volume on its disk for each that an image declares. One that is read-only holds nothing but the
 * image's; without a name it would not make it read-only.
 */
function dockerOnly({ spec, home }: ContainerRun): string[] {
  return home.filledVolumes.flatMap((path, i) => [
    '--mount',
    `type=volume,source=${volumePrefix(containerName(spec.name))}${i + 1},target=${path},readonly`,
  ]);
}

/** How docker's volumes of a container begin; no container's name has a dot. */
export function volumePrefix(container: string): string {
  return `${container}.`;
}
