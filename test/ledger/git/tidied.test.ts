import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { appendNote } from '../../support/appendNote.ts';

let root: string;
let ledger: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-tidied-'));
  ledger = join(root, 'ledger.git');
  await initLedgerRepository(ledger);
  // One append in many looks whether there is something to tidy: here each of them.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

const packs = async (): Promise<number> =>
  (await readdir(join(ledger, 'objects', 'pack'))).filter((name) => name.endsWith('.pack')).length;

test('a ledger of few loose objects is left alone, and one of many has them packed', async () => {
  const repository = await openLedgerRepository(ledger, { cacheDir: join(root, 'cache') });
  await appendNote(repository, 'notes/first', 'x');
  // What git had begun would be done by now: it takes milliseconds.
  await sleep(500);
  expect(await packs()).toBe(0);
  const sample = join(ledger, 'objects', '17');
  await mkdir(sample, { recursive: true });
  for (let nth = 0; (await readdir(sample)).length < 3; nth++)
    execFileSync('git', ['-C', ledger, 'hash-object', '-w', '--stdin'], { input: `${nth}` });
  await appendNote(repository, 'notes/second', 'x');
  // Git works on its own, after the append has returned.
  while ((await packs()) === 0) await sleep(50);
  expect(await packs()).toBeGreaterThan(0);
});
