import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';

let root: string;
let ledger: string;
const heads: string[] = [];
/** A machine may have no identity for git. */
const NOBODY = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@localhost.invalid'];
const git = (...args: string[]): string =>
  execFileSync('git', [...NOBODY, '-C', ledger, ...args], { encoding: 'utf8' }).trim();
const add = async (repository: LedgerRepository, name: string): Promise<void> =>
  repository.append(() =>
    Promise.resolve({ files: new Map([[name, Buffer.from(name)]]), message: name, value: undefined }),
  );

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-head-'));
  ledger = join(root, 'ledger.git');
  await initLedgerRepository(ledger);
  heads.length = 0;
  const writer = await openLedgerRepository(ledger, {
    cacheDir: join(root, 'writer'),
    onHead: (commit) => heads.push(commit),
  });
  for (const name of ['a', 'b', 'c']) await add(writer, name);
});
afterEach(() => rm(root, { recursive: true }));

const places = ['a path', 'a server'] as const;
const open = (place: (typeof places)[number], cache: string, head?: string): Promise<LedgerRepository> =>
  openLedgerRepository(place === 'a path' ? ledger : pathToFileURL(ledger).href, {
    cacheDir: join(root, cache),
    fileAsRemote: true,
    ...(head === undefined ? {} : { head }),
  });

describe.each(places)('a head that was handed on, of a ledger at %s', (place) => {
  test('is held by the ledger that went on from it, and each newer state is told', async () => {
    expect(heads.at(-1)).toBe(git('rev-parse', 'ledger'));
    for (const head of [git('rev-parse', 'ledger~2'), git('rev-parse', 'ledger')]) {
      const repository = await open(place, head, head);
      expect((await repository.snapshot()).commit).toBe(git('rev-parse', 'ledger'));
    }
  });

  test('tells a ledger that went back, lost something, or never had it', async () => {
    const head = git('rev-parse', 'ledger');
    const lost = git('commit-tree', '-p', 'ledger', '-m', 'x', 'ledger~1^{tree}');
    const fork = git('commit-tree', '-p', 'ledger~1', '-m', 'x', 'ledger^{tree}');
    for (const [cache, commit] of Object.entries({ back: git('rev-parse', 'ledger~1'), lost, fork })) {
      git('update-ref', 'refs/heads/ledger', commit);
      const repository = await open(place, cache, head);
      await expect(repository.snapshot()).rejects.toMatchObject({ code: 'tampered' });
      await expect(add(repository, 'd')).rejects.toMatchObject({ code: 'tampered' });
      expect(git('rev-parse', 'ledger')).toBe(commit);
      // Without it nothing is noticed at a first look.
      await (await open(place, `${cache}-first`)).snapshot();
    }
    git('update-ref', 'refs/heads/ledger', head);
    await expect((await open(place, 'never', '1'.repeat(40))).snapshot()).rejects.toMatchObject({
      code: 'tampered',
    });
  });

  test('or an earlier look makes a past; a first look has none, and leaves one', async () => {
    const head = git('rev-parse', 'ledger');
    expect(await (await open(place, 'one', head)).hasPast()).toBe(true);
    const first = await open(place, 'two');
    expect(await first.hasPast()).toBe(false);
    await first.snapshot();
    expect(await (await open(place, 'two')).hasPast()).toBe(true);
  });
});
