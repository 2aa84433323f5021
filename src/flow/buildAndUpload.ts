import { basename, resolve } from 'node:path';
import { CountersignError, messageOf } from '../errors.ts';
import { deleteResource } from '../resource/transfer/deleteResource.ts';
import type { Resource } from '../resource/resource.ts';
import { requireNoResourceFile, writeResourceFile } from '../resource/resourceFile.ts';
import { uploadStream } from '../resource/transfer/uploadStream.ts';
import { buildSolution } from '../solution/buildSolution.ts';
import type { BuildRequest, BuiltSolution } from '../solution/buildSolution.ts';
import type { ObjectStore } from '../storage/objectStore.ts';
import { shellPath } from '../text/shellWord.ts';

export interface UploadedSolution {
  readonly built: BuiltSolution;
  readonly resource: Resource;
}

/**
 * Guide steps 3 and 4 in one pass: while the engine saves the image it is read as the TEE will read it, compressed,
 * hashed, written to the archive, sealed and stored. Nothing is read a second time.
 * @param file where to write the resource file; never overwritten unless `force`
 * @throws CountersignError of the build; or of the store, and then the archive is there and can be uploaded.
 */
export async function buildAndUpload(
  store: ObjectStore,
  request: Omit<BuildRequest, 'onArchive'>,
  file: string,
  { force = false, build = buildSolution }: { force?: boolean; build?: typeof buildSolution } = {},
): Promise<UploadedSolution> {
  await requireNoResourceFile(file, force);
  let stored: Omit<Resource, 'hash'> | undefined;
  let failure: unknown;
  const built = await build({
    ...request,
    onArchive: async (archive) => {
      try {
        stored = await uploadStream(archive, store, basename(resolve(request.output)));
      } catch (error) {
        failure = error;
      }
    },
  }).catch(async (error: unknown) => {
    // Stored whole, and then the archive could not be written: nobody will ever have its key.
    if (stored !== undefined) await deleteResource(stored, store).catch(() => undefined);
    throw error;
  });
  if (stored === undefined) {
    const code = failure instanceof CountersignError ? failure.code : 'unavailable';
    throw new CountersignError(
      code,
      `the archive is built, but was not stored: ${messageOf(failure ?? 'no reason given')}`,
      { cause: failure, mend: `upload it with: countersign files upload ${shellPath(built.path)}` },
    );
  }
  const resource: Resource = {
    ...stored,
    hash: { algo: 'sha256', encoding: 'hex', hash: built.sha256 },
  };
  await writeResourceFile(file, resource, { force });
  return { built, resource };
}
