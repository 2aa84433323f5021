import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import { SeenHead } from '../../../src/ledger/git/gitSeen.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';

let directory: string;
let path: string;
let ledger: LedgerRepository;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-git-hostile-'));
  path = join(directory, 'ledger.git');
  await initLedgerRepository(path);
  ledger = await openLedgerRepository(path, { cacheDir: join(directory, 'cache') });
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const tampered = { code: 'tampered' };

async function seeSomeEntries(): Promise<void> {
  for (const name of ['orders/0/00/1/a.json', 'orders/0/00/2/a.json', 'offers/0/00/1/offer.json']) {
    await commitPast(path, fileCommand(name, name));
  }
  expect((await (await ledger.snapshot()).readAll('')).size).toBe(3);
}

/** Also for a program that starts anew: what was seen is kept on disk. */
async function expectNoticed(): Promise<void> {
  await expect(ledger.snapshot()).rejects.toMatchObject(tampered);
  const anew = await openLedgerRepository(path, { cacheDir: join(directory, 'cache') });
  await expect(anew.snapshot()).rejects.toMatchObject(tampered);
  const add = anew.append(() =>
    Promise.resolve({ files: new Map([['x', Buffer.from('x')]]), message: 'x', value: 0 }),
  );
  await expect(add).rejects.toMatchObject(tampered);
}

describe('a ledger that somebody tampered with', () => {
  test('rolled back to an earlier state', async () => {
    await seeSomeEntries();
    await git(path, ['update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1']);
    await expectNoticed();
  });

  test('rolled back and written on', async () => {
    await seeSomeEntries();
    await git(path, ['update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1']);
    await commitPast(path, fileCommand('orders/0/00/9/a.json', 'new'));
    await expectNoticed();
  });

  test('rewritten from the start, with the same files', async () => {
    await seeSomeEntries();
    const tree = (await git(path, ['rev-parse', 'refs/heads/ledger^{tree}'])).trim();
    const commit = (await git(path, ['commit-tree', '-m', 'same', tree])).trim();
    await git(path, ['update-ref', 'refs/heads/ledger', commit]);
    await expectNoticed();
  });

  test('its branch deleted', async () => {
    await seeSomeEntries();
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    await expectNoticed();
  });

  test.each([
    ['an entry removed', 'D orders/0/00/1/a.json\n'],
    ['all orders removed', 'D orders\n'],
    ['an entry changed', fileCommand('orders/0/00/2/a.json', 'other')],
    ['an entry made executable', fileCommand('orders/0/00/1/a.json', 'orders/0/00/1/a.json', '100755')],
    ['an entry made a link', fileCommand('orders/0/00/1/a.json', '/etc/passwd', '120000')],
    ['a directory made a file', `D orders/0\n${fileCommand('orders/0', 'x')}`],
    ['an entry made a directory', fileCommand('orders/0/00/1/a.json/b', 'x')],
  ])('%s', async (_, commands) => {
    await seeSomeEntries();
    await commitPast(path, fileCommand('orders/0/00/3/a.json', 'honest'));
    await commitPast(path, commands);
    await commitPast(path, fileCommand('orders/0/00/4/a.json', 'honest'));
    await expectNoticed();
  });

  test('an entry added and removed again between two looks', async () => {
    await seeSomeEntries();
    await commitPast(path, fileCommand('orders/0/00/3/a.json', 'x'));
    await commitPast(path, 'D orders/0/00/3/a.json\n');
    await expectNoticed();
  });

  test('another history merged in', async () => {
    await seeSomeEntries();
    await commitPast(path, fileCommand('orders/0/00/7/a.json', 'x'), 'side');
    await commitPast(path, `merge refs/heads/side^0\n${fileCommand('orders/0/00/7/a.json', 'x')}`);
    await expectNoticed();
  });

  test('a memory of the newest commit that cannot be read is not taken for none', async () => {
    await seeSomeEntries();
    const { file } = new SeenHead(join(directory, 'cache'), path, 'ledger');
    await writeFile(file, '{"commit":"nonsense"}');
    const anew = await openLedgerRepository(path, { cacheDir: join(directory, 'cache') });
    await expect(anew.snapshot()).rejects.toMatchObject({ code: 'input' });
  });

  test('honest additions since the last look are taken, however many', async () => {
    await seeSomeEntries();
    for (let id = 3; id < 40; id++) await commitPast(path, fileCommand(`orders/0/00/${id}/a.json`, `${id}`));
    expect((await (await ledger.snapshot()).list('orders/0/00')).length).toBe(39);
  });
});

describe('a tree with what does not belong into it', () => {
  test.each([
    ['a symbolic link', '120000', 'a symbolic link'],
    ['an executable file', '100755', 'an executable file'],
  ])('%s in a directory is refused and not followed', async (_, mode, words) => {
    await commitPast(path, fileCommand('orders/0/00/1/a.json', '/etc/passwd', mode));
    const snapshot = await ledger.snapshot();
    for (const look of [
      () => snapshot.read('orders/0/00/1/a.json'),
      () => snapshot.list('orders/0/00/1'),
      () => snapshot.readAll('orders'),
    ]) {
      await expect(look()).rejects.toMatchObject({ ...tampered, message: expect.stringContaining(words) });
    }
  });

  test('a link in place of a directory is not followed', async () => {
    await commitPast(path, fileCommand('real/1/a.json', 'a') + fileCommand('orders', 'real', '120000'));
    const snapshot = await ledger.snapshot();
    await expect(snapshot.read('orders/1/a.json')).rejects.toMatchObject(tampered);
    await expect(snapshot.list('orders')).rejects.toMatchObject(tampered);
  });

  test('a submodule is refused', async () => {
    await commitPast(path, `M 160000 ${'1'.repeat(40)} orders/0\n`);
    await expect((await ledger.snapshot()).list('orders/0/00')).rejects.toMatchObject(tampered);
  });

  test.each([['..'], ['.git'], ['a\nb'], ['\u001b[2J'], ['x'.repeat(300)], ['..%2f'], ['a b']])(
    'a name that a ledger cannot hold is refused, and cannot speak to the terminal: %j',
    async (name) => {
      const blob = (await git(path, ['hash-object', '-w', '--stdin'], 'x')).trim();
      const tree = (await git(path, ['mktree', '-z'], `100644 blob ${blob}\t${name}\0`)).trim();
      const commit = (await git(path, ['commit-tree', '-m', 'hostile', tree])).trim();
      await git(path, ['update-ref', 'refs/heads/ledger', commit]);
      const error: unknown = await (await ledger.snapshot()).list('').catch((caught: unknown) => caught);
      expect(error).toMatchObject(tampered);
      expect(String(error)).toMatch(/^[\x20-\x7e]*$/);
    },
  );

  test('a huge file is refused by its size, and the others are still read', async () => {
    await commitPast(path, fileCommand('orders/0/00/1/huge.json', 'x'.repeat(4 * 1024 * 1024 + 1)));
    await commitPast(path, fileCommand('orders/0/00/2/a.json', 'a'));
    const snapshot = await ledger.snapshot();
    const [huge, small] = await Promise.allSettled([
      snapshot.read('orders/0/00/1/huge.json'),
      snapshot.read('orders/0/00/2/a.json'),
    ]);
    expect(huge).toMatchObject({ status: 'rejected', reason: tampered });
    expect(small.status).toBe('fulfilled');
    await expect(snapshot.readAll('orders')).rejects.toMatchObject(tampered);
  });

  test('directories without end are refused', async () => {
    await commitPast(path, fileCommand(`${'d/'.repeat(30)}a`, 'a'));
    await expect((await ledger.snapshot()).readAll('')).rejects.toMatchObject(tampered);
  });

  test('a commit that is missing its objects is named, and not an absent file', async () => {
    const tree = (await git(path, ['mktree', '--missing'], `100644 blob ${'1'.repeat(40)}\ta.json\n`)).trim();
    const commit = (await git(path, ['commit-tree', '-m', 'broken', tree])).trim();
    await git(path, ['update-ref', 'refs/heads/ledger', commit]);
    await expect((await ledger.snapshot()).read('a.json')).rejects.toMatchObject(tampered);
  });
});
