import type { FileHandle } from 'node:fs/promises';
import { claim } from '../../bytes/giveBack.ts';
import { writePieces } from '../../storage/upload/writePieces.ts';
import { withPlainHash } from '../seal/plainHash.ts';

/**
 * Writes a stream of about `size` bytes to a fresh file. What is written goes on to the hash, memory and all.
 * @returns the SHA-256 of all of it, hex
 */
export async function writeHashed(
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): Promise<string> {
  const { hash } = await withPlainHash(size, (taken) =>
    writePieces(file, pieces, (piece) => (claim(piece) ? taken.take([piece]) : taken.update(piece))),
  );
  return hash;
}
