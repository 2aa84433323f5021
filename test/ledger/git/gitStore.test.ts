import { describe, expect, test } from '@jest/globals';
import type { GitObject, GitObjects } from '../../../src/ledger/git/command/gitObjects.ts';
import { GitStore } from '../../../src/ledger/git/gitStore.ts';

/** Objects of which it is counted how often each was asked for. */
function counted(objects: Readonly<Record<string, Partial<GitObject>>>): {
  store: GitStore;
  asked: string[];
} {
  const asked: string[] = [];
  const source = {
    get: (oid: string) => {
      asked.push(oid);
      const found = objects[oid];
      return Promise.resolve(found && { oid, type: 'blob', bytes: new Uint8Array(), isCut: false, ...found });
    },
  };
  return { store: new GitStore(source as unknown as GitObjects), asked };
}

describe('a file of a repository', () => {
  test('that is small is read once, however often it is asked for', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { store, asked } = counted({ a: { bytes }, none: {} });
    for (let time = 0; time < 3; time++) {
      expect(await store.blob('a')).toEqual(Uint8Array.of(1, 2, 3));
      expect(await store.blob('none')).toEqual(new Uint8Array());
      // What came through the pipe is used for something else meanwhile.
      bytes.fill(9);
    }
    expect(asked).toEqual(['a', 'none']);
  });

  test('that is large is read each time, so that memory stays flat', async () => {
    const { store, asked } = counted({
      most: { bytes: new Uint8Array(4096) },
      more: { bytes: new Uint8Array(4097) },
    });
    for (const oid of ['most', 'more', 'most', 'more']) await store.blob(oid);
    expect(asked).toEqual(['most', 'more', 'more']);
  });

  test('is one of the two thousand that were read last', async () => {
    const oids = Array.from({ length: 2049 }, (_, at) => `oid-${at}`);
    const { store, asked } = counted(Object.fromEntries(oids.map((oid) => [oid, {}])));
    // The first stays, since it is asked for again and again.
    for (const oid of oids) {
      await store.blob(oid);
      await store.blob('oid-0');
    }
    expect(asked).toEqual(oids);
    await store.blob('oid-1');
    expect(asked.at(-1)).toBe('oid-1');
    expect(asked).toHaveLength(2050);
  });

  test('that is cut, or is none, is not there, and is looked for again', async () => {
    const { store, asked } = counted({ cut: { isCut: true }, tree: { type: 'tree' } });
    for (const oid of ['cut', 'tree', 'cut', 'tree']) expect(await store.blob(oid)).toBeUndefined();
    await expect(store.blob('lost')).rejects.toMatchObject({ code: 'tampered' });
    expect(asked).toEqual(['cut', 'tree', 'cut', 'tree', 'lost']);
  });
});
