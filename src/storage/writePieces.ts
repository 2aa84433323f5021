import type { FileHandle } from 'node:fs/promises';
import { giveBack } from '../resource/seal/giveBack.ts';

/**
 * Writes a stream to a fresh file, each piece while the next one is made; returns how many bytes it was.
 * Whatever happens, nothing is being written any more when it is over.
 */
export async function writePieces(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let position = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const piece of pieces) {
      await writing;
      writing = writeWhole(file, piece, position);
      // Its rejection is met at the next turn.
      writing.catch(() => undefined);
      position += piece.length;
    }
    await writing;
    return position;
  } finally {
    await writing.catch(() => undefined);
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.length;) {
    done += (await file.write(piece, done, piece.length - done, position + done)).bytesWritten;
  }
  giveBack(piece);
}
