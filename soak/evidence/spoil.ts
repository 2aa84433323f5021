import type { SeededRandom } from '../seededRandom.ts';

/** Bytes that were changed on the way: bits flipped, a piece cut, doubled, or moved, or numbers at their bounds. */
export function spoil(random: SeededRandom, bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes;
  const at = random.below(bytes.length);
  const size = 1 + random.below(Math.min(64, bytes.length));
  const before = bytes.subarray(0, at);
  const piece = bytes.subarray(at, at + size);
  const after = bytes.subarray(at + size);
  switch (random.below(7)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, piece, piece, after]);
    case 3:
      return Buffer.concat([bytes, random.bytes(size)]);
    case 4: {
      const bound = Buffer.alloc(piece.length, random.pick([0, 0x7f, 0x80, 0xff]));
      return Buffer.concat([before, bound, after]);
    }
    default:
      return Buffer.from(random.flip(bytes));
  }
}

/** The same of text that stands for bytes, or is read as text. */
export function spoilText(random: SeededRandom, text: string): string {
  return spoil(random, Buffer.from(text, 'latin1')).toString('latin1');
}
