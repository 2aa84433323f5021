import type { Resource } from '../../../resource/resource.ts';
import { uploadResource } from '../../../resource/transfer/uploadResource.ts';
import type { ObjectStore } from '../../../storage/objectStore.ts';
import type { RunDirectories } from '../inputs/runDirectories.ts';

export interface SealedResult {
  readonly resource: Resource;
  /** Every file of the output, with its name in the result; sorted by it. */
  readonly outputs: readonly { readonly name: string; readonly size: number; readonly hash: string }[];
}

/** Seals and stores what was gathered, and hashes each file of the output as it goes by: all is read once. */
export async function sealResult(
  { result }: Pick<RunDirectories, 'result'>,
  store: ObjectStore,
  filename: string,
): Promise<SealedResult> {
  const outputs: SealedResult['outputs'][number][] = [];
  const resource = await uploadResource(result, store, {
    filename,
    onFile: ({ path, size, hash }) => {
      const name = Buffer.from(path, 'latin1').toString('utf8');
      if (name.startsWith('output/')) outputs.push({ name, size, hash });
    },
  });
  return { resource, outputs: outputs.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))) };
}
