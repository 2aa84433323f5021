import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { BlockingTurn } from './blockingTurn.ts';

/** Bytes that are read into the reader's own buffer, so that a file's are copied once only. */
export interface ByteSource {
  /** Fills `into` from its start. Fewer bytes than it holds come only at the end; 0 is the end. */
  read(into: Uint8Array): Promise<number>;
  /** Tells the source that no more is wanted; a file stays open, its opener closes it. */
  close(): Promise<void>;
}

/** The bytes of an open file, from a place on. */
export function fileSource(file: FileHandle, from = 0): ByteSource {
  let position = from;
  const turn = new BlockingTurn();
  return {
    async read(into) {
      let filled = 0;
      while (filled < into.length) {
        const [at, bytes, place] = [filled, into.length - filled, position];
        const bytesRead = await turn.take(
          () => readSync(file.fd, into, at, bytes, place),
          async () => (await file.read(into, at, bytes, place)).bytesRead,
        );
        if (bytesRead === 0) break;
        filled += bytesRead;
        position += bytesRead;
      }
      return filled;
    },
    close: () => Promise.resolve(),
  };
}

/** The bytes of a stream. */
export function streamSource(pieces: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = pieces[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array(0);
  return {
    async read(into) {
      let filled = 0;
      while (filled < into.length) {
        if (piece.length === 0) {
          const next = await iterator.next();
          if (next.done === true) break;
          piece = next.value;
        }
        const part = piece.subarray(0, into.length - filled);
        into.set(part, filled);
        piece = piece.subarray(part.length);
        filled += part.length;
      }
      return filled;
    },
    async close() {
      await iterator.return?.();
    },
  };
}

export function asSource(bytes: ByteSource | AsyncIterable<Uint8Array>): ByteSource {
  return 'read' in bytes ? bytes : streamSource(bytes);
}
