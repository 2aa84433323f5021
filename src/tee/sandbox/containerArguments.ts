import { CountersignError } from '../../errors.ts';
import type { SandboxSpec } from './sandbox.ts';
import type { SandboxUser } from './sandboxUser.ts';

export interface ContainerRun {
  readonly engine: 'docker' | 'podman';
  /** podman without root: users are mapped, and ours must stay ours. */
  readonly rootless: boolean;
  /** Whether the engine can limit the share of the processors here. */
  readonly limitsCpus: boolean;
  readonly spec: SandboxSpec;
  readonly user: SandboxUser;
  /** Arguments that give it its devices. */
  readonly devices: readonly string[];
  /** The loaded image's id. */
  readonly image: string;
  /** Of the image: `NAME=value`. */
  readonly imageEnv: readonly string[];
  /** A file with a seccomp profile; undefined for the engine's own. */
  readonly seccompProfile: string | undefined;
  /** Volumes that the image declares. */
  readonly imageVolumes: readonly string[];
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
  const { engine, spec, user } = run;
  const { limits } = spec;
  const temporary = Math.floor(limits.memoryBytes / 2);
  return [
    'run',
    ...['--name', containerName(spec.name), '--hostname', 'sandbox', '--pull', 'never'],
    // Attached, so that the log goes to the agent alone and never touches a disk.
    ...['--log-driver', 'none', '--no-healthcheck'],
    ...['--network', 'none', '--ipc', 'private', '--read-only', '--cap-drop', 'ALL'],
    ...['--security-opt', 'no-new-privileges', '--user', `${user.uid}:${user.gid}`],
    ...(run.seccompProfile === undefined ? [] : ['--security-opt', `seccomp=${run.seccompProfile}`]),
    ...['--memory', String(limits.memoryBytes), '--memory-swap', String(limits.memoryBytes)],
    ...['--pids-limit', String(limits.processes), ...(run.limitsCpus ? ['--cpus', String(limits.cpus)] : [])],
    // Without nofile and nproc some runtimes try to raise the hard limits and fail.
    ...['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096', '--ulimit', 'core=0:0'],
    ...['--ulimit', `fsize=${limits.outputBytes}:${limits.outputBytes}`],
    ...['--tmpfs', `/tmp:rw,nosuid,nodev,mode=1777,size=${temporary}`, '--shm-size', String(temporary)],
    ...(run.imageEnv.some((pair) => pair.startsWith('HOME=')) ? [] : ['--env', 'HOME=/tmp']),
    ...(engine === 'podman' ? podmanOnly(run.rootless) : dockerOnly(run.imageVolumes)),
    ...run.devices,
    ...spec.inputs.flatMap(({ name, path }) => bind(path, inputTarget(name), true)),
    ...bind(spec.certs, '/sp/certs', true),
    ...bind(spec.configurations, '/sp/configurations', true),
    ...bind(spec.output, '/sp/output', false),
    run.image,
  ];
}

/** @throws CountersignError `internal` for a name that isn't one path segment. */
export function inputTarget(name: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new CountersignError('internal', `${JSON.stringify(name)} cannot name an input`);
  return `/sp/inputs/${name}`;
}

function podmanOnly(rootless: boolean): string[] {
  return [
    ...['--read-only-tmpfs=false', '--image-volume', 'ignore', '--http-proxy=false', '--no-hosts'],
    // An entry point named like an init would be given more mounts.
    '--systemd=false',
    ...(rootless ? ['--userns', 'keep-id'] : []),
  ];
}

/** docker makes a volume on the disk for each that an image declares, unless something is mounted there. */
function dockerOnly(volumes: readonly string[]): string[] {
  return volumes.flatMap((path) => {
    if (!/^\/[A-Za-z0-9._/-]+$/.test(path) || /^\/(?:sp|proc|sys|dev)(?:\/|$)|\.\.|\/\//.test(path))
      throw new CountersignError('refused', `the image declares a volume at ${JSON.stringify(path)}`);
    return ['--tmpfs', `${path}:rw,nosuid,nodev,mode=1777,size=64m`];
  });
}
