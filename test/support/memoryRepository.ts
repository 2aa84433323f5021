import { growLog } from '../../src/ledger/growLog.ts';
import type { LedgerAddition, LedgerRepository, LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';
import type { JudgedLog } from '../../src/ledger/log/judgeCommit.ts';
import { readLog } from '../../src/ledger/log/judgeCommit.ts';
import { TileLog } from '../../src/ledger/log/tiles/tileLog.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { RecordedSnapshot } from '../../src/ledger/recordedSnapshot.ts';

/** A ledger's tree in memory, for tests of what is built on it. `files` can be tampered with. */
export class MemoryRepository implements LedgerRepository {
  readonly url = 'memory:';
  files: Map<string, Uint8Array>;
  /** Whether the reader is said to have seen it before. */
  past = true;
  /** What others do at once when something was appended. */
  afterAppend: (() => Promise<void>) | undefined;

  constructor(files: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.files = new Map(files);
  }

  hasPast(): Promise<boolean> {
    return Promise.resolve(this.past);
  }

  /** The log as its files say it is. */
  async log(): Promise<JudgedLog | undefined> {
    const files = new Map(this.files);
    return readLog({ read: (path) => Promise.resolve(files.get(`log/${path}`)) });
  }

  async snapshot(): Promise<LedgerSnapshot> {
    const log = await this.log();
    const commit = log === undefined ? undefined : String(log.size);
    return new RecordedSnapshot(new Map(this.files), log && new TileLog(nodeHasher, log), commit);
  }

  async append<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | { readonly value: T }>,
  ): Promise<T> {
    for (;;) {
      const before = await this.log();
      const built = await build(await this.snapshot());
      if (!('leaves' in built)) return built.value;
      const grown = await growLog(before, built.leaves);
      if ((await this.log())?.size !== before?.size) continue;
      for (const path of grown.removed) this.files.delete(`log/${path}`);
      for (const [path, bytes] of grown.files) this.files.set(`log/${path}`, bytes);
      for (const [path, bytes] of built.files) this.files.set(path, bytes);
      await this.afterAppend?.();
      return built.value;
    }
  }
}
