import { Worker } from 'node:worker_threads';
import { CountersignError } from '../../errors.ts';
import type { PlainHash } from './plainHash.ts';
import { quiet } from './quiet.ts';

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

/** Copies of bytes that are not shared: one is hashed while another is filled. */
const SLOTS = 3;

type Answer = string | ArrayBuffer | null;

interface Waiting {
  resolve(answer: Answer): void;
  reject(cause: unknown): void;
}

/**
 * A SHA-256 on a thread of its own. Bytes in shared memory are hashed where they are. Others are copied first, into
 * memory that goes to the thread and comes back: copying into shared memory takes four times as long.
 */
export class HashThread implements PlainHash {
  readonly #worker: Worker;
  /** In the order of the pieces sent, which is that of the answers. */
  readonly #waiting: Waiting[] = [];
  readonly #slots: Promise<ArrayBuffer>[] = [];
  #next = 0;
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
      await this.#send(bytes);
      return;
    }
    const index = this.#next++ % SLOTS;
    let memory = (await this.#slots[index]) ?? new ArrayBuffer(0);
    if (memory.byteLength < bytes.length) memory = new ArrayBuffer(bytes.length);
    const copy = new Uint8Array(memory, 0, bytes.length);
    copy.set(bytes);
    // A rejection is met by who next needs the slot, or asks for the digest.
    this.#slots[index] = quiet(this.#send(copy, [memory]) as Promise<ArrayBuffer>);
  }

  async digest(): Promise<string> {
    const digest = (await this.#send(null)) as string;
    await this.close();
    return digest;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
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
