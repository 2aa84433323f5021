import { requireNoResourceFile, writeResourceFile } from '../resource/resourceFile.ts';
import type { Resource } from '../resource/resource.ts';
import { uploadResource, type UploadOptions } from '../resource/transfer/uploadResource.ts';
import type { ObjectStore } from '../storage/objectStore.ts';

/**
 * Guide step 1 (and 4): seals a file or directory, stores it, and writes the resource file that opens it.
 * @param file where to write the resource file; never overwritten unless `force`
 */
export async function uploadDataset(
  store: ObjectStore,
  path: string,
  file: string,
  options: UploadOptions & { readonly force?: boolean } = {},
): Promise<Resource> {
  const { force = false, ...upload } = options;
  await requireNoResourceFile(file, force);
  // A killed upload goes on where it was; the journal holds the key until the upload has ended.
  const resource = await uploadResource(path, store, { journal: `${file}.upload`, ...upload });
  await writeResourceFile(file, resource, { force });
  return resource;
}
