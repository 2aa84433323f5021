import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { CountersignError } from '../../../errors.ts';
import { readImage } from '../../../solution/image/readImage.ts';
import type { ImageFacts } from '../../../solution/image/readImage.ts';
import { unpackImage } from '../../../solution/image/unpackImage.ts';
import { bubblewrapDevices, NO_DEVICES } from '../../devices/expand/bubblewrapDevices.ts';
import * as bubblewrap from './bubblewrapArguments.ts';
import { settleOutput, takeBack } from '../collectOutput.ts';
import { containerName } from '../containerArguments.ts';
import { lastLine } from '../../../solution/engine/containerEngine.ts';
import {
  createControlGroups,
  killControlGroups,
  ranOutOfMemory,
  removeControlGroups,
} from './controlGroups.ts';
import type { ControlGroups } from './controlGroups.ts';
import { notStartable } from '../notStartable.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from '../sandbox.ts';
import { memoryBelow, threadsOf } from './processTable.ts';
import { handOver, sandboxUser } from '../sandboxUser.ts';
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
    return this.#run(spec, signal).catch(notStartable);
  }

  async #run(spec: SandboxSpec, signal: AbortSignal): Promise<SandboxResult> {
    const name = containerName(spec.name);
    const facts = await readImage(spec.imageArchive);
    const user = sandboxUser(facts.user);
    const folder = join(spec.scratch, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const root = join(folder, 'root');
    const seccomp = seccompFilter(process.arch);
    const bare: bubblewrap.BubblewrapRun = {
      ...{ spec, root, user, facts, devices: NO_DEVICES, canDisableUserns: this.#canDisableUserns },
      ...{ statusFd: FD.status, seccompFd: seccomp === undefined ? undefined : FD.seccomp },
      masked: bubblewrap.TELLING.filter(existsSync),
    };
    const groups = await createControlGroups(name, spec.limits);
    try {
      const tree = await unpackImage(spec.imageArchive, facts, root);
      for (const path of bubblewrap.mountPoints(bare)) tree.plainDirectory(path);
      const closed = [spec.scratch, spec.output, ...spec.inputs.map(({ path }) => path)];
      const place = { tree, folder, user, imageEnv: facts.env, closed };
      const run = { ...bare, devices: bubblewrapDevices(spec.devices ?? [], place) };
      if (facts.workingDir !== '') tree.directory(facts.workingDir, true);
      const mine = [spec.output, spec.certs, spec.configurations, ...spec.inputs.map(({ path }) => path)];
      for (const directory of mine) await handOver(directory, user);
      return await this.#execute(run, facts, groups, seccomp, signal);
    } finally {
      await removeControlGroups(name);
      await takeBack(spec.output);
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
    const status = readAll(child, FD.status);
    const result = await supervise({
      ...{ child, limits: spec.limits, output: spec.output, signal },
      kill: () => {
        killControlGroups(containerName(spec.name));
        child.kill('SIGKILL');
        return Promise.resolve();
      },
      // The limit of each process holds by itself; that of all together needs looking at.
      ...(groups === undefined && { memoryExcess: () => memoryExcess(child, spec.limits.memoryBytes) }),
    });
    // Written only when the program itself was started and ended.
    const exitCode = /"exit-code"\s*:\s*(\d+)/.exec(await status)?.[1];
    const { log, milliseconds, stop } = result;
    const exitStatus = exitCode === undefined ? null : Number(exitCode);
    if (stop !== undefined) return { ...stop, exitStatus, log, milliseconds };
    if (exitStatus !== 0 && groups !== undefined && ranOutOfMemory(groups)) {
      const reason = `it needed more than ${spec.limits.memoryBytes} bytes of memory`;
      return { outcome: 'memory-limit', exitStatus, log, milliseconds, reason };
    }
    if (exitStatus === null) {
      const reason = lastLine(Buffer.from(log).toString('utf8')) || 'bubblewrap did not start it';
      return { outcome: 'not-startable', exitStatus, log, milliseconds, reason };
    }
    const reason = await settleOutput(spec.output, spec.limits);
    if (reason !== undefined) return { outcome: 'output-limit', exitStatus, log, milliseconds, reason };
    return { outcome: 'exited', exitStatus, log, milliseconds };
  }
}

function memoryExcess(child: ChildProcess, limit: number): string | undefined {
  const used = child.pid === undefined ? 0 : memoryBelow(child.pid);
  return used > limit ? `it needed more than ${limit} bytes of memory` : undefined;
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
  const limits = bubblewrap.limitArguments(run.spec.limits, {
    inGroups: groups !== undefined,
    processesBefore: groups === undefined ? threadsOf(run.user.uid) : 0,
  });
  // Arguments come by descriptor: a command line can be read from inside, and would tell the host's paths.
  const command = [
    ...['sh', '-c', JOIN, 'sh', String(join.length), ...join, ...limits],
    ...(isRoot ? ['bwrap', '--args', String(FD.stage), '--', ...bubblewrap.dropArguments(run)] : []),
    ...['bwrap', '--args', String(FD.isolate), '--', ...program],
  ];
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    stdio: ['ignore', ...Array<'pipe'>(6).fill('pipe'), ...strayDescriptors().map(() => 'ignore' as const)],
    cwd: '/',
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

async function readAll(child: ChildProcess, fd: number): Promise<string> {
  const stream = child.stdio[fd] as AsyncIterable<Buffer> | null;
  let text = '';
  if (stream === null) return text;
  for await (const chunk of stream) if (text.length < 4096) text += chunk.toString('utf8');
  return text;
}
