import { describe, expect, test } from '@jest/globals';
import { RecordedSnapshot, RecordingSnapshot } from '../../src/ledger/recordedSnapshot.ts';
import { recordedIn, recordOf } from '../../src/report/recordedLedger.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { creation } from '../ledger/git/someLeaves.ts';
import { appendLeaves } from '../support/logKit.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';

const KEPT = ['accounts/aa/aa/1-added.json.body', 'orders/0/00/200/1-placed.json.body'];
const OTHERS = [
  'README.md',
  'requests/aa/bb.json',
  'orders/0/00/200/1-placed.json',
  'accounts/aa/aa/1-added.json',
];

async function recording(): Promise<RecordingSnapshot> {
  const repository = new MemoryRepository(
    new Map([...KEPT, ...OTHERS].map((path) => [path, Buffer.from(path)])),
  );
  await appendLeaves(repository, [creation(), Buffer.from('one'), Buffer.from('two')]);
  const snapshot = new RecordingSnapshot(await repository.snapshot());
  await snapshot.log?.leafAt(1);
  for (const path of [...KEPT, ...OTHERS]) await snapshot.read(path);
  return snapshot;
}
const recorded = async (): Promise<ReportFile['ledger']> => recordOf(await recording());

describe('the record of what was read of a ledger', () => {
  test('has its leaves, and bodies, and no other file', async () => {
    const { leaves, files, size } = await recorded();
    expect([leaves, size]).toEqual([{ 1: 'one' }, 3]);
    expect(files).toEqual(Object.fromEntries(KEPT.map((path) => [path, path])));
  });

  test('names the commit, where there is one', async () => {
    const own = await recording();
    expect(recordOf(own).commit).toBe(own.commit);
    const none = new RecordedSnapshot(new Map(), own.log);
    expect(recordOf(new RecordingSnapshot(none))).not.toHaveProperty('commit');
  });

  test('is none of a ledger without entries', async () => {
    const empty = new RecordingSnapshot(await new MemoryRepository().snapshot());
    expect(() => recordOf(empty)).toThrow(
      expect.objectContaining({ code: 'not-found', message: 'the ledger has no entries yet' }),
    );
  });

  test('is read as it was', async () => {
    const snapshot = recordedIn({ ledger: await recorded() });
    for (const path of KEPT) expect(Buffer.from((await snapshot.read(path)) ?? []).toString()).toBe(path);
    const { log } = snapshot;
    expect(Buffer.from((await log?.leafAt(1)) ?? []).toString()).toBe('one');
    await expect(log?.leafAt(2)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each(['', 'ab', 'ab'.repeat(31), 'ab'.repeat(33), 'x'.repeat(64), 'A'.repeat(64)])(
    'is refused with %j for a hash',
    async (hex) => {
      const ledger = await recorded();
      const [range = ''] = Object.keys(ledger.hashes);
      for (const lie of [{ root: hex }, { hashes: { ...ledger.hashes, [range]: hex } }])
        expect(() => recordedIn({ ledger: { ...ledger, ...lie } })).toThrow(
          expect.objectContaining({
            code: 'tampered',
            message: 'a hash in the report is not 64 hex digits',
          }),
        );
    },
  );
});
