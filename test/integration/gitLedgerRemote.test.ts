import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { GitRemotePlace } from '../../src/ledger/git/places/gitRemotePlace.ts';
import { parseLedgerUrl } from '../../src/ledger/git/places/gitUrl.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { commitPast, fileCommand, git } from '../ledger/git/gitTestRepository.ts';
import { addLeaf, creation, wordsOf } from '../ledger/git/someLeaves.ts';
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

let added = 0;

/** A leaf of its own, and a file beside the log. */
function add(ledger: LedgerRepository, name: string, content = 'x'): Promise<void> {
  return addLeaf(ledger, `leaf ${++added}`, { [name]: content });
}

/** The last so many leaves that were added. */
const lastAdded = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `leaf ${added - count + 1 + at}`);

/** The names in the root that are not the log's. */
async function namesBeside(ledger: LedgerRepository): Promise<string[]> {
  return (await (await ledger.snapshot()).list('')).filter((name) => name !== 'log/');
}

async function fileIn(ledger: LedgerRepository, name: string): Promise<string | undefined> {
  const bytes = await (await ledger.snapshot()).read(name);
  return bytes && Buffer.from(bytes).toString();
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
    await add(ledger, 'orders/0/00/100/1-placed.json', 'one');
    await add(ledger, 'orders/0/00/200/2-placed.json', 'two');
    const other = await open('other');
    expect(await wordsOf(other)).toEqual(lastAdded(2));
    expect(await fileIn(other, 'orders/0/00/100/1-placed.json')).toBe('one');
    await add(other, 'orders/0/00/300/3-placed.json', 'three');
    expect(await wordsOf(ledger)).toEqual(lastAdded(3));
    expect(await (await ledger.snapshot()).list('orders/0/00')).toEqual(['100/', '200/', '300/']);
  });

  test('reads one order of many without fetching the others', async () => {
    await add(await open('writer'), 'a.json');
    let commands = '';
    for (let place = 1; place <= 400; place++)
      commands += fileCommand(`${orderDirectory(place * 100)}/1-placed.json`, `${place}`);
    await commitPast(path, commands);
    expect(await fileIn(await open(), `${orderDirectory(25_000)}/1-placed.json`)).toBe('250');
    expect(await objectsInCache()).toBeLessThan(25);
  });

  test.each([
    ['knows no filters', [['uploadpack.allowFilter', 'false']]],
    ['forbids filters of directories', [['uploadpackfilter.tree.allow', 'false']]],
    ['forbids all filters', [['uploadpackfilter.allow', 'false']]],
    ['leaves out all directories or none', [['uploadpackfilter.tree.maxDepth', '0']]],
  ])('a server that %s is read and written all the same', async (_, settings) => {
    await git(path, ['config', 'uploadpack.allowAnySHA1InWant', 'false']);
    for (const setting of settings) await git(path, ['config', ...setting]);
    await add(await open('writer'), 'orders/0/00/100/a.json', 'a');
    const ledger = await open();
    expect(await wordsOf(ledger)).toEqual(lastAdded(1));
    await add(ledger, 'orders/0/00/200/a.json');
    await add(await open('writer'), 'orders/0/00/300/a.json', 'a');
    for (const reader of [ledger, await open('other')]) {
      expect(await wordsOf(reader)).toEqual(lastAdded(3));
      expect(await (await reader.snapshot()).list('orders/0/00')).toEqual(['100/', '200/', '300/']);
    }
  });

  test('what others wrote since the last look is fetched without the rest of the ledger', async () => {
    await add(await open('writer'), 'a.json');
    let commands = '';
    for (let place = 1; place <= 40; place++)
      commands += fileCommand(`${orderDirectory(place * 100)}/a.json`, `${place}`);
    for (let place = 70_000; place < 70_400; place++)
      commands += fileCommand(`${orderDirectory(place * 100)}/a.json`, `${place}`);
    await commitPast(path, commands);
    const ledger = await open();
    await ledger.snapshot();
    for (const place of [7, 41, 25]) await add(await open('writer'), `${orderDirectory(place * 100)}/b.json`);
    expect(await (await ledger.snapshot()).list(orderDirectory(2500))).toEqual(['a.json', 'b.json']);
    expect(await wordsOf(ledger)).toEqual(lastAdded(4));
    expect(await objectsInCache()).toBeLessThan(130);
  });

  test('who loses a race builds again, and nothing is lost or doubled', async () => {
    const ledger = await open();
    let calls = 0;
    await ledger.append(async (snapshot) => {
      calls += 1;
      if (calls <= 2) await add(await open('other'), `past-${calls}.json`);
      const names = (await snapshot.list('')).length;
      return {
        leaves: [...(snapshot.log === undefined ? [creation()] : []), Buffer.from(`mine ${calls}`)],
        files: new Map([[`mine-${names}.json`, Buffer.from('m')]]),
        message: 'Mine',
        value: 0,
      };
    });
    expect(await namesBeside(ledger)).toEqual(['mine-3.json', 'past-1.json', 'past-2.json']);
    expect(await wordsOf(ledger)).toEqual([...lastAdded(2), 'mine 3']);
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
    await add(await open(), 'a.json', 'a');
    await add(await open('other'), 'b.json', 'b');
    await add(await open('other'), 'c.json', 'c');
    await rm(join(directory, 'cache', 'ledgers'), { recursive: true });
    const ledger = await open();
    expect(await wordsOf(ledger)).toEqual(lastAdded(3));
    await add(ledger, 'd.json');
    expect(await wordsOf(ledger)).toEqual(lastAdded(4));
  });

  test('what somebody changed or removed outside the log stops nobody, and hides nothing in it', async () => {
    const ledger = await open();
    await add(ledger, 'orders/0/00/100/a.json', 'a');
    await commitPast(path, fileCommand('orders/0/00/100/a.json', 'other'));
    await commitPast(path, 'D orders\n');
    for (const reader of [ledger, await open('other')]) expect(await wordsOf(reader)).toEqual(lastAdded(1));
    await add(await open('third'), 'orders/0/00/200/a.json', 'b');
    for (const reader of [ledger, await open('fourth')]) expect(await wordsOf(reader)).toEqual(lastAdded(2));
  });

  test('a log that somebody spoiled is mended by the next who writes', async () => {
    const ledger = await open();
    await add(ledger, 'a.json', 'a');
    await commitPast(
      path,
      fileCommand('log/checkpoint', 'nonsense') + fileCommand('log/tile/entries/000.p/1', 'x'),
    );
    for (const reader of [ledger, await open('other')]) expect(await wordsOf(reader)).toEqual(lastAdded(1));
    await add(await open('third'), 'b.json');
    for (const reader of [ledger, await open('fourth')]) expect(await wordsOf(reader)).toEqual(lastAdded(2));
    expect(await git(path, ['cat-file', 'blob', 'ledger:log/tile/entries/000.p/1'])).toBe(lastAdded(2)[0]);
  });

  test('a rewritten history is noticed', async () => {
    const ledger = await open();
    await add(ledger, 'a.json');
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await commitPast(path, fileCommand('a.json', 'x'));
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'tampered' });
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    for (let count = 0; count < 3; count++) await add(await open('other'), 'a.json');
    await expect(ledger.snapshot()).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining('rolled back or rewritten'),
    });
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
      const files = new Map([[`entry-${id}.json`, Buffer.from('x')]]);
      return { leaves: [Buffer.from('once')], files, message: 'Add', value: id };
    });
    expect(value).toBe(2);
    expect(calls).toBe(1);
    expect(await namesBeside(ledger)).toEqual(['entry-2.json', 'first.json']);
    expect(await wordsOf(ledger)).toEqual([...lastAdded(1), 'once']);
  });

  test('a connection that was cut before the push was taken does not lose the entry', async () => {
    const ledger = await openLedgerRepository(`${server.url}/ledger.git`, {
      cacheDir: join(directory, 'cache'),
    });
    await add(ledger, 'first.json');
    server.cutPushes(2);
    await add(ledger, 'second.json');
    expect(await namesBeside(ledger)).toEqual(['first.json', 'second.json']);
    expect((await git(path, ['rev-list', '--count', 'ledger'])).trim()).toBe('2');
  });

  test('a password in the URL is used, and is in no message, file or argument', async () => {
    const guarded = await startGitHttpServer(directory, { credentials: 'alice:s3cr3t-token' });
    try {
      const cacheDir = join(directory, 'cache');
      const url = guarded.url.replace('http://', 'http://alice:s3cr3t-token@');
      const ledger = await openLedgerRepository(`${url}/ledger.git`, { cacheDir });
      await add(ledger, 'a.json');
      expect(await namesBeside(ledger)).toEqual(['a.json']);
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
    expect(await namesBeside(ledger)).toEqual(['README.md', 'b.json']);
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
      const files = new Map([['b.json', Buffer.from('b')]]);
      return Promise.resolve({ leaves: [Buffer.from('b')], files, message: 'B', value: 0 });
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
    const other = await openLedgerRepository(path, { cacheDir: join(directory, 'other') });
    await add(ledger, 'a.json', 'first');
    for (let index = 0; index < 30; index++) {
      await add(other, `${index}.json`);
      await ledger.snapshot();
    }
    const [cache = ''] = await readdir(join(directory, 'cache', 'ledgers'));
    const packs = await readdir(join(directory, 'cache', 'ledgers', cache, 'objects', 'pack'));
    expect(packs.filter((name) => name.endsWith('.pack')).length).toBeLessThan(62);
    expect(await wordsOf(ledger)).toEqual(lastAdded(31));
    expect(await fileIn(ledger, 'a.json')).toBe('first');
    await add(ledger, 'b.json', 'last');
    expect(await wordsOf(ledger)).toEqual(lastAdded(32));
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
        expect(await wordsOf(ledger)).toEqual(lastAdded(2));
        expect(await namesBeside(ledger)).toEqual(['a.json', 'b.json']);
      } finally {
        delete process.env['GIT_SSH_COMMAND'];
        delete process.env['COUNTERSIGN_PASSPHRASE'];
        delete process.env['GITHUB_TOKEN_FOR_A_HELPER'];
      }
    },
  );
});
