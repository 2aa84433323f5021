import type { ObjectStore } from '../storage/objectStore.ts';
import type { Resource } from './resource.ts';

/**
 * Removes the object that a resource names from its owner's store; `false` when the store has none of that name.
 * What was sealed can then be opened by nobody, unless somebody kept a copy.
 */
export function deleteResource({ resource }: Resource, store: ObjectStore): Promise<boolean> {
  return store.remove(resource.type === 'URL' ? lastPart(resource.url) : resource.filepath);
}

/** A presigned or public URL ends in the object's name. */
function lastPart(url: string): string {
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}
