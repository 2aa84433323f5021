import { CountersignError } from '../errors.ts';
import type { ResumableOutcome, ResumableUpload } from './objectStore.ts';
import { partBytesFor } from './partPlan.ts';
import { ChangedParts, sendParts } from './partUpload.ts';
import type { PartUpload } from './partUpload.ts';
import { partsOf } from './parts.ts';
import type { S3Context } from './s3Client.ts';
import { abortUpload, beginUpload, completeUpload, partUpload, putWhole } from './s3Upload.ts';
import type { S3UploadId } from './s3Upload.ts';
import type { UploadHeader, UploadJournal } from './uploadJournal.ts';

/** `ObjectStore.putResumable` over multipart uploads; an object of one part is a plain PUT, journalled all the same. */
export async function putS3Resumable(
  context: S3Context,
  store: string,
  upload: ResumableUpload,
  journal: UploadJournal,
): Promise<ResumableOutcome> {
  const { name, size, memo } = upload;
  const partBytes = partBytesFor(size, context.settings.partBytes);
  const plan = { store, name, size, partBytes, memo };
  if (journal.header !== undefined && !isSame(journal.header, plan)) return abandon(context, journal);
  if (journal.header === undefined) {
    const id =
      size > partBytes ? await beginUpload(context, name) : { uploadId: '', mark: crypto.randomUUID() };
    await journal.begin({ ...plan, upload: JSON.stringify(id) });
  }
  const id = idIn(journal);
  try {
    const way = id.uploadId === '' ? wholeUpload(context, name, id.mark) : partUpload(context, name, id);
    const sent = await sendParts(
      way,
      partsOf(upload.produce(), () => partBytes),
      size,
      journal,
    );
    if (id.uploadId !== '') await completeUpload(context, name, id, sent);
    await journal.clear();
    return { outcome: 'stored', info: { name, size } };
  } catch (error) {
    if (error instanceof ChangedParts || isForgotten(error)) return abandon(context, journal);
    if (error instanceof CountersignError && ['exists', 'input'].includes(error.code)) {
      await abandon(context, journal);
    }
    throw error;
  }
}

function wholeUpload(context: S3Context, name: string, mark: string): PartUpload {
  return {
    inFlight: () => 1,
    send: async (part, sha256) => {
      await putWhole(context, name, part.bytes, sha256, mark);
      return '';
    },
  };
}

function isSame(header: UploadHeader, plan: Omit<UploadHeader, 'upload'>): boolean {
  return (
    header.store === plan.store &&
    header.name === plan.name &&
    header.size === plan.size &&
    header.partBytes === plan.partBytes &&
    header.memo === plan.memo
  );
}

/** The store has removed the upload, after a `storage gc` or by a rule of the bucket. */
function isForgotten(error: unknown): boolean {
  const cause = error instanceof CountersignError ? error.cause : undefined;
  return cause instanceof Error && cause.name === 'NoSuchUpload';
}

async function abandon(context: S3Context, journal: UploadJournal): Promise<ResumableOutcome> {
  const { header } = journal;
  if (header !== undefined) {
    const id = idIn(journal);
    if (id.uploadId !== '') await abortUpload(context, header.name, id);
  }
  await journal.clear();
  return { outcome: 'abandoned' };
}

function idIn(journal: UploadJournal): S3UploadId {
  return JSON.parse(journal.header?.upload ?? '{"uploadId":"","mark":""}') as S3UploadId;
}
