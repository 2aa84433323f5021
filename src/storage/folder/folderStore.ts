import { randomBytes } from 'node:crypto';
import { link, open, opendir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CountersignError } from '../../errors.ts';
import type { ResourceLocation } from '../resourceLocation.ts';
import { readFolderObject } from './folderRead.ts';
import type { ByteRange, LocationReader, ObjectInfo, ObjectStore, OrphanedUpload } from '../objectStore.ts';
import { writePieces } from '../upload/writePieces.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

type FolderLocation = Extract<ResourceLocation, { storageType: 'FS' }>;

/** Begins with a letter or a digit, so that no name leaves the folder or is a temporary file's. */
const OBJECT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const TEMPORARY = '.incoming-';
/** A temporary file of an object. */
const TEMPORARY_NAME = /^\.incoming-([A-Za-z0-9][A-Za-z0-9._-]{0,199})\.[0-9a-f]{32}$/;
/** A temporary file that nobody has written to for this long was left by a crash. */
const STALE_MS = 60 * 60 * 1000;

/** A store in a folder of this machine, or of one that is mounted here. Made when the first object is put. */
export class FolderStore implements ObjectStore {
  readonly url: string;
  readonly #folder: string;

  /** @param folder path of the folder */
  constructor(folder: string) {
    this.#folder = resolve(folder);
    this.url = pathToFileURL(this.#folder).href;
  }

  /** The object appears under its name when it is whole and on the disk, and not before; see ObjectStore. */
  async put(name: string, size: number | undefined, bytes: AsyncIterable<Uint8Array>): Promise<ObjectInfo> {
    const path = pathOf(this.#folder, name);
    await makeDirectory(this.#folder);
    await removeStale(this.#folder);
    const temporary = join(this.#folder, `${TEMPORARY}${name}.${randomBytes(16).toString('hex')}`);
    try {
      const written = await writeFile(temporary, bytes);
      if (size !== undefined && written !== size) {
        throw new CountersignError('internal', `${name} has ${written} bytes, ${size} were announced`);
      }
      // A link fails where a rename would replace: of two writers one wins, and no object is ever torn.
      await link(temporary, path);
      await syncDirectory(this.#folder);
      return { name, size: written };
    } catch (cause) {
      throw storeError(name, cause);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  stat(name: string): Promise<ObjectInfo | undefined> {
    return statObject(this.#folder, name);
  }

  read(name: string, range?: ByteRange): AsyncIterable<Uint8Array> {
    return readFolderObject(pathOf(this.#folder, name), name, range);
  }

  async remove(name: string): Promise<boolean> {
    return removed(pathOf(this.#folder, name), name);
  }

  async *list(): AsyncGenerator<ObjectInfo> {
    for await (const entry of entriesOf(this.#folder)) {
      const info = OBJECT_NAME.test(entry) ? await this.stat(entry) : undefined;
      if (info !== undefined) yield info;
    }
  }

  /** Temporary files that a crash left, or that are being written: those have a time of now. */
  async *orphans(name?: string): AsyncGenerator<OrphanedUpload> {
    for await (const id of entriesOf(this.#folder)) {
      const object = TEMPORARY_NAME.exec(id)?.[1];
      if (object === undefined || (name !== undefined && object !== name)) continue;
      const found = await stat(join(this.#folder, id)).catch(() => undefined);
      if (found?.isFile() === true) yield { name: object, id, begun: found.mtime };
    }
  }

  async removeOrphan({ id, name }: OrphanedUpload): Promise<boolean> {
    if (!TEMPORARY_NAME.test(id)) throw new CountersignError('input', 'that is no unfinished upload');
    return removed(join(this.#folder, id), name);
  }

  locationOf(name: string): Promise<ResourceLocation> {
    return Promise.resolve({
      type: 'STORAGE_PROVIDER',
      storageType: 'FS',
      filepath: name,
      credentials: { bucket: this.#folder, prefix: '' },
    });
  }
}

/** Reads an object of a folder where a resource says it is. */
export function openFolderLocation(location: FolderLocation): LocationReader {
  const { filepath, credentials } = location;
  const folder = resolve(credentials.bucket, credentials.prefix);
  return {
    stat: () => statObject(folder, filepath),
    read: (range) => readFolderObject(pathOf(folder, filepath), filepath, range),
  };
}

function pathOf(folder: string, name: string): string {
  if (!OBJECT_NAME.test(name))
    throw new CountersignError('input', `${JSON.stringify(name)} is no name of an object`);
  return join(folder, name);
}

async function removed(path: string, name: string): Promise<boolean> {
  try {
    await rm(path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw storeError(name, cause);
  }
}

/** The names in a folder; none when it was never made. */
async function* entriesOf(folder: string): AsyncGenerator<string> {
  let directory;
  try {
    directory = await opendir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw storeError(folder, cause);
  }
  for await (const { name } of directory) yield name;
}

async function statObject(folder: string, name: string): Promise<ObjectInfo | undefined> {
  try {
    const found = await stat(pathOf(folder, name));
    return found.isFile() ? { name, size: found.size } : undefined;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw storeError(name, cause);
  }
}

/** Returns how many bytes once they are on the disk. */
async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, 'wx', 0o644);
  try {
    const written = await writePieces(file, bytes);
    await file.datasync();
    return written;
  } finally {
    await file.close();
  }
}

async function syncDirectory(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function removeStale(folder: string): Promise<void> {
  for await (const entry of await opendir(folder)) {
    if (!entry.name.startsWith(TEMPORARY)) continue;
    const path = join(folder, entry.name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

function storeError(name: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (cause instanceof CountersignError || code === undefined) return cause;
  if (code === 'EEXIST')
    return new CountersignError('exists', `the store has an object ${name} already`, { cause });
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new CountersignError('limit', 'the disk of the store is full', { cause });
  return new CountersignError('unavailable', `the folder store failed at ${name} (${code})`, { cause });
}
