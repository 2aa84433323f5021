const PAGE_BYTES = 16 * 1024;

/** The last bytes of all that were added: memory for as many, taken as they come. */
export class ByteRing {
  /** Page n is at n modulo their number. */
  readonly #pages: Buffer[] = [];
  readonly #mostPages: number;
  #added = 0;

  /** @param bytes that are kept at least */
  constructor(bytes: number) {
    this.#mostPages = Math.ceil(bytes / PAGE_BYTES) + 1;
  }

  /** Bytes that were added, kept or not. */
  get added(): number {
    return this.#added;
  }

  add(bytes: Uint8Array): void {
    for (let left = bytes; left.length > 0;) {
      const at = this.#added % PAGE_BYTES;
      const page = (this.#pages[this.#slotOf(this.#added)] ??= Buffer.alloc(PAGE_BYTES));
      const part = left.subarray(0, PAGE_BYTES - at);
      page.set(part, at);
      this.#added += part.length;
      left = left.subarray(part.length);
    }
  }

  /** A copy of the last bytes, in order; no more than are kept. */
  last(count: number): Buffer {
    const parts: Buffer[] = [];
    for (let from = Math.max(0, this.#added - count); from < this.#added;) {
      const at = from % PAGE_BYTES;
      const page = this.#pages[this.#slotOf(from)] ?? Buffer.alloc(PAGE_BYTES);
      const part = page.subarray(at, Math.min(PAGE_BYTES, at + this.#added - from));
      parts.push(part);
      from += part.length;
    }
    return Buffer.concat(parts);
  }

  #slotOf(position: number): number {
    return Math.floor(position / PAGE_BYTES) % this.#mostPages;
  }
}
