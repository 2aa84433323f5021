import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { ImageFacts } from '../../solution/image/readImage.ts';
import { containerDevices } from '../devices/expand/containerDevices.ts';
import { containerName, imageTag, runArguments, volumePrefix } from './containerArguments.ts';
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
import { inspect, removeName } from './engineImages.ts';
import { loadImage, removeImage, type LoadedImage } from './loadImage.ts';
import { closedDirectories } from './sandbox.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from './sandbox.ts';
import { withRunHome } from './home/runHome.ts';
import type { RunHome } from './home/runHome.ts';
import { writeTightProfile } from './bubblewrap/seccompProfile.ts';
import { supervise } from './bubblewrap/supervise.ts';

const MAX_KILLS = 30;
/** Of an image that others may let go while it is started. */
const MOST_LOADS = 3;
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
    const { rootless, mapsUser } = this.#engine;
    // An agent that isn't root owns what the run reads and writes: its number must stay its own.
    const asAgent = !(rootless && mapsUser);
    return withRunHome(spec, { asAgent }, (home, facts) => this.#runIn(home, facts, spec, signal));
  }

  async #runIn(
    home: RunHome,
    facts: ImageFacts,
    spec: SandboxSpec,
    signal: AbortSignal,
  ): Promise<SandboxResult> {
    const tag = imageTag(spec.name);
    for (let tries = 1; ; tries++) {
      const image = await loadImage(this.#engine, spec.imageArchive, facts, tag, spec.scratch);
      try {
        const result = await this.#runImage(image, home, facts, spec, signal);
        const mayBeGone = result.outcome === 'not-startable' && !image.isTagged && tries < MOST_LOADS;
        if (!mayBeGone || (await inspect(this.#engine, image.id)) !== undefined) return result;
        // Another agent has let it go between our look and the start: nothing has run.
      } finally {
        if (image.isTagged) await removeName(this.#engine, image.id, tag);
      }
    }
  }

  async #runImage(
    image: LoadedImage,
    home: RunHome,
    facts: ImageFacts,
    spec: SandboxSpec,
    signal: AbortSignal,
  ): Promise<SandboxResult> {
    const name = containerName(spec.name);
    let removed: Promise<void> | undefined;
    let watchdog: Watchdog | undefined;
    try {
      const args = runArguments({
        engine: this.engine,
        rootless: this.#engine.rootless,
        limitsCpus: this.#engine.limitsCpus,
        pinsCpus: this.#engine.pinsCpus,
        mapsUser: this.#engine.mapsUser,
        spec,
        home,
        image: image.id,
        seccompProfile: await this.#seccompProfile(spec),
        devices: containerDevices(spec.devices ?? [], {
          knowsCdi: this.#engine.knowsCdi,
          folder: join(spec.scratch, name),
          imageEnv: facts.env,
          closed: closedDirectories(spec),
        }),
      });
      watchdog = this.#watch(name);
      const child = startContainer(boundEngine(this.#engine, home), args, spec.scratch);
      let kills = 0;
      const result = await supervise({
        child,
        limits: spec.limits,
        output: spec.output,
        temporary: spec.temporary,
        signal,
        terminate: () => terminateContainer(this.#engine, name),
        kill: async () => {
          // An engine that no longer answers must not hold the agent.
          if (++kills > MAX_KILLS) child.kill('SIGKILL');
          await runEngine(this.#engine, ['kill', '--signal', 'KILL', name]);
        },
      });
      const found = await inspectContainer(this.#engine, name);
      removed = this.#removeContainer(name);
      // Before the output is looked at: nothing may still be writing to it.
      if (found?.state.Running !== false) await removed;
      const [judged] = await Promise.all([judgeContainer(this.#engine, spec, result, found), removed]);
      return judged;
    } finally {
      await (removed ?? this.#removeContainer(name));
      watchdog?.dismiss();
    }
  }

  async remove(name: string): Promise<void> {
    await this.#removeContainer(containerName(name));
    await removeImage(this.#engine, imageTag(name));
  }

  async #seccompProfile(spec: SandboxSpec): Promise<string | undefined> {
    const { seccompProfile } = this.#engine;
    if (seccompProfile === undefined) return undefined;
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
    if (this.engine === 'docker') await this.#removeVolumes(volumePrefix(container));
  }

  async #removeVolumes(prefix: string): Promise<void> {
    const listed = ['volume', 'ls', '--quiet', '--filter', `name=${prefix}`];
    const { stdout } = await runEngine(this.#engine, listed);
    const own = stdout.split('\n').filter((name) => name.startsWith(prefix));
    if (own.length > 0) await runEngine(this.#engine, ['volume', 'rm', '--force', ...own]);
  }

  /** Removes the container when this process is gone. */
  #watch(container: string): Watchdog {
    const { name, globals } = this.#engine;
    const remove = [name, ...globals, ...removalOf(this.#engine, container)];
    return startWatchdog(remove, STARTING_SECONDS, engineEnvironment());
  }
}

/** podman that cannot bind a container to processors hands on those that it is bound to itself; docker's daemon does not. */
function boundEngine(
  engine: ContainerEngine,
  { processors }: RunHome,
): { readonly name: string; readonly globals: readonly string[] } {
  if (engine.name !== 'podman' || engine.pinsCpus || processors === undefined) return engine;
  return { name: 'taskset', globals: ['--cpu-list', processors, engine.name, ...engine.globals] };
}
