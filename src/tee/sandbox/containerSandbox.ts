import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { readImage } from '../../solution/image/readImage.ts';
import { containerDevices } from '../devices/expand/containerDevices.ts';
import { notStartable } from './notStartable.ts';
import { containerName, imageTag, runArguments } from './containerArguments.ts';
import { engineEnvironment, lastLine, runEngine } from '../../solution/engine/containerEngine.ts';
import type { ContainerEngine } from '../../solution/engine/containerEngine.ts';
import {
  inspectContainer,
  judgeContainer,
  removalOf,
  startContainer,
  terminateContainer,
} from './end/containerEnd.ts';
import { startWatchdog, type Watchdog } from './end/watchdog.ts';
import { loadImage, removeImage } from './loadImage.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from './sandbox.ts';
import { handOver, sandboxUser } from './sandboxUser.ts';
import { writeTightProfile } from './bubblewrap/seccompProfile.ts';
import { supervise } from './bubblewrap/supervise.ts';

const MAX_KILLS = 30;
/** Longer than an engine takes from being called to a container that can be removed. */
const STARTING_SECONDS = 30;

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
    let watchdog: Watchdog | undefined;
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
      watchdog = this.#watch(name);
      const child = startContainer(this.#engine, args);
      let kills = 0;
      const result = await supervise({
        child,
        limits: spec.limits,
        output: spec.output,
        signal,
        terminate: () => terminateContainer(this.#engine, name),
        kill: async () => {
          // An engine that no longer answers must not hold the agent.
          if (++kills > MAX_KILLS) child.kill('SIGKILL');
          await runEngine(this.#engine, ['kill', '--signal', 'KILL', name]);
        },
      });
      const found = await inspectContainer(this.#engine, name);
      // Before the output is looked at: nothing may still be writing to it.
      await this.#removeContainer(name);
      isRemoved = true;
      return await judgeContainer(this.#engine, spec, result, found);
    } finally {
      if (!isRemoved) await this.#removeContainer(name);
      watchdog?.dismiss();
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
    const args = removalOf(this.#engine, container);
    const { status, stderr } = await runEngine(this.#engine, args);
    if (status !== 0 && !/no such container|no container with/i.test(stderr))
      throw new CountersignError(
        'unavailable',
        `${this.engine} cannot remove a container: ${lastLine(stderr)}`,
      );
  }

  /** Removes the container when this process is gone. */
  #watch(container: string): Watchdog {
    const { name, globals } = this.#engine;
    const remove = [name, ...globals, ...removalOf(this.#engine, container)];
    return startWatchdog(remove, STARTING_SECONDS, engineEnvironment());
  }
}
