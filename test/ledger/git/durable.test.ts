import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openPlace } from '../../../src/ledger/git/places/gitPlaces.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-durable-'));
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** What git, as it is run on a ledger, is told of waiting for the disk. */
async function toldOf(asRemote: boolean): Promise<string> {
  const path = join(root, 'ledger.git');
  await initLedgerRepository(path);
  const url = asRemote ? pathToFileURL(path).href : path;
  const { place } = await openPlace(url, { cacheDir: join(root, 'cache'), fileAsRemote: asRemote });
  await place.newestHead(undefined);
  const env = { ...process.env, ...place.env };
  const told = execFileSync('git', ['config', '--get-regexp', '^core\\.fsync$'], { env, encoding: 'utf8' });
  place.close();
  return told.trim();
}

test('what is written into a ledger by path waits for objects and branch to be on the disk', async () => {
  expect(await toldOf(false)).toBe('core.fsync committed,loose-object,reference');
});

test('a cache of a ledger on a server waits for nothing more than git does by itself', async () => {
  await expect(toldOf(true)).rejects.toThrow(/status|failed/i);
});
