import { describe, expect, it } from '@jest/globals';
import { bringOrders } from '../../../src/ledger/entries/orders/bringOrders.ts';
import { offerDirectory } from '../../../src/ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { LogView, PlacedLeaf } from '../../../src/ledger/log/logView.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';
import { logWith, someLeaf } from './someLeaf.ts';

const SOME_FILE = new Uint8Array();
const nothing = { index: 3, leaf: new Uint8Array() };

/** What is asked for at once of a ledger with these files. */
async function brought(
  paths: readonly string[],
  log: LogView = {} as LogView,
  beginnings: readonly PlacedLeaf[] = [nothing],
  isWanted?: (kind: string, isEnded: boolean) => boolean,
): Promise<readonly (readonly string[])[]> {
  const asked: (readonly string[])[] = [];
  const files = new RecordedSnapshot(new Map(paths.map((path) => [path, SOME_FILE])), log);
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
  await bringOrders(snapshot, beginnings, isWanted);
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

  it('is nothing where there are no orders, no ledger, or no server', async () => {
    expect(await brought([offer(0)], {} as LogView, [])).toEqual([]);
    const asked: unknown[] = [];
    const files = new RecordedSnapshot(new Map(), {} as LogView);
    const none: LedgerSnapshot = {
      commit: undefined,
      log: undefined,
      list: (directory) => files.list(directory),
      read: (path) => files.read(path),
      readEarlier: () => files.readEarlier(),
      bring: (wanted) => {
        asked.push(wanted);
        return Promise.resolve();
      },
    };
    await bringOrders(none, [nothing]);
    await bringOrders(files, [nothing]);
    expect(asked).toEqual([]);
  });

  describe('of the orders themselves', () => {
    const body = { sha256: 'cd'.repeat(32), bytes: 1 };
    const [first, other] = [someLeaf('order.placed', null, { body }), someLeaf('order.placed', null)];
    const leaves = new Map([
      [2, first.leaf],
      [4, someLeaf('order.attested', first.digest, { body }).leaf],
      [5, Buffer.from('garbage')],
      [6, someLeaf('order.claimed', first.digest).leaf],
      [7, other.leaf],
      [8, someLeaf('order.finished', other.digest, { body }).leaf],
      [9, someLeaf('order.attested', other.digest, { body }).leaf],
    ]);
    const log = logWith(
      leaves,
      new Map([
        [first.digest, [1, 4, 5, 6]],
        [other.digest, [8, 9]],
      ]),
    );
    const beginnings = [2, 7].map((index) => ({ index, leaf: leaves.get(index) ?? SOME_FILE }));
    const [one, two] = ['orders/0/00/300', 'orders/0/00/800'];

    it('is the body of each entry that has one', async () => {
      expect(await brought([account(0)], log, beginnings)).toEqual([
        [one, two, 'offers', 'accounts'],
        [
          `${one}/2-placed.json.body`,
          `${one}/4-attested.json.body`,
          `${two}/8-finished.json.body`,
          `${two}/9-attested.json.body`,
          account(0),
        ],
      ]);
    });

    it('is what is wanted of it, which may differ once it has ended', async () => {
      const asked: (readonly [string, boolean])[] = [];
      const [, files] = await brought([], log, beginnings, (kind, isEnded) => {
        asked.push([kind, isEnded]);
        return kind === 'order.attested' && !isEnded;
      });
      expect(files).toEqual([`${one}/4-attested.json.body`]);
      expect(asked).toEqual([
        ['order.placed', false],
        ['order.attested', false],
        ['order.finished', true],
        ['order.attested', true],
      ]);
    });
  });
});
