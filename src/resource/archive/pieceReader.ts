import { CountersignError } from '../../errors.ts';

/** Reads a stream of pieces by the byte, copying only what crosses from one piece to the next. */
export class PieceReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Buffer = Buffer.alloc(0);
  #read = 0;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Bytes taken so far. */
  get position(): number {
    return this.#read;
  }

  /** What can be had without waiting twice: 1 to `most` bytes. @throws CountersignError `tampered` at the end. */
  async some(most: number): Promise<Buffer> {
    if (!(await this.#fill())) throw new CountersignError('tampered', 'the archive ends too early');
    const part = this.#piece.subarray(0, most);
    this.#piece = this.#piece.subarray(part.length);
    this.#read += part.length;
    return part;
  }

  /** Exactly `count` bytes, valid until the next call. */
  async exactly(count: number): Promise<Buffer> {
    const first = await this.some(count);
    if (first.length === count) return first;
    const parts = [first];
    for (let have = first.length; have < count;) {
      const part = await this.some(count - have);
      parts.push(part);
      have += part.length;
    }
    return Buffer.concat(parts);
  }

  /** Exactly `count` bytes when they are at hand in one piece: for those who would rather not wait. */
  atOnce(count: number): Buffer | undefined {
    if (this.#piece.length < count) return undefined;
    const part = this.#piece.subarray(0, count);
    this.#piece = this.#piece.subarray(count);
    this.#read += count;
    return part;
  }

  async atEnd(): Promise<boolean> {
    return !(await this.#fill());
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #fill(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const next = await this.#pieces.next();
      if (next.done === true) return false;
      this.#piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    return true;
  }
}
