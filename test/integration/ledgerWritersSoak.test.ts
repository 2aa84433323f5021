import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakLedgerWriters } from '../../soak/writers/ledgerWriters.ts';
import { SoakState } from '../../soak/soakState.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-soak-test-'));
});
afterEach(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));

const seed = 'a cut';
const open = () => SoakState.open(directory, { name: 'ledger-writers', seed, commit: 'c' }, () => seed);

test('the soak of eight writers, cut, goes on where it stopped', async () => {
  const first = await soakLedgerWriters(seed, { amount: 1 }, open());
  expect(first).toMatchObject({ whole: true, did: { rounds: 1 } });
  const second = await soakLedgerWriters(seed, { amount: 1 + (first.did['entries'] ?? 0) }, open());
  expect(second).toMatchObject({ whole: true, did: { rounds: 2 } });
  expect(second.did['writers killed']).toBeGreaterThan(0);
});

test('the soak of eight writers notices entries that are not there', async () => {
  open().save({ rounds: 1, entries: 1, kills: 0 });
  await expect(soakLedgerWriters(seed, { amount: 1000 }, open())).rejects.toThrow(
    /^round 1: \d+ entries are there, \d+ were written$/,
  );
});
