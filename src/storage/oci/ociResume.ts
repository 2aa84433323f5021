import { messageOf } from '../../errors.ts';
import type { OciContext } from './ociClient.ts';
import { blobUpload, putManifest } from './ociUpload.ts';
import type { ResumableStore } from '../upload/resumablePut.ts';

/**
 * Blobs are found by their digests, so there is no upload to name or to abort: what was sent of an upload that is
 * not finished belongs to no manifest, and the registry's collection of garbage takes it.
 */
export function ociResumableStore(
  context: OciContext,
  url: string,
  partBytes: number,
  refuseTaken: (name: string) => Promise<void>,
): ResumableStore {
  return {
    url,
    partBytes,
    async begin(name) {
      await refuseTaken(name);
      return '';
    },
    partsWay: (name) => blobUpload(context, name),
    finish: (name, _, parts) => putManifest(context, name, parts),
    abort: () => Promise.resolve(),
    isForgotten: (error) => messageOf(error).includes('MANIFEST_BLOB_UNKNOWN'),
  };
}
