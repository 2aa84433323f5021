import { read } from 'node:fs';
import { Readable } from 'node:stream';

const STDIN = 0;
const CTRL_C = 0x03;
const CTRL_D = 0x04;
/** What ends a line: a terminal in raw mode sends CR for Enter, and what is pasted may have LF. */
const ENDS: readonly number[] = [0x0a, 0x0d, CTRL_C];
const DECIDES_MS = 50;
const BUSY_MS = 25;

/**
 * The terminal on standard input, for one question: byte by byte up to the end of a line, so that what was pasted behind
 * it stays where it is, for the next question or the shell. (A stream of Node's takes all that is there.)
 */
export class LineInput extends Readable {
  readonly isTTY = true;
  readonly #byte = Buffer.alloc(1);
  #isAtEnd = false;

  setRawMode(isRaw: boolean): this {
    process.stdin.setRawMode(isRaw);
    return this;
  }

  override _read(): void {
    // A question that is answered closes this; one that refuses the answer asks again.
    if (this.#isAtEnd)
      setTimeout(() => {
        this.#next();
      }, DECIDES_MS);
    else this.#next();
  }

  #next(): void {
    this.#isAtEnd = false;
    if (this.destroyed) return;
    read(STDIN, this.#byte, 0, 1, null, (error, length) => {
      if (error?.code === 'EAGAIN')
        setTimeout(() => {
          this.#next();
        }, BUSY_MS);
      else this.#take(error === null && length === 1 ? this.#byte.readUInt8() : CTRL_C);
    });
  }

  /** @param byte an end of all input is as good as an interruption */
  #take(byte: number): void {
    const taken = byte === CTRL_D ? CTRL_C : byte;
    this.#isAtEnd = ENDS.includes(taken);
    this.push(Buffer.of(taken));
  }
}
