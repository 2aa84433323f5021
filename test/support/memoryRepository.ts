import { CountersignError } from '../../src/errors.ts';
import type { LedgerAddition, LedgerRepository, LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';
import { RecordedSnapshot } from '../../src/ledger/recordedSnapshot.ts';

/** A ledger's tree in memory, for tests of what is built on it. `files` can be tampered with. */
export class MemoryRepository implements LedgerRepository {
  readonly url = 'memory:';
  files = new Map<string, Uint8Array>();

  hasPast(): Promise<boolean> {
    return Promise.resolve(true);
  }

  snapshot(): Promise<LedgerSnapshot> {
    return Promise.resolve(new RecordedSnapshot(new Map(this.files), String(this.files.size)));
  }

  async append<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | { readonly value: T }>,
  ): Promise<T> {
    for (;;) {
      const size = this.files.size;
      const built = await build(await this.snapshot());
      if (!('files' in built)) return built.value;
      if (this.files.size !== size) continue;
      for (const [path, bytes] of built.files) {
        if (this.files.has(path)) throw new CountersignError('conflict', `${path} exists`);
        this.files.set(path, bytes);
      }
      return built.value;
    }
  }
}
