import { AbortMultipartUploadCommand, ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import type { ListMultipartUploadsCommandInput, ListMultipartUploadsCommandOutput } from '@aws-sdk/client-s3';
import type { OrphanedUpload } from './objectStore.ts';
import { callS3, statusOf } from './s3Client.ts';
import type { S3Context } from './s3Client.ts';
import { objectOf, where } from './s3Upload.ts';

/** Multipart uploads below the store's prefix that were neither completed nor aborted. */
export async function* listOrphans(context: S3Context): AsyncGenerator<OrphanedUpload> {
  const { prefix } = context.target;
  const start = prefix === '' ? '' : `${prefix}/`;
  let page = await pageOfUploads(context, start, {});
  for (;;) {
    for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
      if (Key?.startsWith(start) !== true || UploadId === undefined) continue;
      yield { name: Key.slice(start.length), id: UploadId, begun: Initiated ?? new Date(0) };
    }
    const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
    if (IsTruncated !== true || NextKeyMarker === undefined) return;
    page = await pageOfUploads(context, start, {
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

/** Aborts those begun before a time, so that the store frees their parts. */
export async function removeOrphans(context: S3Context, begunBefore: Date): Promise<number> {
  const found: OrphanedUpload[] = [];
  for await (const orphan of listOrphans(context)) {
    if (orphan.begun < begunBefore) found.push(orphan);
  }
  for (const { name, id } of found) {
    const input = { ...objectOf(context, name), UploadId: id };
    await callS3(context, `abort an unfinished upload of ${where(context, name)}`, async (client) => {
      try {
        await client.send(new AbortMultipartUploadCommand(input));
      } catch (error) {
        // Somebody else finished or aborted it first.
        if (statusOf(error) !== 404) throw error;
      }
    });
  }
  return found.length;
}
