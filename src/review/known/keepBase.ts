import { CountersignError } from '../../errors.ts';
import { readImage } from '../../solution/image/readImage.ts';
import { keepKnown } from './keepKnownFile.ts';

/**
 * Keeps the layers of an image as a base that its owner knows by this name.
 * @returns digests of the uncompressed layers, lowest first
 * @throws CountersignError as `readImage` does; `input` for a name that is none
 */
export async function keepBase(name: string, archive: string, output: string): Promise<readonly string[]> {
  if (name === '' || name.length > 1024)
    throw new CountersignError('input', 'the name of a base has 1 to 1024 characters');
  const { diffIds: layers } = await readImage(archive);
  if (layers.length === 0) throw new CountersignError('input', 'an image without layers is no base');
  await keepKnown(output, { v: 1, bases: [{ name, layers: [...layers] }], packages: [] });
  return layers;
}
