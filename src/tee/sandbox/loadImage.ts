import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import { plainDockerArchive } from '../../solution/image/plainDockerArchive.ts';
import type { ImageFacts } from '../../solution/image/readImage.ts';
import { finished, lastLine, runEngine, startEngine } from '../../solution/engine/containerEngine.ts';
import type { ContainerEngine } from '../../solution/engine/containerEngine.ts';

export interface LoadedImage {
  /** What the engine calls it; never a tag. */
  readonly id: string;
  /** Whether it carries the run's own tag, which has to be taken away again. */
  readonly isTagged: boolean;
}

/**
 * Loads an image whose archive was read and checked. Whatever names the archive claims, the engine gets one image
 * with `tag`, a name of the run, and what it then has is compared with the facts. Runs of the same image each have
 * a tag on it, so that it goes with the last of them.
 */
export async function loadImage(
  engine: ContainerEngine,
  archive: string,
  facts: ImageFacts,
  tag: string,
): Promise<LoadedImage> {
  const known = await inspect(engine, facts.configDigest);
  if (known !== undefined) {
    // One without a name was left so by the operator, and would go with ours.
    const isTagged =
      (known.RepoTags ?? []).length > 0 &&
      (await runEngine(engine, ['tag', facts.configDigest, tag])).status === 0;
    return { id: facts.configDigest, isTagged };
  }
  const child = startEngine(engine, ['load'], 'pipe');
  const result = finished(child);
  if (child.stdin === null) throw new CountersignError('internal', 'an engine was started without its input');
  const sent = await pipeline(plainDockerArchive(archive, facts, tag), child.stdin).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (sent instanceof CountersignError) {
    child.kill();
    throw sent;
  }
  const { status, stderr } = await result;
  if (status !== 0)
    throw new CountersignError(
      'input',
      `${engine.name} could not load the image: ${lastLine(stderr) || messageOf(sent ?? 'no reason given')}`,
    );
  return { id: await verifiedId(engine, facts, tag), isTagged: true };
}

interface Inspected {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly RootFS?: { readonly Layers?: readonly string[] };
  readonly Config?: {
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
  };
}

async function inspect(engine: ContainerEngine, image: string): Promise<Inspected | undefined> {
  const { status, stdout } = await runEngine(engine, ['image', 'inspect', image]);
  return status === 0 ? (JSON.parse(stdout) as readonly Inspected[])[0] : undefined;
}

/** The id of what was loaded: the configuration's digest, but for docker with containerd's image store. */
async function verifiedId(engine: ContainerEngine, facts: ImageFacts, tag: string): Promise<string> {
  const image = await inspect(engine, tag);
  const seen = [image?.RootFS?.Layers ?? [], image?.Config?.Entrypoint ?? [], image?.Config?.Cmd ?? []];
  if (
    image !== undefined &&
    JSON.stringify(seen) === JSON.stringify([facts.diffIds, facts.entrypoint, facts.cmd])
  )
    return image.Id;
  await removeImage(engine, tag);
  throw new CountersignError('tampered', `${engine.name} loaded another image than the archive holds`);
}

/** Takes a tag from an image, and removes the image when nothing else names or uses it. */
export async function removeImage(engine: ContainerEngine, tag: string): Promise<void> {
  const image = await inspect(engine, tag);
  if (image === undefined) return;
  await removeName(engine, tag);
  // Two runs that end at once may each see the other's tag, and the engine leaves an image that has none.
  const left = await inspect(engine, image.Id);
  if (left !== undefined && (left.RepoTags ?? []).length === 0) await removeName(engine, image.Id);
}

const REMOVALS = 6;

async function removeName(engine: ContainerEngine, name: string): Promise<void> {
  // The engine may still be letting go of the container that used it. And podman, asked for two names of an image
  // at once, says that both are gone while one stays: only looking tells.
  for (let tries = 0; tries < REMOVALS; tries++) {
    await runEngine(engine, ['image', 'rm', name]);
    if ((await inspect(engine, name)) === undefined) return;
    await sleep(100 * 2 ** tries * (0.5 + Math.random()));
  }
}
