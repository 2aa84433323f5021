import { describe, expect, test } from '@jest/globals';
import { runArguments } from '../../../src/tee/sandbox/containerArguments.ts';
import type { ContainerRun } from '../../../src/tee/sandbox/containerArguments.ts';
import type { SandboxSpec } from '../../../src/tee/sandbox/sandbox.ts';

const SPEC: SandboxSpec = {
  name: 'order-7',
  imageArchive: '/scratch/image.tar.gz',
  inputs: [
    { name: 'input-0001', path: '/scratch/a' },
    { name: 'input-0002', path: '/scratch/b' },
  ],
  output: '/scratch/output',
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
      scratchBytes: 1024 ** 3,
      sharedMemoryBytes: 256 * 1024 ** 2,
      graceSeconds: 0,
      gpus: 0,
      gpuMemoryBytes: 0,
    },
  },
};
const RUN: ContainerRun = {
  engine: 'podman',
  rootless: false,
  limitsCpus: true,
  spec: SPEC,
  user: { uid: 65532, gid: 65532 },
  devices: [],
  image: `sha256:${'a'.repeat(64)}`,
  seccompProfile: '/scratch/seccomp.json',
  imageEnv: [],
  imageVolumes: [],
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
    ['--user', '65532:65532'],
    ['--pull', 'never'],
    ['--log-driver', 'none'],
    ['--memory', '1000'],
    ['--memory-swap', '1000'],
    ['--pids-limit', '64'],
    ['--cpus', '1.5'],
    ['--ulimit', 'fsize=2000:2000'],
    ['--ulimit', 'core=0:0'],
    ['--hostname', 'sandbox'],
    ['--mount', 'type=bind,source=/scratch/a,target=/sp/inputs/input-0001,readonly'],
    ['--mount', 'type=bind,source=/scratch/b,target=/sp/inputs/input-0002,readonly'],
    ['--mount', 'type=bind,source=/scratch/certs,target=/sp/certs,readonly'],
    ['--mount', 'type=bind,source=/scratch/configurations,target=/sp/configurations,readonly'],
    ['--mount', 'type=bind,source=/scratch/output,target=/sp/output'],
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
    const args = runArguments({ ...RUN, imageVolumes: ['/data'] });
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

  test('podman without root keeps the agent’s own user', () => {
    expect(has(runArguments({ ...RUN, rootless: true }), '--userns', 'keep-id')).toBe(true);
  });

  test('docker: a volume on the disk for each that the image declares', () => {
    const docker = { ...RUN, engine: 'docker' as const };
    const args = runArguments({ ...docker, imageVolumes: ['/var/lib/data'] });
    expect(args).toContain('/var/lib/data:rw,nosuid,nodev,mode=1777,size=64m');
    for (const volume of ['/sp/output', '/proc', '/a/../sp', '/x:exec', 'relative', '//sp'])
      expect(() => runArguments({ ...docker, imageVolumes: [volume] })).toThrow(/declares a volume/);
  });

  test('the home is where can be written, unless the image has another', () => {
    expect(has(runArguments(RUN), '--env', 'HOME=/tmp')).toBe(true);
    expect(runArguments({ ...RUN, imageEnv: ['HOME=/home/x'] })).not.toContain('HOME=/tmp');
  });
});
