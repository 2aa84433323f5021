import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { takeLock } from './fileLock.ts';
import type { LocationReader } from './objectStore.ts';
import { MiB } from './transfer.ts';

export interface SpooledRead {
  /** The object's bytes from the first, once; each piece is the caller's until the next is asked for. */
  read(): AsyncIterable<Uint8Array>;
  /** Removes the spool: the object was opened, or what is in the spool turned out not to be it. */
  forget(): Promise<void>;
  /** Lets go of the spool; what is in it stays for the next run. */
  close(): Promise<void>;
}

/**
 * Reads an object and keeps what came in a file beside (mode 0600, sealed bytes as the store gave them), so that
 * a run that was killed is gone on with by the next: that takes the file's bytes first and asks the store for the
 * rest alone. Objects are never changed once they are there, and what is opened is verified, so bytes in the spool
 * that are not the object's are found out like a store's lie; the caller then forgets the spool.
 * @throws CountersignError `conflict` while another live process fills the same spool.
 */
export async function openSpooledRead(reader: LocationReader, path: string): Promise<SpooledRead> {
  const unlock = await takeLock(`${path}.lock`, 'downloading the same thing');
  const file = await open(path, 'a+', 0o600);
  return {
    read: () => spooled(reader, file),
    async forget() {
      await file.close();
      await rm(path, { force: true });
      await unlock();
    },
    async close() {
      await file.close();
      await unlock();
    },
  };
}

async function* spooled(reader: LocationReader, file: FileHandle): AsyncGenerator<Uint8Array> {
  const { size: kept } = await file.stat();
  const whole = await reader.stat();
  // More than the object has, or an object that is gone: nothing in the spool is of use.
  const usable = whole === undefined || kept > whole.size ? 0 : kept;
  if (usable < kept) await file.truncate(0);
  for (let offset = 0; offset < usable;) {
    const { bytesRead, buffer } = await file.read(
      Buffer.allocUnsafe(MiB),
      0,
      Math.min(MiB, usable - offset),
      offset,
    );
    if (bytesRead === 0) return;
    offset += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
  if (usable === whole?.size) return;
  const rest =
    whole !== undefined && usable > 0
      ? reader.read({ offset: usable, length: whole.size - usable })
      : reader.read();
  for await (const piece of rest) {
    await file.appendFile(piece);
    yield piece;
  }
}
