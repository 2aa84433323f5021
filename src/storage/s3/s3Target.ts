import { CountersignError } from '../../errors.ts';
import type { Environment } from '../transfer.ts';

/** Amazon's longest life of a presigned URL (Signature Version 4 query parameters, `X-Amz-Expires`), in seconds. */
export const MAX_SHARE_SECONDS = 7 * 24 * 3600;

/** What an `s3:` URL says. */
export interface S3Target {
  readonly bucket: string;
  /** Without slashes at its ends; may be empty. */
  readonly prefix: string;
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
  readonly pathStyle: boolean;
  /** How long a shared location can be read. */
  readonly shareSeconds: number;
  /** Everybody may read the bucket, so that a shared location needs no signature. */
  readonly public: boolean;
}

/** A store may stand below a path (Supabase: `/storage/v1/s3`), which is signed with each request. */
const ENDPOINT = /^https?:\/\/[^/@\s?#\\]+(?:\/[\w.~-]+)*\/?$/;

const KNOWN = ['endpoint', 'region', 'path-style', 'share-days', 'public'];

/**
 * Reads `s3://bucket/prefix?endpoint=http://host:9000&region=eu-central-1&path-style=true&share-days=2&public=true`.
 * Every parameter may be missing; `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`, `AWS_REGION` and `AWS_DEFAULT_REGION`
 * stand in for the first two.
 * @throws CountersignError `usage`.
 */
export function parseS3Url(url: URL, env: Environment): S3Target {
  const unknown = [...url.searchParams.keys()].find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw badUrl(`it has the unknown parameter "${unknown}"`);
  if (url.username !== '' || url.password !== '') {
    throw badUrl('it holds credentials', 'Give them as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  }
  if (url.protocol !== 's3:' || url.hostname === '') throw badUrl('it names no bucket');
  const endpoint =
    url.searchParams.get('endpoint') ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? undefined;
  const days = Number(url.searchParams.get('share-days') ?? 7);
  if (!(days > 0 && days <= 7)) throw badUrl('share-days must be more than 0 and at most 7');
  const target = {
    bucket: url.hostname,
    prefix: decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, ''),
    endpoint,
    region: url.searchParams.get('region') ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'],
    pathStyle: flag(url, 'path-style'),
    shareSeconds: Math.floor(days * 24 * 3600),
    public: flag(url, 'public'),
  };
  return checkS3Target(target, 'usage');
}

/**
 * Holds a target, perhaps somebody else's, to the form of bucket names (Amazon S3 User Guide, "bucket naming
 * rules", the older upper-case ones included) and of endpoints.
 * @throws CountersignError with the code given.
 */
export function checkS3Target(target: S3Target, code: 'usage' | 'input'): S3Target {
  const { bucket, endpoint } = target;
  if (!/^[\w][\w.-]{1,254}$/.test(bucket)) {
    throw new CountersignError(code, `"${bucket}" is not the name of a bucket`);
  }
  if (endpoint === undefined) return target;
  if (!ENDPOINT.test(endpoint) || endpoint.split('/').some((part) => part === '.' || part === '..'))
    throw new CountersignError(
      code,
      `the endpoint "${endpoint}" is not like https://host:port or https://host/path`,
    );
  return { ...target, endpoint: endpoint.replace(/\/$/, '') };
}

/** The object's key: the prefix, a slash, and the name. */
export function keyOf(target: S3Target, name: string): string {
  return target.prefix === '' ? name : `${target.prefix}/${name}`;
}

function flag(url: URL, name: string): boolean {
  const value = url.searchParams.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw badUrl(`${name} must be true or false`);
  return value === 'true';
}

function badUrl(why: string, mend?: string): CountersignError {
  return new CountersignError('usage', `the store's s3: URL cannot be used: ${why}`, {
    mend: mend ?? 'Write it as s3://bucket/prefix?endpoint=https://host&region=name&path-style=true.',
  });
}
