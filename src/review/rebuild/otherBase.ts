import { runEngine } from '../../solution/engine/containerEngine.ts';
import { findBuilder } from '../../solution/buildSolution.ts';
import type { ImageFacts } from '../../solution/image/readImage.ts';
import type { OtherBase } from './compare/causes.ts';

const SAME: OtherBase = { given: 0, rebuilt: 0 };

/** Digests of the layers of images that the engine has, lowest first; of others nothing is said. */
export async function layersOfBases(names: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (names.length === 0) return [];
  const engine = await findBuilder();
  const found: string[][] = [];
  for (const name of names) {
    const { status, stdout } = await runEngine(engine, [
      ...['image', 'inspect', '--format', '{{range .RootFS.Layers}}{{println .}}{{end}}', '--', name],
    ]);
    if (status === 0) found.push(stdout.split('\n').filter((line) => line !== ''));
  }
  return found;
}

/**
 * Whether the lowest layers of the archive are others than those of the base that it was rebuilt on. The layers above the base are
 * taken to be as many in both, since they are made by the steps of one Dockerfile.
 */
export function otherBase(
  given: Pick<ImageFacts, 'layers'>,
  rebuilt: Pick<ImageFacts, 'layers'>,
  bases: readonly (readonly string[])[],
): OtherBase {
  const is = rebuilt.layers.map(({ digest }) => digest);
  const below = bases.filter((layers) => layers.every((digest, i) => digest === is[i]));
  const count = Math.max(0, ...below.map((layers) => layers.length));
  const was = given.layers.map(({ digest }) => digest);
  const before = Math.max(0, was.length - (is.length - count));
  const isSame = before === count && was.slice(0, before).every((digest, i) => digest === is[i]);
  return isSame ? SAME : { given: before, rebuilt: count };
}
