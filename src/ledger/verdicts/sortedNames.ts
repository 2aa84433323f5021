/** Bytes of a name: of a SHA-256. */
export const NAME_BYTES = 32;

/** Names side by side, in the order of their bytes: they are looked up as they lie in a file. */
export class SortedNames {
  readonly bytes: Buffer;

  /** @param bytes of names in order, each once */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  static of(names: Iterable<string>): SortedNames {
    return new SortedNames(Buffer.from([...new Set(names)].sort().join(''), 'hex'));
  }

  get count(): number {
    return this.bytes.length / NAME_BYTES;
  }

  has(name: string): boolean {
    const wanted = Buffer.from(name, 'hex');
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#at(middle).compare(wanted);
      if (order === 0) return true;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return false;
  }

  *[Symbol.iterator](): Generator<string, void, void> {
    for (let at = 0; at < this.count; at++) yield this.#at(at).toString('hex');
  }

  #at(at: number): Buffer {
    return this.bytes.subarray(at * NAME_BYTES, (at + 1) * NAME_BYTES);
  }
}
