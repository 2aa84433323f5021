import { ByteRing } from './byteRing.ts';
import { LineFolder } from './lineFolder.ts';

/**
 * Keeps the head and the tail of a program's output within one number of bytes, the line between the two included: the
 * beginning tells what was run, the end why it failed. Lines that are written over (`\r`), as progress bars are, keep
 * their last state alone.
 */
export class RunLog {
  readonly #limit: number;
  readonly #headBytes: number;
  readonly #tailBytes: number;
  readonly #head: ByteRing;
  readonly #tail: ByteRing;
  readonly #folders: LineFolder[] = [];

  /** @param limit bytes that `bytes` gives at most */
  constructor(limit: number) {
    this.#limit = limit;
    this.#headBytes = Math.floor(limit / 2);
    this.#tailBytes = limit - this.#headBytes;
    this.#head = new ByteRing(this.#headBytes);
    this.#tail = new ByteRing(this.#tailBytes);
  }

  /** One of the streams whose whole lines are put together here. */
  stream(): { add(chunk: Uint8Array): void } {
    const folder = new LineFolder((bytes) => {
      this.add(bytes);
    });
    this.#folders.push(folder);
    return folder;
  }

  /** Takes bytes as they are. */
  add(bytes: Uint8Array): void {
    const ofHead = bytes.subarray(0, this.#headBytes - this.#head.added);
    this.#head.add(ofHead);
    this.#tail.add(bytes.subarray(ofHead.length));
  }

  /** What was kept; where something is left out, a line between head and tail says how many bytes. */
  bytes(): Uint8Array {
    for (const folder of this.#folders.splice(0)) folder.end();
    const head = this.#head.last(this.#headBytes);
    const tail = this.#tail.last(this.#tailBytes);
    if (this.#tail.added <= this.#tailBytes) return Buffer.concat([head, tail]);
    const total = this.#head.added + this.#tail.added;
    // With room for a line break before it, and for the largest number that it could say.
    const room = this.#limit - markOf(total).length - 1;
    if (room < 0) return tail.subarray(tail.length - Math.min(tail.length, this.#limit));
    const keptHead = wholeLines(head.subarray(0, Math.floor(room / 2)));
    const keptTail = fromLineStart(tail.subarray(tail.length - Math.min(tail.length, Math.ceil(room / 2))));
    const lineBreak = keptHead.length > 0 && keptHead.at(-1) !== 0x0a ? '\n' : '';
    const mark = markOf(total - keptHead.length - keptTail.length);
    return Buffer.concat([keptHead, Buffer.from(lineBreak), mark, keptTail]);
  }
}

function markOf(dropped: number): Buffer {
  return Buffer.from(`[${dropped} bytes of log were dropped here: raise option.log of the TEE's slot]\n`);
}

/** A line that would be cut is left out, if that does not cost more than a quarter. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(0x0a) + 1;
  return end * 4 >= bytes.length * 3 ? bytes.subarray(0, end) : bytes;
}

function fromLineStart(bytes: Buffer): Buffer {
  const start = bytes.indexOf(0x0a) + 1;
  return start * 4 <= bytes.length ? bytes.subarray(start) : bytes;
}
