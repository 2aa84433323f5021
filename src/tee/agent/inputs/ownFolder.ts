import { delimiter, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realpath } from 'node:fs/promises';
import type { ObjectStore } from '../../../storage/objectStore.ts';
import type { ResourceLocation } from '../../../storage/resourceLocation.ts';
import { OwnRefusal } from '../result/publishedReason.ts';

/** Folders that the operator lists beside the storage, between colons as in PATH. */
const LISTED = 'COUNTERSIGN_OWN_FOLDERS';

type Storage = Pick<ObjectStore, 'url'>;

/** What the operator named as storage, as it was written and as the file system has it. */
async function ownFolders(store: Storage): Promise<readonly string[]> {
  const storage = store.url.startsWith('file:') ? [fileURLToPath(store.url)] : [];
  const listed = (process.env[LISTED] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = [...storage, ...listed].map((folder) => resolve(folder));
  const real = await Promise.all(named.map((folder) => realpath(folder).catch(() => folder)));
  return [...named, ...real];
}

function isBelow(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * A resource's location is whatever its writer wrote, and why an order ended is published: whether a file of this
 * machine is there, is a directory or may be read must not be among it. So nothing is looked for in a folder that the
 * operator did not name.
 * @param part `the solution`, `input 2`: of our own words
 * @throws OwnRefusal that says the same whatever lies there
 */
export async function requireOwnFolder(
  { store, log }: { readonly store: Storage; readonly log: (line: string) => void },
  location: ResourceLocation,
  part: string,
): Promise<void> {
  if (location.type === 'URL' || location.storageType !== 'FS') return;
  const { bucket, prefix } = location.credentials;
  const folder = resolve(bucket, prefix);
  const own = await ownFolders(store);
  if (own.some((root) => isBelow(folder, root))) return;
  log(`${part}: a folder other than the storage is read when ${LISTED} lists it`);
  throw new OwnRefusal(`${part} lies in a folder, and not in one that the TEE's operator named as storage`);
}
