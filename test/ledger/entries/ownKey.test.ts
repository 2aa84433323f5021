import { expect, it } from '@jest/globals';
import { Accounts } from '../../../src/ledger/entries/accounts.ts';
import { ownKey } from '../../../src/ledger/entries/keys/ownKey.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';
import { fingerprintOf, generatePartyKey } from '../../../src/pgp/keys.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';

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
