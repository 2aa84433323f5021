import { randomUUID } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { CountersignError } from '../../errors.ts';
import { partsInWindow } from '../upload/partPlan.ts';
import type { PartUpload, SentPart } from '../upload/partUpload.ts';
import { callS3, statusOf } from './s3Client.ts';
import type { S3Context } from './s3Client.ts';
import { keyOf } from './s3Target.ts';

/** Kept with the object, so that an upload whose last answer was lost can tell its own object from another's. */
const MARK = 'countersign-upload';

/** An upload's name in the journal. */
export interface S3UploadId {
  readonly uploadId: string;
  readonly mark: string;
}

export async function beginUpload(context: S3Context, name: string): Promise<S3UploadId> {
  const mark = randomUUID();
  const input = { ...objectOf(context, name), Metadata: { [MARK]: mark }, ContentType: SEALED };
  const { UploadId } = await callS3(context, `begin the upload of ${where(context, name)}`, (client) =>
    client.send(new CreateMultipartUploadCommand(input)),
  );
  if (UploadId === undefined) throw new CountersignError('unavailable', 'the store gave no upload id');
  return { uploadId: UploadId, mark };
}

/** Parts of a multipart upload: each signed with its SHA-256, its receipt the ETag. */
export function partUpload(context: S3Context, name: string, id: S3UploadId): PartUpload {
  return {
    inFlight: ({ bytes }) => partsInWindow(bytes.length, context.settings.windowBytes),
    async send(part, sha256, slowDown) {
      const number = part.index + 1;
      const input = {
        ...objectOf(context, name),
        UploadId: id.uploadId,
        PartNumber: number,
        Body: part.bytes,
        ContentLength: part.bytes.length,
      };
      const { ETag } = await callS3(
        context,
        `put part ${number} of ${where(context, name)}`,
        (client) => client.send(signedWith(new UploadPartCommand(input), sha256)),
        slowDown,
      );
      if (ETag === undefined)
        throw new CountersignError('unavailable', `the store gave no ETag for part ${number}`);
      return ETag;
    },
  };
}

/**
 * Makes the object of its parts, unless the name is taken.
 * @throws CountersignError `exists` when it is; `conflict` when the store has forgotten the upload.
 */
export async function completeUpload(
  context: S3Context,
  name: string,
  id: S3UploadId,
  parts: readonly SentPart[],
): Promise<void> {
  const what = `complete the upload of ${where(context, name)}`;
  const Parts = parts.map(({ receipt }, index) => ({ ETag: receipt, PartNumber: index + 1 }));
  const input = { ...objectOf(context, name), UploadId: id.uploadId, MultipartUpload: { Parts } };
  await createOnce(
    context,
    name,
    id.mark,
    what,
    (condition) => (client) => client.send(new CompleteMultipartUploadCommand({ ...input, ...condition })),
  );
}

/** An object of one part, sent with a plain PUT. */
export function wholeUpload(context: S3Context, name: string, mark: string = randomUUID()): PartUpload {
  return {
    inFlight: () => 1,
    async send(part, sha256) {
      await putWhole(context, name, part.bytes, sha256, mark);
      return '';
    },
  };
}

async function putWhole(
  context: S3Context,
  name: string,
  bytes: Uint8Array,
  sha256: string,
  mark: string,
): Promise<void> {
  const input = {
    ...objectOf(context, name),
    Body: bytes,
    ContentLength: bytes.length,
    Metadata: { [MARK]: mark },
    ContentType: SEALED,
  };
  await createOnce(
    context,
    name,
    mark,
    `put ${where(context, name)}`,
    (condition) => (client) =>
      client.send(signedWith(new PutObjectCommand({ ...input, ...condition }), sha256)),
  );
}

/** Best effort: what cannot be aborted now is an orphan, which `orphans` lists. */
export async function abortUpload(context: S3Context, name: string, id: S3UploadId): Promise<void> {
  const input = { ...objectOf(context, name), UploadId: id.uploadId };
  await context.client.send(new AbortMultipartUploadCommand(input)).catch(() => undefined);
}

type Send = (client: S3Context['client']) => Promise<unknown>;

/**
 * Runs a request that creates the object, on condition that there is none. A store that does not know the
 * condition gets the request without it (the name was seen to be free before). An answer that was lost leaves
 * in doubt who made the object: its mark decides.
 */
async function createOnce(
  context: S3Context,
  name: string,
  mark: string,
  what: string,
  send: (condition: { IfNoneMatch?: string }) => Send,
): Promise<void> {
  try {
    await callS3(context, what, send({ IfNoneMatch: '*' }));
    return;
  } catch (error) {
    const status = statusOf((error as Error).cause);
    if (status === 501) {
      await callS3(context, what, send({}));
      return;
    }
    const found = await headMark(context, name);
    if (found === mark) return;
    if (found !== undefined && (status === 409 || status === 412)) throw taken(context, name, error);
    throw error;
  }
}

/** The mark of the object that is there; `undefined` when there is none, or it cannot be seen. */
async function headMark(context: S3Context, name: string): Promise<string | undefined> {
  try {
    const head = await callS3(context, `look at ${where(context, name)}`, (client) =>
      client.send(new HeadObjectCommand(objectOf(context, name))),
    );
    return head.Metadata?.[MARK] ?? '';
  } catch {
    return undefined;
  }
}

export function taken(context: S3Context, name: string, cause?: unknown): CountersignError {
  return new CountersignError('exists', `${where(context, name)} exists already`, { cause });
}

export function objectOf(context: S3Context, name: string): { Bucket: string; Key: string } {
  return { Bucket: context.target.bucket, Key: keyOf(context.target, name) };
}

/** For messages. */
export function where({ target }: S3Context, name: string): string {
  return `s3://${target.bucket}/${keyOf(target, name)}`;
}

const SEALED = 'application/octet-stream';

/** Hands the digest that is known already to the signer, which would hash the body on the main thread. */
function signedWith<C extends UploadPartCommand | PutObjectCommand>(command: C, sha256: string): C {
  (command.middlewareStack as UploadPartCommand['middlewareStack']).add(
    (next) => (args) => {
      const request = args.request as { headers: Record<string, string> };
      request.headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build', name: 'countersignPayloadHash' },
  );
  return command;
}
