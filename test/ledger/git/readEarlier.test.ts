import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { EarlierFiles, LOOKED_BACK } from '../../../src/ledger/git/earlier/gitEarlierFiles.ts';
import { WalkedHistory, type Walkable } from '../../../src/ledger/git/earlier/gitWalked.ts';
import { GitSnapshot } from '../../../src/ledger/git/gitSnapshot.ts';
import { openPlace } from '../../../src/ledger/git/places/gitPlaces.ts';
import { commitMany, commitPast, fileCommand, git } from './gitTestRepository.ts';

let root: string;
let ledger: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-earlier-'));
  ledger = join(root, 'ledger.git');
  await initLedgerRepository(ledger);
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** What lay there and is this, for a reader who comes now. */
async function earlier(word: string): Promise<string | undefined> {
  const { place } = await openPlace(ledger, { cacheDir: join(root, 'reader') });
  const snapshot = new GitSnapshot(place.store, await place.newestHead(undefined), undefined);
  const found = await snapshot.readEarlier('a/x', sha256Hex(word), 1);
  place.close();
  return found && Buffer.from(found).toString();
}

test('what was taken away or replaced is found where it lay last, and only if it is what is looked for', async () => {
  for (const word of ['one', 'two', 'three']) await commitPast(ledger, fileCommand('a/x', word));
  await commitPast(ledger, fileCommand('a/x', 'run', '100755'));
  await commitPast(ledger, 'D a\n');
  for (const word of ['one', 'two', 'three']) expect(await earlier(word)).toBe(word);
  expect(await earlier('run')).toBeUndefined();
  expect(await earlier('never')).toBeUndefined();
});

test('no further back than 4,096 commits', async () => {
  await commitPast(ledger, fileCommand('a/x', 'one'));
  await commitPast(ledger, 'D a\n');
  await commitMany(ledger, LOOKED_BACK - 2, 'pad');
  expect(await earlier('one')).toBe('one');
  await commitPast(ledger, fileCommand('pad', 'last'));
  expect(await earlier('one')).toBeUndefined();
}, 60_000);

test('what stands in a block that went and may not stand in a ledger hides nothing that lay there before', async () => {
  const path = 'orders/0/12/1200/1-placed.json';
  const blocks: string[] = [];
  for (const [word, mode] of [
    ['one', '100644'],
    ['run', '100755'],
    ['link', '120000'],
  ] as const) {
    await commitPast(ledger, fileCommand(path, word, mode));
    blocks.unshift((await git(ledger, ['rev-parse', 'refs/heads/ledger:orders/0'])).trim());
  }
  await commitPast(ledger, `D orders\n${fileCommand('earlier/0', `${blocks.join('\n')}\n`)}`);
  const { place } = await openPlace(ledger, { cacheDir: join(root, 'reader') });
  const snapshot = new GitSnapshot(place.store, await place.newestHead(undefined), undefined);
  expect(Buffer.from((await snapshot.read(path)) ?? []).toString()).toBe('one');
  place.close();
});

describe('what was looked for once', () => {
  /**
   * A reader who stays, and how many objects each of its searches asks git for.
   * @param walked what remembers what walks pass; without it, each asks for all that it passes
   */
  async function reader(walked = (store: Walkable): Walkable => store): Promise<{
    find: (
      path: string,
      word: string,
      leaf?: number,
    ) => Promise<{ found: string | undefined; asked: number }>;
    place: Awaited<ReturnType<typeof openPlace>>['place'];
  }> {
    const { place } = await openPlace(ledger, { cacheDir: join(root, 'reader') });
    const asked: string[] = [];
    const { store } = place;
    const noted = new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          asked.push(String(name));
          return Reflect.apply(member, target, given) as unknown;
        };
      },
    });
    const earlierFiles = new EarlierFiles(walked(noted));
    return {
      place,
      find: async (path, word, leaf = 1) => {
        const head = await place.newestHead(undefined);
        asked.length = 0;
        const snapshot = new GitSnapshot(noted, head, undefined, { earlierFiles });
        const bytes = await snapshot.readEarlier(path, sha256Hex(word), leaf);
        return { found: bytes && Buffer.from(bytes).toString(), asked: asked.length };
      },
    };
  }

  test('is read without a walk through commits the next time, as is what lay beside it', async () => {
    await commitPast(ledger, fileCommand('a/x', 'one') + fileCommand('a/y', 'two'));
    await commitPast(ledger, 'D a\n');
    await commitMany(ledger, 100, 'pad');
    const { find, place } = await reader();
    const first = await find('a/x', 'one');
    expect(first.found).toBe('one');
    expect(first.asked).toBeGreaterThan(100);
    await commitPast(ledger, fileCommand('pad', 'last'));
    expect(await find('a/x', 'one')).toEqual({ found: 'one', asked: 1 });
    const beside = await find('a/y', 'two');
    expect(beside.found).toBe('two');
    expect(beside.asked).toBeLessThan(12);
    place.close();
  });

  test('of what came with other leaves is found in the commits that brought them, without a walk for each', async () => {
    const said = (size: number): string => `an entry\n\nLog: ${size} ${'0'.repeat(64)}\n`;
    const entries = Array.from({ length: 20 }, (_unused, leaf) => `a/${leaf}`);
    for (const [leaf, path] of entries.entries())
      await commitPast(ledger, `D a\n${fileCommand(path, path)}`, 'ledger', said(leaf + 1));
    await commitPast(ledger, 'D a\n');
    await commitMany(ledger, 100, 'pad');
    const { find, place } = await reader();
    expect((await find('a/7', 'a/7', 7)).found).toBe('a/7');
    for (const [leaf, path] of entries.entries()) {
      const { found, asked } = await find(path, path, leaf);
      expect(found).toBe(path);
      expect(asked).toBeLessThan(8);
    }
    place.close();
  });

  test('in vain is looked for in newer commits alone, and found where somebody puts it back', async () => {
    await commitPast(ledger, fileCommand('pad', 'first'));
    await commitMany(ledger, 100, 'pad');
    const { find, place } = await reader();
    const first = await find('a/x', 'one');
    expect(first.found).toBeUndefined();
    expect(first.asked).toBeGreaterThan(100);
    await commitPast(ledger, fileCommand('pad', 'last'));
    const second = await find('a/x', 'one');
    expect(second.found).toBeUndefined();
    expect(second.asked).toBeLessThan(12);
    // Each search in vain is remembered anew: the next one begins where it did.
    await commitMany(ledger, 100, 'pad');
    expect((await find('a/x', 'one')).asked).toBeGreaterThan(100);
    expect((await find('a/x', 'one')).asked).toBeLessThan(12);
    // Of another path, or another digest, nothing is known by that.
    expect((await find('a/y', 'one')).asked).toBeGreaterThan(100);
    expect((await find('a/x', 'two')).asked).toBeGreaterThan(100);
    await commitPast(ledger, fileCommand('a/x', 'one'));
    await commitPast(ledger, 'D a\n');
    expect((await find('a/x', 'one')).found).toBe('one');
    place.close();
  });

  test('in vain through 4,096 commits, with more before them, is not looked for in these again', async () => {
    await commitPast(ledger, fileCommand('pad', 'first'));
    await commitMany(ledger, LOOKED_BACK, 'pad');
    const { find, place } = await reader();
    expect((await find('a/x', 'one')).asked).toBeGreaterThan(LOOKED_BACK);
    await commitPast(ledger, fileCommand('pad', 'last'));
    expect((await find('a/x', 'one')).asked).toBeLessThan(12);
    place.close();
  }, 60_000);

  test('by one walk costs the next one nothing: git is asked once for what both pass', async () => {
    await commitPast(ledger, fileCommand('pad', 'first'));
    await commitMany(ledger, 100, 'pad');
    const { find, place } = await reader((store) => new WalkedHistory(store));
    expect((await find('a/x', 'one')).asked).toBeGreaterThan(100);
    expect(await find('a/y', 'two')).toEqual({ found: undefined, asked: 0 });
    await commitPast(ledger, fileCommand('a/x', 'one'));
    const { found, asked } = await find('a/x', 'one');
    expect(found).toBe('one');
    expect(asked).toBeLessThan(8);
    place.close();
  });

  test('into directories that are named and are nowhere one looks once, however many commits name them', async () => {
    const order = 'orders/0/12/1200/1-placed.json.body';
    const nowhere = Array.from({ length: 64 }, (_unused, at) => String(at).padStart(2, '0').repeat(20));
    await commitPast(ledger, fileCommand(order, 'one') + fileCommand('earlier/0', nowhere.join('\n')));
    await commitPast(ledger, 'D orders\n');
    await commitMany(ledger, 100, 'pad');
    const { find, place } = await reader();
    const { found, asked } = await find(order, 'one');
    expect(found).toBe('one');
    // A commit costs a few reads: its header, its directory, and what it names of blocks that went.
    expect(asked).toBeLessThan(64 + 102 * 8);
    place.close();
  });

  test('is found where a block of orders lay, though somebody put another file in its place since', async () => {
    const path = 'orders/0/12/1200/1-placed.json.body';
    await commitPast(ledger, fileCommand(path, 'one'));
    const block = (await git(ledger, ['rev-parse', 'refs/heads/ledger:orders/0'])).trim();
    await commitPast(ledger, fileCommand(path, 'two') + fileCommand('earlier/0', `${block}\n`));
    const { place } = await openPlace(ledger, { cacheDir: join(root, 'reader') });
    const head = await place.newestHead(undefined);
    const { store } = place;
    // The commits before are not here.
    const cut: Walkable = {
      commitHere: (oid) => (oid === head ? store.commitHere(oid) : Promise.resolve(undefined)),
      child: (directory, name, extent) => store.child(directory, name, extent),
      blob: (oid) => store.blob(oid),
    };
    const found = await new EarlierFiles(cut).read(head ?? '', { path, sha256: sha256Hex('one'), leaf: 1 });
    expect(Buffer.from(found ?? []).toString()).toBe('one');
    place.close();
  });

  test('in a history that is not all here is looked for again, once there is more of it', async () => {
    await commitPast(ledger, fileCommand('a/x', 'one'));
    await commitPast(ledger, 'D a\n');
    const { place } = await openPlace(ledger, { cacheDir: join(root, 'reader') });
    const head = await place.newestHead(undefined);
    let isShort = true;
    const { store } = place;
    const cut = new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        if (name === 'commitHere' && isShort)
          return (oid: string) => (oid === head ? store.commitHere(oid) : Promise.resolve(undefined));
        return member.bind(target) as unknown;
      },
    });
    const earlierFiles = new EarlierFiles(cut);
    const read = (): Promise<Uint8Array | undefined> =>
      new GitSnapshot(cut, head, undefined, { earlierFiles }).readEarlier('a/x', sha256Hex('one'), 1);
    expect(await read()).toBeUndefined();
    isShort = false;
    expect(Buffer.from((await read()) ?? []).toString()).toBe('one');
    place.close();
  });
});
