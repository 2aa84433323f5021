import { runEngine, type ContainerEngine } from '../../solution/engine/containerEngine.ts';
import { changeNames, type Inspected } from './engineImages.ts';

/** Bytes of images that stay with the engine after their runs; 0 keeps none. */
const BOUND = 'COUNTERSIGN_KEPT_IMAGES';
const DEFAULT_BYTES = 20 * 1024 ** 3;

const REPOSITORY = 'localhost/countersign-kept';

/** Whether an image stays, whatever becomes of the run that it was loaded for. */
export function isKept({ RepoTags }: Inspected): boolean {
  return (RepoTags ?? []).some((name) => name.startsWith(`${REPOSITORY}:`));
}

interface Listed {
  readonly name: string;
  readonly bytes: number;
  /** When it was loaded, milliseconds since 1970. */
  readonly since: number;
}

function boundOf(env: Readonly<Record<string, string | undefined>> = process.env): number {
  const said = env[BOUND] ?? '';
  return /^[0-9]{1,15}$/.test(said) ? Number(said) : DEFAULT_BYTES;
}

/** All that are kept, oldest first. Their tags say when each was loaded, its size and its digest. */
async function listKept(engine: ContainerEngine): Promise<readonly Listed[]> {
  const args = ['images', '--filter', `reference=${REPOSITORY}`, '--format', '{{.Tag}}'];
  const { stdout } = await runEngine(engine, args);
  return stdout
    .split('\n')
    .flatMap((line) => {
      const [, since, bytes] = /^([0-9]{1,16})-([0-9]{1,16})-[0-9a-f]{64}$/.exec(line) ?? [];
      return since === undefined
        ? []
        : [{ name: `${REPOSITORY}:${line}`, since: Number(since), bytes: Number(bytes) }];
    })
    .sort((a, b) => a.since - b.since);
}

/**
 * Has an image that was just loaded, and compared with its archive, stay for later runs of the same digest; the oldest ones
 * go when they are too many bytes together, but for those that a container is made of just now. A run has no way to change what lies in the engine's store, and an image is
 * found there by the digest of its configuration, which lists those of its layers.
 */
export async function keepImage(
  engine: ContainerEngine,
  configDigest: string,
  { Id, Size }: Inspected,
): Promise<void> {
  const most = boundOf();
  if (most === 0) return;
  const tag = `${Date.now()}-${Size}-${configDigest.slice('sha256:'.length)}`;
  if ((await changeNames(engine, ['tag', Id, `${REPOSITORY}:${tag}`])).status !== 0) return;
  const kept = await listKept(engine);
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  for (const one of kept) {
    if (bytes <= most) return;
    const { status } = await changeNames(engine, ['image', 'rm', one.name]);
    if (status === 0) bytes -= one.bytes;
  }
}
