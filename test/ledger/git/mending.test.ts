import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { grow, logOf, someLeaves, text, type MemoryLog } from '../log/logs.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaf, creation } from './someLeaves.ts';
import { lineOf, logCommands } from './voidCommit.ts';

const FIRST = creation();
const ID = ledgerIdOf(nodeHasher, FIRST);
const FILE = 'orders/0/00/200/a.json';

let root: string;
let path: string;
let readers = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-mend-'));
  path = join(root, 'ledger.git');
  await initLedgerRepository(path);
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const open = (): Promise<LedgerRepository> =>
  openLedgerRepository(path, { cacheDir: join(root, `reader-${++readers}`) });

/** A tree that nobody can read. */
const nonsense = async (): Promise<string> =>
  (await git(path, ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'], '100644 name')).trim();

async function begin(size: number): Promise<MemoryLog> {
  const leaves = [FIRST, ...someLeaves(size - 1)];
  const writer = await open();
  for (let at = 0; at < size; at += 64)
    await writer.append(() =>
      Promise.resolve({ leaves: leaves.slice(at, at + 64), files: new Map(), message: 'Add', value: 0 }),
    );
  return logOf(leaves, ID);
}

/** Somebody who knows nothing adds an entry with a file: all readers find both, and in `log/` is the log alone. */
async function expectGoesOn(before: MemoryLog): Promise<void> {
  const known = await open();
  await known.snapshot();
  await addLeaf(await open(), 'next', { [FILE]: 'found' });
  const next = await grow(before, [text('next')]);
  for (const reader of [known, await open()]) {
    const snapshot = await reader.snapshot();
    expect(snapshot.log?.size).toBe(next.size);
    expect(Buffer.compare(snapshot.log?.root ?? text(''), next.root)).toBe(0);
    expect(Buffer.from((await snapshot.read(FILE)) ?? []).toString()).toBe('found');
  }
  const names = await git(path, ['ls-tree', '-r', '--name-only', 'refs/heads/ledger:log']);
  expect(names.trim().split('\n').sort()).toEqual([...next.content.keys()].sort());
}

describe('whoever writes next mends', () => {
  test('a root that nobody can read', async () => {
    const log = await begin(3);
    const commit = ['commit-tree', '-m', 'broken', '-p', 'refs/heads/ledger', await nonsense()];
    await git(path, ['update-ref', 'refs/heads/ledger', (await git(path, commit)).trim()]);
    await expectGoesOn(log);
  });

  test('a log of which the directories cannot be read, and keeps its own', async () => {
    let log = await begin(3);
    for (const where of ['log', 'log/tile', 'log/tile/entries', 'log/tile/0/000.p']) {
      await commitPast(path, `M 040000 ${await nonsense()} ${where}\n`);
      await expectGoesOn(log);
      log = await grow(log, [text('next')]);
    }
  });

  test('a directory in which its file is to lie, however deep', async () => {
    let log = await begin(2);
    for (const where of ['orders', 'orders/0', 'orders/0/00', 'orders/0/00/200']) {
      await commitPast(path, fileCommand('orders/0/00/300/other.json', 'other'));
      await commitPast(path, `M 040000 ${await nonsense()} ${where}\n`);
      await expectGoesOn(log);
      log = await grow(log, [text('next')]);
      await commitPast(path, `D ${FILE}\n`);
    }
  });

  test('a file, or a link, in the place of such a directory', async () => {
    let log = await begin(2);
    for (const command of [fileCommand('orders/0', 'x'), fileCommand('orders', 'log', '120000')]) {
      await commitPast(path, `D orders\n${command}`);
      await expectGoesOn(log);
      log = await grow(log, [text('next')]);
    }
  });

  test('a directory that a longer log needs first, in a commit whose log is otherwise its own', async () => {
    const log = await begin(254);
    const next = await grow(log, [text('own')]);
    const broken = `M 040000 ${await nonsense()} log/tile/1\n`;
    await commitPast(
      path,
      Buffer.concat([logCommands(next), Buffer.from(broken)]),
      'ledger',
      `past\n\n${lineOf(next)}`,
    );
    expect((await (await open()).snapshot()).log?.size).toBe(255);
    await expectGoesOn(next);
  });

  test('a folder log/ that was there before there was a log', async () => {
    await commitPast(path, fileCommand('log/junk', 'x') + fileCommand('log/checkpoint', 'x'));
    const reader = await open();
    expect((await reader.snapshot()).log).toBeUndefined();
    await addLeaf(await open(), 'first');
    const { log } = await reader.snapshot();
    expect(log?.size).toBe(2);
    const names = await git(path, ['ls-tree', '-r', '--name-only', 'refs/heads/ledger:log']);
    expect(names).not.toContain('junk');
  });
});
