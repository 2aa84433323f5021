import { Worker } from 'node:worker_threads';
import { CountersignError } from '../../errors.ts';
import { quiet } from '../../bytes/quiet.ts';

/**
 * Hashes what it is sent, answers each piece, with its memory where that was given along, and answers `null` with
 * the digest. As text, so that it needs no file.
 */
const PROGRAM = `
  const { parentPort } = require('node:worker_threads');
  const hash = require('node:crypto').createHash('sha256');
  parentPort.on('message', (piece) => {
    if (piece === null) return parentPort.postMessage(hash.digest('hex'));
    hash.update(piece);
    if (piece.buffer instanceof ArrayBuffer) parentPort.postMessage(piece.buffer, [piece.buffer]);
    else parentPort.postMessage(null);
  });
`;

/** Copies of bytes that are not shared: some are hashed while another is filled. */
const SLOTS = 3;
/** What a message to the thread costs is spread over so many bytes. */
const SLOT_BYTES = 1024 * 1024;

type Answer = string | ArrayBuffer | null;

interface Waiting {
  resolve(answer: Answer): void;
  reject(cause: unknown): void;
}

/**
 * A SHA-256 on a thread of its own, as a PlainHash. Bytes in shared memory are hashed where they are. Others are copied first, into
 * memory that goes to the thread and comes back: copying into shared memory takes four times as long.
 */
export class HashThread {
  readonly #worker: Worker;
  /** In the order of the pieces sent, which is that of the answers. */
  readonly #waiting: Waiting[] = [];
  readonly #slots: Promise<ArrayBuffer>[] = [];
  #next = 0;
  #filling: Uint8Array | undefined;
  #filled = 0;
  #failure: CountersignError | undefined;

  constructor() {
    this.#worker = new Worker(PROGRAM, { eval: true, env: {}, execArgv: [], name: 'countersign-hash' });
    this.#worker.on('message', (answer: Answer) => {
      this.#waiting.shift()?.resolve(answer);
    });
    this.#worker.on('error', (cause) => {
      this.#fail(cause);
    });
    this.#worker.on('exit', () => {
      this.#fail(undefined);
    });
  }

  async update(bytes: Uint8Array): Promise<void> {
    if (bytes.buffer instanceof SharedArrayBuffer) {
      this.#flush();
      await this.#send(bytes);
      return;
    }
    for (let rest = bytes; rest.length > 0;) {
      this.#filling ??= new Uint8Array((await this.#slots[this.#next]) ?? new ArrayBuffer(SLOT_BYTES));
      const part = rest.subarray(0, SLOT_BYTES - this.#filled);
      this.#filling.set(part, this.#filled);
      this.#filled += part.length;
      rest = rest.subarray(part.length);
      if (this.#filled === SLOT_BYTES) this.#flush();
    }
  }

  async digest(): Promise<string> {
    this.#flush();
    const digest = (await this.#send(null)) as string;
    await this.close();
    return digest;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #flush(): void {
    if (this.#filling === undefined) return;
    const copy = this.#filling.subarray(0, this.#filled);
    // A rejection is met by who next needs the slot, or asks for the digest.
    this.#slots[this.#next] = quiet(
      this.#send(copy, [this.#filling.buffer as ArrayBuffer]) as Promise<ArrayBuffer>,
    );
    this.#next = (this.#next + 1) % SLOTS;
    this.#filling = undefined;
    this.#filled = 0;
  }

  #send(piece: Uint8Array | null, given: ArrayBuffer[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#failure === undefined) {
        this.#waiting.push({ resolve, reject });
        this.#worker.postMessage(piece, given);
      } else reject(this.#failure);
    });
  }

  #fail(cause: unknown): void {
    this.#failure ??= new CountersignError('internal', 'the thread that takes the hash has ended', { cause });
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#failure);
  }
}
