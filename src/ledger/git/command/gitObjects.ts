import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { CountersignError } from '../../../errors.ts';
import { gitMissing } from './gitCommand.ts';
import type { GitEnvironment } from './gitCommand.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: string;
  /** All of it, or what was to be kept of one that is larger than was allowed. */
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

interface Request {
  readonly name: string;
  readonly maxBytes: number;
  readonly keep: number;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: Error) => void;
}

interface Header {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
}

/** After so many milliseconds without a request the process is let go; the next request starts another. */
const IDLE_MS = 3000;

type CatFile = ChildProcessByStdio<Writable, Readable, null>;

/**
 * Reads objects by one `git cat-file --batch`, started when needed: a read costs a line through a pipe and not
 * a process. Requests are answered in order, so many may be under way. It keeps no program alive.
 */
export class GitObjects {
  readonly #env: GitEnvironment;
  #child: CatFile | undefined;
  #idle: NodeJS.Timeout | undefined;
  #requests: Request[] = [];
  #chunks: Buffer[] = [];
  #buffered = 0;
  #header: Header | undefined;
  /** Lines that are still to be sent. */
  #unsent = '';

  constructor(env: GitEnvironment) {
    this.#env = env;
  }

  /**
   * @param name an object id, or any name git resolves, without white space
   * @param keep so many first bytes are given of one that is larger than `maxBytes`; the rest is never gathered
   * @returns `undefined` when there is no such object here
   */
  get(name: string, maxBytes: number, keep = 0): Promise<GitObject | undefined> {
    return new Promise((resolve, reject) => {
      this.#ask({ name, maxBytes, keep, resolve, reject });
    });
  }

  /** Whether answers are still to come. */
  get isBusy(): boolean {
    return this.#requests.length > 0;
  }

  /** Lets the process go. */
  close(): void {
    this.#drop(new CountersignError('unavailable', 'the ledger was closed while it was being read'));
  }

  #ask(request: Request): void {
    this.#start();
    // What is asked for in one go goes through the pipe in one; while git has other work, all that gathers meanwhile.
    const { isBusy } = this;
    this.#requests.push(request);
    if (this.#unsent === '') {
      const send = (): void => {
        this.#send();
      };
      if (isBusy) setImmediate(send);
      else process.nextTick(send);
    }
    this.#unsent += `${request.name}\n`;
  }

  #send(): void {
    const lines = this.#unsent;
    this.#unsent = '';
    if (lines !== '') this.#child?.stdin.write(lines);
  }

  #start(): void {
    clearTimeout(this.#idle);
    if (this.#child !== undefined) {
      hold(this.#child, true);
      return;
    }
    const child = spawn('git', ['cat-file', '--batch'], {
      env: { ...this.#env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = (error: Error): void => {
      if (this.#child === child) this.#drop(error);
    };
    child.on('error', (cause) => {
      ended(gitMissing(cause));
    });
    child.on('close', () => {
      ended(
        new CountersignError('unavailable', 'git stopped while the ledger was being read', {
          mend: 'Run the same command again; if it stays, look at the repository with `git fsck`.',
        }),
      );
    });
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#child === child) this.#take(chunk);
    });
    this.#child = child;
  }

  #drop(error: Error): void {
    const child = this.#child;
    const waiting = this.#requests;
    this.#child = undefined;
    this.#requests = [];
    this.#unsent = '';
    this.#chunks = [];
    this.#buffered = 0;
    this.#header = undefined;
    clearTimeout(this.#idle);
    child?.stdin.end();
    child?.stdout.resume();
    if (child !== undefined) hold(child, false);
    for (const request of waiting) request.reject(error);
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#requests.length > 0 && this.#answerOne());
    if (this.#requests.length > 0 || this.#child === undefined) return;
    hold(this.#child, false);
    this.#idle = setTimeout(() => {
      this.close();
    }, IDLE_MS).unref();
  }

  /** Answers the oldest request when all of its answer is here. */
  #answerOne(): boolean {
    const request = this.#requests[0];
    if (request === undefined) return false;
    if (this.#header === undefined) {
      const line = this.#takeLine();
      if (line === undefined) return false;
      const [oid = '', type = '', size] = line.split(' ');
      if (size === undefined) {
        this.#requests.shift();
        request.resolve(undefined);
        return true;
      }
      this.#header = { oid, type, size: Number(size) };
    }
    const header = this.#header;
    if (header.size > request.maxBytes) {
      if (this.#buffered >= request.keep) this.#cutOff(request, header);
      return false;
    }
    if (this.#buffered < header.size + 1) return false;
    const bytes = this.#takeBytes(header.size + 1).subarray(0, header.size);
    this.#header = undefined;
    this.#requests.shift();
    request.resolve({ oid: header.oid, type: header.type, bytes, isCut: false });
    return true;
  }

  /** The rest of a large object is not waited for: another process answers what else was asked. */
  #cutOff(request: Request, { oid, type }: Header): void {
    const others = this.#requests.slice(1);
    const bytes = Buffer.from(this.#takeBytes(request.keep));
    this.#requests = [];
    this.#child?.kill();
    this.close();
    request.resolve({ oid, type, bytes, isCut: true });
    for (const other of others) this.#ask(other);
  }

  #takeLine(): string | undefined {
    let before = 0;
    for (const chunk of this.#chunks) {
      const at = chunk.indexOf(0x0a);
      if (at !== -1) return this.#takeBytes(before + at + 1).toString('latin1', 0, before + at);
      before += chunk.length;
    }
    return undefined;
  }

  #takeBytes(count: number): Buffer {
    let first = this.#chunks[0] ?? Buffer.alloc(0);
    if (first.length < count) {
      first = Buffer.concat(this.#chunks);
      this.#chunks = [first];
    }
    this.#buffered -= count;
    if (first.length === count) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(count);
    return first.subarray(0, count);
  }
}

/** Lets a waiting program end while nothing is asked of git, and keeps it alive while something is. */
function hold(child: CatFile, yes: boolean): void {
  if (yes) child.ref();
  else child.unref();
  for (const stream of [child.stdin, child.stdout]) {
    if (!(stream instanceof Socket)) continue;
    if (yes) stream.ref();
    else stream.unref();
  }
}
