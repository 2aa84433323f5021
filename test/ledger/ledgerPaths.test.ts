import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  MAX_ID,
  accountPath,
  idsNewestFirst,
  nextId,
  numberedDirectory,
  offerDirectory,
  orderDirectory,
  requestPath,
} from '../../src/ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';

/** A snapshot of nothing but names, which counts how often it is asked. */
function snapshotOf(directories: readonly string[]): { snapshot: LedgerSnapshot; calls: () => number } {
  let calls = 0;
  const snapshot: LedgerSnapshot = {
    commit: undefined,
    list: (directory) => {
      calls += 1;
      const prefix = `${directory.replace(/\/$/, '')}/`;
      const below = directories.filter((each) => each.startsWith(prefix));
      const names = below.map((each) => `${each.slice(prefix.length).split('/')[0] ?? ''}/`);
      return Promise.resolve([...new Set(names)].sort());
    },
    read: () => Promise.resolve(undefined),
    readAll: () => Promise.resolve(new Map()),
  };
  return { snapshot, calls: () => calls };
}

const idArbitrary = fc.integer({ min: 1, max: MAX_ID });

describe('where things are on a ledger', () => {
  test.each([
    [1, 'orders/0/00/1'],
    [99, 'orders/0/00/99'],
    [100, 'orders/0/01/100'],
    [9999, 'orders/0/99/9999'],
    [10_000, 'orders/1/00/10000'],
    [123_456, 'orders/12/34/123456'],
  ])('order %d is at %s', (id, path) => {
    expect(orderDirectory(id)).toBe(path);
    expect(offerDirectory(id)).toBe(path.replace('orders', 'offers'));
  });

  test.each([[0], [-1], [1.5], [Number.NaN], [MAX_ID + 1], [Infinity]])('%d is not an id', (id) => {
    expect(() => orderDirectory(id)).toThrow(expect.objectContaining({ code: 'input' }));
  });

  test('no two ids share a directory', () => {
    fc.assert(
      fc.property(idArbitrary, idArbitrary, (a, b) => {
        expect(orderDirectory(a) === orderDirectory(b)).toBe(a === b);
      }),
    );
  });

  test('accounts and requests are spread by their first two digits', () => {
    const fingerprint = 'AB'.repeat(20);
    expect(accountPath(fingerprint)).toBe(`accounts/ab/${'ab'.repeat(20)}.asc`);
    expect(requestPath('0f'.repeat(32))).toBe(`requests/0f/${'0f'.repeat(31)}.json`);
    for (const bad of ['', 'zz'.repeat(20), '../'.repeat(20), 'ab'.repeat(21)]) {
      expect(() => accountPath(bad)).toThrow(expect.objectContaining({ code: 'input' }));
      expect(() => requestPath(bad)).toThrow(expect.objectContaining({ code: 'input' }));
    }
  });
});

describe('the next id', () => {
  test('is 1 on an empty ledger', async () => {
    expect(await nextId(snapshotOf([]).snapshot, 'orders')).toBe(1);
  });

  test('is one above the highest, from three listings, whatever is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(idArbitrary, { minLength: 1, maxLength: 40 }), async (ids) => {
        const { snapshot, calls } = snapshotOf(ids.map((id) => numberedDirectory('offers', id)));
        expect(await nextId(snapshot, 'offers')).toBe(Math.max(...ids) + 1);
        expect(calls()).toBe(3);
      }),
    );
  });

  test('all ids are listed, highest first', async () => {
    const ids = [1, 5, 99, 100, 9_999, 10_000, 99_999, 100_000, 1_000_000];
    const { snapshot } = snapshotOf(ids.map((id) => orderDirectory(id)));
    const listed: number[] = [];
    for await (const id of idsNewestFirst(snapshot, 'orders')) listed.push(id);
    expect(listed).toEqual([...ids].reverse());
  });

  test('is not moved by directories that are not where their number belongs', async () => {
    const { snapshot } = snapshotOf([
      orderDirectory(7),
      'orders/0/00/8888888',
      'orders/0/00/008',
      'orders/99/99/1',
      'orders/999999999999999999/99/1',
      'orders/00/00/9',
      'orders/x/00/9',
      'orders/0/00/0',
      'orders/0/0/9',
    ]);
    expect(await nextId(snapshot, 'orders')).toBe(8);
  });
});
