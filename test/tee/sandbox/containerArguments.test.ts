import { describe, expect, test } from '@jest/globals';
import { runArguments } from '../../../src/tee/sandbox/containerArguments.ts';
import type { ContainerRun } from '../../../src/tee/sandbox/containerArguments.ts';
import type { RunHome } from '../../../src/tee/sandbox/home/runHome.ts';
import type { SandboxSpec } from '../../../src/tee/sandbox/sandbox.ts';

const SPEC: SandboxSpec = {
  name: 'order-7',
  imageArchive: '/scratch/image.tar.gz',
  inputs: [
    { name: 'input-0001', path: '/scratch/a' },
    { name: 'input-0002', path: '/scratch/b' },
  ],
  output: '/scratch/output',
  temporary: '/scratch/temporary',
  certs: '/scratch/certs',
  configurations: '/scratch/configurations',
  scratch: '/scratch/engine',
  limits: {
    minutes: 5,
    memoryBytes: 1000,
    cpus: 1.5,
    processes: 64,
    outputBytes: 2000,
    outputFiles: 10,
    logBytes: 100,
    ...{
      scratchBytes: 9000,
      sharedMemoryBytes: 5000,
      graceSeconds: 0,
      gpus: 0,
      gpuMemoryBytes: 0,
    },
  },
};
const HOME: RunHome = {
  user: { uid: 1234, gid: 1235, host: { uid: 501, gid: 20 } },
  environment: new Map([['HOME', '/sp/scratch/home']]),
  added: ['HOME=/sp/scratch/home'],
  files: [{ source: '/scratch/home/1', target: '/etc/hosts' }],
  directories: [
    { source: '/scratch/temporary', target: '/sp/scratch' },
    { source: '/scratch/temporary/volumes/1', target: '/data' },
  ],
  filledVolumes: ['/models'],
  processors: '1,3',
  openFiles: 65536,
};
const RUN: ContainerRun = {
  engine: 'podman',
  rootless: false,
  limitsCpus: true,
  pinsCpus: true,
  mapsUser: true,
  spec: SPEC,
  home: HOME,
  devices: [],
  image: `sha256:${'a'.repeat(64)}`,
  seccompProfile: '/scratch/seccomp.json',
};

/** Whether an option with this value is among the arguments, before the image. */
function has(args: readonly string[], option: string, value: string): boolean {
  return args.some((word, i) => word === option && args[i + 1] === value);
}

describe.each(['docker', 'podman'] as const)('the arguments of a run in %s', (engine) => {
  const args = runArguments({ ...RUN, engine });

  test.each([
    ['--network', 'none'],
    ['--ipc', 'private'],
    ['--cap-drop', 'ALL'],
    ['--security-opt', 'no-new-privileges'],
    ['--security-opt', 'seccomp=/scratch/seccomp.json'],
    ['--user', '1234:1235'],
    ['--pull', 'never'],
    ['--log-driver', 'none'],
    ['--memory', '1000'],
    ['--memory-swap', '1000'],
    ['--pids-limit', '64'],
    ['--cpus', '1.5'],
    ['--cpuset-cpus', '1,3'],
    ['--ulimit', 'nofile=65536:65536'],
    ['--shm-size', '5000'],
    ['--env', 'HOME=/sp/scratch/home'],
    // The largest of what may be written anywhere.
    ['--ulimit', 'fsize=9000:9000'],
    ['--ulimit', 'core=0:0'],
    ['--hostname', 'sandbox'],
    ['--mount', 'type=bind,source=/scratch/a,target=/sp/inputs/input-0001,readonly'],
    ['--mount', 'type=bind,source=/scratch/b,target=/sp/inputs/input-0002,readonly'],
    ['--mount', 'type=bind,source=/scratch/certs,target=/sp/certs,readonly'],
    ['--mount', 'type=bind,source=/scratch/configurations,target=/sp/configurations,readonly'],
    ['--mount', 'type=bind,source=/scratch/output,target=/sp/output'],
    ['--mount', 'type=bind,source=/scratch/temporary,target=/sp/scratch'],
    ['--mount', 'type=bind,source=/scratch/temporary/volumes/1,target=/data'],
    ['--mount', 'type=bind,source=/scratch/home/1,target=/etc/hosts,readonly'],
  ])('hold %s %s', (option, value) => {
    expect(has(args, option, value)).toBe(true);
  });

  test('keep the root read-only and end with the image alone', () => {
    expect(args).toContain('--read-only');
    expect(args).toContain('--no-healthcheck');
    expect(args.at(-1)).toBe(RUN.image);
    expect(args.join(' ')).not.toMatch(/--privileged|--device|--cap-add|--pid |[ =]host/);
  });

  test('refuse a path that would be read as more than a path, and names that are none', () => {
    const evil = { ...SPEC, output: '/scratch/x,target=/etc' };
    expect(() => runArguments({ ...RUN, engine, spec: evil })).toThrow(/cannot be given/);
    const climbing = { ...SPEC, inputs: [{ name: '../certs', path: '/x' }] };
    expect(() => runArguments({ ...RUN, engine, spec: climbing })).toThrow(/cannot name/);
    expect(() => runArguments({ ...RUN, engine, spec: { ...SPEC, name: '--rm' + ' ' } })).toThrow(
      /cannot name/,
    );
  });
});

describe('what an engine does by default and must not', () => {
  test('podman: proxies of the host, volumes, more temporary files, mounts for an init', () => {
    const args = runArguments(RUN);
    expect(args).toEqual(
      expect.arrayContaining([
        '--http-proxy=false',
        '--systemd=false',
        '--read-only-tmpfs=false',
        '--no-hosts',
      ]),
    );
    expect(has(args, '--image-volume', 'ignore')).toBe(true);
  });

  test('podman without root keeps the agent’s own user, under the image’s number where it can', () => {
    const rootless = { ...RUN, rootless: true };
    expect(has(runArguments(rootless), '--userns', 'keep-id:uid=1234,gid=1235')).toBe(true);
    expect(has(runArguments({ ...rootless, mapsUser: false }), '--userns', 'keep-id')).toBe(true);
    expect(runArguments(RUN)).not.toContain('--userns');
  });

  test('bind to processors only where the engine can', () => {
    expect(runArguments({ ...RUN, pinsCpus: false })).not.toContain('--cpuset-cpus');
    expect(runArguments({ ...RUN, home: { ...HOME, processors: undefined } })).not.toContain('--cpuset-cpus');
  });

  test('docker: a volume on its disk, that could be written to, for each that the image declares', () => {
    const volume = 'type=volume,source=countersign-order-7.1,target=/models,readonly';
    expect(has(runArguments({ ...RUN, engine: 'docker' }), '--mount', volume)).toBe(true);
    expect(runArguments(RUN).join(' ')).not.toContain('type=volume');
  });
});
