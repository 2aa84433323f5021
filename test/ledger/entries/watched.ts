import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';
import type { MemoryRepository } from '../../support/memoryRepository.ts';

/** A ledger as it is, and what is asked of it; earlier commits have nothing. */
export async function watched(repository: MemoryRepository) {
  const inner = await repository.snapshot();
  const { log } = inner;
  if (log === undefined) throw new Error('the ledger has no entries');
  const asked = { roots: [] as number[], from: [] as number[], read: [] as string[], atOnce: 0, earlier: 0 };
  let running = 0;
  const view: LogView = {
    ledger: log.ledger,
    size: log.size,
    root: log.root,
    leafAt: (index) => log.leafAt(index),
    about: (digest, from, to) => {
      asked.from.push(from);
      return log.about(digest, from, to);
    },
    beginnings: (range) => log.beginnings(range),
    holds: (index, leaf) => log.holds(index, leaf),
    rangeHash: (start, end) => log.rangeHash(start, end),
    rootAt: async (size) => {
      asked.roots.push(size);
      asked.atOnce = Math.max(asked.atOnce, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return log.rootAt(size);
    },
  };
  const snapshot: LedgerSnapshot = {
    commit: inner.commit,
    log: view,
    list: (directory) => inner.list(directory),
    read: (path) => {
      asked.read.push(path);
      return inner.read(path);
    },
    readEarlier: () => {
      asked.earlier++;
      return Promise.resolve(undefined);
    },
  };
  return { snapshot, asked };
}
