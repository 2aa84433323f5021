const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A longer line is handed on in parts; what it overwrites is then kept. */
const MOST_LINE_BYTES = 64 * 1024;

/** Hands on whole lines of a stream; of a line that is written over (`\r`), as a progress bar is, what stood there last. */
export class LineFolder {
  readonly #give: (bytes: Uint8Array) => void;
  #begun: Buffer = Buffer.alloc(0);

  constructor(give: (bytes: Uint8Array) => void) {
    this.#give = give;
  }

  add(chunk: Uint8Array): void {
    const bytes = this.#begun.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#begun, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    this.#giveLines(bytes.subarray(0, end));
    const begun = bytes.subarray(end);
    // The last byte may be the first half of a line's end.
    const over = begun.length < 2 ? -1 : begun.lastIndexOf(CARRIAGE_RETURN, begun.length - 2);
    this.#begun = Buffer.from(begun.subarray(over + 1));
    if (this.#begun.length > MOST_LINE_BYTES) this.end();
  }

  /** Hands on a line that has no end. */
  end(): void {
    const [start, end] = lastState(this.#begun, 0, this.#begun.length);
    if (end > start) this.#give(this.#begun.subarray(start, end));
    this.#begun = Buffer.alloc(0);
  }

  #giveLines(lines: Buffer): void {
    if (lines.length === 0) return;
    if (!lines.includes(CARRIAGE_RETURN)) {
      this.#give(lines);
      return;
    }
    for (let from = 0; from < lines.length;) {
      const lineEnd = lines.indexOf(LINE_FEED, from);
      const [start, end] = lastState(lines, from, lineEnd);
      if (end > start) this.#give(lines.subarray(start, end));
      this.#give(lines.subarray(lineEnd, lineEnd + 1));
      from = lineEnd + 1;
    }
  }
}

/** Where, of a line, what stood there last begins and ends. */
function lastState(bytes: Buffer, from: number, to: number): [start: number, end: number] {
  let end = to;
  while (end > from && bytes[end - 1] === CARRIAGE_RETURN) end--;
  const line = bytes.subarray(from, end);
  return [from + line.lastIndexOf(CARRIAGE_RETURN) + 1, end];
}
