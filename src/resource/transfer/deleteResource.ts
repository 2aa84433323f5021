import { CountersignError } from '../../errors.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import { removeUploads } from './orphans.ts';
import type { Resource } from '../resource.ts';

export interface Deleted {
  /** `false` when the store had no object of that name. */
  readonly deleted: boolean;
  /** Unfinished uploads of the object that were freed. */
  readonly unfinished: number;
}

/**
 * Removes the object that a resource names from its owner's store, and what unfinished uploads of it hold.
 * What was sealed can then be opened by nobody, unless somebody kept a copy.
 */
export async function deleteResource(
  { resource }: Pick<Resource, 'resource'>,
  store: ObjectStore,
): Promise<Deleted> {
  const name = resource.type === 'URL' ? lastPart(resource.url) : resource.filepath;
  const deleted = await store.remove(name);
  return { deleted, unfinished: await freeUnfinished(store, name) };
}

async function freeUnfinished(store: ObjectStore, name: string): Promise<number> {
  try {
    return await removeUploads(store, store.orphans?.(name) ?? []);
  } catch (error) {
    // Who may remove objects need not be allowed to list uploads.
    if (error instanceof CountersignError && (error.code === 'refused' || error.code === 'unsupported'))
      return 0;
    throw error;
  }
}

/** A presigned or public URL ends in the object's name. */
function lastPart(url: string): string {
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}
