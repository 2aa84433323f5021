import { relative } from 'node:path';
import type { BubblewrapDevices } from '../../devices/expand/bubblewrapDevices.ts';
import type { ImageFacts } from '../../../solution/image/readImage.ts';
import type { RootTree } from '../../../solution/image/layer/rootTree.ts';
import { inputTarget, largestFile } from '../containerArguments.ts';
import { HOST_NAME } from '../home/environment.ts';
import type { HomeMount, RunHome } from '../home/runHome.ts';
import type { SandboxSpec } from '../sandbox.ts';
import type { Ids } from '../sandboxUser.ts';

export interface BubblewrapRun {
  readonly spec: SandboxSpec;
  /** The unpacked image. */
  readonly root: string;
  readonly home: RunHome;
  readonly devices: BubblewrapDevices;
  readonly facts: Pick<ImageFacts, 'entrypoint' | 'cmd' | 'workingDir'>;
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

function mountsOf({ spec, root, home, devices }: BubblewrapRun): Mount[] {
  return [
    { source: root, target: '/', writable: false },
    ...devices.mounts.map((mount) => ({ ...mount, writable: false })),
    ...spec.inputs.map(({ name, path }) => ({ source: path, target: inputTarget(name), writable: false })),
    { source: spec.certs, target: '/sp/certs', writable: false },
    { source: spec.configurations, target: '/sp/configurations', writable: false },
    { source: spec.output, target: '/sp/output', writable: true },
    ...home.directories.map((mount) => ({ ...mount, writable: true })),
    ...home.files.map((mount) => ({ ...mount, writable: false })),
  ];
}

/** Directories that must be in the unpacked image, whose root is read-only once it is mounted. */
function mountPoints({ spec, home }: Pick<BubblewrapRun, 'spec' | 'home'>): string[] {
  const inputs = spec.inputs.map(({ name }) => inputTarget(name));
  const own = ['/sp/output', '/sp/certs', '/sp/configurations', '/proc', '/dev', '/tmp'];
  return [...inputs, ...own, ...home.directories.map(({ target }) => target)];
}

/**
 * Makes in the unpacked image what is mounted over.
 * @returns the home with each file where it is without a link on the way: bubblewrap would follow one out of the image
 */
export function prepareRoot(tree: RootTree, run: Pick<BubblewrapRun, 'spec' | 'home'>): RunHome {
  for (const path of mountPoints(run)) tree.plainDirectory(path);
  const files = run.home.files.map(({ source, target }): HomeMount => {
    const place = target.startsWith('/sys/') ? tree.plainFile(target) : tree.file(target);
    return { source, target: `/${relative(tree.root, place)}` };
  });
  return { ...run.home, files };
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
export function dropArguments(user: Ids): string[] {
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
  const { facts, home, spec } = run;
  const { user } = home;
  const temporary = String(Math.floor(spec.limits.memoryBytes / 2));
  const [image, ...mounts] = mountsOf(run).map((mount, i) => [
    ...[mount.writable ? '--bind' : '--ro-bind', staged ? `${STAGE}/${i}` : mount.source, mount.target],
  ]);
  return [
    ...['--die-with-parent', '--new-session', '--unshare-all', '--unshare-user'],
    ...(run.canDisableUserns ? ['--disable-userns'] : []),
    ...['--uid', String(user.uid), '--gid', String(user.gid), '--hostname', HOST_NAME, '--cap-drop', 'ALL'],
    ...(image ?? []),
    ...['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys'],
    ...run.masked.flatMap((path) => ['--ro-bind', '/dev/null', path]),
    ...[
      '--dev',
      '/dev',
      '--perms',
      '1777',
      '--size',
      String(Math.max(4096, spec.limits.sharedMemoryBytes)),
      '--tmpfs',
      '/dev/shm',
      ...run.devices.nodes,
      '--remount-ro',
      '/dev',
    ],
    ...['--perms', '1777', '--size', temporary, '--tmpfs', '/tmp'],
    ...mounts.flat(),
    '--clearenv',
    ...[...home.environment].flatMap(([name, value]) => ['--setenv', name, value]),
    ...run.devices.env.flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? ['--setenv', pair.slice(0, at), pair.slice(at + 1)] : [];
    }),
    ...['--chdir', facts.workingDir === '' ? '/' : facts.workingDir],
    ...['--json-status-fd', String(run.statusFd)],
    ...(run.seccompFd === undefined ? [] : ['--seccomp', String(run.seccompFd)]),
  ];
}

/** Limits of each process. With control groups, memory and processes are counted there, for all together. */
export function limitArguments(
  limits: SandboxSpec['limits'],
  home: Pick<RunHome, 'openFiles' | 'processors'>,
  counted: { readonly inGroups: boolean; readonly processesBefore: number },
): string[] {
  const cpuSeconds = Math.ceil(limits.minutes * 60 * Math.max(1, limits.cpus)) + 60;
  return [
    ...['prlimit', `--fsize=${largestFile(limits)}`, '--core=0', `--nofile=${home.openFiles}`],
    `--cpu=${cpuSeconds}`,
    ...(counted.inGroups
      ? []
      : [
          // The driver of a GPU reserves far more addresses than there is memory: there, what is used is looked at.
          ...(limits.gpus > 0 ? [] : [`--as=${limits.memoryBytes}`]),
          `--nproc=${limits.processes + counted.processesBefore}`,
        ]),
    '--',
    // It can loosen this itself; of the share of all together it cannot.
    ...(home.processors === undefined ? [] : ['taskset', '--cpu-list', home.processors]),
  ];
}
