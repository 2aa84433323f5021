import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { GitRemotePlace } from '../../src/ledger/git/gitRemotePlace.ts';
import { parseLedgerUrl } from '../../src/ledger/git/gitUrl.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import { nextId, orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { commitPast, fileCommand, git } from '../ledger/git/gitTestRepository.ts';
import { startGitHttpServer } from '../servers/gitHttpServer.ts';
import type { GitHttpServer } from '../servers/gitHttpServer.ts';

let directory: string;
let path: string;
let server: GitHttpServer;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-git-remote-'));
  path = join(directory, 'ledger.git');
  await initLedgerRepository(path);
  server = await startGitHttpServer(directory);
});

afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

async function add(ledger: LedgerRepository, name: string, content = 'x'): Promise<void> {
  await ledger.append(() =>
    Promise.resolve({ files: new Map([[name, Buffer.from(content)]]), message: 'Add', value: undefined }),
  );
}

/** How many objects the one cache holds. */
async function objectsInCache(): Promise<number> {
  const [cache = ''] = await readdir(join(directory, 'cache', 'ledgers'));
  const listing = await git(join(directory, 'cache', 'ledgers', cache), [
    'cat-file',
    '--batch-check',
    '--batch-all-objects',
  ]);
  return listing.trim().split('\n').length;
}

describe.each([['http'], ['file']])('a ledger reached over %s', (scheme) => {
  const open = (cache = 'cache'): Promise<LedgerRepository> =>
    openLedgerRepository(scheme === 'http' ? `${server.url}/ledger.git` : `file://${path}`, {
      cacheDir: join(directory, cache),
      fileAsRemote: true,
    });

  test('is empty at first, then gives back what was added', async () => {
    const ledger = await open();
    expect((await ledger.snapshot()).commit).toBeUndefined();
    await add(ledger, 'orders/0/00/1/0001-placed.json', 'one');
    await add(ledger, 'orders/0/00/2/0001-placed.json', 'two');
    const other = await (await open('other')).snapshot();
    expect(await nextId(other, 'orders')).toBe(3);
    expect(Buffer.from((await other.read('orders/0/00/1/0001-placed.json')) ?? []).toString()).toBe('one');
    expect([...(await other.readAll('orders')).keys()].length).toBe(2);
    await add(await open('other'), 'orders/0/00/3/0001-placed.json', 'three');
    expect(await nextId(await ledger.snapshot(), 'orders')).toBe(4);
  });

  test('reads one order of many without fetching the others', async () => {
    let commands = '';
    for (let id = 1; id <= 400; id++)
      commands += fileCommand(`${orderDirectory(id)}/0001-placed.json`, `${id}`);
    await commitPast(path, commands);
    const snapshot = await (await open()).snapshot();
    const files = await snapshot.readAll(orderDirectory(250));
    expect(Buffer.from(files.get(`${orderDirectory(250)}/0001-placed.json`) ?? []).toString()).toBe('250');
    expect(await objectsInCache()).toBeLessThan(12);
  });

  test.each([
    ['knows no filters', [['uploadpack.allowFilter', 'false']]],
    ['forbids filters of directories', [['uploadpackfilter.tree.allow', 'false']]],
    ['forbids all filters', [['uploadpackfilter.allow', 'false']]],
    ['leaves out all directories or none', [['uploadpackfilter.tree.maxDepth', '0']]],
  ])('a server that %s is read and written all the same', async (_, settings) => {
    await git(path, ['config', 'uploadpack.allowAnySHA1InWant', 'false']);
    for (const setting of settings) await git(path, ['config', ...setting]);
    await commitPast(path, fileCommand('orders/0/00/1/a.json', 'a'));
    const ledger = await open();
    expect((await (await ledger.snapshot()).readAll('')).size).toBe(1);
    await add(ledger, 'orders/0/00/2/a.json');
    await commitPast(path, fileCommand('orders/0/00/3/a.json', 'a'));
    expect((await (await ledger.snapshot()).readAll('')).size).toBe(3);
    expect(await (await (await open('other')).snapshot()).list('orders/0/00')).toEqual(['1/', '2/', '3/']);
  });

  test('what others wrote since the last look is fetched without the rest of the ledger', async () => {
    let commands = '';
    for (let id = 1; id <= 40; id++) commands += fileCommand(`${orderDirectory(id)}/a.json`, `${id}`);
    for (let id = 70_000; id < 70_400; id++) commands += fileCommand(`${orderDirectory(id)}/a.json`, `${id}`);
    await commitPast(path, commands);
    const ledger = await open();
    await ledger.snapshot();
    for (const id of [7, 41, 25]) await commitPast(path, fileCommand(`${orderDirectory(id)}/b.json`, 'b'));
    expect((await (await ledger.snapshot()).readAll(orderDirectory(25))).size).toBe(2);
    expect(await objectsInCache()).toBeLessThan(100);
  });

  test('who loses a race builds again, and nothing is lost or doubled', async () => {
    const ledger = await open();
    let calls = 0;
    await ledger.append(async (snapshot) => {
      calls += 1;
      if (calls <= 2) await commitPast(path, fileCommand(`past-${calls}.json`, 'past'));
      const names = (await snapshot.list('')).length;
      return { files: new Map([[`mine-${names}.json`, Buffer.from('m')]]), message: 'Mine', value: 0 };
    });
    expect(await (await ledger.snapshot()).list('')).toEqual(['mine-2.json', 'past-1.json', 'past-2.json']);
  });

  test('a ledger that was rolled back is noticed, also when the cache of its objects is gone', async () => {
    const ledger = await open();
    await add(ledger, 'a.json');
    await add(ledger, 'b.json');
    await ledger.snapshot();
    await git(path, ['update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1']);
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await expect((await open()).snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await rm(join(directory, 'cache', 'ledgers'), { recursive: true });
    await expect((await open()).snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await expect(add(await open(), 'c.json')).rejects.toMatchObject({ code: 'tampered' });
  });

  test('goes on from the newest commit seen when the cache of its objects is gone', async () => {
    await add(await open(), 'orders/0/00/1/a.json', 'a');
    await add(await open('other'), 'orders/0/00/2/a.json', 'b');
    await add(await open('other'), 'orders/0/00/3/a.json', 'c');
    await rm(join(directory, 'cache', 'ledgers'), { recursive: true });
    const ledger = await open();
    expect((await (await ledger.snapshot()).readAll('orders')).size).toBe(3);
    await add(ledger, 'orders/0/00/4/a.json');
    expect((await (await ledger.snapshot()).readAll('orders')).size).toBe(4);
  });

  test('an entry that somebody changed or removed, even for one commit, is noticed', async () => {
    const ledger = await open();
    await add(ledger, 'orders/0/00/1/a.json', 'a');
    await commitPast(path, fileCommand('orders/0/00/1/b.json', 'b'));
    await commitPast(path, 'D orders/0/00/1/b.json\n');
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
  });

  test('a rewritten history is noticed', async () => {
    const ledger = await open();
    await add(ledger, 'a.json');
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await commitPast(path, fileCommand('a.json', 'x'));
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
  });
});

describe('a server with troubles', () => {
  test('an answer that was lost does not double the entry', async () => {
    const ledger = await openLedgerRepository(`${server.url}/ledger.git`, {
      cacheDir: join(directory, 'cache'),
    });
    await add(ledger, 'first.json');
    server.dropAnswersOfPushes(1);
    let calls = 0;
    const value = await ledger.append(async (snapshot) => {
      calls += 1;
      const id = (await snapshot.list('')).length;
      return { files: new Map([[`entry-${id}.json`, Buffer.from('x')]]), message: 'Add', value: id };
    });
    expect(value).toBe(1);
    expect(calls).toBe(1);
    expect(await (await ledger.snapshot()).list('')).toEqual(['entry-1.json', 'first.json']);
  });

  test('a connection that was cut before the push was taken does not lose the entry', async () => {
    const ledger = await openLedgerRepository(`${server.url}/ledger.git`, {
      cacheDir: join(directory, 'cache'),
    });
    await add(ledger, 'first.json');
    server.cutPushes(2);
    await add(ledger, 'second.json');
    expect(await (await ledger.snapshot()).list('')).toEqual(['first.json', 'second.json']);
    expect((await git(path, ['rev-list', '--count', 'ledger'])).trim()).toBe('2');
  });

  test('a password in the URL is used, and is in no message, file or argument', async () => {
    const guarded = await startGitHttpServer(directory, { credentials: 'alice:s3cr3t-token' });
    try {
      const cacheDir = join(directory, 'cache');
      const url = guarded.url.replace('http://', 'http://alice:s3cr3t-token@');
      const ledger = await openLedgerRepository(`${url}/ledger.git`, { cacheDir });
      await add(ledger, 'a.json');
      expect(await (await ledger.snapshot()).list('')).toEqual(['a.json']);
      expect(ledger.url).not.toContain('s3cr3t');
      expect(guarded.authorizations.length).toBeGreaterThan(0);
      const kept = await readdir(cacheDir, { recursive: true, withFileTypes: true });
      for (const entry of kept.filter((each) => each.isFile())) {
        expect((await readFile(join(entry.parentPath, entry.name))).includes('s3cr3t')).toBe(false);
      }
      const wrong = url.replace('s3cr3t-token', 'wr0ng-token');
      const refused = await (
        await openLedgerRepository(`${wrong}/ledger.git`, { cacheDir })
      )
        .snapshot()
        .catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'unavailable' });
      expect(String(refused)).toContain('credentials');
      expect(JSON.stringify(refused) + String(refused)).not.toContain('wr0ng');
    } finally {
      await guarded.close();
    }
  });

  test('a repository that is not there, and a server that is not there, are told apart', async () => {
    const cacheDir = join(directory, 'cache');
    const none = await openLedgerRepository(`${server.url}/none.git`, { cacheDir });
    await expect(none.snapshot()).rejects.toMatchObject({ code: 'not-found' });
    const gone = await openLedgerRepository('http://127.0.0.1:9/ledger.git', { cacheDir });
    await expect(gone.snapshot()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('a repository without the branch is not taken for an empty ledger', async () => {
    await commitPast(path, fileCommand('a', 'a'), 'main');
    const cacheDir = join(directory, 'cache');
    const ledger = await openLedgerRepository(`${server.url}/ledger.git`, { cacheDir });
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'not-found' });
    await initLedgerRepository(`${server.url}/ledger.git`);
    await add(ledger, 'b.json');
    expect(await (await ledger.snapshot()).list('')).toEqual(['README.md', 'b.json']);
  });

  test('a server that refuses the push says so, and is not asked again and again', async () => {
    const ledger = await openLedgerRepository(`${server.url}/ledger.git`, {
      cacheDir: join(directory, 'cache'),
    });
    await add(ledger, 'a.json');
    await mkdir(join(path, 'hooks'), { recursive: true });
    await writeFile(join(path, 'hooks', 'pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    let calls = 0;
    const refused = ledger.append(() => {
      calls += 1;
      return Promise.resolve({ files: new Map([['b.json', Buffer.from('b')]]), message: 'B', value: 0 });
    });
    await expect(refused).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('refuses this write'),
    });
    expect(calls).toBe(1);
  });
});

describe('the cache of a ledger elsewhere', () => {
  test('a directory that is asked for together with one that holds it is brought too', async () => {
    await commitPast(path, fileCommand('offers/0/a.json', 'a'));
    await git(path, ['config', 'uploadpackfilter.tree.maxDepth', '0']);
    const address = parseLedgerUrl(`file://${path}`, true);
    if (address.kind !== 'remote') throw new Error('not remote');
    const place = new GitRemotePlace(address, join(directory, 'cache'), {
      branch: 'ledger',
      createBranch: false,
    });
    await place.newestHead(undefined);
    const id = async (name: string): Promise<string> => (await git(path, ['rev-parse', name])).trim();
    const [root, offers] = [await id('ledger^{tree}'), await id('ledger:offers')];
    const trees = await Promise.all([place.store.tree(root), place.store.tree(offers)]);
    expect(trees.map((entries) => entries.map(({ name }) => name))).toEqual([['offers'], ['0']]);
    place.close();
  });

  test('many packs in the cache are joined, and all is still read', async () => {
    const ledger = await openLedgerRepository(`file://${path}`, {
      cacheDir: join(directory, 'cache'),
      fileAsRemote: true,
    });
    await add(ledger, 'orders/0/00/1/a.json', 'first');
    for (let index = 0; index < 30; index++) {
      await commitPast(path, fileCommand(`orders/0/01/${100 + index}/a.json`, `${index}`));
      await ledger.snapshot();
    }
    const [cache = ''] = await readdir(join(directory, 'cache', 'ledgers'));
    const packs = await readdir(join(directory, 'cache', 'ledgers', cache, 'objects', 'pack'));
    expect(packs.filter((name) => name.endsWith('.pack')).length).toBeLessThan(62);
    const snapshot = await ledger.snapshot();
    expect((await snapshot.readAll('')).size).toBe(31);
    await add(ledger, 'orders/0/00/2/a.json', 'last');
    expect(await (await ledger.snapshot()).list('orders/0/00')).toEqual(['1/', '2/']);
  });
});

describe('a ledger reached over ssh', () => {
  test.each([['git@ledger.example:'], ['ssh://git@ledger.example']])(
    '%s… is read and written',
    async (prefix) => {
      // Stands for ssh: leaves out its options and the host, and runs the command here.
      const ssh = join(directory, 'ssh');
      const script =
        '#!/bin/sh\nwhile [ "${1#-}" != "$1" ]; do shift 2; done\nshift\nenv >>"${0%/*}/environment"\nexec sh -c "$*"\n';
      await writeFile(ssh, script, { mode: 0o755 });
      process.env['GIT_SSH_COMMAND'] = ssh;
      process.env['COUNTERSIGN_PASSPHRASE'] = 's3cret';
      process.env['GITHUB_TOKEN_FOR_A_HELPER'] = 'kept';
      try {
        const ledger = await openLedgerRepository(`${prefix}${path}`, { cacheDir: join(directory, 'cache') });
        await add(ledger, 'a.json', 'a');
        await add(ledger, 'b.json', 'b');
        expect([...(await (await ledger.snapshot()).readAll('')).keys()]).toEqual(['a.json', 'b.json']);
      } finally {
        delete process.env['GIT_SSH_COMMAND'];
        delete process.env['COUNTERSIGN_PASSPHRASE'];
        delete process.env['GITHUB_TOKEN_FOR_A_HELPER'];
      }
    },
  );
});
