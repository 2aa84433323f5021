import { concatBytes, fromBase64, fromHex } from '../bytes/byteForms.ts';
import { CountersignError } from '../errors.ts';

/**
 * Bytes of strict base64 (RFC 4648 section 4: padded, no white space, zero trailing bits).
 * @throws CountersignError `tampered` for anything else, `limit` over `maxBytes`.
 */
export function decodeBase64(text: unknown, what: string, maxBytes: number): Uint8Array {
  if (typeof text !== 'string')
    throw new CountersignError('tampered', `${what} is missing or not base64 text`);
  if (text.length > Math.ceil(maxBytes / 3) * 4) {
    throw new CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
  }
  const bytes = fromBase64(text);
  if (bytes === undefined) throw new CountersignError('tampered', `${what} is not strict base64`);
  return bytes;
}

/**
 * Bytes of hex in either case.
 * @throws CountersignError `tampered` for anything else.
 */
export function decodeHex(text: string, what: string): Uint8Array {
  const bytes = fromHex(text.toLowerCase());
  if (bytes === undefined) throw new CountersignError('tampered', `${what} is not hex of whole bytes`);
  return bytes;
}

/** Bytes, and zeros up to this length. */
export function paddedTo(length: number, bytes: Uint8Array): Uint8Array {
  return concatBytes(bytes, new Uint8Array(length - bytes.length));
}

/** True when every byte is zero. */
export function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Whether the bit at this place is one; bit 0 is the least. */
export function hasBit(value: bigint, index: bigint): boolean {
  return ((value >> index) & 1n) === 1n;
}

/** Reads a structure front to back; every bound is checked before a byte is read. Numbers are little-endian. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #what: string;
  #at = 0;

  constructor(bytes: Uint8Array, what: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#what = what;
  }

  get offset(): number {
    return this.#at;
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number, field: string): Uint8Array {
    const start = this.#pass(length, field);
    return this.#bytes.subarray(start, start + length);
  }

  uint8(field: string): number {
    return this.#view.getUint8(this.#pass(1, field));
  }

  uint16(field: string): number {
    return this.#view.getUint16(this.#pass(2, field), true);
  }

  uint32(field: string): number {
    return this.#view.getUint32(this.#pass(4, field), true);
  }

  uint64(field: string): bigint {
    return this.#view.getBigUint64(this.#pass(8, field), true);
  }

  /** Where so many bytes began, which are passed now. */
  #pass(length: number, field: string): number {
    if (length < 0 || length > this.remaining) {
      throw new CountersignError(
        'tampered',
        `${this.#what} is truncated: ${field} needs ${length} bytes at offset ${this.#at}, ${this.remaining} are left`,
      );
    }
    this.#at += length;
    return this.#at - length;
  }

  /** @throws CountersignError `tampered` when anything but zero bytes is left. */
  onlyZerosLeft(): void {
    if (!isZero(this.#bytes.subarray(this.#at))) {
      throw new CountersignError(
        'tampered',
        `${this.#what} has ${this.remaining} bytes after its end that are not all zero`,
      );
    }
  }

  /** @throws CountersignError `tampered` when anything at all is left. */
  end(): void {
    if (this.remaining !== 0) {
      throw new CountersignError('tampered', `${this.#what} has ${this.remaining} bytes after its end`);
    }
  }
}
