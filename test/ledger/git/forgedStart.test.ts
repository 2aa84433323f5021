import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import {
  COMMITS_LOOKED_BACK,
  COMMITS_LOOKED_THROUGH,
  CommitLogs,
  MOST_TRIED,
} from '../../../src/ledger/git/gitLogs.ts';
import { openPlace } from '../../../src/ledger/git/places/gitPlaces.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import type { Tree } from '../../../src/ledger/log/tree/consistencyProof.ts';
import { grow, logOf, someLeaves, text, type MemoryLog } from '../log/logs.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { commitMany, commitPast, fileCommand, git } from './gitTestRepository.ts';
import { creation } from './someLeaves.ts';
import { commitLog, lineOf } from './voidCommit.ts';

let root: string;
let ledger: string;
let log: MemoryLog;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-start-'));
  ledger = join(root, 'ledger.git');
  await initLedgerRepository(ledger);
  const first = creation();
  log = await logOf([first], ledgerIdOf(nodeHasher, first));
  await append(await open('a path', 'writer'), [first]);
  for (const word of ['a', 'b', 'c']) {
    await append(await open('a path', 'writer'), [text(word)]);
    log = await grow(log, [text(word)]);
  }
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const places = ['a path', 'a server'] as const;
const open = (place: (typeof places)[number], cache: string, head?: Tree): Promise<LedgerRepository> =>
  openLedgerRepository(place === 'a path' ? ledger : pathToFileURL(ledger).href, {
    cacheDir: join(root, cache),
    fileAsRemote: true,
    ...(head && { head }),
  });

async function append(writer: LedgerRepository, leaves: readonly Uint8Array[]): Promise<void> {
  await writer.append(() => Promise.resolve({ leaves, files: new Map(), message: 'Add', value: 0 }));
}

/** So many commits that say that the log is this one, without its files. */
async function claims(count: number, said: MemoryLog): Promise<void> {
  for (let at = 0; at < count; at++)
    await commitPast(ledger, fileCommand('claims', `${at}`), 'ledger', `past\n\n${lineOf(said)}`);
}

/** What the log would be with more leaves than a commit may add: void for whoever looks at the commit before it. */
async function forge(): Promise<MemoryLog> {
  const forged = await grow(log, someLeaves(65, 'forged'));
  await commitLog(ledger, forged);
  return forged;
}

async function sizeFor(reader: LedgerRepository): Promise<number | undefined> {
  return (await reader.snapshot()).log?.size;
}

describe.each(places)('a void commit with which the newest ones begin, of a ledger at %s', (place) => {
  test('begins no log for a reader that was handed a head, and its entry counts for all', async () => {
    const always = await open(place, 'always');
    expect(await sizeFor(always)).toBe(4);
    await forge();
    await commitMany(ledger, COMMITS_LOOKED_BACK - 1, 'pad');
    const handed = await open(place, 'handed', log);
    expect([await sizeFor(always), await sizeFor(handed)]).toEqual([4, 4]);
    await append(handed, [text('d')]);
    expect([await sizeFor(always), await sizeFor(await open(place, 'next', log))]).toEqual([5, 5]);
  }, 60_000);

  test('begins none for a reader whose last commit was replaced by force', async () => {
    const [looked, always] = [await open(place, 'looked'), await open(place, 'always')];
    await forge();
    expect([await sizeFor(looked), await sizeFor(always)]).toEqual([4, 4]);
    const forged = await git(ledger, ['rev-parse', 'refs/heads/ledger']);
    await commitMany(ledger, 1, 'replaced');
    expect(await sizeFor(looked)).toBe(4);
    await git(ledger, ['update-ref', 'refs/heads/ledger', forged.trim()]);
    await commitMany(ledger, COMMITS_LOOKED_BACK - 1, 'pad');
    expect([await sizeFor(looked), await sizeFor(always)]).toEqual([4, 4]);
    await append(looked, [text('d')]);
    expect([await sizeFor(looked), await sizeFor(always)]).toEqual([5, 5]);
  }, 60_000);

  test('is not needed: commits that say nothing stop no reader that begins with nothing', async () => {
    await commitMany(ledger, COMMITS_LOOKED_BACK, 'pad');
    for (const reader of [await open(place, 'first'), await open(place, 'handed', log)])
      expect(await sizeFor(reader)).toBe(4);
    await append(await open(place, 'handed'), [text('d')]);
    expect(await sizeFor(await open(place, 'next', log))).toBe(5);
  }, 60_000);
});

test.each([
  [MOST_TRIED - 1, 'found', 5],
  [MOST_TRIED, 'given up', undefined],
])('%s commits that only say that they have the log looked for: it is %s', async (count, _end, size) => {
  const next = await grow(log, [text('d')]);
  await claims(count, next);
  await append(await open('a path', 'writer'), [text('d')]);
  const { place } = await openPlace(ledger, { cacheDir: join(root, 'reader') });
  const head = (await place.newestHead(undefined)) ?? '';
  expect((await new CommitLogs(place).from(next, head))?.log.size).toBe(size);
  place.close();
});

test.each(places)(
  'behind 1,024 commits that say nothing, of a ledger at %s, no log is found',
  async (place) => {
    await commitMany(ledger, COMMITS_LOOKED_THROUGH - 1, 'pad');
    expect(await sizeFor(await open(place, 'near'))).toBe(4);
    await commitMany(ledger, 1, 'last');
    for (const reader of [await open(place, 'first'), await open(place, 'handed', log)])
      await expect(reader.snapshot()).rejects.toMatchObject({
        code: 'tampered',
        message: expect.stringContaining('hold no log'),
      });
  },
  60_000,
);
