import { asUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';

/** Bytes of a hostile file, read at any place: each bound is checked before a byte is read. */
export class ByteView {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array, isLittle = true) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isLittle = isLittle;
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Whether so many bytes are there. */
  has(at: number, length: number): boolean {
    return (
      Number.isSafeInteger(at) &&
      Number.isSafeInteger(length) &&
      at >= 0 &&
      length >= 0 &&
      at <= this.length - length
    );
  }

  #at(at: number, length: number): number {
    if (!this.has(at, length))
      throw new CountersignError(
        'tampered',
        `names ${length} bytes at ${at}, where its ${this.length} bytes do not reach`,
      );
    return at;
  }

  uint8(at: number): number {
    return this.#view.getUint8(this.#at(at, 1));
  }

  uint16(at: number): number {
    return this.#view.getUint16(this.#at(at, 2), this.#isLittle);
  }

  uint32(at: number): number {
    return this.#view.getUint32(this.#at(at, 4), this.#isLittle);
  }

  int32(at: number): number {
    return this.#view.getInt32(this.#at(at, 4), this.#isLittle);
  }

  /** A number that no double holds becomes one that is out of every bound. */
  uint64(at: number): number {
    return Number(this.#view.getBigUint64(this.#at(at, 8), this.#isLittle));
  }

  float64(at: number): number {
    return this.#view.getFloat64(this.#at(at, 8), this.#isLittle);
  }

  slice(at: number, length: number): Uint8Array {
    this.#at(at, length);
    return this.bytes.subarray(at, at + length);
  }

  text(at: number, length: number): string {
    return asUtf8(this.slice(at, length));
  }

  /** Up to a NUL, or to `most` bytes. */
  textToNul(at: number, most: number): string {
    this.#at(at, 0);
    const end = this.bytes.subarray(at, at + most).indexOf(0);
    return asUtf8(this.bytes.subarray(at, at + (end < 0 ? most : end)));
  }
}
