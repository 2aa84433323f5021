import { CountersignError } from '../errors.ts';

/**
 * Bytes of strict base64 (RFC 4648 section 4: padded, no white space, zero trailing bits).
 * @throws CountersignError `tampered` for anything else, `limit` over `maxBytes`.
 */
export function decodeBase64(text: unknown, what: string, maxBytes: number): Buffer {
  if (typeof text !== 'string')
    throw new CountersignError('tampered', `${what} is missing or not base64 text`);
  if (text.length > Math.ceil(maxBytes / 3) * 4) {
    throw new CountersignError('limit', `${what} is larger than ${maxBytes} bytes`);
  }
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text)
    throw new CountersignError('tampered', `${what} is not strict base64`);
  return bytes;
}

/** True when every byte is zero. */
export function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Reads a structure front to back; every bound is checked before a byte is read. Numbers are little-endian. */
export class ByteReader {
  readonly #bytes: Buffer;
  readonly #what: string;
  #at = 0;

  constructor(bytes: Uint8Array, what: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#what = what;
  }

  get offset(): number {
    return this.#at;
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number, field: string): Buffer {
    if (length < 0 || length > this.remaining) {
      throw new CountersignError(
        'tampered',
        `${this.#what} is truncated: ${field} needs ${length} bytes at offset ${this.#at}, ${this.remaining} are left`,
      );
    }
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return part;
  }

  uint8(field: string): number {
    return this.take(1, field).readUInt8(0);
  }

  uint16(field: string): number {
    return this.take(2, field).readUInt16LE(0);
  }

  uint32(field: string): number {
    return this.take(4, field).readUInt32LE(0);
  }

  uint64(field: string): bigint {
    return this.take(8, field).readBigUInt64LE(0);
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
