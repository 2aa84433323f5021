import { Worker } from 'node:worker_threads';
import { CountersignError } from '../../errors.ts';
import type { PlainHash } from './plainHash.ts';

/** Hashes what it is sent, answers each piece, and answers `null` with the digest. As text, so that it needs no file. */
const PROGRAM = `
  const { parentPort } = require('node:worker_threads');
  const hash = require('node:crypto').createHash('sha256');
  parentPort.on('message', (piece) => {
    if (piece === null) parentPort.postMessage(hash.digest('hex'));
    else parentPort.postMessage(hash.update(piece) && '');
  });
`;

/** Copies of bytes that are not shared: one is hashed while another is filled. */
const SLOTS = 3;

interface Waiting {
  resolve(answer: string): void;
  reject(cause: unknown): void;
}

/** A SHA-256 on a thread of its own. Bytes in shared memory are hashed where they are; others are copied first. */
export class HashThread implements PlainHash {
  readonly #worker: Worker;
  /** In the order of the pieces sent, which is that of the answers. */
  readonly #waiting: Waiting[] = [];
  readonly #slots: { bytes: Uint8Array; free: Promise<unknown> }[] = [];
  #next = 0;
  #failure: CountersignError | undefined;

  constructor() {
    this.#worker = new Worker(PROGRAM, { eval: true, env: {}, execArgv: [], name: 'countersign-hash' });
    this.#worker.on('message', (answer: string) => {
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
    const slot = (this.#slots[this.#next] ??= { bytes: new Uint8Array(0), free: Promise.resolve() });
    this.#next = (this.#next + 1) % SLOTS;
    await slot.free;
    if (slot.bytes.length < bytes.length) slot.bytes = new Uint8Array(new SharedArrayBuffer(bytes.length));
    slot.bytes.set(bytes);
    slot.free = this.#send(slot.bytes.subarray(0, bytes.length));
    // A rejection is met by who next needs the slot, or asks for the digest.
    slot.free.catch(() => undefined);
  }

  async digest(): Promise<string> {
    const digest = await this.#send(null);
    await this.close();
    return digest;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(piece: Uint8Array | null): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#failure === undefined) {
        this.#waiting.push({ resolve, reject });
        this.#worker.postMessage(piece);
      } else reject(this.#failure);
    });
  }

  #fail(cause: unknown): void {
    this.#failure ??= new CountersignError('internal', 'the thread that takes the hash has ended', { cause });
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#failure);
  }
}
