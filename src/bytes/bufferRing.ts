type Memory = ArrayBuffer | SharedArrayBuffer;

/** A few buffers, used in turn; made when first used. */
export class BufferRing {
  readonly #kind: new (bytes: number) => Memory;
  readonly #bytes: number;
  readonly #buffers: (Uint8Array | undefined)[];

  /** @param kind shared memory only for bytes that another thread reads: copying into it is four times slower. */
  constructor(kind: new (bytes: number) => Memory, bytes: number, count: number) {
    this.#kind = kind;
    this.#bytes = bytes;
    this.#buffers = new Array<Uint8Array | undefined>(count).fill(undefined);
  }

  at(index: number): Uint8Array {
    const slot = index % this.#buffers.length;
    return (this.#buffers[slot] ??= new Uint8Array(new this.#kind(this.#bytes)));
  }
}
