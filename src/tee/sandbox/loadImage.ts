import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import { plainDockerArchive } from '../../solution/plainDockerArchive.ts';
import type { ImageFacts } from '../../solution/readImage.ts';
import { finished, lastLine, runEngine, startEngine } from '../../solution/containerEngine.ts';
import type { ContainerEngine } from '../../solution/containerEngine.ts';

export interface LoadedImage {
  /** What the engine calls it; never a tag. */
  readonly id: string;
  /** False when the engine had it before. */
  readonly loadedHere: boolean;
}

/**
 * Loads an image whose archive was read and checked. The engine gets one image without a name, whatever names the
 * archive claims, and what it then has is compared with the facts.
 */
export async function loadImage(
  engine: ContainerEngine,
  archive: string,
  facts: ImageFacts,
): Promise<LoadedImage> {
  const known = await runEngine(engine, ['image', 'inspect', '--format', '{{.Id}}', facts.configDigest]);
  if (known.status === 0) return { id: facts.configDigest, loadedHere: false };
  const child = startEngine(engine, ['load'], 'pipe');
  const result = finished(child);
  if (child.stdin === null) throw new CountersignError('internal', 'an engine was started without its input');
  const sent = await pipeline(plainDockerArchive(archive, facts), child.stdin).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (sent instanceof CountersignError) {
    child.kill();
    throw sent;
  }
  const { status, stdout, stderr } = await result;
  if (status !== 0)
    throw new CountersignError(
      'input',
      `${engine.name} could not load the image: ${lastLine(stderr) || messageOf(sent ?? 'no reason given')}`,
    );
  return { id: await verifiedId(engine, facts, stdout), loadedHere: true };
}

interface Inspected {
  readonly RootFS?: { readonly Layers?: readonly string[] };
  readonly Config?: {
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
  };
}

/**
 * The id under which the engine has the image that the facts describe: the configuration's digest, but for docker
 * with containerd's image store, which says what it made of it.
 */
async function verifiedId(engine: ContainerEngine, facts: ImageFacts, said: string): Promise<string> {
  const told = /^Loaded image ID: (sha256:[0-9a-f]{64})$/m.exec(said)?.[1];
  for (const id of [facts.configDigest, told]) {
    if (id === undefined) continue;
    const { status, stdout } = await runEngine(engine, ['image', 'inspect', id]);
    if (status !== 0) continue;
    const [image] = JSON.parse(stdout) as readonly Inspected[];
    const seen = [image?.RootFS?.Layers ?? [], image?.Config?.Entrypoint ?? [], image?.Config?.Cmd ?? []];
    if (JSON.stringify(seen) === JSON.stringify([facts.diffIds, facts.entrypoint, facts.cmd])) return id;
    await removeImage(engine, id);
    throw new CountersignError('tampered', `${engine.name} loaded another image than the archive holds`);
  }
  throw new CountersignError('unavailable', `${engine.name} does not say what it loaded`);
}

/** Removes an image unless something else uses it. */
export async function removeImage(engine: ContainerEngine, id: string): Promise<void> {
  // The engine may still be letting go of the container that used it.
  for (let tries = 0; tries < 3; tries++) {
    const { status, stderr } = await runEngine(engine, ['image', 'rm', id]);
    if (status === 0 || /no such image|image not known/i.test(stderr)) return;
    await sleep(200);
  }
}
