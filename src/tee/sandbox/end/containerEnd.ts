import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CountersignError, messageOf } from '../../../errors.ts';
import { engineEnvironment, lastLine, runEngine } from '../../../solution/engine/containerEngine.ts';
import type { ContainerEngine } from '../../../solution/engine/containerEngine.ts';
import type { SuperviseResult } from '../bubblewrap/supervise.ts';
import { settleOutput } from '../collectOutput.ts';
import type { SandboxResult, SandboxSpec } from '../sandbox.ts';
import { hearsTerm } from './hearsTerm.ts';
import { judgeEnd } from './judgeEnd.ts';
import { kernelTellsOutOfMemory } from './kernelLog.ts';

/** A container as the engine describes it. */
export interface ContainerState {
  readonly id: string;
  readonly state: {
    readonly Pid: number;
    readonly Running: boolean;
    readonly ExitCode: number;
    readonly OOMKilled: boolean;
    readonly StartedAt: string;
    readonly FinishedAt: string;
    readonly Error?: string;
  };
}

/** In a session of its own: a terminal's Ctrl-C is for the agent, which then ends the run as it should be ended. */
export function startContainer(
  engine: { readonly name: string; readonly globals: readonly string[] },
  args: readonly string[],
  cwd: string,
): ChildProcess {
  return spawn(engine.name, [...engine.globals, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: engineEnvironment(),
    // podman's monitor leaves a file `oom` where it was started.
    cwd,
    detached: true,
  });
}

/** @returns undefined when there is no such container */
export async function inspectContainer(
  engine: ContainerEngine,
  container: string,
): Promise<ContainerState | undefined> {
  const found = await runEngine(engine, ['container', 'inspect', container]);
  if (found.status !== 0) return undefined;
  try {
    const [described] = JSON.parse(found.stdout) as readonly { Id: string; State: ContainerState['state'] }[];
    return described === undefined ? undefined : { id: described.Id, state: described.State };
  } catch (cause) {
    throw new CountersignError('unavailable', `${engine.name} describes a container as ${messageOf(cause)}`);
  }
}

/** What removes a container, running or not, without asking it politely. */
export function removalOf(engine: Pick<ContainerEngine, 'name'>, container: string): string[] {
  // podman would ask politely for ten seconds; docker never does.
  const atOnce = engine.name === 'podman' ? ['--time', '0'] : [];
  return ['rm', '--force', '--volumes', ...atOnce, container];
}

/** Sends SIGTERM to a container's program; false where it would not hear it. */
export async function terminateContainer(engine: ContainerEngine, container: string): Promise<boolean> {
  const pid = (await inspectContainer(engine, container))?.state.Pid ?? 0;
  // A daemon may be on another machine: then nobody knows, and the grace is waited for.
  if (pid <= 0 || hearsTerm(pid) === false) return false;
  return (await runEngine(engine, ['kill', '--signal', 'TERM', container])).status === 0;
}

/** How a container's run ended. To be called when none of its processes is left: nothing may still write to the output. */
export async function judgeContainer(
  engine: ContainerEngine,
  spec: SandboxSpec,
  result: SuperviseResult,
  found: ContainerState | undefined,
): Promise<SandboxResult> {
  const { log, stop } = result;
  const state = found?.state;
  // The year 1 is Go's way of saying never.
  const started = state !== undefined && !state.StartedAt.startsWith('0001') && result.exitStatus !== null;
  const milliseconds =
    started && stop === undefined
      ? Math.max(0, Date.parse(state.FinishedAt) - Date.parse(state.StartedAt))
      : result.milliseconds;
  if (stop !== undefined) {
    await settleOutput(spec.output, spec.limits);
    return { ...stop, exitStatus: started ? state.ExitCode : null, log, milliseconds };
  }
  if (found === undefined || !started) {
    const said = lastLine(Buffer.from(log).toString('utf8'));
    const reason = [state?.Error, said, 'the container did not start'].find((text) => text);
    return { outcome: 'not-startable', exitStatus: null, log, milliseconds, ...(reason && { reason }) };
  }
  const exitStatus = found.state.ExitCode;
  const outOfMemory = exitStatus !== 0 && isOutOfMemory(engine, found);
  return judgeEnd(spec, { exitStatus, log, milliseconds, outOfMemory });
}

/** docker hears of it always, podman's monitor with version 2 of control groups alone. */
function isOutOfMemory(engine: ContainerEngine, { id, state }: ContainerState): boolean {
  if (state.OOMKilled) return true;
  if (engine.name === 'docker' || existsSync('/sys/fs/cgroup/cgroup.controllers')) return false;
  // Where the kernel's log is closed to us, a kill from nowhere is taken for the kernel's.
  return kernelTellsOutOfMemory(id) ?? state.ExitCode === 137;
}
