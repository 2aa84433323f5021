import { describe, expect, it } from '@jest/globals';
import { entryPaths, leafFiles } from '../../../src/ledger/entries/entries.ts';
import { isEndedBy } from '../../../src/ledger/entries/isEndedBy.ts';
import { ENTRY_FILE, leafNear } from '../../../src/ledger/entries/leafNear.ts';
import { newestOrders, placedOrders } from '../../../src/ledger/entries/orders/newestOrders.ts';
import { signerOf } from '../../../src/ledger/entries/signerOf.ts';
import type { Accounts } from '../../../src/ledger/entries/accounts.ts';
import type { OrderReading } from '../../../src/ledger/entries/orders/orders.ts';
import type { SignedHead } from '../../../src/ledger/log/logCrypto.ts';
import type { BeginningsRange, LogView, PlacedLeaf } from '../../../src/ledger/log/logView.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';
import { LEDGER, logWith, OPERATOR, someLeaf } from './someLeaf.ts';

const OTHER = '0b'.repeat(20);
const placed = someLeaf('order.placed', null);
const finished = (more: Parameters<typeof someLeaf>[2] = {}) =>
  someLeaf('order.finished', placed.digest, more);

describe('whether an order has ended, as its log alone tells', () => {
  /** What is told of an order at leaf 4 that these leaves are about. */
  async function ended(
    leaves: readonly Uint8Array[],
    holds: (signed: SignedHead) => boolean = () => true,
  ): Promise<boolean> {
    const all = new Map([[4, placed.leaf], ...leaves.map((leaf, at) => [7 + at, leaf] as const)]);
    const log = logWith(all, new Map([[placed.digest, leaves.map((_, at) => 7 + at)]]));
    const crypto = { verifySignature: (signed: SignedHead) => Promise.resolve(holds(signed)) };
    return isEndedBy(log, { index: 4, leaf: placed.leaf }, OPERATOR, crypto);
  }

  it('is so where its operator signed that it ended, though others say other things before', async () => {
    expect(await ended([finished().leaf])).toBe(true);
    expect(await ended([someLeaf('order.attested', placed.digest).leaf, finished().leaf])).toBe(true);
    expect(await ended([new Uint8Array([1, 2]), finished().leaf])).toBe(true);
    expect(await ended([finished({ author: OTHER }).leaf, finished().leaf])).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['something else', [someLeaf('order.attested', placed.digest).leaf]],
    ['its end by another', [finished({ author: OTHER }).leaf]],
    ['its end on another ledger', [finished({ ledger: 'cd'.repeat(32) }).leaf]],
    ['garbage', [new Uint8Array([1, 2])]],
  ])('is not so where the log has %s', async (_, leaves) => {
    expect(await ended(leaves)).toBe(false);
  });

  it('is not so where the signature does not hold: over exactly that, by that author, then and there', async () => {
    expect(await ended([finished().leaf], () => false)).toBe(false);
    const asked: SignedHead[] = [];
    const { leaf, head } = finished();
    await ended([leaf], (signed) => asked.push(signed) > 0);
    const files = leafFiles(leaf);
    expect(asked).toEqual([
      {
        bytes: files.head,
        signature: Buffer.from(files.signature).toString(),
        author: head.author,
        at: head.at,
        index: 7,
      },
    ]);
  });

  it('is not so of what is no entry, nor by what lies before it', async () => {
    const crypto = { verifySignature: () => Promise.resolve(true) };
    const log = logWith(new Map([[7, finished().leaf]]), new Map([[placed.digest, [7]]]));
    const none = { index: 4, leaf: new Uint8Array([1]) };
    expect(await isEndedBy(log, none, OPERATOR, crypto)).toBe(false);
    expect(await isEndedBy(log, { index: 7, leaf: placed.leaf }, OPERATOR, crypto)).toBe(false);
    expect(await isEndedBy(log, { index: 6, leaf: placed.leaf }, OPERATOR, crypto)).toBe(true);
  });
});

describe('the files of an entry', () => {
  const { head, signature } = leafFiles(placed.leaf);
  const paths = entryPaths('orders/0/00/500', 4, 'order.placed');
  const log = logWith(new Map([[4, placed.leaf]]), new Map());
  const near = (files: readonly (readonly [string, Uint8Array])[], index = 4) =>
    leafNear(new RecordedSnapshot(new Map(files), log), log, paths.head, index);

  it('give its leaf where the log has it there', async () => {
    expect(paths).toEqual({
      head: 'orders/0/00/500/4-placed.json',
      signature: 'orders/0/00/500/4-placed.json.asc',
      body: 'orders/0/00/500/4-placed.json.body',
    });
    const both = [
      [paths.head, head],
      [paths.signature, signature],
    ] as const;
    expect(await near(both)).toEqual(placed.leaf);
    expect(await near(both, 5)).toBeUndefined();
    expect(await near(both.slice(1))).toBeUndefined();
    expect(await near(both.slice(0, 1))).toBeUndefined();
    const other = leafFiles(someLeaf('order.placed', null, { author: OTHER }).leaf);
    expect(await near([[paths.head, other.head], both[1]])).toBeUndefined();
  });

  it('are named by their place and what they are', () => {
    const isOne = (name: string): boolean => ENTRY_FILE.test(name);
    expect(['0-added.json', '12-placed.json', '9999999999999-cancel-requested.json'].every(isOne)).toBe(true);
    for (const name of [
      '012-placed.json',
      '-placed.json',
      '12-.json',
      '12-Placed.json',
      '12placed.json',
      '12-placedxjson',
      '12-placed.json.asc',
      'x12-placed.json',
      '12-placed.json\n',
      '12345678901234-placed.json',
      'a-placed.json',
    ])
      expect([name, isOne(name)]).toEqual([name, false]);
  });
});

async function* told(leaves: readonly PlacedLeaf[]): AsyncGenerator<PlacedLeaf, void, void> {
  for (const leaf of leaves) yield await Promise.resolve(leaf);
}

describe('what was placed as an order', () => {
  it('is told newest first, and nothing else that begins', async () => {
    const ranges: (BeginningsRange | undefined)[] = [];
    const begun = [
      { index: 9, leaf: placed.leaf },
      { index: 8, leaf: someLeaf('offer.created', null).leaf },
      { index: 7, leaf: new Uint8Array([1]) },
      { index: 2, leaf: placed.leaf },
    ];
    const log: Partial<LogView> = {
      ledger: LEDGER,
      beginnings: (range) => {
        ranges.push(range);
        return told(begun);
      },
    };
    const snapshot = new RecordedSnapshot(new Map(), log as LogView);
    const numbers: number[] = [];
    for await (const number of newestOrders(snapshot, { from: 1, atOnce: 5 })) numbers.push(number);
    expect(numbers).toEqual([1000, 300]);
    const places: number[] = [];
    for await (const { index } of placedOrders(snapshot)) places.push(index);
    expect(places).toEqual([9, 2]);
    expect(ranges).toEqual([{ from: 1, atOnce: 5 }, undefined]);
  });

  it('is nothing on a ledger without entries', async () => {
    const numbers: number[] = [];
    for await (const number of newestOrders(new RecordedSnapshot(new Map(), undefined))) numbers.push(number);
    expect(numbers).toEqual([]);
  });
});

describe('the key that an entry was signed by', () => {
  const entries = [
    { digest: 'a', index: 3 },
    { digest: 'b', index: 9 },
  ];
  /** What is asked of the accounts. */
  async function asked(digest: string | undefined, before: string | undefined): Promise<unknown[]> {
    const calls: unknown[] = [];
    const accounts = {
      keyBefore: (author: string, index: number) => {
        calls.push([author, index]);
        return Promise.resolve(before);
      },
      keyOf: (author: string) => {
        calls.push(author);
        return Promise.resolve('newest');
      },
    } as unknown as Accounts;
    const reading = { entries, accounts } as unknown as Pick<OrderReading, 'entries' | 'accounts'>;
    return [await signerOf(reading, 'alice', digest), ...calls];
  }

  it('is the one that its author had then, and the newest where none is known of that time', async () => {
    expect(await asked('b', 'then')).toEqual(['then', ['alice', 9]]);
    expect(await asked('a', 'then')).toEqual(['then', ['alice', 3]]);
    expect(await asked('a', undefined)).toEqual(['newest', ['alice', 3], 'alice']);
    expect(await asked('c', 'then')).toEqual(['newest', 'alice']);
    expect(await asked(undefined, 'then')).toEqual(['newest', 'alice']);
  });
});
