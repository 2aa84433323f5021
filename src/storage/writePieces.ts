import type { FileHandle } from 'node:fs/promises';
import { giveBack } from '../resource/seal/giveBack.ts';

/** What may wait to be written. */
const WAITING_BYTES = 2 * 1024 * 1024;

/**
 * Writes a stream to a fresh file while its next pieces are made; returns how many bytes it was. Whatever happens,
 * nothing is being written any more when it is over.
 */
export async function writePieces(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let position = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let writing: Promise<void> | undefined;
  const write = (): void => {
    const batch = waiting;
    const at = position;
    position += waitingBytes;
    waiting = [];
    waitingBytes = 0;
    writing = writeBatch(file, batch, at).then(() => {
      writing = undefined;
    });
    // A rejection is met by the next who waits for it.
    writing.catch(() => undefined);
  };
  try {
    for await (const piece of pieces) {
      waiting.push(piece);
      waitingBytes += piece.length;
      if (waitingBytes >= WAITING_BYTES) await writing;
      if (writing === undefined) write();
    }
    await writing;
    if (waitingBytes > 0) write();
    await writing;
    return position;
  } finally {
    await writing?.catch(() => undefined);
  }
}

async function writeBatch(file: FileHandle, batch: readonly Uint8Array[], position: number): Promise<void> {
  const bytes = batch.reduce((sum, piece) => sum + piece.length, 0);
  const { bytesWritten } = await file.writev([...batch], position);
  if (bytesWritten < bytes) await writeRest(file, batch, position, bytesWritten);
  for (const piece of batch) giveBack(piece);
}

/** A full disk, or a signal, can cut a write short. */
async function writeRest(
  file: FileHandle,
  batch: readonly Uint8Array[],
  position: number,
  written: number,
): Promise<void> {
  const whole = Buffer.concat(batch);
  for (let done = written; done < whole.length;) {
    done += (await file.write(whole, done, whole.length - done, position + done)).bytesWritten;
  }
}
