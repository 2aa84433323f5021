/** Buffers that the engine made for one piece, and of which it keeps no other view. */
const ours = new WeakSet<ArrayBufferLike>();

/** Says that nobody but the piece's receiver holds its memory. */
export function handOver<T extends Uint8Array>(piece: T): T {
  ours.add(piece.buffer);
  return piece;
}

/** Whether the piece is all of its memory, and was handed over; then the caller alone has it from now on. */
export function claim(piece: Uint8Array): boolean {
  return piece.byteLength === piece.buffer.byteLength && ours.delete(piece.buffer);
}

/**
 * Gives a piece's memory back at once. The garbage collector sees only the small object in front of a large
 * buffer and comes late: at a gigabyte a second that is the difference between 80 and 200 MiB. For whoever has
 * consumed a piece and knows that nobody else has it; a piece that the engine did not make is left alone.
 */
export function giveBack(piece: Uint8Array): void {
  if (claim(piece)) free(piece);
}

/** Frees the memory under a piece of which the caller has the only view that is still used; it is empty then. */
export function free(piece: Uint8Array): void {
  // What is empty may have been freed before, through another view.
  if (piece.byteLength > 0) (piece.buffer as ArrayBuffer).transfer(0);
}

/** Twice as much freed memory is kept: more than the pieces of one pipeline that are freed while others are made. */
const KEPT_BYTES = 4 * 1024 * 1024;
let kept = false;

/**
 * Lets the C library keep what is freed. Otherwise glibc gives each freed megabyte back to the kernel, and the
 * next one is taken from it page by page, which costs more than to encrypt it. Its thresholds follow the largest
 * block that was freed (mallopt(3), M_MMAP_THRESHOLD): so a large one, never touched, is freed once.
 */
export function keepFreed(): void {
  if (kept) return;
  kept = true;
  free(new Uint8Array(KEPT_BYTES));
}
