import { writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { BlockingTurn } from '../../bytes/blockingTurn.ts';
import { giveBack } from '../../bytes/giveBack.ts';
import { quiet } from '../../bytes/quiet.ts';

/** A power of two: slices end where pages do. */
const SLICE_BYTES = 64 * 1024;

/** What may wait to be written. */
const WAITING_BYTES = 2 * 1024 * 1024;

/**
 * Writes a stream to a fresh file while its next pieces are made; returns how many bytes it was. Whatever happens,
 * nothing is being written any more when it is over.
 * @param written is given each piece, in order, once it is written and not needed here any more
 */
export async function writePieces(
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
  written: (piece: Uint8Array) => void | Promise<void> = giveBack,
): Promise<number> {
  const turn = new BlockingTurn();
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
    writing = quiet(
      writeBatch(file, batch, at, turn).then(async () => {
        for (const piece of batch) await written(piece);
        writing = undefined;
      }),
    );
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

async function writeBatch(
  file: FileHandle,
  batch: readonly Uint8Array[],
  position: number,
  turn: BlockingTurn,
): Promise<void> {
  const bytes = batch.reduce((sum, piece) => sum + piece.length, 0);
  const bytesWritten = await turn.take(
    () => writeHere(file.fd, batch, position),
    async () => (await file.writev([...batch], position)).bytesWritten,
  );
  if (bytesWritten < bytes) await writeRest(file, batch, position, bytesWritten);
}

/**
 * In slices, because the kernel then fills the page cache with small pages that it has at hand, rather than with
 * large ones that it first has to find: up to six times less system time in a virtual machine.
 */
function writeHere(fd: number, batch: readonly Uint8Array[], position: number): number {
  let done = 0;
  for (const piece of batch) {
    for (let at = 0; at < piece.length;) {
      const place = position + done;
      const slice = Math.min(SLICE_BYTES - (place % SLICE_BYTES), piece.length - at);
      const written = writeSync(fd, piece, at, slice, place);
      at += written;
      done += written;
    }
  }
  return done;
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
