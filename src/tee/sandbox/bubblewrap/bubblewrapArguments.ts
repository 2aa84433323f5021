import type { BubblewrapDevices } from '../../devices/expand/bubblewrapDevices.ts';
import type { ImageFacts } from '../../../solution/image/readImage.ts';
import { inputTarget } from '../containerArguments.ts';
import type { SandboxSpec } from '../sandbox.ts';
import type { SandboxUser } from '../sandboxUser.ts';

export interface BubblewrapRun {
  readonly spec: SandboxSpec;
  /** The unpacked image. */
  readonly root: string;
  readonly user: SandboxUser;
  readonly devices: BubblewrapDevices;
  readonly facts: Pick<ImageFacts, 'entrypoint' | 'cmd' | 'env' | 'workingDir'>;
  /** bubblewrap 0.8 and later can forbid user namespaces inside. */
  readonly canDisableUserns: boolean;
  readonly seccompFd: number | undefined;
  readonly statusFd: number;
  /** Files of /proc to cover. */
  readonly masked: readonly string[];
}

/** A host directory and where the solution sees it. */
interface Mount {
  readonly source: string;
  readonly target: string;
  readonly writable: boolean;
}

function mountsOf({ spec, root, devices }: BubblewrapRun): Mount[] {
  return [
    { source: root, target: '/', writable: false },
    ...devices.mounts.map((mount) => ({ ...mount, writable: false })),
    ...spec.inputs.map(({ name, path }) => ({ source: path, target: inputTarget(name), writable: false })),
    { source: spec.certs, target: '/sp/certs', writable: false },
    { source: spec.configurations, target: '/sp/configurations', writable: false },
    { source: spec.output, target: '/sp/output', writable: true },
  ];
}

/** Directories that must be in the unpacked image, whose root is read-only once it is mounted. */
export function mountPoints(run: Pick<BubblewrapRun, 'spec'>): string[] {
  const inputs = run.spec.inputs.map(({ name }) => inputTarget(name));
  return [...inputs, '/sp/output', '/sp/certs', '/sp/configurations', '/proc', '/dev', '/tmp'];
}

/** Below a directory that belongs to root and to which the unprivileged user has a way. */
const STAGE = '/tmp/countersign';

/**
 * For an agent that is root: a private view of the host in which the run's directories, closed to everyone, can be
 * reached by the unprivileged user that the inner bubblewrap runs as.
 */
export function stageArguments(run: BubblewrapRun): string[] {
  return [
    ...['--die-with-parent', '--dev-bind', '/', '/', '--tmpfs', '/tmp', '--dir', STAGE],
    ...mountsOf(run).flatMap(({ source, writable }, i) => [
      ...[writable ? '--bind' : '--ro-bind', source, `${STAGE}/${i}`],
    ]),
    ...['--remount-ro', '/tmp'],
  ];
}

/** The command that gives up root between the two. Without capabilities in any set, for it and its children. */
export function dropArguments({ user }: Pick<BubblewrapRun, 'user'>): string[] {
  return [
    ...['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs'],
    ...['--inh-caps=-all', '--bounding-set=-all', '--'],
  ];
}

/** What of /proc tells about the host; a kernel has some of them. */
export const TELLING: readonly string[] = [
  '/proc/kallsyms',
  '/proc/keys',
  '/proc/kmsg',
  '/proc/kcore',
  '/proc/timer_list',
];

/** The isolation itself. `staged`: the directories are where `stageArguments` put them. */
export function isolateArguments(run: BubblewrapRun, staged: boolean): string[] {
  const { facts, user, spec } = run;
  const temporary = String(Math.floor(spec.limits.memoryBytes / 2));
  const [image, ...mounts] = mountsOf(run).map((mount, i) => [
    ...[mount.writable ? '--bind' : '--ro-bind', staged ? `${STAGE}/${i}` : mount.source, mount.target],
  ]);
  return [
    ...['--die-with-parent', '--new-session', '--unshare-all', '--unshare-user'],
    ...(run.canDisableUserns ? ['--disable-userns'] : []),
    ...['--uid', String(user.uid), '--gid', String(user.gid), '--hostname', 'sandbox', '--cap-drop', 'ALL'],
    ...(image ?? []),
    ...['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys'],
    ...run.masked.flatMap((path) => ['--ro-bind', '/dev/null', path]),
    ...[
      '--dev',
      '/dev',
      '--perms',
      '1777',
      '--size',
      temporary,
      '--tmpfs',
      '/dev/shm',
      ...run.devices.nodes,
      '--remount-ro',
      '/dev',
    ],
    ...['--perms', '1777', '--size', temporary, '--tmpfs', '/tmp'],
    ...mounts.flat(),
    ...environmentOf([...facts.env, ...run.devices.env]),
    ...['--chdir', facts.workingDir === '' ? '/' : facts.workingDir],
    ...['--json-status-fd', String(run.statusFd)],
    ...(run.seccompFd === undefined ? [] : ['--seccomp', String(run.seccompFd)]),
  ];
}

/** As engines give it: a search path and a home, then what the image sets. */
function environmentOf(env: readonly string[]): string[] {
  const pairs = new Map([
    ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    ['HOME', '/tmp'],
    ['HOSTNAME', 'sandbox'],
  ]);
  for (const pair of env) {
    const at = pair.indexOf('=');
    if (at > 0) pairs.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return ['--clearenv', ...[...pairs].flatMap(([name, value]) => ['--setenv', name, value])];
}

/** Limits of each process. With control groups, memory and processes are counted there, for all together. */
export function limitArguments(
  limits: SandboxSpec['limits'],
  counted: { readonly inGroups: boolean; readonly processesBefore: number },
): string[] {
  const cpuSeconds = Math.ceil(limits.minutes * 60 * Math.max(1, limits.cpus)) + 60;
  return [
    ...['prlimit', `--fsize=${limits.outputBytes}`, '--core=0', '--nofile=1024', `--cpu=${cpuSeconds}`],
    ...(counted.inGroups
      ? []
      : [
          // The driver of a GPU reserves far more addresses than there is memory: there, what is used is looked at.
          ...(limits.gpus > 0 ? [] : [`--as=${limits.memoryBytes}`]),
          `--nproc=${limits.processes + counted.processesBefore}`,
        ]),
    '--',
  ];
}
