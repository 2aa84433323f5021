import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { takeLock } from './folder/fileLock.ts';
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
 * that are not the object's, such as those that a power cut lost, are found out like a store's lie; the caller then
 * forgets the spool. Where the spool cannot be written, or the line is so fast that beginning anew costs less than
 * writing everything twice, the object is read without.
 * @param size bytes of the object, about
 * @throws CountersignError `conflict` while another live process fills the same spool.
 */
export async function openSpooledRead(
  reader: LocationReader,
  path: string,
  size: number,
): Promise<SpooledRead> {
  const unlock = await takeLock(`${path}.lock`, 'downloading the same thing');
  let file: FileHandle;
  try {
    // Read and write at a position of our own, never through a link that somebody has put there.
    file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
  } catch (error) {
    await unlock();
    throw error;
  }
  const spool = new Spool(reader, file, size);
  const end = async (remove: boolean): Promise<void> => {
    await file.close();
    if (remove) await rm(path, { force: true });
    await unlock();
  };
  return { read: () => spool.read(), forget: () => end(true), close: () => end(spool.useless) };
}

/** A line that brings the whole object within this time needs no spool. */
const FAST_MS = 60_000;
/** After so many bytes, and this part of the object, the line is known. */
const KNOWN_BYTES = 64 * MiB;
const KNOWN_PART = 1 / 16;

class Spool {
  readonly #reader: LocationReader;
  readonly #file: FileHandle;
  readonly #size: number;
  #useless = false;

  constructor(reader: LocationReader, file: FileHandle, size: number) {
    this.#reader = reader;
    this.#file = file;
    this.#size = size;
  }

  /** The disk has no room for it, or the line no need of it. */
  get useless(): boolean {
    return this.#useless;
  }

  async *read(): AsyncGenerator<Uint8Array> {
    const { size: kept } = await this.#file.stat();
    const whole = kept === 0 ? undefined : await this.#reader.stat();
    // More than the object has, or an object that is gone: nothing in the spool is of use.
    const usable = whole === undefined || kept > whole.size ? 0 : kept;
    if (usable < kept) await this.#file.truncate(0);
    yield* this.#kept(usable);
    if (whole === undefined || usable === 0) yield* this.#keeping(this.#reader.read(), 0);
    else if (usable < whole.size)
      yield* this.#keeping(this.#reader.read({ offset: usable, length: whole.size - usable }), usable);
  }

  async *#kept(bytes: number): AsyncGenerator<Uint8Array> {
    const buffer = Buffer.allocUnsafeSlow(Math.min(MiB, bytes));
    for (let offset = 0; offset < bytes;) {
      const { bytesRead } = await this.#file.read(buffer, 0, Math.min(buffer.length, bytes - offset), offset);
      if (bytesRead === 0) return;
      offset += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** Each piece is written while the caller works with it: the download waits for the slower of the two alone. */
  async *#keeping(pieces: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array> {
    let position = from;
    const begun = performance.now();
    for await (const piece of pieces) {
      if (this.#isFast(position - from, performance.now() - begun)) await this.#giveUp();
      const written = this.#write(piece, position);
      position += piece.length;
      try {
        yield piece;
      } finally {
        await written;
      }
    }
  }

  async #write(piece: Uint8Array, position: number): Promise<void> {
    if (this.#useless) return;
    try {
      for (let done = 0; done < piece.length;) {
        done += (await this.#file.write(piece, done, piece.length - done, position + done)).bytesWritten;
      }
    } catch {
      await this.#giveUp();
    }
  }

  #isFast(bytes: number, elapsedMs: number): boolean {
    const known = bytes >= Math.max(KNOWN_BYTES, this.#size * KNOWN_PART);
    return known && (elapsedMs * this.#size) / bytes < FAST_MS;
  }

  async #giveUp(): Promise<void> {
    if (this.#useless) return;
    this.#useless = true;
    // What it took is given back: the plain content may need it.
    await this.#file.truncate(0).catch(() => undefined);
  }
}
