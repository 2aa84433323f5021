/** Keeps the first bytes of a stream and counts the rest, so that an endless log costs a fixed amount of memory. */
export class BoundedLog {
  readonly #limit: number;
  readonly #chunks: Uint8Array[] = [];
  #kept = 0;
  #dropped = 0;

  /** `limit`: bytes to keep. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Uint8Array): void {
    const part = chunk.subarray(0, this.#limit - this.#kept);
    // A copy: a small part must not keep a large chunk alive.
    if (part.length > 0) this.#chunks.push(part.length === chunk.length ? chunk : Buffer.from(part));
    this.#kept += part.length;
    this.#dropped += chunk.length - part.length;
  }

  /** What was kept; if something was dropped, one more line says how many bytes. */
  bytes(): Uint8Array {
    const kept = Buffer.concat(this.#chunks);
    if (this.#dropped === 0) return kept;
    const newline = kept.length > 0 && kept.at(-1) !== 0x0a ? '\n' : '';
    return Buffer.concat([
      kept,
      Buffer.from(`${newline}[${this.#dropped} more bytes of log were dropped]\n`),
    ]);
  }
}
