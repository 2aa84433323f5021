import { describe, expect, it } from '@jest/globals';
import { bringOrders } from '../../../src/ledger/entries/orders/bringOrders.ts';
import { offerDirectory } from '../../../src/ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';

const SOME_FILE = new Uint8Array();
const beginning = { index: 3, leaf: new Uint8Array() };

/** What is asked for at once of a ledger with these files. */
async function brought(paths: readonly string[]): Promise<readonly (readonly string[])[]> {
  const asked: (readonly string[])[] = [];
  const files = new RecordedSnapshot(new Map(paths.map((path) => [path, SOME_FILE])), {} as LogView);
  const snapshot: LedgerSnapshot = {
    commit: undefined,
    log: files.log,
    list: (directory) => files.list(directory),
    read: (path) => files.read(path),
    readEarlier: () => files.readEarlier(),
    bring: (wanted) => {
      asked.push(wanted);
      return Promise.resolve();
    },
  };
  await bringOrders(snapshot, [beginning]);
  return asked;
}

const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);
const offer = (at: number): string => `${offerDirectory(100 * (at + 1))}/${at}-created.json`;
const account = (at: number): string => {
  const fingerprint = at.toString(16).padStart(40, '0');
  return `accounts/${fingerprint.slice(0, 2)}/${fingerprint}/${at}-added.json`;
};

describe('what comes with orders from a server', () => {
  it('is what lies of offers and of keys, in two journeys', async () => {
    const paths = [offer(0), offer(1), account(0)];
    expect(await brought(paths)).toEqual([
      ['offers', 'accounts'],
      [offer(1), offer(0), account(0)],
    ]);
  });

  it('is of the newest 256 offers', async () => {
    const [, files = []] = await brought(numbers(300).map(offer));
    expect([files.length, files.includes(offer(299)), files.includes(offer(43))]).toEqual([256, true, false]);
  });

  it('is of no key where there are more than 512', async () => {
    const [, few = []] = await brought(numbers(512).map(account));
    const [, many = []] = await brought(numbers(513).map(account));
    expect([few.length, many.length]).toEqual([512, 0]);
  });

  it('is 8,192 files at most: whoever may push can lay down more', async () => {
    const flood = numbers(9000).map((at) => `${offerDirectory(100)}/${at}-x.json`);
    const [, files = []] = await brought(flood);
    expect(files).toHaveLength(8192);
  });
});
