/** Buffers that the engine made for one piece, and of which it keeps no other view. */
const ours = new WeakSet<ArrayBufferLike>();

/** Says that nobody but the piece's receiver holds its memory. */
export function handOver<T extends Uint8Array>(piece: T): T {
  ours.add(piece.buffer);
  return piece;
}

/**
 * Gives a piece's memory back at once. The garbage collector sees only the small object in front of a large
 * buffer and comes late: at a gigabyte a second that is the difference between 80 and 200 MiB. For whoever has
 * consumed a piece and knows that nobody else has it; a piece that the engine did not make is left alone.
 */
export function giveBack(piece: Uint8Array): void {
  const buffer = piece.buffer;
  if (piece.byteLength !== buffer.byteLength || !ours.delete(buffer)) return;
  // ES2024, in every Node from 21 on.
  (buffer as ArrayBuffer & { transfer(bytes: number): ArrayBuffer }).transfer(0);
}
