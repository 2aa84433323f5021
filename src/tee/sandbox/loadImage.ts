import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import { plainDockerArchive } from '../../solution/image/plainDockerArchive.ts';
import { writeOciLayout } from '../../solution/image/writeOciLayout.ts';
import type { ImageFacts } from '../../solution/image/readImage.ts';
import { changeNames, inspect, removeName, type Inspected } from './engineImages.ts';
import { isKept, keepImage } from './keptImages.ts';
import { finished, lastLine, startEngine } from '../../solution/engine/containerEngine.ts';
import type { CommandResult, ContainerEngine } from '../../solution/engine/containerEngine.ts';

export interface LoadedImage {
  /** What the engine calls it; never a tag. */
  readonly id: string;
  /** Whether it carries the run's own tag, which has to be taken away again. */
  readonly isTagged: boolean;
}

/**
 * Loads an image whose archive was read and checked. Whatever names the archive claims, the engine gets one image
 * with `tag`, a name of the run, and what it then has is compared with the facts. Runs of the same image each have
 * a tag on it, so that it goes with the last of them; or stays, among those that are kept.
 * @param scratch a directory in which another may be made meanwhile
 */
export async function loadImage(
  engine: ContainerEngine,
  archive: string,
  facts: ImageFacts,
  tag: string,
  scratch: string,
): Promise<LoadedImage> {
  const { configDigest } = facts;
  const before = loading.get(configDigest);
  const load = (async () => {
    await before?.catch(() => undefined);
    return loadInTurn(engine, archive, facts, tag, scratch);
  })();
  loading.set(configDigest, load);
  try {
    return await load;
  } finally {
    if (loading.get(configDigest) === load) loading.delete(configDigest);
  }
}

/** Of one image one is loaded at a time: the others find it then. */
const loading = new Map<string, Promise<LoadedImage>>();

async function loadInTurn(
  engine: ContainerEngine,
  archive: string,
  facts: ImageFacts,
  tag: string,
  scratch: string,
): Promise<LoadedImage> {
  const known = await inspect(engine, facts.configDigest);
  if (known !== undefined) {
    requireSame(engine, facts, known);
    // One without a name was left so by the operator, and would go with ours; one that is kept needs none of the run's.
    if ((known.RepoTags ?? []).length === 0 || isKept(known))
      return { id: facts.configDigest, isTagged: false };
    const { status } = await changeNames(engine, ['tag', facts.configDigest, tag]);
    if (status === 0) return { id: facts.configDigest, isTagged: true };
    // It went with the last run that used it.
  }
  const image =
    engine.name === 'podman'
      ? await loadLayout(engine, archive, facts, tag, scratch)
      : await loadStream(engine, archive, facts, tag);
  if (image === undefined || !isSame(facts, image)) {
    if (image !== undefined) await removeName(engine, image.Id, tag);
    throw new CountersignError('tampered', `${engine.name} loaded another image than the archive holds`);
  }
  await keepImage(engine, facts.configDigest, image);
  // The configuration's digest, but for docker with containerd's image store.
  return { id: image.Id, isTagged: true };
}

/**
 * docker unpacks what is sent to it; a file would only be one more copy.
 * @returns what then has the tag
 */
async function loadStream(
  engine: ContainerEngine,
  archive: string,
  facts: ImageFacts,
  tag: string,
): Promise<Inspected | undefined> {
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
  requireLoaded(engine, await result, messageOf(sent ?? ''));
  return inspect(engine, tag);
}

/**
 * podman writes what comes by a pipe to its disk, then each layer once more, plain, before it unpacks it.
 * @returns what then has the tag
 */
async function loadLayout(
  engine: ContainerEngine,
  archive: string,
  facts: ImageFacts,
  tag: string,
  scratch: string,
): Promise<Inspected | undefined> {
  // podman may make a name of it, and a name has no capitals: so it is told a relative one.
  const name = `countersign-load-${randomBytes(8).toString('hex')}`;
  const directory = join(scratch, name);
  try {
    await writeOciLayout(archive, facts, directory, tag);
    const child = startEngine(engine, ['load', '--quiet', '--input', name], 'ignore', {}, scratch);
    requireLoaded(engine, await finished(child));
    requireLoaded(engine, await changeNames(engine, ['tag', facts.configDigest, tag]));
    // It takes no name of a layout, but makes one of the path, or none.
    const image = await inspect(engine, tag);
    const strays = (image?.RepoTags ?? []).filter((stray) => stray.includes(name));
    if (strays.length > 0) await changeNames(engine, ['untag', facts.configDigest, ...strays]);
    return image;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function requireLoaded({ name }: ContainerEngine, { status, stderr }: CommandResult, otherwise = ''): void {
  if (status === 0) return;
  const why = lastLine(stderr) || otherwise || 'no reason given';
  throw new CountersignError('input', `${name} could not load the image: ${why}`);
}

function isSame(facts: ImageFacts, image: Inspected): boolean {
  const seen = [image.RootFS?.Layers ?? [], image.Config?.Entrypoint ?? [], image.Config?.Cmd ?? []];
  return JSON.stringify(seen) === JSON.stringify([facts.diffIds, facts.entrypoint, facts.cmd]);
}

/** @throws CountersignError `unavailable`: what is in the engine's store is the operator's to mend */
function requireSame({ name }: ContainerEngine, facts: ImageFacts, image: Inspected): void {
  if (isSame(facts, image)) return;
  throw new CountersignError('unavailable', `${name} has another image under ${facts.configDigest}`, {
    mend: `remove it: ${name} image rm --force ${facts.configDigest}`,
  });
}

/** Takes a tag from an image, and removes the image when nothing else names or uses it. */
export async function removeImage(engine: ContainerEngine, tag: string): Promise<void> {
  const image = await inspect(engine, tag);
  if (image !== undefined) await removeName(engine, image.Id, tag);
}
