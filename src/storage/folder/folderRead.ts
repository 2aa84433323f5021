import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';
import { fileSource } from '../../bytes/byteSource.ts';
import type { ByteSource } from '../../bytes/byteSource.ts';
import type { ByteRange } from '../objectStore.ts';

const PIECE_BYTES = 1024 * 1024;

/**
 * An object's bytes. As a stream like every store's; and, for who can use it, to be read into buffers of the
 * reader's own.
 * @throws CountersignError `not-found` on the first read.
 */
export function readFolderObject(
  path: string,
  name: string,
  range?: ByteRange,
): AsyncIterable<Uint8Array> & ByteSource {
  const bytes = new FolderBytes(path, name, range);
  return {
    read: (into) => bytes.read(into),
    close: () => bytes.close(),
    async *[Symbol.asyncIterator]() {
      try {
        for (;;) {
          const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
          const filled = await bytes.read(piece);
          if (filled === 0) return;
          yield piece.subarray(0, filled);
        }
      } finally {
        await bytes.close();
      }
    },
  };
}

class FolderBytes implements ByteSource {
  readonly #path: string;
  readonly #name: string;
  readonly #from: number;
  #left: number;
  #file: FileHandle | undefined;
  #bytes: ByteSource | undefined;

  constructor(path: string, name: string, range: ByteRange | undefined) {
    this.#path = path;
    this.#name = name;
    this.#from = range?.offset ?? 0;
    this.#left = range?.length ?? Infinity;
  }

  async read(into: Uint8Array): Promise<number> {
    this.#bytes ??= fileSource((this.#file = await this.#open()), this.#from);
    const filled = await this.#bytes.read(into.subarray(0, this.#left));
    this.#left -= filled;
    return filled;
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#bytes = undefined;
    this.#left = 0;
    await file?.close();
  }

  async #open(): Promise<FileHandle> {
    try {
      // Not to hang on a pipe that a hostile store has put there.
      const file = await open(this.#path, constants.O_RDONLY | constants.O_NONBLOCK);
      if ((await file.stat()).isFile()) return file;
      await file.close();
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        throw new CountersignError('unavailable', `the object ${this.#name} cannot be read (${code})`, {
          cause,
        });
      }
    }
    throw new CountersignError('not-found', `the store has no object ${this.#name}`, {
      mend: 'It may have been deleted, or the store may be on another machine.',
    });
  }
}
