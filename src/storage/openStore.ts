import { fileURLToPath } from 'node:url';
import { CountersignError } from '../errors.ts';
import type { ResourceLocation } from './resourceLocation.ts';
import { FolderStore, openFolderLocation } from './folder/folderStore.ts';
import type { LocationReader, ObjectStore } from './objectStore.ts';
import type { Environment, TransferOptions } from './transfer.ts';

/**
 * The store that a URL addresses: `file:///srv/store` or a plain path, `s3://bucket/prefix`,
 * `oci://registry/repository`. What a store needs is loaded when it is used.
 * @throws CountersignError `usage` when there is no such kind of store, or the URL is not one of it.
 */
export async function openStore(
  url: string,
  env: Environment = process.env,
  options: TransferOptions = {},
): Promise<ObjectStore> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return new FolderStore(url);
  const parsed = parseUrl(url);
  switch (parsed.protocol) {
    case 'file:':
      return new FolderStore(pathOf(parsed));
    case 's3:':
      return (await import('./s3/s3Store.ts')).openS3Store(parsed, env, options);
    case 'oci:':
      return (await import('./oci/ociStore.ts')).openOciStore(parsed, env, options);
    default:
      throw new CountersignError('usage', `there is no store of the kind ${parsed.protocol}//`, {
        mend: 'Use a path, file:///…, s3://bucket/prefix or oci://registry/repository.',
      });
  }
}

/** Reads the one object that a resource's location names. @throws CountersignError `input` for a bad location. */
export async function openLocation(
  location: ResourceLocation,
  env: Environment = process.env,
  options: TransferOptions = {},
): Promise<LocationReader> {
  if (location.type === 'URL') return (await import('./http/urlStore.ts')).openUrlLocation(location, options);
  switch (location.storageType) {
    case 'FS':
      return openFolderLocation(location);
    case 'S3':
      // To read it the reader's own credentials would go to an endpoint of somebody else's choosing.
      throw new CountersignError(
        'unsupported',
        'the resource names an S3 object that only its owner can read',
        {
          mend: 'Ask its owner for a resource file with a presigned URL, as `files upload` writes it.',
        },
      );
    case 'OCI':
      return (await import('./oci/ociStore.ts')).openOciLocation(location, env, options);
  }
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch (cause) {
    throw new CountersignError('usage', 'the address of the store is not a URL', { cause });
  }
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw new CountersignError('usage', `${url.href} is not the address of a folder`, {
      cause,
      mend: 'Write it as file:///absolute/path, with three slashes.',
    });
  }
}
