import { AbortMultipartUploadCommand, ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import type { ListMultipartUploadsCommandInput, ListMultipartUploadsCommandOutput } from '@aws-sdk/client-s3';
import type { OrphanedUpload } from '../objectStore.ts';
import { callS3, statusOf } from './s3Client.ts';
import type { S3Context } from './s3Client.ts';
import { keyOf } from './s3Target.ts';
import { objectOf, where } from './s3Upload.ts';

/** Multipart uploads below the store's prefix, or of one object, that were neither completed nor aborted. */
export async function* listOrphans(context: S3Context, name = ''): AsyncGenerator<OrphanedUpload> {
  const start = keyOf(context.target, '');
  const wanted = keyOf(context.target, name);
  let page = await pageOfUploads(context, wanted, {});
  for (;;) {
    for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
      if (Key === undefined || UploadId === undefined) continue;
      if (name === '' ? !Key.startsWith(start) : Key !== wanted) continue;
      yield { name: Key.slice(start.length), id: UploadId, begun: Initiated ?? new Date(0) };
    }
    const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
    if (IsTruncated !== true || NextKeyMarker === undefined) return;
    page = await pageOfUploads(context, wanted, {
      KeyMarker: NextKeyMarker,
      UploadIdMarker: NextUploadIdMarker,
    });
  }
}

function pageOfUploads(
  context: S3Context,
  start: string,
  after: Pick<ListMultipartUploadsCommandInput, 'KeyMarker' | 'UploadIdMarker'>,
): Promise<ListMultipartUploadsCommandOutput> {
  const { bucket } = context.target;
  return callS3(context, `list the unfinished uploads of s3://${bucket}/${start}`, (client) =>
    client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: start, ...after })),
  );
}

/** Aborts one, so that the store frees its parts; `false` when somebody else finished or aborted it first. */
export function removeOrphan(context: S3Context, { name, id }: OrphanedUpload): Promise<boolean> {
  const input = { ...objectOf(context, name), UploadId: id };
  return callS3(context, `abort an unfinished upload of ${where(context, name)}`, async (client) => {
    try {
      await client.send(new AbortMultipartUploadCommand(input));
      return true;
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
      return false;
    }
  });
}
