import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { CountersignError } from '../../errors.ts';
import type { ResourceLocation } from '../resourceLocation.ts';
import { s3Error } from './s3Client.ts';
import type { S3Context } from './s3Client.ts';
import { objectOf, where } from './s3Upload.ts';

/**
 * A location that gives read access to one object and nothing else: a URL presigned for GET of its key, with an
 * end (at most 7 days, and not after the end of temporary credentials). For a public bucket, the plain URL.
 */
export async function shareS3Object(
  context: S3Context,
  name: string,
  now = Date.now(),
): Promise<ResourceLocation> {
  const { target, client } = context;
  try {
    const command = new GetObjectCommand(objectOf(context, name));
    if (target.public) {
      const url = new URL(await getSignedUrl(client, command, { expiresIn: 1 }));
      url.search = '';
      return { type: 'URL', url: url.href };
    }
    const { expiration } = await client.config.credentials();
    const left = expiration === undefined ? Infinity : Math.floor((expiration.getTime() - now) / 1000);
    const seconds = Math.min(target.shareSeconds, left);
    if (seconds < 1) throw new CountersignError('refused', 'the temporary credentials have ended');
    const url = await getSignedUrl(client, command, { expiresIn: seconds, signingDate: new Date(now) });
    return { type: 'URL', url, expires: new Date(now + seconds * 1000).toISOString() };
  } catch (error) {
    throw s3Error(`share ${where(context, name)}`, error);
  }
}
