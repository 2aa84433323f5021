import type { ObjectStore, OrphanedUpload } from '../../storage/objectStore.ts';

/** Names that `uploadResource` gives; a bucket may hold unfinished uploads of somebody else, which are not touched. */
const OURS = /^[0-9a-f]{32}$/;

/**
 * Uploads of resources that were begun before a time and neither finished nor given up, oldest first.
 * @returns `undefined` for a store that knows of none: a registry frees what belongs to no object itself.
 */
export async function unfinishedUploads(
  store: ObjectStore,
  begunBefore: Date,
): Promise<OrphanedUpload[] | undefined> {
  if (store.orphans === undefined) return undefined;
  const found: OrphanedUpload[] = [];
  for await (const orphan of store.orphans()) {
    if (OURS.test(orphan.name) && orphan.begun < begunBefore) found.push(orphan);
  }
  return found.sort((a, b) => a.begun.getTime() - b.begun.getTime());
}

/** Frees what they hold; gives how many were still there. */
export async function removeUploads(
  store: ObjectStore,
  uploads: Iterable<OrphanedUpload> | AsyncIterable<OrphanedUpload>,
): Promise<number> {
  let removed = 0;
  for await (const upload of uploads) {
    if ((await store.removeOrphan?.(upload)) === true) removed += 1;
  }
  return removed;
}
