import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError, messageOf } from '../../errors.ts';
import { readImage } from '../../solution/image/readImage.ts';
import { containerDevices } from '../devices/expand/containerDevices.ts';
import { settleOutput } from './collectOutput.ts';
import { notStartable } from './notStartable.ts';
import { containerName, imageTag, runArguments } from './containerArguments.ts';
import { lastLine, runEngine, startEngine } from '../../solution/engine/containerEngine.ts';
import type { ContainerEngine } from '../../solution/engine/containerEngine.ts';
import { loadImage, removeImage } from './loadImage.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from './sandbox.ts';
import { handOver, sandboxUser } from './sandboxUser.ts';
import { writeTightProfile } from './bubblewrap/seccompProfile.ts';
import { supervise } from './bubblewrap/supervise.ts';
import type { SuperviseResult } from './bubblewrap/supervise.ts';

interface ContainerState {
  readonly ExitCode: number;
  readonly OOMKilled: boolean;
  readonly StartedAt: string;
  readonly FinishedAt: string;
  readonly Error?: string;
}

const MAX_KILLS = 30;

/** Runs solutions in docker or podman containers. */
export class ContainerSandbox implements Sandbox {
  readonly engine: 'docker' | 'podman';
  readonly #engine: ContainerEngine;

  constructor(engine: ContainerEngine) {
    this.engine = engine.name;
    this.#engine = engine;
  }

  async run(spec: SandboxSpec, signal: AbortSignal): Promise<SandboxResult> {
    return this.#run(spec, signal).catch(notStartable);
  }

  async #run(spec: SandboxSpec, signal: AbortSignal): Promise<SandboxResult> {
    const facts = await readImage(spec.imageArchive);
    const user = sandboxUser(facts.user);
    const tag = imageTag(spec.name);
    const image = await loadImage(this.#engine, spec.imageArchive, facts, tag);
    const name = containerName(spec.name);
    let isRemoved = false;
    try {
      const args = runArguments({
        engine: this.engine,
        rootless: this.#engine.rootless,
        limitsCpus: this.#engine.limitsCpus,
        spec,
        user,
        image: image.id,
        seccompProfile: await this.#seccompProfile(spec),
        imageEnv: facts.env,
        devices: containerDevices(spec.devices ?? [], {
          knowsCdi: this.#engine.knowsCdi,
          folder: join(spec.scratch, name),
          imageEnv: facts.env,
          closed: [spec.scratch, spec.output, ...spec.inputs.map(({ path }) => path)],
        }),
        imageVolumes: facts.volumes,
      });
      const mine = [spec.output, spec.certs, spec.configurations, ...spec.inputs.map(({ path }) => path)];
      for (const directory of mine) await handOver(directory, user);
      const child = startEngine(this.#engine, args);
      let kills = 0;
      const result = await supervise({
        child,
        limits: spec.limits,
        output: spec.output,
        signal,
        kill: async () => {
          // An engine that no longer answers must not hold the agent.
          if (++kills > MAX_KILLS) child.kill('SIGKILL');
          await runEngine(this.#engine, ['kill', '--signal', 'KILL', name]);
        },
      });
      const state = await this.#state(name);
      // Before the output is looked at: nothing may still be writing to it.
      await this.#removeContainer(name);
      isRemoved = true;
      return judge(spec, result, state, await settleOutput(spec.output, spec.limits));
    } finally {
      if (!isRemoved) await this.#removeContainer(name);
      if (image.isTagged) await removeImage(this.#engine, tag);
    }
  }

  async remove(name: string): Promise<void> {
    await this.#removeContainer(containerName(name));
    await removeImage(this.#engine, imageTag(name));
  }

  async #seccompProfile(spec: SandboxSpec): Promise<string | undefined> {
    const { seccompProfile } = this.#engine;
    if (seccompProfile === undefined) return undefined;
    await mkdir(spec.scratch, { recursive: true, mode: 0o700 });
    return writeTightProfile(seccompProfile, join(spec.scratch, 'seccomp.json'));
  }

  async #removeContainer(container: string): Promise<void> {
    // podman would ask politely for ten seconds; docker never does.
    const atOnce = this.engine === 'podman' ? ['--time', '0'] : [];
    const args = ['rm', '--force', '--volumes', ...atOnce, container];
    const { status, stderr } = await runEngine(this.#engine, args);
    if (status !== 0 && !/no such container|no container with/i.test(stderr))
      throw new CountersignError(
        'unavailable',
        `${this.engine} cannot remove a container: ${lastLine(stderr)}`,
      );
  }

  async #state(container: string): Promise<ContainerState | undefined> {
    const found = await runEngine(this.#engine, [
      'container',
      'inspect',
      '--format',
      '{{json .State}}',
      container,
    ]);
    if (found.status !== 0) return undefined;
    try {
      return JSON.parse(found.stdout) as ContainerState;
    } catch (cause) {
      throw new CountersignError(
        'unavailable',
        `${this.engine} describes a container as ${messageOf(cause)}`,
      );
    }
  }
}

function judge(
  spec: SandboxSpec,
  result: SuperviseResult,
  state: ContainerState | undefined,
  excess: string | undefined,
): SandboxResult {
  const { log, stop } = result;
  // The year 1 is Go's way of saying never.
  const started = state !== undefined && !state.StartedAt.startsWith('0001') && result.exitStatus !== null;
  const milliseconds =
    started && stop === undefined
      ? Math.max(0, Date.parse(state.FinishedAt) - Date.parse(state.StartedAt))
      : result.milliseconds;
  const exitStatus = state !== undefined && started ? state.ExitCode : null;
  if (stop !== undefined) return { ...stop, exitStatus, log, milliseconds };
  if (!started) {
    const said = lastLine(Buffer.from(log).toString('utf8'));
    const reason = [state?.Error, said, 'the container did not start'].find((text) => text);
    return { outcome: 'not-startable', exitStatus: null, log, milliseconds, ...(reason && { reason }) };
  }
  // Nobody but the kernel kills what is inside; not every engine hears of it.
  if (state.ExitCode === 137 || (state.OOMKilled && state.ExitCode !== 0)) {
    const reason = `it needed more than ${spec.limits.memoryBytes} bytes of memory`;
    return { outcome: 'memory-limit', exitStatus, log, milliseconds, reason };
  }
  if (excess !== undefined) return { outcome: 'output-limit', exitStatus, log, milliseconds, reason: excess };
  return { outcome: 'exited', exitStatus, log, milliseconds };
}
