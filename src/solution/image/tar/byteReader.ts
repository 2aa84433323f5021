import { CountersignError } from '../../../errors.ts';

/** Reads a stream of byte chunks by length, without copying more than what straddles two chunks. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #what: string;
  #chunk: Uint8Array = new Uint8Array(0);
  #position = 0;

  /** `what` names the stream in errors. */
  constructor(source: AsyncIterable<Uint8Array>, what: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#what = what;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#position;
  }

  async #fill(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return false;
      this.#chunk = next.value;
    }
    return true;
  }

  #take(length: number): Uint8Array {
    const part = this.#chunk.subarray(0, length);
    this.#chunk = this.#chunk.subarray(part.length);
    this.#position += part.length;
    return part;
  }

  /** Up to `length` bytes, as they come; undefined at the end of the stream. */
  async some(length: number): Promise<Uint8Array | undefined> {
    return (await this.#fill()) ? this.#take(length) : undefined;
  }

  /** Exactly `length` bytes; undefined when the stream ended before the first of them. */
  async exactly(length: number): Promise<Uint8Array | undefined> {
    const first = await this.some(length);
    if (first === undefined || first.length === length) return first;
    const whole = new Uint8Array(length);
    whole.set(first);
    for (let filled = first.length; filled < length;) {
      const part = await this.some(length - filled);
      if (part === undefined) throw this.#endedEarly();
      whole.set(part, filled);
      filled += part.length;
    }
    return whole;
  }

  /** `length` bytes, or as many as there are. */
  async upTo(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0;) {
      const part = await this.some(left);
      if (part === undefined) break;
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** The next `length` bytes as chunks. */
  async *chunks(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = length; left > 0;) {
      const part = await this.some(left);
      if (part === undefined) throw this.#endedEarly();
      left -= part.length;
      yield part;
    }
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0;) {
      const part = await this.some(left);
      if (part === undefined) throw this.#endedEarly();
      left -= part.length;
    }
  }

  /** Gives the source back what it holds (file handles, decompressors). */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #endedEarly(): CountersignError {
    return new CountersignError('tampered', `${this.#what} ends in the middle of a member`);
  }
}
