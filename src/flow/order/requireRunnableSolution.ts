import { CountersignError } from '../../errors.ts';
import type { Resource } from '../../resource/resource.ts';
import { openStream } from '../../resource/seal/openStream.ts';
import { readImageStream } from '../../solution/image/readImage.ts';
import { plainArchive } from '../../solution/image/openArchive.ts';
import { requireRunnable } from '../../solution/image/run/requireRunnable.ts';
import { openLocation } from '../../storage/openStore.ts';

/**
 * Reads a solution of the customer's own as the TEE will, straight from its store, so that an image that no TEE could
 * run troubles nobody. What cannot be fetched or opened from here is the TEE's to judge: it may see another network.
 * @param architecture of the TEE, where it says so
 * @throws CountersignError `refused` for a directory; of the image, with what to do about it
 */
export async function requireRunnableSolution(
  resource: Resource,
  architecture: string | undefined,
): Promise<void> {
  if (resource.content !== 'file')
    throw new CountersignError(
      'refused',
      `the solution is ${resource.filename}, a directory, where the archive of an image is wanted`,
      {
        mend: 'give the resource file of the solution (countersign files upload writes it, or solution build --upload); a dataset is what --data takes',
      },
    );
  let unopened: unknown;
  async function* opened(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      const reader = await openLocation(resource.resource);
      yield* openStream(reader.read(), Buffer.from(resource.encryption.key, 'base64'));
    } catch (error) {
      unopened = error;
      throw error;
    }
  }
  try {
    const facts = await readImageStream(plainArchive(opened()));
    requireRunnable(facts, architecture === undefined ? undefined : { architecture, who: 'the TEE' });
  } catch (error) {
    if (unopened !== undefined) return;
    if (!(error instanceof CountersignError)) throw error;
    throw new CountersignError(error.code, `the solution cannot be run: ${error.message}`, {
      cause: error,
      ...(error.mend === undefined ? {} : { mend: error.mend }),
    });
  }
}
