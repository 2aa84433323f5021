import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { commitPast, fileCommand, git } from '../ledger/git/gitTestRepository.ts';
import { wordsOf } from '../ledger/git/someLeaves.ts';
import { startGitHttpServer } from '../servers/gitHttpServer.ts';
import { namesBeside, ServedLedger } from './servedLedger.ts';

const served = new ServedLedger();

describe('a server with troubles', () => {
  test('an answer that was lost does not double the entry', async () => {
    const ledger = await openLedgerRepository(`${served.server.url}/ledger.git`, {
      cacheDir: join(served.directory, 'cache'),
    });
    await served.add(ledger, 'first.json');
    served.server.dropAnswersOfPushes(1);
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
    expect(await wordsOf(ledger)).toEqual([...served.lastAdded(1), 'once']);
  });

  test('a connection that was cut before the push was taken does not lose the entry', async () => {
    const ledger = await openLedgerRepository(`${served.server.url}/ledger.git`, {
      cacheDir: join(served.directory, 'cache'),
    });
    await served.add(ledger, 'first.json');
    served.server.cutPushes(2);
    await served.add(ledger, 'second.json');
    expect(await namesBeside(ledger)).toEqual(['first.json', 'second.json']);
    expect((await git(served.path, ['rev-list', '--count', 'ledger'])).trim()).toBe('2');
  });

  test('a password in the URL is used, and is in no message, file or argument', async () => {
    const guarded = await startGitHttpServer(served.directory, { credentials: 'alice:s3cr3t-token' });
    try {
      const cacheDir = join(served.directory, 'cache');
      const url = guarded.url.replace('http://', 'http://alice:s3cr3t-token@');
      const ledger = await openLedgerRepository(`${url}/ledger.git`, { cacheDir });
      await served.add(ledger, 'a.json');
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
    const cacheDir = join(served.directory, 'cache');
    const none = await openLedgerRepository(`${served.server.url}/none.git`, { cacheDir });
    await expect(none.snapshot()).rejects.toMatchObject({ code: 'not-found' });
    const gone = await openLedgerRepository('http://127.0.0.1:9/ledger.git', { cacheDir });
    await expect(gone.snapshot()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('a repository without the branch is not taken for an empty ledger', async () => {
    await commitPast(served.path, fileCommand('a', 'a'), 'main');
    const cacheDir = join(served.directory, 'cache');
    const ledger = await openLedgerRepository(`${served.server.url}/ledger.git`, { cacheDir });
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'not-found' });
    await initLedgerRepository(`${served.server.url}/ledger.git`);
    await served.add(ledger, 'b.json');
    expect(await namesBeside(ledger)).toEqual(['README.md', 'b.json']);
  });

  test('a server that refuses the push says so, and is not asked again and again', async () => {
    const ledger = await openLedgerRepository(`${served.server.url}/ledger.git`, {
      cacheDir: join(served.directory, 'cache'),
    });
    await served.add(ledger, 'a.json');
    await mkdir(join(served.path, 'hooks'), { recursive: true });
    await writeFile(join(served.path, 'hooks', 'pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
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
