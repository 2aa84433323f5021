import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { CountersignError } from '../../errors.ts';
import type { ResourceLocation } from '../resourceLocation.ts';
import type { ByteRange, LocationReader, ObjectInfo, ObjectStore } from '../objectStore.ts';
import { growingPartBytes, partBytesFor } from '../upload/partPlan.ts';
import { sendParts } from '../upload/partUpload.ts';
import { partsOf } from '../upload/parts.ts';
import type { Part } from '../upload/parts.ts';
import { changed, contentRange, lent, rangeHeader, readRanges } from '../http/rangedRead.ts';
import type { RangeAnswer } from '../http/rangedRead.ts';
import { listOrphans, removeOrphan } from './s3Orphans.ts';
import { putResumable } from '../upload/resumablePut.ts';
import { callS3, createS3Context, s3Error, statusOf } from './s3Client.ts';
import type { S3Context } from './s3Client.ts';
import { s3ResumableStore } from './s3Resume.ts';
import { shareS3Object } from './s3Share.ts';
import { MAX_SHARE_SECONDS, checkS3Target, parseS3Url } from './s3Target.ts';
import {
  abortUpload,
  beginUpload,
  completeUpload,
  objectOf,
  partUpload,
  taken,
  where,
  wholeUpload,
} from './s3Upload.ts';
import { transferSettings } from '../transfer.ts';
import type { Environment, TransferOptions } from '../transfer.ts';

/**
 * A store in an S3 bucket, Amazon's or any other that speaks the protocol. Credentials come from `env`
 * (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`) or the SDK's default chain.
 * @param url see `parseS3Url`.
 * @throws CountersignError `usage` when the URL cannot be used.
 */
export function openS3Store(
  url: URL,
  env: Environment = process.env,
  options: TransferOptions = {},
): ObjectStore {
  const context = createS3Context(parseS3Url(url, env), env, transferSettings(options));
  return {
    url: url.href,
    put: (name, size, bytes) => put(context, name, size, bytes),
    putResumable: (upload, journal) => {
      const partBytes = partBytesFor(upload.size, context.settings.partBytes);
      const way = s3ResumableStore(context, url.href, partBytes, upload.size, (name) =>
        refuseTaken(context, name),
      );
      return putResumable(way, upload, journal);
    },
    stat: (name) => stat(context, name),
    read: (name, range) => readS3Object(context, name, range),
    remove: (name) => remove(context, name),
    list: () => list(context),
    locationOf: (name): Promise<ResourceLocation> => shareS3Object(context, name),
    orphans: (name) => listOrphans(context, name),
    removeOrphan: (orphan) => removeOrphan(context, orphan),
  };
}

type S3Location = Extract<ResourceLocation, { storageType: 'S3' }>;

/** Reads one object of a bucket with the reader's own credentials; a location holds none. */
export function openS3Location(
  location: S3Location,
  env: Environment = process.env,
  options: TransferOptions = {},
): LocationReader {
  const { endpoint, region, bucket, prefix, pathStyle = false } = location.credentials;
  const target = checkS3Target(
    { bucket, prefix, endpoint, region, pathStyle, shareSeconds: MAX_SHARE_SECONDS, public: false },
    'input',
  );
  const context = createS3Context(target, env, transferSettings(options));
  return {
    stat: () => stat(context, location.filepath),
    read: (range) => lent(readS3Object(context, location.filepath, range)),
  };
}

async function put(
  context: S3Context,
  name: string,
  size: number | undefined,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ObjectInfo> {
  await refuseTaken(context, name);
  const { partBytes } = context.settings;
  const bytesOf =
    size === undefined
      ? (index: number) => growingPartBytes(index, partBytes)
      : () => partBytesFor(size, partBytes);
  const parts = partsOf(bytes, bytesOf);
  const first = await parts.next();
  if (first.done === true) throw new CountersignError('internal', 'an upload without a part');
  const all = prepended(first.value, parts);
  if (first.value.last) {
    const [sent] = await sendParts(wholeUpload(context, name), all, size);
    return { name, size: sent?.size ?? 0 };
  }
  const id = await beginUpload(context, name);
  try {
    const sent = await sendParts(partUpload(context, name, id), all, size);
    await completeUpload(context, name, id, sent);
    return { name, size: sent.reduce((sum, part) => sum + part.size, 0) };
  } catch (error) {
    await abortUpload(context, name, id);
    throw error;
  }
}

async function refuseTaken(context: S3Context, name: string): Promise<void> {
  if ((await stat(context, name)) !== undefined) throw taken(context, name);
}

async function* prepended(first: Part, rest: AsyncIterable<Part>): AsyncGenerator<Part> {
  yield first;
  yield* rest;
}

async function stat(context: S3Context, name: string): Promise<ObjectInfo | undefined> {
  try {
    const head = await callS3(context, `look at ${where(context, name)}`, (client) =>
      client.send(new HeadObjectCommand(objectOf(context, name))),
    );
    return { name, size: head.ContentLength ?? 0 };
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** @throws CountersignError `not-found`. */
function readS3Object(context: S3Context, name: string, range?: ByteRange): AsyncIterable<Uint8Array> {
  const what = `read ${where(context, name)}`;
  const open = async (asked: ByteRange, version: string | undefined): Promise<RangeAnswer> => {
    const input = {
      ...objectOf(context, name),
      Range: rangeHeader(asked),
      ...(version === undefined ? {} : { IfMatch: version }),
    };
    try {
      const answer = await context.client.send(new GetObjectCommand(input));
      const content = contentRange(answer.ContentRange);
      return {
        total: content?.total ?? answer.ContentLength,
        version: answer.ETag,
        offset: content?.offset ?? 0,
        ranged: content !== undefined,
        body: answer.Body as AsyncIterable<Uint8Array>,
      };
    } catch (error) {
      if (statusOf(error) === 412) throw changed({ what });
      // An empty object, or a range that begins at the end of one, cannot be satisfied (RFC 9110, section 15.5.17).
      if (statusOf(error) === 416)
        return { total: asked.offset, version, offset: asked.offset, ranged: true, body: none() };
      throw s3Error(what, error);
    }
  };
  return readRanges({ what, open }, range, context.settings);
}

async function* none(): AsyncGenerator<Uint8Array> {
  // The empty object has no bytes to give.
}

async function remove(context: S3Context, name: string): Promise<boolean> {
  if ((await stat(context, name)) === undefined) return false;
  await callS3(context, `remove ${where(context, name)}`, (client) =>
    client.send(new DeleteObjectCommand(objectOf(context, name))),
  );
  return true;
}

async function* list(context: S3Context): AsyncGenerator<ObjectInfo> {
  const { bucket, prefix } = context.target;
  const start = prefix === '' ? '' : `${prefix}/`;
  let token: string | undefined;
  do {
    const input = { Bucket: bucket, Prefix: start, ContinuationToken: token };
    const page = await callS3(context, `list s3://${bucket}/${prefix}`, (client) =>
      client.send(new ListObjectsV2Command(input)),
    );
    for (const { Key, Size } of page.Contents ?? []) {
      if (Key !== undefined) yield { name: Key.slice(start.length), size: Size ?? 0 };
    }
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}
