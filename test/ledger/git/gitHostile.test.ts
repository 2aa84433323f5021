import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { SeenLog } from '../../../src/ledger/git/gitSeen.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import type { Tree } from '../../../src/ledger/log/tree/consistencyProof.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaf, addLeaves, creation, wordsOf } from './someLeaves.ts';

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
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

const tampered = { code: 'tampered' };
const REFUSED = { ...tampered, message: expect.stringMatching(/rolled back or rewritten/) };

const open = (cache: string, head?: Tree): Promise<LedgerRepository> =>
  openLedgerRepository(path, { cacheDir: join(directory, cache), ...(head && { head }) });

/** By somebody else, so that it is news to the reader. */
async function othersAdd(word: string, files: Record<string, string> = {}): Promise<void> {
  await addLeaf(await open('another'), word, files);
}

async function seeSomeEntries(): Promise<Tree> {
  for (const at of [1, 2]) await othersAdd(`leaf ${at}`, { [`orders/0/00/${at}00/a.json`]: `file ${at}` });
  await othersAdd('leaf 3', { 'offers/0/00/100/offer.json': 'offer' });
  expect(await wordsOf(ledger)).toEqual(['leaf 1', 'leaf 2', 'leaf 3']);
  const { log } = await ledger.snapshot();
  if (log === undefined) throw new Error('there is no log');
  return log;
}

/** Also for a program that starts anew, and for one that was handed the head alone. Whoever knows nothing takes it. */
async function expectNoticed(head: Tree, refusal: object = REFUSED): Promise<void> {
  await expect(ledger.snapshot()).rejects.toMatchObject(refusal);
  for (const anew of [await open('cache'), await open('handed', head)]) {
    await expect(anew.snapshot()).rejects.toMatchObject(refusal);
    await expect(addLeaf(anew, 'x')).rejects.toMatchObject(refusal);
  }
}

/** Everybody reads on: who saw it before, who comes new, and who was handed a head; and everybody may write. */
async function expectUnmoved(head: Tree, words: readonly string[]): Promise<void> {
  for (const reader of [ledger, await open('cache'), await open('new'), await open('handed', head)])
    expect(await wordsOf(reader)).toEqual(words);
  await othersAdd('next');
  for (const reader of [ledger, await open('cache'), await open('newer'), await open('handed', head)])
    expect(await wordsOf(reader)).toEqual([...words, 'next']);
}

describe('a log that went back or was rewritten', () => {
  test('rolled back to an earlier state', async () => {
    const head = await seeSomeEntries();
    await git(path, ['update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1']);
    await expectNoticed(head);
    expect(await wordsOf(await open('new'))).toEqual(['leaf 1', 'leaf 2']);
  });

  test('rolled back and written on, as long as before and longer', async () => {
    const head = await seeSomeEntries();
    await git(path, ['update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1']);
    for (const word of ['new', 'newer', 'newest']) {
      await addLeaf(await open('newcomer'), word);
      await expectNoticed(head);
    }
  });

  test('rewritten from a new first commit, by another log', async () => {
    const head = await seeSomeEntries();
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    for (const word of ['leaf 1', 'leaf 2', 'leaf x', 'leaf 4']) await addLeaf(await open('newcomer'), word);
    await expectNoticed(head);
  });

  test('another ledger in its place, with the same leaves but the first', async () => {
    const head = await seeSomeEntries();
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    await (
      await open('newcomer')
    ).append(() => Promise.resolve({ leaves: [creation('6')], files: new Map(), message: 'x', value: 0 }));
    for (const at of [1, 2, 3, 4]) await addLeaf(await open('newcomer'), `leaf ${at}`);
    await expectNoticed(head);
  });

  test('a new first commit with the same files, whose log nobody created', async () => {
    const head = await seeSomeEntries();
    const tree = (await git(path, ['rev-parse', 'refs/heads/ledger^{tree}'])).trim();
    const commit = (await git(path, ['commit-tree', '-m', 'same', tree])).trim();
    await git(path, ['update-ref', 'refs/heads/ledger', commit]);
    await expectNoticed(head, {
      ...tampered,
      message: expect.stringMatching(/has no log, and had one before/),
    });
  });

  test('its branch deleted', async () => {
    const head = await seeSomeEntries();
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    await expectNoticed(head, {
      ...tampered,
      message: expect.stringMatching(/is empty, and was not before/),
    });
  });

  test('a history written anew that holds the same log, and goes on, is no other log', async () => {
    const head = await seeSomeEntries();
    await git(path, ['update-ref', '-d', 'refs/heads/ledger']);
    await addLeaves(await open('newcomer'), ['leaf 1', 'leaf 2', 'leaf 3']);
    await expectUnmoved(head, ['leaf 1', 'leaf 2', 'leaf 3']);
  });

  test('a memory of the log that cannot be read is not taken for none', async () => {
    await seeSomeEntries();
    const { file } = new SeenLog(join(directory, 'cache'), path, 'ledger');
    await writeFile(file, '{"commit":"nonsense"}');
    await expect((await open('cache')).snapshot()).rejects.toMatchObject({ code: 'input' });
  });

  test('honest additions since the last look are taken, however many', async () => {
    await seeSomeEntries();
    const more = Array.from({ length: 40 }, (_, at) => `more ${at}`);
    for (const word of more) await othersAdd(word);
    await othersAdd('one');
    expect(await wordsOf(ledger)).toEqual(['leaf 1', 'leaf 2', 'leaf 3', ...more, 'one']);
  });
});

describe('what somebody did outside the log stops nobody, and changes nothing of what counts', () => {
  test.each([
    ['a file removed', 'D orders/0/00/100/a.json\n'],
    ['all orders removed', 'D orders\n'],
    ['a file changed', fileCommand('orders/0/00/200/a.json', 'other')],
    ['a file made executable', fileCommand('orders/0/00/100/a.json', 'file 1', '100755')],
    ['a file made a link', fileCommand('orders/0/00/100/a.json', '/etc/passwd', '120000')],
    ['a directory made a file', `D orders/0\n${fileCommand('orders/0', 'x')}`],
    ['a directory made a link', `D orders\n${fileCommand('orders', 'log', '120000')}`],
    ['a file made a directory', fileCommand('orders/0/00/100/a.json/b', 'x')],
    ['a submodule', `M 160000 ${'1'.repeat(40)} orders/0\n`],
    ['directories without end', fileCommand(`${'d/'.repeat(30)}a`, 'a')],
    ['a huge file', fileCommand('orders/0/00/100/a.json', 'x'.repeat(4 * 1024 * 1024 + 1))],
  ])('%s', async (_, commands) => {
    const head = await seeSomeEntries();
    await othersAdd('leaf 4');
    await commitPast(path, commands);
    await othersAdd('leaf 5', { 'orders/0/00/100/a.json': 'anew' });
    await expectUnmoved(head, ['leaf 1', 'leaf 2', 'leaf 3', 'leaf 4', 'leaf 5']);
    const { read } = await snapshotOf(await open('reader'));
    expect(Buffer.from((await read('orders/0/00/100/a.json')) ?? []).toString()).toBe('anew');
  });

  test('a file added and removed again between two looks', async () => {
    const head = await seeSomeEntries();
    await commitPast(path, fileCommand('orders/0/00/300/a.json', 'x'));
    await commitPast(path, 'D orders/0/00/300/a.json\n');
    await expectUnmoved(head, ['leaf 1', 'leaf 2', 'leaf 3']);
  });

  test('another history merged in', async () => {
    const head = await seeSomeEntries();
    await commitPast(path, fileCommand('orders/0/00/700/a.json', 'x'), 'side');
    await commitPast(path, `merge refs/heads/side^0\n${fileCommand('orders/0/00/700/a.json', 'x')}`);
    await expectUnmoved(head, ['leaf 1', 'leaf 2', 'leaf 3']);
  });

  test('a commit with a message of a megabyte', async () => {
    const head = await seeSomeEntries();
    await commitPast(path, '', 'ledger', 'long '.repeat(200_000));
    await expectUnmoved(head, ['leaf 1', 'leaf 2', 'leaf 3']);
  });

  test('a root with more names than are ever read', async () => {
    const head = await seeSomeEntries();
    const blob = (await git(path, ['hash-object', '-w', '--stdin'], 'x')).trim();
    const names = Array.from(
      { length: 100_000 },
      (_, at) => `${String(at).padStart(6, '0')}${'x'.repeat(150)}`,
    );
    const log = (await git(path, ['rev-parse', 'refs/heads/ledger:log'])).trim();
    const lines = [...names.map((name) => `100644 blob ${blob}\t${name}`), `040000 tree ${log}\tlog`];
    const tree = (await git(path, ['mktree'], `${lines.join('\n')}\n`)).trim();
    const commit = await git(path, ['commit-tree', '-m', 'many', '-p', 'refs/heads/ledger', tree]);
    await git(path, ['update-ref', 'refs/heads/ledger', commit.trim()]);
    await expectUnmoved(head, ['leaf 1', 'leaf 2', 'leaf 3']);
    expect(await (await ledger.snapshot()).list('')).toEqual(['log/']);
  });

  test('a directory with more names than are ever read, or one that is broken, until something is added in it', async () => {
    const head = await seeSomeEntries();
    const blob = (await git(path, ['hash-object', '-w', '--stdin'], 'x')).trim();
    const names = Array.from(
      { length: 100_000 },
      (_, at) => `${String(at).padStart(6, '0')}${'x'.repeat(150)}`,
    );
    const many = (
      await git(path, ['mktree'], names.map((name) => `100644 blob ${blob}\t${name}\n`).join(''))
    ).trim();
    const broken = ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'];
    const nonsense = (await git(path, broken, '100644 name')).trim();
    for (const [at, tree] of [many, nonsense].entries()) {
      await commitPast(path, `M 040000 ${tree} orders/0\n`);
      for (const reader of [ledger, await open('handed', head)])
        expect((await wordsOf(reader)).length).toBe(3 + at);
      expect(await (await ledger.snapshot()).list('orders/0')).toEqual([]);
      await othersAdd(`more ${at}`, { 'orders/0/00/900/a.json': 'anew' });
      expect(await (await ledger.snapshot()).list('orders/0')).toEqual(['00/']);
      const { read } = await snapshotOf(await open('reader'));
      expect(Buffer.from((await read('orders/0/00/900/a.json')) ?? []).toString()).toBe('anew');
    }
  });
});

async function snapshotOf(repository: LedgerRepository) {
  const snapshot = await repository.snapshot();
  return {
    read: (name: string) => snapshot.read(name),
    list: (name: string) => snapshot.list(name),
  };
}

/** A tree in the place of the newest commit's, beside the same log. */
async function commitTree(entry: string): Promise<void> {
  const log = (await git(path, ['rev-parse', 'refs/heads/ledger:log'])).trim();
  const tree = (
    await git(path, ['mktree', '--missing', '-z'], [entry, `040000 tree ${log}\tlog`, ''].join('\0'))
  ).trim();
  const commit = await git(path, ['commit-tree', '-m', 'hostile', '-p', 'refs/heads/ledger', tree]);
  await git(path, ['update-ref', 'refs/heads/ledger', commit.trim()]);
}

describe('a tree with what does not belong into it', () => {
  test.each([
    ['a symbolic link', '120000'],
    ['an executable file', '100755'],
  ])('%s in a directory is passed over and not followed', async (_, mode) => {
    await othersAdd('leaf', { 'orders/0/00/100/b.json': 'b' });
    await commitPast(path, fileCommand('orders/0/00/100/a.json', '/etc/passwd', mode));
    const { read, list } = await snapshotOf(ledger);
    expect(await read('orders/0/00/100/a.json')).toBeUndefined();
    expect(await list('orders/0/00/100')).toEqual(['b.json']);
  });

  test('a link in place of a directory is not followed', async () => {
    await othersAdd('leaf');
    await commitPast(path, fileCommand('real/1/a.json', 'a') + fileCommand('orders', 'real', '120000'));
    const { read, list } = await snapshotOf(ledger);
    expect(await read('orders/1/a.json')).toBeUndefined();
    expect(await list('orders')).toEqual([]);
    expect(await list('')).toEqual(['log/', 'real/']);
  });

  test('a submodule is passed over', async () => {
    await othersAdd('leaf');
    await commitPast(path, `M 160000 ${'1'.repeat(40)} orders/0\n`);
    expect(await (await ledger.snapshot()).list('orders')).toEqual([]);
    expect(await (await ledger.snapshot()).list('orders/0/00')).toEqual([]);
  });

  test.each([['..'], ['.git'], ['a\nb'], ['\u001b[2J'], ['x'.repeat(300)], ['..%2f'], ['a b']])(
    'a name that a ledger cannot hold is passed over, and cannot speak to the terminal: %j',
    async (name) => {
      await othersAdd('leaf');
      const blob = (await git(path, ['hash-object', '-w', '--stdin'], 'x')).trim();
      await commitTree(`100644 blob ${blob}\t${name}`);
      expect(await (await ledger.snapshot()).list('')).toEqual(['log/']);
      await othersAdd('next');
      expect(await wordsOf(ledger)).toEqual(['leaf', 'next']);
    },
  );

  test('a huge file is not there, and the others are still read', async () => {
    await othersAdd('leaf', { 'orders/0/00/200/a.json': 'a' });
    await commitPast(path, fileCommand('orders/0/00/100/huge.json', 'x'.repeat(4 * 1024 * 1024 + 1)));
    const { read } = await snapshotOf(ledger);
    const [huge, small] = await Promise.all([
      read('orders/0/00/100/huge.json'),
      read('orders/0/00/200/a.json'),
    ]);
    expect([huge, Buffer.from(small ?? []).toString()]).toEqual([undefined, 'a']);
  });

  test('a commit that is missing its objects is named, and not an absent file', async () => {
    await othersAdd('leaf');
    await commitTree(`100644 blob ${'1'.repeat(40)}\ta.json`);
    await expect((await ledger.snapshot()).read('a.json')).rejects.toMatchObject(tampered);
    expect(await wordsOf(ledger)).toEqual(['leaf']);
  });
});
