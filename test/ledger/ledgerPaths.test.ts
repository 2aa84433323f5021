import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  MAX_ID,
  accountDirectory,
  idsNewestFirst,
  numberedOf,
  firstLeafOf,
  directoryAt,
  numberedDirectory,
  offerDirectory,
  orderDirectory,
  requestsPath,
} from '../../src/ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';

/** A snapshot of nothing but names. */
function snapshotOf(directories: readonly string[]): LedgerSnapshot {
  return {
    commit: undefined,
    log: undefined,
    list: (directory) => {
      const prefix = `${directory.replace(/\/$/, '')}/`;
      const below = directories.filter((each) => each.startsWith(prefix));
      const names = below.map((each) => `${each.slice(prefix.length).split('/')[0] ?? ''}/`);
      return Promise.resolve([...new Set(names)].sort());
    },
    read: () => Promise.resolve(undefined),
    readEarlier: () => Promise.resolve(undefined),
  };
}

async function idsIn(directories: readonly string[]): Promise<number[]> {
  const listed: number[] = [];
  for await (const id of idsNewestFirst(snapshotOf(directories), 'orders')) listed.push(id);
  return listed;
}

/** What an order or offer has: a hundred times the place of its first leaf. */
const numberArbitrary = fc.integer({ min: 1, max: Math.floor(MAX_ID / 100) }).map((place) => place * 100);

describe('where things are on a ledger', () => {
  test.each([
    [100, 'orders/0/00/100'],
    [9_900, 'orders/0/00/9900'],
    [10_000, 'orders/0/01/10000'],
    [999_900, 'orders/0/99/999900'],
    [1_000_000, 'orders/1/00/1000000'],
    [123_456_700, 'orders/123/45/123456700'],
  ])('order %d is at %s, and so is what is about any of its suborders', (id, path) => {
    for (const n of [0, 1, 99]) expect(orderDirectory(id + n)).toBe(path);
    expect(offerDirectory(id)).toBe(path.replace('orders', 'offers'));
  });

  test.each([[0], [-1], [1.5], [Number.NaN], [MAX_ID + 1], [Infinity]])('%d is not an id', (id) => {
    expect(() => orderDirectory(id)).toThrow(expect.objectContaining({ code: 'input' }));
  });

  test.each([[1], [99]])('%d is below the first number that anything has', (id) => {
    expect(() => firstLeafOf(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('no two numbers share a directory, and each leads back to the leaf that it begins at', () => {
    fc.assert(
      fc.property(numberArbitrary, numberArbitrary, fc.nat(99), (a, b, n) => {
        expect(orderDirectory(a) === orderDirectory(b)).toBe(a === b);
        expect(numberedOf(a + n)).toBe(a);
        expect(directoryAt('orders', firstLeafOf(a + n))).toBe(orderDirectory(a));
      }),
    );
  });

  test('accounts and requests are spread by their first two digits', () => {
    const fingerprint = 'AB'.repeat(20);
    expect(accountDirectory(fingerprint)).toBe(`accounts/ab/${'ab'.repeat(20)}`);
    expect(requestsPath('0f'.repeat(32))).toBe('requests/0f');
    for (const bad of ['', 'zz'.repeat(20), '../'.repeat(20), 'ab'.repeat(21)]) {
      expect(() => accountDirectory(bad)).toThrow(expect.objectContaining({ code: 'input' }));
      expect(() => requestsPath(bad)).toThrow(expect.objectContaining({ code: 'input' }));
    }
  });
});

describe('the numbers present', () => {
  test('are none on an empty ledger', async () => {
    expect(await idsIn([])).toEqual([]);
  });

  test('are listed highest first, whatever is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(numberArbitrary, { maxLength: 40 }), async (ids) => {
        const directories = ids.map((id) => numberedDirectory('orders', id));
        expect(await idsIn(directories)).toEqual([...ids].sort((a, b) => b - a));
      }),
    );
  });

  test('are not added to by directories that are not where their number belongs', async () => {
    const listed = await idsIn([
      orderDirectory(700),
      'orders/0/00/888888800',
      'orders/0/00/00800',
      'orders/0/00/750',
      'orders/99/99/100',
      'orders/999999999999999999/99/100',
      'orders/00/00/900',
      'orders/x/00/900',
      'orders/0/00/0',
      'orders/0/00/9',
      'orders/0/0/900',
    ]);
    expect(listed).toEqual([700]);
  });
});
