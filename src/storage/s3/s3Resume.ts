import { randomUUID } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import type { ResumableStore } from '../upload/resumablePut.ts';
import type { S3Context } from './s3Client.ts';
import { abortUpload, beginUpload, completeUpload, partUpload, wholeUpload } from './s3Upload.ts';
import type { S3UploadId } from './s3Upload.ts';

/** Multipart uploads, resumable part by part; an object of one part is a plain PUT, journalled all the same. */
export function s3ResumableStore(
  context: S3Context,
  url: string,
  partBytes: number,
  size: number,
  refuseTaken: (name: string) => Promise<void>,
): ResumableStore {
  return {
    url,
    partBytes,
    async begin(name) {
      await refuseTaken(name);
      const id = size > partBytes ? await beginUpload(context, name) : { uploadId: '', mark: randomUUID() };
      return JSON.stringify(id);
    },
    partsWay(name, text) {
      const id = parse(text);
      return id.uploadId === '' ? wholeUpload(context, name, id.mark) : partUpload(context, name, id);
    },
    async finish(name, text, parts) {
      const id = parse(text);
      if (id.uploadId !== '') await completeUpload(context, name, id, parts);
    },
    async abort(name, text) {
      const id = parse(text);
      if (id.uploadId !== '') await abortUpload(context, name, id);
    },
    isForgotten(error) {
      const cause = error instanceof CountersignError ? error.cause : undefined;
      return cause instanceof Error && cause.name === 'NoSuchUpload';
    },
  };
}

function parse(text: string): S3UploadId {
  return JSON.parse(text) as S3UploadId;
}
