import { createCipheriv, createHash, type Cipheriv } from 'node:crypto';

const ZEROS = Buffer.alloc(64 * 1024);

/** Pseudo-random bytes that are the same for the same seed and label, on every machine (AES-256-CTR). */
export class SeededRandom {
  readonly #stream: Cipheriv;

  /** @param label what they are for: the bytes of two labels have nothing to do with each other */
  constructor(seed: string, label: string) {
    const key = createHash('sha256')
      .update(JSON.stringify([seed, label]))
      .digest();
    this.#stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  }

  bytes(count: number): Buffer {
    return this.#stream.update(count <= ZEROS.length ? ZEROS.subarray(0, count) : Buffer.alloc(count));
  }

  /** A number from 0 to `end` - 1; the bias is below 2^-16 for an `end` up to 2^32. */
  below(end: number): number {
    return this.bytes(6).readUIntBE(0, 6) % end;
  }

  /** One of them. @throws RangeError when there are none */
  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new RangeError('nothing to pick from');
    return choice;
  }

  /** The bytes with one bit of one of them flipped, at `from` or behind, before `end`. */
  flip(bytes: Uint8Array, from = 0, end = bytes.length): Uint8Array {
    const flipped = Uint8Array.from(bytes);
    const at = from + this.below(end - from);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << this.below(8));
    return flipped;
  }
}
