import { open, readFile, rename, rm, truncate } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { takeLock } from '../folder/fileLock.ts';

/** What an interrupted upload was. A change in any of it means another upload. */
export interface UploadHeader {
  /** The store's URL, which carries no credential. */
  readonly store: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly partBytes: number;
  /** The store's own name for the upload. */
  readonly upload: string;
  /** What the caller needs to make the same bytes again, such as a session key: a secret. */
  readonly memo: string;
}

/**
 * The record of one upload, so that it can go on after a kill: a file with mode 0600 that holds a header line and
 * a line for each part, first its SHA-256, on the disk before the part is sent, then the store's receipt.
 *
 * Why digests come first: going on means sealing again under the same AES-GCM key and nonces. Were the plain
 * content to differ from what the first run sealed, two plaintexts under one nonce would be in the store's hands,
 * which gives away their difference and the authentication key (NIST SP 800-38D, appendix A). So a part that may
 * have left the machine is sent again only if it is the same to the bit; if it is not, the upload is abandoned
 * with its key. A part without a line never left.
 *
 * A lock file beside it keeps a second process from going on with the same upload, which could otherwise send
 * what the first has not recorded.
 */
export class UploadJournal {
  readonly #path: string;
  readonly #unlock: () => Promise<void>;
  #header: UploadHeader | undefined;
  #digests = new Map<number, string>();
  #receipts = new Map<number, string>();
  #file: FileHandle | undefined;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, unlock: () => Promise<void>) {
    this.#path = path;
    this.#unlock = unlock;
  }

  /**
   * Takes the lock and reads what is there. An unreadable journal counts as none: its upload cannot go on.
   * @throws CountersignError `conflict` while another live process holds it.
   */
  static async open(path: string): Promise<UploadJournal> {
    const journal = new UploadJournal(path, await takeLock(`${path}.lock`, 'uploading the same thing'));
    await journal.#load();
    return journal;
  }

  /** The upload to go on with, if there is one. */
  get header(): UploadHeader | undefined {
    return this.#header;
  }

  digestOf(index: number): string | undefined {
    return this.#digests.get(index);
  }

  receiptOf(index: number): string | undefined {
    return this.#receipts.get(index);
  }

  /** Starts the record of a new upload in place of any other. */
  async begin(header: UploadHeader): Promise<void> {
    await this.clear();
    const fresh = `${this.#path}.new`;
    await rm(fresh, { force: true });
    this.#file = await open(fresh, 'ax', 0o600);
    await this.#append({ header });
    await rename(fresh, this.#path);
    this.#header = header;
  }

  /** Returns once the digest is on the disk; the part may be sent then and not before. */
  async recordPart(index: number, sha256: string): Promise<void> {
    await this.#append({ part: index, sha256 });
    this.#digests.set(index, sha256);
  }

  async recordSent(index: number, receipt: string): Promise<void> {
    await this.#append({ sent: index, receipt });
    this.#receipts.set(index, receipt);
  }

  /** Forgets the upload, its key with it. */
  async clear(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    this.#header = undefined;
    this.#digests.clear();
    this.#receipts.clear();
    await rm(this.#path, { force: true });
  }

  /** Lets go of the file and the lock; what is recorded stays for the next run. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
    this.#file = undefined;
    await this.#unlock();
  }

  #append(line: object): Promise<void> {
    const turn = this.#writing.then(async () => {
      this.#file ??= await open(this.#path, 'a', 0o600);
      await this.#file.appendFile(`${JSON.stringify(line)}\n`);
      await this.#file.datasync();
    });
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  async #load(): Promise<void> {
    const bytes = await readFile(this.#path).catch(() => Buffer.alloc(0));
    // A last line without its end was torn by a kill; what it was to record has not been sent.
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) await truncate(this.#path, whole);
    try {
      const lines = bytes.subarray(0, whole).toString().split('\n').slice(0, -1);
      for (const line of lines) this.#take(JSON.parse(line) as JournalLine);
    } catch {
      this.#header = undefined;
    }
    if (this.#header === undefined) await this.clear();
  }

  #take(line: JournalLine): void {
    if (line.header !== undefined) this.#header = line.header;
    if (line.part !== undefined && line.sha256 !== undefined) this.#digests.set(line.part, line.sha256);
    if (line.sent !== undefined && line.receipt !== undefined) this.#receipts.set(line.sent, line.receipt);
  }
}

interface JournalLine {
  readonly header?: UploadHeader;
  readonly part?: number;
  readonly sha256?: string;
  readonly sent?: number;
  readonly receipt?: string;
}
