import { beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, refusalFor } from '../../../src/ledger/entries/accounts.ts';
import { EntryBatch } from '../../../src/ledger/entries/entryBatch.ts';
import { entryName, leafFiles } from '../../../src/ledger/entries/entries.ts';
import { ownKey } from '../../../src/ledger/entries/keys/ownKey.ts';
import { accountDirectory } from '../../../src/ledger/ledgerPaths.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';
import { OwnVerdicts } from '../../../src/ledger/verdicts/verdicts.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { enterKey, ofKey } from '../../support/enterKey.ts';
import { appendLeaves, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { watched } from './watched.ts';

let alice: PrivateKey;
let own: string;
let begun: MemoryRepository;
let leaf: Uint8Array;
beforeAll(async () => {
  alice = await generatePartyKey({ name: 'Alice' });
  own = fingerprintOf(alice.toPublic());
  begun = new MemoryRepository();
  // Leaf 0 begins the ledger, leaf 1 enters Alice's key.
  const { leaves, files } = await EntryBatch.on(await begun.snapshot(), alice);
  await appendLeaves(begun, leaves, files);
  leaf = leaves[1] ?? new Uint8Array();
});

function hide(repository: MemoryRepository, index: number): void {
  for (const end of ['', '.asc'])
    repository.files.delete(`${accountDirectory(own)}/${entryName(index, 'key.added')}${end}`);
}

describe('the key before a place', () => {
  it('is told without the whole log where its files lead to it, or to its end', async () => {
    const repository = new MemoryRepository(begun.files);
    const told = { kind: 'key.revoked', content: { reason: 'retired' }, about: own, after: null };
    const { index } = await tell(repository, told, alice, ofKey(own));
    for (const [place, isThere] of [
      [2, true],
      [index + 1, false],
    ] as const) {
      const { snapshot, asked } = await watched(repository);
      const accounts = new Accounts(snapshot, { near: 0 });
      expect([(await accounts.keyBefore(own, place)) !== undefined, asked.from]).toEqual([
        isThere,
        [index + 1],
      ]);
    }
  });

  it('is looked for in the whole log where a later file alone is left, and known from then on', async () => {
    const repository = new MemoryRepository(begun.files);
    await appendLeaves(repository, [Buffer.from('word')]);
    const again = await enterKey(repository, alice);
    hide(repository, 1);
    const { snapshot, asked } = await watched(repository);
    const accounts = new Accounts(snapshot, { near: 0 });
    const first = async () => (await accounts.lifeOf(own)).certificates.map(({ index }) => index);
    expect(await first()).toEqual([again.index]);
    expect(await accounts.keyBefore(own, 2)).toBeDefined();
    expect([await first(), asked.from]).toEqual([[1], [again.index + 1, 0]]);
    expect(await accounts.keyBefore(own, 1)).toBeUndefined();
    expect(asked.from).toHaveLength(2);
  });
});

/** A long log to which one file of Alice's leads; tells where it was looked through from. */
function long(size: number): { readonly snapshot: RecordedSnapshot; readonly from: number[] } {
  const from: number[] = [];
  const log = {
    ledger: 'ab'.repeat(32),
    size,
    holds: () => Promise.resolve(true),
    rootAt: () => Promise.resolve(new Uint8Array(32)),
    about: (_digest: string, first: number) => {
      from.push(first);
      return Promise.resolve([]);
    },
  } as unknown as LogView;
  const path = `${accountDirectory(own)}/${entryName(size - 1, 'key.added')}`;
  const { head, signature } = leafFiles(leaf);
  return {
    snapshot: new RecordedSnapshot(
      new Map([
        [path, head],
        [`${path}.asc`, signature],
      ]),
      log,
    ),
    from,
  };
}

it('a key that seems to begin among the newest 16,384 leaves is read from all of these', async () => {
  const { snapshot, from } = long(100_000);
  await new Accounts(snapshot).lifeOf(own).catch(() => undefined);
  expect(from[0]).toBe(100_000 - 16_384);
});

it('whoever is about to write looks as far back as is asked', async () => {
  for (const [asked, first] of [
    [undefined, 100_000 - 16_384],
    [10, 10],
    [99_999, 100_000 - 16_384],
  ] as const) {
    const { snapshot, from } = long(100_000);
    await ownKey(snapshot, alice.toPublic(), asked).catch(() => undefined);
    expect(from[0]).toBe(first);
  }
});

it('what was verified before is known to whoever reads, and to this process where nobody says', async () => {
  const snapshot = await begun.snapshot();
  const verdicts = new OwnVerdicts();
  expect(new Accounts(Object.assign(await begun.snapshot(), { verdicts })).verdicts).toBe(verdicts);
  expect(new Accounts(snapshot).verdicts).toBe(new Accounts(snapshot).verdicts);
  expect(new Accounts(snapshot).verdicts).toBeInstanceOf(OwnVerdicts);
});

it('what is not believed is told with why', () => {
  expect(refusalFor('entry 3', new Error('it is none'))).toEqual({ what: 'entry 3', reason: 'it is none' });
});
