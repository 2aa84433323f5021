import { sha256 } from '../platformKeys.ts';
import type { LedgerSnapshot } from './ledgerRepository.ts';
import { RecordingLog } from './log/recordedLog.ts';
import type { LogView } from './log/logView.ts';

/** Notes every file and every leaf that is read through it: what a report rests on. */
export class RecordingSnapshot implements LedgerSnapshot {
  readonly commit: string | undefined;
  readonly log: RecordingLog | undefined;
  readonly files = new Map<string, Uint8Array>();
  readonly #inner: LedgerSnapshot;

  constructor(inner: LedgerSnapshot) {
    this.#inner = inner;
    this.commit = inner.commit;
    this.log = inner.log && new RecordingLog({ sha256 }, inner.log);
  }

  list(directory: string): Promise<readonly string[]> {
    return this.#inner.list(directory);
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const bytes = await this.#inner.read(path);
    if (bytes !== undefined) this.files.set(path, bytes);
    return bytes;
  }

  async readEarlier(path: string, sha256: string, leaf: number): Promise<Uint8Array | undefined> {
    const bytes = await this.#inner.readEarlier(path, sha256, leaf);
    if (bytes !== undefined) this.files.set(path, bytes);
    return bytes;
  }
}

/** A ledger's files in memory, as a report carries them: read by the same code as the ledger itself. */
export class RecordedSnapshot implements LedgerSnapshot {
  readonly commit: string | undefined;
  readonly log: LogView | undefined;
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>, log: LogView | undefined, commit?: string) {
    this.#files = files;
    this.log = log;
    this.commit = commit;
  }

  list(directory: string): Promise<readonly string[]> {
    const prefix = directory === '' ? '' : `${directory}/`;
    const names = new Set<string>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      names.add(rest.length > 0 ? `${name}/` : name);
    }
    return Promise.resolve([...names].sort());
  }

  read(path: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#files.get(path));
  }

  readEarlier(): Promise<Uint8Array | undefined> {
    return Promise.resolve(undefined);
  }
}
