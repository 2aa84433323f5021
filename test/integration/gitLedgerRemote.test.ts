import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GitRemotePlace } from '../../src/ledger/git/places/gitRemotePlace.ts';
import { parseLedgerUrl } from '../../src/ledger/git/places/gitUrl.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { commitPast, fileCommand, git } from '../ledger/git/gitTestRepository.ts';
import { creation, wordsOf } from '../ledger/git/someLeaves.ts';
import { namesBeside, ServedLedger } from './servedLedger.ts';

const served = new ServedLedger();

async function fileIn(ledger: LedgerRepository, name: string): Promise<string | undefined> {
  const bytes = await (await ledger.snapshot()).read(name);
  return bytes && Buffer.from(bytes).toString();
}

/** How many objects the one cache holds. */
async function objectsInCache(): Promise<number> {
  const [cache = ''] = await readdir(join(served.directory, 'cache', 'ledgers'));
  const listing = await git(join(served.directory, 'cache', 'ledgers', cache), [
    'cat-file',
    '--batch-check',
    '--batch-all-objects',
  ]);
  return listing.trim().split('\n').length;
}

describe.each([['http'], ['file']])('a ledger reached over %s', (scheme) => {
  const open = (cache = 'cache'): Promise<LedgerRepository> =>
    openLedgerRepository(scheme === 'http' ? `${served.server.url}/ledger.git` : `file://${served.path}`, {
      cacheDir: join(served.directory, cache),
      fileAsRemote: true,
    });

  test('is empty at first, then gives back what was added', async () => {
    const ledger = await open();
    expect((await ledger.snapshot()).commit).toBeUndefined();
    await served.add(ledger, 'orders/0/00/100/1-placed.json', 'one');
    await served.add(ledger, 'orders/0/00/200/2-placed.json', 'two');
    const other = await open('other');
    expect(await wordsOf(other)).toEqual(served.lastAdded(2));
    expect(await fileIn(other, 'orders/0/00/100/1-placed.json')).toBe('one');
    await served.add(other, 'orders/0/00/300/3-placed.json', 'three');
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(3));
    expect(await (await ledger.snapshot()).list('orders/0/00')).toEqual(['100/', '200/', '300/']);
  });

  test('reads one order of many without fetching the others', async () => {
    await served.add(await open('writer'), 'a.json');
    let commands = '';
    for (let place = 1; place <= 400; place++)
      commands += fileCommand(`${orderDirectory(place * 100)}/1-placed.json`, `${place}`);
    await commitPast(served.path, commands);
    expect(await fileIn(await open(), `${orderDirectory(25_000)}/1-placed.json`)).toBe('250');
    expect(await objectsInCache()).toBeLessThan(25);
  });

  test.each([
    ['knows no filters', [['uploadpack.allowFilter', 'false']]],
    ['forbids filters of directories', [['uploadpackfilter.tree.allow', 'false']]],
    ['forbids all filters', [['uploadpackfilter.allow', 'false']]],
    ['leaves out all directories or none', [['uploadpackfilter.tree.maxDepth', '0']]],
  ])('a server that %s is read and written all the same', async (_, settings) => {
    await git(served.path, ['config', 'uploadpack.allowAnySHA1InWant', 'false']);
    for (const setting of settings) await git(served.path, ['config', ...setting]);
    await served.add(await open('writer'), 'orders/0/00/100/a.json', 'a');
    const ledger = await open();
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(1));
    await served.add(ledger, 'orders/0/00/200/a.json');
    await served.add(await open('writer'), 'orders/0/00/300/a.json', 'a');
    for (const reader of [ledger, await open('other')]) {
      expect(await wordsOf(reader)).toEqual(served.lastAdded(3));
      expect(await (await reader.snapshot()).list('orders/0/00')).toEqual(['100/', '200/', '300/']);
    }
  });

  test('what others wrote since the last look is fetched without the rest of the ledger', async () => {
    await served.add(await open('writer'), 'a.json');
    let commands = '';
    for (let place = 1; place <= 40; place++)
      commands += fileCommand(`${orderDirectory(place * 100)}/a.json`, `${place}`);
    for (let place = 70_000; place < 70_400; place++)
      commands += fileCommand(`${orderDirectory(place * 100)}/a.json`, `${place}`);
    await commitPast(served.path, commands);
    const ledger = await open();
    await ledger.snapshot();
    for (const place of [7, 41, 25])
      await served.add(await open('writer'), `${orderDirectory(place * 100)}/b.json`);
    expect(await (await ledger.snapshot()).list(orderDirectory(2500))).toEqual(['a.json', 'b.json']);
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(4));
    expect(await objectsInCache()).toBeLessThan(130);
  });

  test('who loses a race builds again, and nothing is lost or doubled', async () => {
    const ledger = await open();
    let calls = 0;
    await ledger.append(async (snapshot) => {
      calls += 1;
      if (calls <= 2) await served.add(await open('other'), `past-${calls}.json`);
      const names = (await snapshot.list('')).length;
      return {
        leaves: [...(snapshot.log === undefined ? [creation()] : []), Buffer.from(`mine ${calls}`)],
        files: new Map([[`mine-${names}.json`, Buffer.from('m')]]),
        message: 'Mine',
        value: 0,
      };
    });
    expect(await namesBeside(ledger)).toEqual(['mine-3.json', 'past-1.json', 'past-2.json']);
    expect(await wordsOf(ledger)).toEqual([...served.lastAdded(2), 'mine 3']);
  });

  test('a ledger that was rolled back is noticed, also when the cache of its objects is gone', async () => {
    const ledger = await open();
    await served.add(ledger, 'a.json');
    await served.add(ledger, 'b.json');
    await ledger.snapshot();
    await git(served.path, ['update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1']);
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await expect((await open()).snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await rm(join(served.directory, 'cache', 'ledgers'), { recursive: true });
    await expect((await open()).snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await expect(served.add(await open(), 'c.json')).rejects.toMatchObject({ code: 'tampered' });
  });

  test('goes on from the newest commit seen when the cache of its objects is gone', async () => {
    await served.add(await open(), 'a.json', 'a');
    await served.add(await open('other'), 'b.json', 'b');
    await served.add(await open('other'), 'c.json', 'c');
    await rm(join(served.directory, 'cache', 'ledgers'), { recursive: true });
    const ledger = await open();
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(3));
    await served.add(ledger, 'd.json');
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(4));
  });

  test('what somebody changed or removed outside the log stops nobody, and hides nothing in it', async () => {
    const ledger = await open();
    await served.add(ledger, 'orders/0/00/100/a.json', 'a');
    await commitPast(served.path, fileCommand('orders/0/00/100/a.json', 'other'));
    await commitPast(served.path, 'D orders\n');
    for (const reader of [ledger, await open('other')])
      expect(await wordsOf(reader)).toEqual(served.lastAdded(1));
    await served.add(await open('third'), 'orders/0/00/200/a.json', 'b');
    for (const reader of [ledger, await open('fourth')])
      expect(await wordsOf(reader)).toEqual(served.lastAdded(2));
  });

  test('a log that somebody spoiled is mended by the next who writes', async () => {
    const ledger = await open();
    await served.add(ledger, 'a.json', 'a');
    await commitPast(
      served.path,
      fileCommand('log/checkpoint', 'nonsense') + fileCommand('log/tile/entries/000.p/1', 'x'),
    );
    for (const reader of [ledger, await open('other')])
      expect(await wordsOf(reader)).toEqual(served.lastAdded(1));
    await served.add(await open('third'), 'b.json');
    for (const reader of [ledger, await open('fourth')])
      expect(await wordsOf(reader)).toEqual(served.lastAdded(2));
    expect(await git(served.path, ['cat-file', 'blob', 'ledger:log/tile/entries/000.p/1'])).toBe(
      served.lastAdded(2)[0],
    );
  });

  test('a rewritten history is noticed', async () => {
    const ledger = await open();
    await served.add(ledger, 'a.json');
    await git(served.path, ['update-ref', '-d', 'refs/heads/ledger']);
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await commitPast(served.path, fileCommand('a.json', 'x'));
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await git(served.path, ['update-ref', '-d', 'refs/heads/ledger']);
    for (let count = 0; count < 3; count++) await served.add(await open('other'), 'a.json');
    await expect(ledger.snapshot()).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining('rolled back or rewritten'),
    });
  });
});

describe('the cache of a ledger elsewhere', () => {
  test('a directory that is asked for together with one that holds it is brought too', async () => {
    await commitPast(served.path, fileCommand('offers/0/a.json', 'a'));
    await git(served.path, ['config', 'uploadpackfilter.tree.maxDepth', '0']);
    const address = parseLedgerUrl(`file://${served.path}`, true);
    if (address.kind !== 'remote') throw new Error('not remote');
    const place = new GitRemotePlace(address, join(served.directory, 'cache'), {
      branch: 'ledger',
      createBranch: false,
    });
    await place.newestHead(undefined);
    const id = async (name: string): Promise<string> => (await git(served.path, ['rev-parse', name])).trim();
    const [root, offers] = [await id('ledger^{tree}'), await id('ledger:offers')];
    const trees = await Promise.all([place.store.tree(root), place.store.tree(offers)]);
    expect(trees.map((entries) => entries.map(({ name }) => name))).toEqual([['offers'], ['0']]);
    place.close();
  });

  test('many packs in the cache are joined, and all is still read', async () => {
    const ledger = await openLedgerRepository(`file://${served.path}`, {
      cacheDir: join(served.directory, 'cache'),
      fileAsRemote: true,
    });
    const other = await openLedgerRepository(served.path, { cacheDir: join(served.directory, 'other') });
    await served.add(ledger, 'a.json', 'first');
    for (let index = 0; index < 30; index++) {
      await served.add(other, `${index}.json`);
      await ledger.snapshot();
    }
    const [cache = ''] = await readdir(join(served.directory, 'cache', 'ledgers'));
    const packs = await readdir(join(served.directory, 'cache', 'ledgers', cache, 'objects', 'pack'));
    expect(packs.filter((name) => name.endsWith('.pack')).length).toBeLessThan(62);
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(31));
    expect(await fileIn(ledger, 'a.json')).toBe('first');
    await served.add(ledger, 'b.json', 'last');
    expect(await wordsOf(ledger)).toEqual(served.lastAdded(32));
  });
});

describe('a ledger reached over ssh', () => {
  test.each([['git@ledger.example:'], ['ssh://git@ledger.example']])(
    '%s… is read and written',
    async (prefix) => {
      // Stands for ssh: leaves out its options and the host, and runs the command here.
      const ssh = join(served.directory, 'ssh');
      const script =
        '#!/bin/sh\nwhile [ "${1#-}" != "$1" ]; do shift 2; done\nshift\nenv >>"${0%/*}/environment"\nexec sh -c "$*"\n';
      await writeFile(ssh, script, { mode: 0o755 });
      process.env['GIT_SSH_COMMAND'] = ssh;
      process.env['COUNTERSIGN_PASSPHRASE'] = 's3cret';
      process.env['GITHUB_TOKEN_FOR_A_HELPER'] = 'kept';
      try {
        const ledger = await openLedgerRepository(`${prefix}${served.path}`, {
          cacheDir: join(served.directory, 'cache'),
        });
        await served.add(ledger, 'a.json', 'a');
        await served.add(ledger, 'b.json', 'b');
        expect(await wordsOf(ledger)).toEqual(served.lastAdded(2));
        expect(await namesBeside(ledger)).toEqual(['a.json', 'b.json']);
      } finally {
        delete process.env['GIT_SSH_COMMAND'];
        delete process.env['COUNTERSIGN_PASSPHRASE'];
        delete process.env['GITHUB_TOKEN_FOR_A_HELPER'];
      }
    },
  );
});
