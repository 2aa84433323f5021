import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaf, namesBeside } from './someLeaves.ts';

let directory: string;
let path: string;
let cacheDir: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-git-ledger-'));
  path = join(directory, 'ledger.git');
  cacheDir = join(directory, 'cache');
  await initLedgerRepository(path);
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

describe('what is not a ledger', () => {
  test('a path without a repository is named', async () => {
    await expect(openLedgerRepository(join(directory, 'none'), { cacheDir })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('a repository with other branches only is not taken for an empty ledger', async () => {
    await addLeaf(await openLedgerRepository(path, { cacheDir, branch: 'main' }), 'leaf', { 'a.json': 'a' });
    const ledger = await openLedgerRepository(path, { cacheDir });
    await expect(ledger.snapshot()).rejects.toMatchObject({ code: 'not-found' });
    await expect(addLeaf(ledger, 'leaf', { b: 'b' })).rejects.toMatchObject({ code: 'not-found' });
    await initLedgerRepository(path);
    await addLeaf(ledger, 'leaf', { b: 'b' });
    expect(await namesBeside(ledger)).toEqual(['README.md', 'b']);
    expect(await git(path, ['ls-tree', '--name-only', 'main'])).toBe('a.json\nlog\n');
  });

  test('a directory with other files is not made into a ledger', async () => {
    await mkdir(join(directory, 'mine'));
    await writeFile(join(directory, 'mine', 'thesis.txt'), 'x');
    await expect(initLedgerRepository(join(directory, 'mine'))).rejects.toMatchObject({ code: 'exists' });
  });

  test('a repository with files of its own can hold a ledger beside them', async () => {
    const work = join(directory, 'work');
    await mkdir(work);
    await git(join(work, '.git'), ['init', '--quiet', '--initial-branch=main']);
    await commitPast(join(work, '.git'), fileCommand('thesis.txt', 'x'), 'main');
    await initLedgerRepository(work);
    const ledger = await openLedgerRepository(work, { cacheDir });
    await addLeaf(ledger, 'leaf', { 'a.json': 'a' });
    expect(await namesBeside(ledger)).toEqual(['README.md', 'a.json']);
    expect(await git(join(work, '.git'), ['ls-tree', '--name-only', 'main'])).toBe('thesis.txt\n');
  });

  test('making a ledger again keeps what it holds', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await addLeaf(ledger, 'leaf', { 'a.json': 'a' });
    await initLedgerRepository(path);
    const content = await (await ledger.snapshot()).read('a.json');
    expect(Buffer.from(content ?? []).toString('utf8')).toBe('a');
  });
});
