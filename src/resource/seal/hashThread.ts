import { Worker } from 'node:worker_threads';
import { CountersignError } from '../../errors.ts';
import { keepFreed } from '../../bytes/giveBack.ts';
import { quiet } from '../../bytes/quiet.ts';

/**
 * Hashes what it is sent, frees it and counts it, and answers `null` with the digest. As text, so that it needs no
 * file.
 */
const PROGRAM = `
  const { parentPort, workerData: done } = require('node:worker_threads');
  const hash = require('node:crypto').createHash('sha256');
  parentPort.on('message', (pieces) => {
    if (pieces === null) return parentPort.postMessage(hash.digest('hex'));
    for (const piece of pieces) hash.update(piece);
    for (const piece of pieces) if (piece.byteLength > 0) piece.buffer.transfer(0);
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
`;

/** What a message to the thread costs is spread over so many bytes. */
const MESSAGE_BYTES = 1024 * 1024;
/** Messages that are not hashed yet: what the thread falls behind by, while a file is read or written. */
const MOST_WAITING = 8;

/**
 * A SHA-256 on a thread of its own, as a PlainHash. Memory goes to the thread with the bytes and is freed there. How
 * far the thread has come is read from a counter in shared memory: an answer to each message would cost the calling
 * thread a turn of its event loop.
 */
export class HashThread {
  readonly #worker: Worker;
  /** How many messages are hashed. */
  readonly #done = new Int32Array(new SharedArrayBuffer(4));
  readonly #digest: Promise<string>;
  #sent = 0;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #copy: Buffer | undefined;
  #copied = 0;
  #failure: CountersignError | undefined;

  constructor() {
    // For the memory that the thread frees.
    keepFreed();
    const options = { eval: true, env: {}, execArgv: [], name: 'countersign-hash', workerData: this.#done };
    this.#worker = new Worker(PROGRAM, options);
    this.#digest = quiet(
      new Promise((resolve, reject) => {
        const fail = (cause?: unknown): void => {
          this.#failure ??= new CountersignError('internal', 'the thread that takes the hash has ended', {
            cause,
          });
          reject(this.#failure);
          Atomics.notify(this.#done, 0);
        };
        this.#worker.on('message', resolve).on('error', fail);
        this.#worker.on('exit', () => {
          fail();
        });
      }),
    );
  }

  async update(bytes: Uint8Array): Promise<void> {
    for (let rest = bytes; rest.length > 0;) {
      this.#copy ??= Buffer.allocUnsafeSlow(MESSAGE_BYTES);
      const part = rest.subarray(0, MESSAGE_BYTES - this.#copied);
      this.#copy.set(part, this.#copied);
      this.#copied += part.length;
      rest = rest.subarray(part.length);
      if (this.#copied === MESSAGE_BYTES) await this.#send();
    }
  }

  async take(pieces: readonly Uint8Array[]): Promise<void> {
    this.#endCopy();
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#bytes += piece.length;
    }
    if (this.#bytes >= MESSAGE_BYTES) await this.#send();
  }

  async digest(): Promise<string> {
    await this.#send();
    this.#worker.postMessage(null);
    const digest = await this.#digest;
    await this.close();
    return digest;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #endCopy(): void {
    if (this.#copy === undefined) return;
    this.#pieces.push(this.#copy.subarray(0, this.#copied));
    this.#bytes += this.#copied;
    this.#copy = undefined;
    this.#copied = 0;
  }

  async #send(): Promise<void> {
    this.#endCopy();
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#bytes = 0;
    const buffers = new Set(pieces.map((piece) => piece.buffer as ArrayBuffer));
    this.#worker.postMessage(pieces, [...buffers]);
    this.#sent++;
    while (this.#failure === undefined) {
      const done = Atomics.load(this.#done, 0);
      if (((this.#sent - done) | 0) <= MOST_WAITING) return;
      // Not to stand still: the same thread may be sending what is hashed.
      await Atomics.waitAsync(this.#done, 0, done).value;
    }
    throw this.#failure;
  }
}
