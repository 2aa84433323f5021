import type { LedgerSnapshot } from '../ledgerRepository.ts';
import type { LogView } from '../log/logView.ts';

/** A snapshot of which some files are asked for before they are read, all together, and each once. */
export class ReadAhead implements LedgerSnapshot {
  readonly commit: string | undefined;
  readonly log: LogView | undefined;
  readonly verdicts: LedgerSnapshot['verdicts'];
  readonly #inner: LedgerSnapshot;
  readonly #asked = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(inner: LedgerSnapshot) {
    this.#inner = inner;
    this.commit = inner.commit;
    this.log = inner.log;
    this.verdicts = inner.verdicts;
  }

  /** Asks for a file. What fails is asked for again when it is read. */
  ask(path: string): Promise<Uint8Array | undefined> {
    const asked = this.#inner.read(path);
    this.#asked.set(path, asked);
    asked.catch(() => this.#asked.delete(path));
    return asked;
  }

  list(directory: string): Promise<readonly string[]> {
    return this.#inner.list(directory);
  }

  read(path: string): Promise<Uint8Array | undefined> {
    const asked = this.#asked.get(path);
    this.#asked.delete(path);
    return asked ?? this.#inner.read(path);
  }

  readEarlier(path: string, sha256: string, leaf: number): Promise<Uint8Array | undefined> {
    return this.#inner.readEarlier(path, sha256, leaf);
  }
}
