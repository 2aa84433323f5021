import { lstat, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../../canonicalJson.ts';
import { CountersignError, type ErrorCode } from '../../../errors.ts';
import type { Resource } from '../../../resource/resource.ts';
import { sealedSize } from '../../../resource/seal/sealFormat.ts';
import { untilAborted } from '../../../resource/transfer/untilAborted.ts';
import { openLocation } from '../../../storage/openStore.ts';
import type { TeeContext } from '../teeContext.ts';

/** Of the free disk, this part may be taken. */
const SHARE_OF_FREE = 4;

/** What no other bound holds. */
const MOST_BYTES = 64 * 1024 ** 3;

/**
 * Sealed bytes of what orders need, kept from when the agent first has them until their orders have ended: what was
 * measured for the evidence is not downloaded again for the run, and what needs no approval is there when it comes. They
 * are as sealed as in the storage, so the folder may be the host's; what it changes in them does not open, and is then
 * read from the storage.
 */
export class SealedCopies {
  readonly #folder: string;
  readonly #mostBytes: number;
  readonly #coming = new Map<string, Promise<void>>();

  constructor(folder: string, mostBytes = MOST_BYTES) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  /**
   * Has the sealed bytes here, unless they lie in a folder of this machine anyway, or there is no room for them.
   * @throws CountersignError of the storage, or the signal's reason
   */
  async bring(order: number, resource: Resource, signal: AbortSignal): Promise<void> {
    if (!isRemote(resource)) return;
    const path = this.#pathOf(order, resource);
    const coming = this.#coming.get(path);
    if (coming !== undefined) return coming;
    const bringing = this.#fetch(join(this.#folder, String(order)), path, resource, signal).finally(() =>
      this.#coming.delete(path),
    );
    this.#coming.set(path, bringing);
    return bringing;
  }

  /** The same resource with its bytes here; undefined where they are not. */
  async find(order: number, resource: Resource): Promise<Resource | undefined> {
    if (!isRemote(resource)) return undefined;
    const path = this.#pathOf(order, resource);
    const found = await stat(path).catch(() => undefined);
    if (found?.size !== sealedSize(resource.size)) return undefined;
    const credentials = { bucket: this.#folder, prefix: String(order) };
    const filepath = nameOf(resource);
    const here = { type: 'STORAGE_PROVIDER', storageType: 'FS', filepath, credentials } as const;
    return { ...resource, resource: here };
  }

  async forget(order: number): Promise<void> {
    await rm(join(this.#folder, String(order)), { recursive: true, force: true });
  }

  /** Removes what was kept for all but these orders. */
  async keepOnly(orders: ReadonlySet<number>): Promise<void> {
    for (const name of await readdir(this.#folder).catch((): string[] => []))
      if (!orders.has(Number(name))) await rm(join(this.#folder, name), { recursive: true, force: true });
  }

  #pathOf(order: number, resource: Resource): string {
    return join(this.#folder, String(order), nameOf(resource));
  }

  async #fetch(folder: string, path: string, resource: Resource, signal: AbortSignal): Promise<void> {
    const size = sealedSize(resource.size);
    for (const own of [this.#folder, folder]) await ownFolder(own);
    if ((await stat(path).catch(() => undefined))?.size === size) return;
    if (!(await this.#hasRoom(size))) return;
    const reader = await openLocation(resource.resource);
    const part = `${path}.part`;
    try {
      await write(part, bounded(untilAborted(reader.read(), signal), size));
      await rename(part, path);
    } finally {
      await rm(part, { force: true });
    }
  }

  async #hasRoom(size: number): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.#folder);
    const taken = await bytesBelow(this.#folder);
    return taken + size <= Math.min(this.#mostBytes, (bavail * bsize + taken) / SHARE_OF_FREE);
  }
}

function isRemote({ resource }: Resource): boolean {
  return resource.type === 'URL' || resource.storageType !== 'FS';
}

/** Bound to the object: its content and its key, which no digest gives away. */
function nameOf({ hash, encryption }: Resource): string {
  return digestOf({ hash, key: encryption.key }).slice(0, 32);
}

async function bytesBelow(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile())
      bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  return bytes;
}

/** What comes from the storage is whatever the host likes: a link of the host's must not have it written elsewhere. */
async function ownFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() === false) await rm(folder, { force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** A piece is the reader's again once the next is asked for. */
async function write(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  // What lies there may be the host's link to a file of the TEE: it is taken away, never written through.
  await rm(path, { recursive: true, force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

async function* bounded(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > size)
      throw new CountersignError('tampered', 'the storage holds another object than was sealed');
    yield piece;
  }
}

/** What another reading would end with as well. */
const NOT_OF_COPY: readonly ErrorCode[] = ['limit', 'exists'];

/**
 * Does something with a resource: with the copy that is kept of it, else from the storage. A copy that does not open is
 * the host's doing, and no reason to fail.
 */
export async function fromCopy<T>(
  { copies }: Pick<TeeContext, 'copies'>,
  order: number,
  resource: Resource,
  use: (from: Resource) => Promise<T>,
): Promise<T> {
  const copy = await copies?.find(order, resource);
  if (copies === undefined || copy === undefined) return use(resource);
  try {
    return await use(copy);
  } catch (error) {
    if (!(error instanceof CountersignError) || NOT_OF_COPY.includes(error.code)) throw error;
    await copies.forget(order);
    return use(resource);
  }
}
