import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { formatHead, parseHead } from '../../../src/ledger/ledgerHead.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import type { Tree } from '../../../src/ledger/log/tree/consistencyProof.ts';
import { addLeaf, wordsOf } from './someLeaves.ts';

let root: string;
let ledger: string;
const heads: Tree[] = [];
/** A machine may have no identity for git. */
const NOBODY = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@localhost.invalid'];
const git = (...args: string[]): string =>
  execFileSync('git', [...NOBODY, '-C', ledger, ...args], { encoding: 'utf8' }).trim();

/** The state that was told after so many leaves, the one that creates the ledger not counted. */
function headAfter(leaves: number): Tree {
  const head = heads.find(({ size }) => size === leaves + 1);
  if (head === undefined) throw new Error(`no head of ${leaves} leaves was told`);
  return head;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-head-'));
  ledger = join(root, 'ledger.git');
  await initLedgerRepository(ledger);
  heads.length = 0;
  const writer = await openLedgerRepository(ledger, {
    cacheDir: join(root, 'writer'),
    onHead: (head) => heads.push(head),
  });
  for (const name of ['a', 'b', 'c']) await addLeaf(writer, name);
});
afterEach(() => rm(root, { recursive: true, maxRetries: 5 }));

const places = ['a path', 'a server'] as const;
const open = (place: (typeof places)[number], cache: string, head?: Tree): Promise<LedgerRepository> =>
  openLedgerRepository(place === 'a path' ? ledger : pathToFileURL(ledger).href, {
    cacheDir: join(root, cache),
    fileAsRemote: true,
    ...(head === undefined ? {} : { head }),
  });

describe.each(places)('a head that was handed on, of a ledger at %s', (place) => {
  test('is held by the ledger that went on from it, and each newer state is told', async () => {
    expect([...new Set(heads.map(({ size }) => size))]).toEqual([2, 3, 4]);
    for (const leaves of [1, 2, 3]) {
      const repository = await open(place, `held-${leaves}`, headAfter(leaves));
      expect(await wordsOf(repository)).toEqual(['a', 'b', 'c']);
    }
    const { log } = await (await open(place, 'own')).snapshot();
    expect(log && formatHead(log)).toBe(formatHead(headAfter(3)));
  });

  test('survives being written down', () => {
    const head = headAfter(3);
    expect(parseHead(formatHead(head))).toEqual({ size: head.size, root: head.root });
    const text = formatHead(head);
    for (const no of [
      '',
      `0${text}`,
      text.slice(1),
      text.toUpperCase(),
      `${text} `,
      text.slice(0, -1),
      'x-y',
    ])
      expect([no, parseHead(no)]).toEqual([no, undefined]);
  });

  test('tells a ledger that went back, lost something, or never had it', async () => {
    const [head, newest] = [headAfter(3), git('rev-parse', 'ledger')];
    git('branch', 'back', 'ledger~1');
    git('update-ref', 'refs/heads/ledger', 'ledger~1');
    for (const name of ['x', 'c', 'd']) await addLeaf(await open(place, 'liar'), name);
    git('branch', 'fork', 'ledger');
    git('branch', 'short', 'ledger~2');
    for (const branch of ['back', 'fork', 'short']) {
      const commit = git('rev-parse', branch);
      git('update-ref', 'refs/heads/ledger', commit);
      const repository = await open(place, branch, head);
      const refusal = { code: 'tampered', message: expect.stringContaining('rolled back or rewritten') };
      await expect(repository.snapshot()).rejects.toMatchObject(refusal);
      await expect(addLeaf(repository, 'd')).rejects.toMatchObject(refusal);
      expect(git('rev-parse', 'ledger')).toBe(commit);
      // Without it nothing is noticed at a first look.
      await (await open(place, `${branch}-first`)).snapshot();
    }
    git('update-ref', 'refs/heads/ledger', newest);
    const never = { size: 2, root: new Uint8Array(32).fill(7) };
    await expect((await open(place, 'never', never)).snapshot()).rejects.toMatchObject({ code: 'tampered' });
    const later = { ...head, size: 5 };
    await expect((await open(place, 'later', later)).snapshot()).rejects.toMatchObject({ code: 'tampered' });
  });

  test('or an earlier look makes a past; a first look has none, and leaves one', async () => {
    expect(await (await open(place, 'one', headAfter(3))).hasPast()).toBe(true);
    const first = await open(place, 'two');
    expect(await first.hasPast()).toBe(false);
    await first.snapshot();
    expect(await (await open(place, 'two')).hasPast()).toBe(true);
  });
});
