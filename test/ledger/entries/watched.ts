import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';
import type { MemoryRepository } from '../../support/memoryRepository.ts';

/** A ledger as it is, and what is asked of it; earlier commits have nothing. */
export async function watched(repository: MemoryRepository) {
  const inner = await repository.snapshot();
  const { log } = inner;
  if (log === undefined) throw new Error('the ledger has no entries');
  const asked = {
    roots: [] as number[],
    from: [] as number[],
    read: [] as string[],
    listed: [] as string[],
    earlier: 0,
    /** The most roots, bodies and directories that were waited for together. */
    rootsAtOnce: 0,
    bodiesAtOnce: 0,
    listsAtOnce: 0,
  };
  const together = { rootsAtOnce: 0, bodiesAtOnce: 0, listsAtOnce: 0 };
  /** Answers once everything is asked for that is asked for together. */
  async function slowly<T>(what: keyof typeof together, answer: () => Promise<T>): Promise<T> {
    asked[what] = Math.max(asked[what], ++together[what]);
    await new Promise((resolve) => setImmediate(resolve));
    together[what]--;
    return answer();
  }
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
    rootAt: (size) => {
      asked.roots.push(size);
      return slowly('rootsAtOnce', () => log.rootAt(size));
    },
  };
  const snapshot: LedgerSnapshot = {
    commit: inner.commit,
    log: view,
    list: (directory) => {
      asked.listed.push(directory);
      return slowly('listsAtOnce', () => inner.list(directory));
    },
    read: (path) => {
      asked.read.push(path);
      return path.endsWith('.body') ? slowly('bodiesAtOnce', () => inner.read(path)) : inner.read(path);
    },
    readEarlier: () => {
      asked.earlier++;
      return Promise.resolve(undefined);
    },
  };
  return { snapshot, asked };
}
