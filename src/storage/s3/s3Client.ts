import { S3Client } from '@aws-sdk/client-s3';
import { CountersignError, messageOf } from '../../errors.ts';
import { createHttpClient } from '../http/httpClient.ts';
import { withRetries } from '../http/retry.ts';
import { s3RequestHandler } from './s3RequestHandler.ts';
import type { S3Target } from './s3Target.ts';
import { transienceOf } from '../http/transience.ts';
import type { Environment, TransferSettings } from '../transfer.ts';

/** All that the parts of an S3 store share. */
export interface S3Context {
  readonly client: S3Client;
  readonly target: S3Target;
  readonly settings: TransferSettings;
}

/**
 * The SDK signs, builds and parses; requests go out through the project's own HTTP client, which watches for
 * stalls, and are tried again by `callS3`, so the SDK itself tries once.
 */
export function createS3Context(target: S3Target, env: Environment, settings: TransferSettings): S3Context {
  const http = createHttpClient(settings, target.endpoint?.startsWith('http:') !== true, 'own');
  const region = target.region ?? (target.endpoint === undefined ? undefined : 'us-east-1');
  const id = env['AWS_ACCESS_KEY_ID'];
  const secret = env['AWS_SECRET_ACCESS_KEY'];
  const token = env['AWS_SESSION_TOKEN'];
  const client = new S3Client({
    ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(id === undefined || secret === undefined
      ? {}
      : {
          credentials: {
            accessKeyId: id,
            secretAccessKey: secret,
            ...(token === undefined ? {} : { sessionToken: token }),
          },
        }),
    forcePathStyle: target.pathStyle,
    maxAttempts: 1,
    // Stores other than Amazon's do not all know the newer checksum headers; each part is signed with its SHA-256.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: s3RequestHandler(http),
  });
  return { client, target, settings };
}

/**
 * One operation on the store, tried again while that may help.
 * @param what for messages: `put part 3 of x to s3://bucket`.
 * @throws CountersignError in the project's words.
 */
export function callS3<T>(
  context: S3Context,
  what: string,
  call: (client: S3Client) => Promise<T>,
  slowDown?: () => void,
): Promise<T> {
  return withRetries(what, context.settings, async () => {
    try {
      return await call(context.client);
    } catch (error) {
      if (statusOf(error) === 429 || statusOf(error) === 503) slowDown?.();
      throw s3Error(what, error);
    }
  });
}

export function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;
}

/** The SDK calls an answer without an error document, such as one to HEAD, unknown: its status says more. */
function said(error: Error): string {
  const status = statusOf(error);
  if (error.message === 'UnknownError') return `the server answered ${status ?? 'nothing'}`;
  return `${error.name === 'Error' ? '' : `${error.name}: `}${messageOf(error).split(' Deserialization error')[0]}`;
}

/** An SDK error in the project's words; what is the project's own already stays as it is. */
export function s3Error(what: string, error: unknown): CountersignError {
  if (error instanceof CountersignError) return error;
  const { name } = error as Error;
  const status = statusOf(error);
  const message = `${what}: ${said(error as Error)}`;
  const details = { cause: error };
  if (name === 'CredentialsProviderError') {
    return new CountersignError('usage', `${what}: no credentials were found`, {
      ...details,
      mend: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
    });
  }
  // The SDK has no name for it.
  if ((error as Error).message === 'Region is missing') {
    return new CountersignError('usage', `${what}: no region is known`, {
      ...details,
      mend: 'Add ?region=… to the address of the storage, or set AWS_REGION; a store of your own has an ?endpoint=….',
    });
  }
  if (status === 404) return new CountersignError('not-found', message, details);
  if (status === 401 || status === 403) {
    return new CountersignError('refused', message, {
      ...details,
      mend: 'Check the credentials, their rights on the bucket, and the clock of this machine.',
    });
  }
  if (status === 409 || status === 412) return new CountersignError('conflict', message, details);
  if (transienceOf(error) !== undefined) return new CountersignError('unavailable', message, details);
  return new CountersignError(status === undefined ? 'unavailable' : 'unsupported', message, details);
}
