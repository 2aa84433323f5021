import { describe, expect, test } from '@jest/globals';
import {
  dropArguments,
  isolateArguments,
  limitArguments,
  stageArguments,
} from '../../../src/tee/sandbox/bubblewrap/bubblewrapArguments.ts';
import { NO_DEVICES } from '../../../src/tee/devices/expand/bubblewrapDevices.ts';
import type { BubblewrapRun } from '../../../src/tee/sandbox/bubblewrap/bubblewrapArguments.ts';
import { seccompFilter } from '../../../src/tee/sandbox/bubblewrap/seccompFilter.ts';

const LIMITS = {
  minutes: 5,
  memoryBytes: 1000,
  cpus: 2,
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
};
const RUN: BubblewrapRun = {
  spec: {
    name: 'order-7',
    imageArchive: '/scratch/image.tar.gz',
    inputs: [{ name: 'input-0001', path: '/scratch/a' }],
    output: '/scratch/output',
    temporary: '/scratch/temporary',
    certs: '/scratch/certs',
    configurations: '/scratch/configurations',
    scratch: '/scratch/engine',
    limits: LIMITS,
  },
  root: '/scratch/engine/root',
  home: {
    user: { uid: 1234, gid: 1235, host: { uid: 501, gid: 20 } },
    environment: new Map([
      ['A', '1'],
      ['HOME', '/sp/scratch/home'],
    ]),
    added: [],
    files: [{ source: '/scratch/home/1', target: '/usr/etc/hosts' }],
    directories: [{ source: '/scratch/temporary', target: '/sp/scratch' }],
    filledVolumes: [],
    processors: '1,3',
    openFiles: 65536,
  },
  devices: NO_DEVICES,
  facts: { entrypoint: ['/train'], cmd: [], workingDir: '/sp' },
  canDisableUserns: true,
  seccompFd: 6,
  statusFd: 5,
  masked: ['/proc/keys'],
};

/** Whether these words follow each other. */
function has(args: readonly string[], ...words: string[]): boolean {
  return args.some((_, i) => words.every((word, k) => args[i + k] === word));
}

describe('the arguments of bubblewrap', () => {
  const args = isolateArguments(RUN, false);

  test.each([
    ['--unshare-all'],
    ['--unshare-user'],
    ['--disable-userns'],
    ['--die-with-parent'],
    ['--new-session'],
    ['--clearenv'],
    ['--uid', '1234'],
    ['--gid', '1235'],
    ['--size', '5000', '--tmpfs', '/dev/shm'],
    ['--bind', '/scratch/temporary', '/sp/scratch'],
    ['--ro-bind', '/scratch/home/1', '/usr/etc/hosts'],
    ['--cap-drop', 'ALL'],
    ['--ro-bind', '/scratch/engine/root', '/'],
    ['--ro-bind', '/scratch/a', '/sp/inputs/input-0001'],
    ['--ro-bind', '/scratch/certs', '/sp/certs'],
    ['--ro-bind', '/proc/sys', '/proc/sys'],
    ['--ro-bind', '/dev/null', '/proc/keys'],
    ['--remount-ro', '/dev'],
    ['--bind', '/scratch/output', '/sp/output'],
    ['--chdir', '/sp'],
    ['--seccomp', '6'],
    ['--setenv', 'A', '1'],
    ['--setenv', 'HOME', '/sp/scratch/home'],
  ])('hold %s %s %s %s', (...words) => {
    expect(has(args, ...words)).toBe(true);
  });

  test('let nothing but the output and the scratch be written', () => {
    expect(args.filter((word) => word === '--bind')).toHaveLength(2);
    expect(args.join(' ')).not.toMatch(/--share-net|--dev-bind|--cap-add/);
  });

  test('of the stage for root tell the inner one where the directories are', () => {
    const stage = stageArguments(RUN);
    expect(has(stage, '--ro-bind', '/scratch/a', '/tmp/countersign/1')).toBe(true);
    expect(has(isolateArguments(RUN, true), '--ro-bind', '/tmp/countersign/1', '/sp/inputs/input-0001')).toBe(
      true,
    );
    expect(isolateArguments(RUN, true).join(' ')).not.toMatch(/(?<!\/sp)\/scratch/);
  });

  test('give root up for good', () => {
    expect(dropArguments(RUN.home.user.host)).toEqual(
      expect.arrayContaining(['--reuid=501', '--clear-groups', '--no-new-privs', '--bounding-set=-all']),
    );
  });

  test('count memory and processes by process only where nobody counts them together', () => {
    const alone = limitArguments(LIMITS, RUN.home, { inGroups: false, processesBefore: 10 });
    expect(alone).toEqual(expect.arrayContaining(['--as=1000', '--nproc=74', '--fsize=9000', '--core=0']));
    expect(alone).toEqual(expect.arrayContaining(['--nofile=65536', 'taskset', '--cpu-list', '1,3']));
    const grouped = limitArguments(LIMITS, RUN.home, { inGroups: true, processesBefore: 10 });
    expect(grouped.join(' ')).not.toMatch(/--as|--nproc/);
  });
});

describe('the filter of system calls', () => {
  /** What the kernel would answer: a small interpreter of the classic BPF that seccomp(2) takes. */
  function verdict(program: Buffer, call: number, argument = 0, audit = 0xc000003e): number {
    const data = Buffer.alloc(64);
    data.writeUInt32LE(call, 0);
    data.writeUInt32LE(audit, 4);
    data.writeUInt32LE(argument, 16);
    let accumulator = 0;
    for (let at = 0; at < program.length; at += 8) {
      const [code, ifTrue, ifFalse] = [program.readUInt16LE(at), program[at + 2] ?? 0, program[at + 3] ?? 0];
      const value = program.readUInt32LE(at + 4);
      if (code === 0x20) accumulator = data.readUInt32LE(value);
      else if (code === 0x06) return value;
      else at += 8 * ((code === 0x15 ? accumulator === value : accumulator >= value) ? ifTrue : ifFalse);
    }
    throw new Error('the program has no end');
  }
  const allow = 0x7fff0000;
  const refuse = 0x00050001;
  const filter = Buffer.from(seccompFilter('x64') ?? []);

  test.each([
    ['read', 0, 0, allow],
    ['clone', 56, 0, allow],
    ['socket of the internet', 41, 2, allow],
    ['socket of the machine’s host', 41, 40, refuse],
    ['socket of packets', 41, 17, refuse],
    ['keyctl', 250, 0, refuse],
    ['mount', 165, 0, refuse],
    ['unshare', 272, 0, refuse],
    ['bpf', 321, 0, refuse],
    ['io_uring_setup', 425, 0, refuse],
    ['read by its x32 number', 0x40000000, 0, refuse],
  ])('%s', (_, call, argument, expected) => {
    expect(verdict(filter, call, argument)).toBe(expected);
  });

  test('kills what comes by another architecture’s numbers', () => {
    expect(verdict(filter, 0, 0, 0x40000003)).toBe(0x80000000);
  });

  test('is known for arm64, and not made up for others', () => {
    const arm = Buffer.from(seccompFilter('arm64') ?? []);
    expect(verdict(arm, 63, 0, 0xc00000b7)).toBe(allow);
    expect(verdict(arm, 219, 0, 0xc00000b7)).toBe(refuse);
    expect(seccompFilter('s390x')).toBeUndefined();
  });
});
