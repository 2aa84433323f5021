import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { digestOf } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { openLocation } from '../../storage/openStore.ts';
import { openSpooledRead } from '../../storage/spooledRead.ts';
import type { TransferOptions } from '../../storage/transfer.ts';
import { requireFreeSpace } from '../freeSpace.ts';
import type { Resource } from '../resource.ts';
import { spoolName } from '../scratchDirectory.ts';
import { sealedSize } from '../seal/sealFormat.ts';

/** Sealed bytes on their way in. */
export interface SealedRead {
  read(): AsyncIterable<Uint8Array>;
  /** To be told how it ended: what can be gone on with is kept. */
  end(error?: unknown): Promise<void>;
}

/** Below this, starting again costs less than writing everything twice. */
const SPOOL_FROM_BYTES = 64 * 1024 * 1024;

/** Errors after which the same bytes, or the rest of them, may still be wanted. */
const KEPT_AFTER: readonly string[] = ['unavailable', 'refused', 'exists', 'internal'];

/**
 * Where the sealed bytes of a resource are kept while they come: `undefined` where that does not pay. The name is
 * bound to the object: its place, its content and its key, which no digest gives away. A new signature in its
 * address does not make it another.
 */
export function spoolPathOf(resource: Resource, directory: string): string | undefined {
  const { resource: location, size, hash, encryption } = resource;
  const remote = location.type === 'URL' || location.storageType !== 'FS';
  if (!remote || size < SPOOL_FROM_BYTES) return undefined;
  const place = location.type === 'URL' ? (location.url.split(/[?#]/)[0] ?? '') : location;
  return join(directory, spoolName(digestOf({ place, hash, key: encryption.key }).slice(0, 32)));
}

/**
 * Opens the sealed bytes of a resource for one reading, after a look whether what comes of them fits the disk.
 * @param spool where to keep what came; without it, or where the disk has no room for both, nothing is kept.
 * @throws CountersignError `limit` when the disk has too little room; `conflict` while another live process
 *   downloads the same.
 */
export async function openSealed(
  resource: Resource,
  directory: string,
  spool: string | undefined,
  transfer: TransferOptions | undefined,
): Promise<SealedRead> {
  const { size } = resource;
  const roomy = spool !== undefined && (await hasRoom(directory, spool, size));
  if (!roomy) await requireFreeSpace(directory, size);
  const reader = await openLocation(resource.resource, process.env, transfer);
  if (!roomy) return { read: () => reader.read(), end: () => Promise.resolve() };
  const spooled = await openSpooledRead(reader, spool, sealedSize(size));
  return {
    read: () => spooled.read(),
    end: (error) => (isKept(error) ? spooled.close() : spooled.forget()),
  };
}

async function hasRoom(directory: string, spool: string, size: number): Promise<boolean> {
  const kept = await stat(spool).then(
    (found) => found.size,
    () => 0,
  );
  try {
    await requireFreeSpace(directory, size + Math.max(0, sealedSize(size) - kept), 2);
    return true;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'limit') return false;
    throw error;
  }
}

function isKept(error: unknown): boolean {
  if (error === undefined) return false;
  return !(error instanceof CountersignError) || KEPT_AFTER.includes(error.code);
}
