import { expect, it } from '@jest/globals';
import { Accounts } from '../../../src/ledger/entries/accounts.ts';
import { EntryBatch } from '../../../src/ledger/entries/entryBatch.ts';
import { mendedKeyFiles, ownKey } from '../../../src/ledger/entries/keys/ownKey.ts';
import type { KeyLife } from '../../../src/ledger/entries/keys/keyLife.ts';
import { lastOf } from '../../../src/ledger/entries/keys/readKeyLife.ts';
import { accountDirectory } from '../../../src/ledger/ledgerPaths.ts';
import { extendKey } from '../../../src/pgp/certificates.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';
import { fingerprintOf, generatePartyKey } from '../../../src/pgp/keys.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';
import { ofKey } from '../../support/enterKey.ts';
import { appendLeaves, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';

/** A long log that has nothing about anybody; notes where it was looked through from. */
function longLog(size: number): { readonly log: LogView; readonly from: number[] } {
  const from: number[] = [];
  const log: Partial<LogView> = {
    ledger: 'ab'.repeat(32),
    size,
    about: (_digest, first) => {
      from.push(first);
      return Promise.resolve([]);
    },
  };
  return { log: log as LogView, from };
}

const newcomer = await generatePartyKey({ name: 'Carol' });

it('a party that is new looks at the newest 16,384 leaves alone, however long the log is', async () => {
  const { log, from } = longLog(100_000);
  const life = await ownKey(new RecordedSnapshot(new Map(), log), newcomer.toPublic());
  expect([life.certificates, from]).toEqual([[], [100_000 - 16_384]]);
});

it('who reads what a party wrote looks through all of it before saying that it has no key', async () => {
  const { log, from } = longLog(100_000);
  const life = await new Accounts(new RecordedSnapshot(new Map(), log)).lifeOf(
    fingerprintOf(newcomer.toPublic()),
  );
  expect([life.certificates, from]).toEqual([[], [0]]);
});

it('an owner puts back the files of sixty entries at once, and of no more', async () => {
  const repository = new MemoryRepository();
  const { leaves, files } = await EntryBatch.on(await repository.snapshot(), newcomer);
  await appendLeaves(repository, leaves, files);
  const life = await ownKey(await repository.snapshot(), newcomer.toPublic());
  const [, leaf = new Uint8Array()] = leaves;
  const entries = Array.from({ length: 61 }, (_, index) => ({ ...life.entries[0], index }));
  const log = { leafAt: () => Promise.resolve(leaf) } as unknown as LogView;
  const mended = await mendedKeyFiles(new RecordedSnapshot(new Map(), log), {
    ...life,
    certificates: [],
    entries: entries as unknown as KeyLife['entries'],
  });
  expect(mended.size).toBe(120);
});

it('an owner puts back each certificate in its own place', async () => {
  const repository = new MemoryRepository();
  const { leaves, files } = await EntryBatch.on(await repository.snapshot(), newcomer);
  await appendLeaves(repository, leaves, files);
  const longer = (await extendKey(newcomer, new Date(Date.now() + 86_400_000))).toPublic();
  const about = fingerprintOf(longer);
  const after = lastOf(await ownKey(await repository.snapshot(), longer));
  const told = { kind: 'key.renewed', content: { certificate: longer.armor() }, about, after };
  await tell(repository, told, newcomer, ofKey(about));
  const path = `${accountDirectory(about)}/2-renewed.json.body`;
  expect(repository.files.delete(path)).toBe(true);
  const snapshot = await repository.snapshot();
  const mended = await mendedKeyFiles(snapshot, await ownKey(snapshot, longer));
  expect([...mended].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    [path, longer.armor()],
  ]);
});
