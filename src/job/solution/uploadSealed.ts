import { access } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import { hashPath } from '../../resource/hashPath.ts';
import type { ProgressEvent } from '../../resource/transfer/progress.ts';
import type { Resource } from '../../resource/resource.ts';
import { uploadResource } from '../../resource/transfer/uploadResource.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import type { ActionContext } from '../actionContext.ts';
import { readInputFile } from '../open/openParty.ts';
import { maskResource, readResourceText, writeSealedResource } from '../inputs/resourceInput.ts';
import { tellProgress } from '../log/tellProgress.ts';
import { cancelled, openTravellingJournal } from '../journal/travellingJournal.ts';

export interface SealedUpload {
  readonly path: string;
  /** Where the sealed resource goes. */
  readonly output: string;
  readonly key: PrivateKey;
  readonly store: ObjectStore;
  readonly force: boolean;
  readonly filename?: string;
}

/** Uploads, unless the output opens already and tells of the same content: then a re-run has nothing left to do. */
export async function uploadSealed(
  context: ActionContext,
  upload: SealedUpload,
): Promise<{ readonly resource: Resource; readonly uploaded: boolean }> {
  const { path, output, key, store } = upload;
  const taken = await access(output).then(
    () => true,
    () => false,
  );
  if (taken && !upload.force) {
    const text = await readInputFile(output, 'output');
    const before = await readResourceText(text, output, key, context.secrets);
    if (before.hash.hash === (await hashPath(path)).hash) return { resource: before, uploaded: false };
    throw new CountersignError('exists', `${output} is there already, of another content`, {
      mend: 'Name another file in `output`, or set `force: true` and lose what the old one opens.',
    });
  }
  const journal = await openTravellingJournal(context, upload);
  const tell = tellProgress(context);
  const options = {
    onProgress: (event: ProgressEvent): void => {
      if (context.signal.aborted) throw cancelled();
      tell(event);
    },
    ...(journal === undefined ? {} : { journal: journal.path }),
    ...(upload.filename === undefined ? {} : { filename: upload.filename }),
  };
  const uploading = uploadResource(path, store, options);
  const stored = await (journal === undefined ? uploading : journal.during(uploading));
  const resource = maskResource(stored, context.secrets);
  await writeSealedResource(output, resource, key);
  return { resource, uploaded: true };
}
