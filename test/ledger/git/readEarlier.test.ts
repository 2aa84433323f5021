import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { GitSnapshot, LOOKED_BACK } from '../../../src/ledger/git/gitSnapshot.ts';
import { openPlace } from '../../../src/ledger/git/places/gitPlaces.ts';
import { commitMany, commitPast, fileCommand } from './gitTestRepository.ts';

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
  const found = await snapshot.readEarlier('a/x', (bytes) => Buffer.from(bytes).toString() === word);
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
