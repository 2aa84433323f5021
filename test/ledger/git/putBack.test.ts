import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaves } from './someLeaves.ts';

let root: string;
let path: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-back-'));
  path = join(root, 'ledger.git');
  await initLedgerRepository(path);
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** An entry of somebody who looks for these files first, each by what is to be in it. */
async function addAfterLooking(
  ledger: LedgerRepository,
  wanted: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>> = {},
): Promise<void> {
  await ledger.append(async (snapshot) => {
    for (const [file, word] of Object.entries(wanted)) {
      // Twice, as one does who checks again: it takes its room once.
      await snapshot.readEarlier(file, sha256Hex(word), 1);
      const found = await snapshot.readEarlier(file, sha256Hex(word), 1);
      expect(found && Buffer.from(found).toString()).toBe(word);
    }
    const files = new Map(Object.entries(own).map(([file, word]) => [file, Buffer.from(word)]));
    return { leaves: [Buffer.from('next')], files, message: 'Add', value: undefined };
  });
}

const inNewest = (): Promise<string> => git(path, ['ls-tree', '-r', '--name-only', 'refs/heads/ledger']);
const namesBeside = async (): Promise<string[]> =>
  (await inNewest()).split('\n').filter((name) => name !== '' && !name.startsWith('log/'));
const wordAt = (file: string): Promise<string> => git(path, ['show', `refs/heads/ledger:${file}`]);

describe.each([
  ['a path', false],
  ['a server', true],
])('what was taken away from a ledger at %s', (_place, fileAsRemote) => {
  const open = (): Promise<LedgerRepository> =>
    openLedgerRepository(`file://${path}`, { cacheDir: join(root, 'cache'), fileAsRemote });

  test('comes back with the next entry of whoever looked for it, and nothing else does', async () => {
    const files = {
      'offers/0/00/100/1-created.json.body': 'one',
      'offers/0/00/200/2-created.json.body': 'two',
    };
    await addLeaves(await open(), ['a', 'b'], files);
    await commitPast(path, 'D offers\n');
    const [first = ''] = Object.keys(files);
    await addAfterLooking(await open(), { [first]: 'one' });
    expect(await namesBeside()).toEqual([first]);
    expect(await wordAt(first)).toBe('one');
    // It holds as before: nothing but a leaf came to the log.
    const { log } = await (await open()).snapshot();
    expect(log?.size).toBe(4);
  });

  test('is put in the place of what lies there instead; what is added by the same entry stands', async () => {
    const [mine, other] = ['orders/0/00/100/1-placed.json.body', 'orders/0/00/100/2-attested.json.body'];
    await addLeaves(await open(), ['a', 'b'], { [mine]: 'one', [other]: 'two' });
    await commitPast(path, fileCommand(mine, 'xyz') + fileCommand(other, 'xyz'));
    await addAfterLooking(await open(), { [mine]: 'one', [other]: 'two' }, { [other]: 'mine' });
    expect([await wordAt(mine), await wordAt(other)]).toEqual(['one', 'mine']);
  });
});

test('one entry puts back 64 files, and of those that are large what has room', async () => {
  const ledger = await openLedgerRepository(path, { cacheDir: join(root, 'cache') });
  const small = Object.fromEntries(
    Array.from({ length: 70 }, (_unused, at) => [`offers/${at}`, `word ${at}`]),
  );
  await addLeaves(ledger, ['a'], small);
  await commitPast(path, 'D offers\n');
  await addAfterLooking(ledger, small);
  expect(await namesBeside()).toHaveLength(64);
  const large = Object.fromEntries(['a', 'b', 'c'].map((name) => [`large/${name}`, name.repeat(1_900_000)]));
  await addLeaves(ledger, ['a'], large);
  await commitPast(path, 'D large\n');
  await addAfterLooking(ledger, { ...large, 'offers/69': 'word 69' });
  const names = await namesBeside();
  expect(names.filter((name) => name.startsWith('large/'))).toEqual(['large/a', 'large/b']);
  expect(names).toContain('offers/69');
});
