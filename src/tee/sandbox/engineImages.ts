import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import {
  runEngine,
  type CommandResult,
  type ContainerEngine,
} from '../../solution/engine/containerEngine.ts';

/** What an engine says of an image. */
export interface Inspected {
  readonly Id: string;
  /** Bytes. */
  readonly Size: number;
  readonly RepoTags?: readonly string[] | null;
  readonly RootFS?: { readonly Layers?: readonly string[] };
  readonly Config?: {
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
  };
}

/** @returns undefined where it has no such image */
export async function inspect(engine: ContainerEngine, image: string): Promise<Inspected | undefined> {
  const { status, stdout } = await runEngine(engine, ['image', 'inspect', image]);
  return status === 0 ? (JSON.parse(stdout) as readonly Inspected[])[0] : undefined;
}

const oneAtATime = pLimit(1);

/** Changes the names of images. podman reads them all and writes them all: of two changes at once one would be lost. */
export function changeNames(engine: ContainerEngine, args: readonly string[]): Promise<CommandResult> {
  return oneAtATime(() => runEngine(engine, args));
}

const REMOVALS = 6;

/** Takes a name from an image, and removes the image when nothing else names or uses it. */
export async function removeName(engine: ContainerEngine, id: string, name: string): Promise<void> {
  // The engine may still be letting go of the container that used it. And podman, asked for two names of an image
  // at once, says that both are gone while one stays: only looking tells.
  for (let tries = 0; tries < REMOVALS; tries++) {
    await changeNames(engine, ['image', 'rm', name]);
    const left = await inspect(engine, id);
    if (left === undefined) return;
    const names = left.RepoTags ?? [];
    // Two runs that end at once may each see the other's name, and the engine leaves an image that has none.
    if (names.length === 0 && name !== id) return removeName(engine, id, id);
    if (name !== id && !names.includes(name)) return;
    await sleep(100 * 2 ** tries * (0.5 + Math.random()));
  }
}
