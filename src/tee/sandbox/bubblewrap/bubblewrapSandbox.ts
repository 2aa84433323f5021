import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import { CountersignError } from '../../../errors.ts';
import type { ImageFacts } from '../../../solution/image/readImage.ts';
import { unpackImage } from '../../../solution/image/unpackImage.ts';
import { bubblewrapDevices, NO_DEVICES } from '../../devices/expand/bubblewrapDevices.ts';
import * as bubblewrap from './bubblewrapArguments.ts';
import { settleOutput } from '../collectOutput.ts';
import { containerName } from '../containerArguments.ts';
import { lastLine } from '../../../solution/engine/containerEngine.ts';
import {
  createControlGroups,
  killControlGroups,
  ranOutOfMemory,
  removeControlGroups,
} from './controlGroups.ts';
import type { ControlGroups } from './controlGroups.ts';
import { closedDirectories } from '../sandbox.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from '../sandbox.ts';
import { judgeEnd, outOfMemoryReason } from '../end/judgeEnd.ts';
import { startWatchdog } from '../end/watchdog.ts';
import { memoryBelow, programBelow, threadsOf } from './processTable.ts';
import { withRunHome } from '../home/runHome.ts';
import type { RunHome } from '../home/runHome.ts';
import { seccompFilter } from './seccompFilter.ts';
import { supervise } from './supervise.ts';

/** Descriptors that the child inherits beside the usual three. */
const FD = { stage: 3, isolate: 4, status: 5, seccomp: 6 } as const;

/** Not among Node's constants; the same on x86-64 and arm64. */
const O_CLOEXEC = 0o2000000;

/** Joins control groups, whose files come first, then becomes the command. */
const JOIN =
  'n=$1; shift; while [ "$n" -gt 0 ]; do echo 0 >"$1" || exit 125; shift; n=$((n-1)); done; exec "$@"';

/** Runs solutions without a daemon and without an image store: the image is unpacked, bubblewrap isolates it. */
export class BubblewrapSandbox implements Sandbox {
  readonly engine = 'bubblewrap';
  readonly #canDisableUserns: boolean;

  /** `version`: what `bwrap --version` says. */
  constructor(version: string) {
    const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
    this.#canDisableUserns = major > 0 || minor >= 8;
  }

  async run(spec: SandboxSpec, signal: AbortSignal): Promise<SandboxResult> {
    return withRunHome(spec, { asAgent: false }, (home, facts) => this.#runIn(home, facts, spec, signal));
  }

  async #runIn(
    home: RunHome,
    facts: ImageFacts,
    spec: SandboxSpec,
    signal: AbortSignal,
  ): Promise<SandboxResult> {
    const name = containerName(spec.name);
    const folder = join(spec.scratch, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const root = join(folder, 'root');
    const seccomp = seccompFilter(process.arch);
    const bare: bubblewrap.BubblewrapRun = {
      ...{ spec, root, home, facts, devices: NO_DEVICES, canDisableUserns: this.#canDisableUserns },
      ...{ statusFd: FD.status, seccompFd: seccomp === undefined ? undefined : FD.seccomp },
      masked: bubblewrap.TELLING.filter(existsSync),
    };
    const groups = await createControlGroups(name, spec.limits);
    try {
      const tree = await unpackImage(spec.imageArchive, facts, root);
      const placed = bubblewrap.prepareRoot(tree, bare);
      const closed = closedDirectories(spec);
      const place = { tree, folder, user: home.user.host, imageEnv: facts.env, closed };
      const run = { ...bare, home: placed, devices: bubblewrapDevices(spec.devices ?? [], place) };
      if (facts.workingDir !== '') tree.directory(facts.workingDir, true);
      return await this.#execute(run, facts, groups, seccomp, signal);
    } finally {
      await removeControlGroups(name);
      await rm(folder, { recursive: true, force: true });
    }
  }

  async remove(name: string): Promise<void> {
    await removeControlGroups(containerName(name));
  }

  async #execute(
    run: bubblewrap.BubblewrapRun,
    facts: ImageFacts,
    groups: ControlGroups | undefined,
    seccomp: Uint8Array | undefined,
    signal: AbortSignal,
  ): Promise<SandboxResult> {
    const { spec } = run;
    const child = start(run, facts, groups, seccomp);
    // A capability is missing for the death of the outer bubblewrap to reach the inner one, which is another user's.
    const watchdog = startWatchdog(['kill', '-s', 'KILL', '--', `-${child.pid ?? 0}`]);
    const status = readAll(child, FD.status);
    const result = await supervise({
      ...{ child, limits: spec.limits, output: spec.output, temporary: spec.temporary, signal },
      terminate: () => terminate(status),
      kill: () => {
        killControlGroups(containerName(spec.name));
        killSession(child);
        return Promise.resolve();
      },
      // The limit of each process holds by itself; that of all together needs looking at.
      ...(groups === undefined && { memoryExcess: () => memoryExcess(child, spec.limits) }),
    });
    watchdog.dismiss();
    // Written only when the program itself was started and ended.
    const exitCode = /"exit-code"\s*:\s*(\d+)/.exec(await status.ended)?.[1];
    const { log, milliseconds, stop } = result;
    const exitStatus = exitCode === undefined ? null : Number(exitCode);
    if (stop !== undefined) {
      await settleOutput(spec.output, spec.limits);
      return { ...stop, exitStatus, log, milliseconds };
    }
    const outOfMemory = exitStatus !== 0 && groups !== undefined && ranOutOfMemory(groups);
    if (outOfMemory && exitStatus === null)
      return {
        outcome: 'memory-limit',
        exitStatus,
        log,
        milliseconds,
        reason: outOfMemoryReason(spec.limits),
      };
    if (exitStatus === null) {
      const reason = lastLine(Buffer.from(log).toString('utf8')) || 'bubblewrap did not start it';
      return { outcome: 'not-startable', exitStatus, log, milliseconds, reason };
    }
    return judgeEnd(spec, { exitStatus, log, milliseconds, outOfMemory });
  }
}

function memoryExcess(child: ChildProcess, limits: SandboxSpec['limits']): string | undefined {
  const used = child.pid === undefined ? 0 : memoryBelow(child.pid);
  return used > limits.memoryBytes ? outOfMemoryReason(limits) : undefined;
}

/** What is outside of the sandbox's own PID namespace, which goes with it. */
function killSession({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

const STARTING_TRIES = 25;

/** SIGTERM to the program, past bubblewrap, which would not hand it on. @param status what bubblewrap said so far */
async function terminate(status: { readonly text: string }): Promise<boolean> {
  // What it said may not be read yet, and the program be about to be started.
  for (let tries = 0; tries < STARTING_TRIES; tries++) {
    const init = Number(/"child-pid"\s*:\s*(\d+)/.exec(status.text)?.[1] ?? 0);
    const program = init > 1 ? programBelow(init) : undefined;
    try {
      if (program !== undefined) return process.kill(program, 'SIGTERM');
    } catch {
      // It ended by itself.
      return false;
    }
    await sleep(20);
  }
  return false;
}

function start(
  run: bubblewrap.BubblewrapRun,
  facts: ImageFacts,
  groups: ControlGroups | undefined,
  seccomp: Uint8Array | undefined,
): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  const program = [...facts.entrypoint, ...facts.cmd];
  if (program.length === 0) throw new CountersignError('input', 'the image names no program to run');
  const join = groups?.join ?? [];
  const limits = bubblewrap.limitArguments(run.spec.limits, run.home, {
    inGroups: groups !== undefined,
    processesBefore: groups === undefined ? threadsOf(run.home.user.host.uid) : 0,
  });
  // Arguments come by descriptor: a command line can be read from inside, and would tell the host's paths.
  const command = [
    ...['sh', '-c', JOIN, 'sh', String(join.length), ...join, ...limits],
    ...(isRoot
      ? ['bwrap', '--args', String(FD.stage), '--', ...bubblewrap.dropArguments(run.home.user.host)]
      : []),
    ...['bwrap', '--args', String(FD.isolate), '--', ...program],
  ];
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    stdio: ['ignore', ...Array<'pipe'>(6).fill('pipe'), ...strayDescriptors().map(() => 'ignore' as const)],
    cwd: '/',
    // A terminal's Ctrl-C is for the agent.
    detached: true,
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  const give = (fd: number, bytes: Uint8Array): void => {
    const pipe = child.stdio[fd] as Writable | null;
    pipe?.on('error', () => undefined);
    pipe?.end(bytes);
  };
  const nulEnded = (words: readonly string[]): Uint8Array =>
    Buffer.from(words.map((word) => `${word}\0`).join(''));
  give(FD.stage, nulEnded(isRoot ? bubblewrap.stageArguments(run) : []));
  give(FD.isolate, nulEnded(bubblewrap.isolateArguments(run, isRoot)));
  give(FD.seccomp, seccomp ?? new Uint8Array(0));
  return child;
}

/**
 * Descriptors after ours, up to the last that this process was started with and would pass on; the child gets
 * /dev/null in their places.
 */
function strayDescriptors(): number[] {
  const inherited = readdirSync('/proc/self/fdinfo')
    .map(Number)
    .filter((fd) => {
      try {
        const flags =
          /^flags:\s+([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
        return fd > FD.seccomp && (parseInt(flags, 8) & O_CLOEXEC) === 0;
      } catch {
        return false;
      }
    });
  const last = Math.max(FD.seccomp, ...inherited);
  return Array.from({ length: last - FD.seccomp }, (_, i) => FD.seccomp + 1 + i);
}

/** What comes by a descriptor: so far, and when it is closed. */
function readAll(
  child: ChildProcess,
  fd: number,
): { readonly text: string; readonly ended: Promise<string> } {
  const stream = child.stdio[fd] as Readable | null;
  const read = { text: '', ended: Promise.resolve('') };
  if (stream === null) return read;
  stream.on('data', (chunk: Buffer) => {
    if (read.text.length < 4096) read.text += chunk.toString('utf8');
  });
  read.ended = once(stream, 'close').then(() => read.text);
  return read;
}
