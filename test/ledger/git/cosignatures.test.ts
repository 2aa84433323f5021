import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { COMMITS_LOOKED_BACK } from '../../../src/ledger/git/gitLogs.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { grow, logOf, someLeaves, text } from '../log/logs.ts';
import { commitMany, commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaf, addLeaves, creation, wordsOf } from './someLeaves.ts';
import { commitLog } from './voidCommit.ts';

const PATH = `cosignatures/${'ab'.repeat(32)}`;

let root: string;
let ledger: string;
let readers = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-cosigned-'));
  ledger = join(root, 'ledger.git');
  await initLedgerRepository(ledger);
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const open = (place: 'a path' | 'a server' = 'a path'): Promise<LedgerRepository> =>
  openLedgerRepository(place === 'a path' ? ledger : pathToFileURL(ledger).href, {
    cacheDir: join(root, `reader-${++readers}`),
    fileAsRemote: true,
  });

async function cosign(writer: LedgerRepository, note: string): Promise<void> {
  await writer.append(() =>
    Promise.resolve({ cosignatures: new Map([[PATH, text(note)]]), message: 'Cosign', value: undefined }),
  );
}

async function noteIn(reader: LedgerRepository): Promise<string | undefined> {
  const bytes = await (await reader.snapshot()).read(`log/${PATH}`);
  return bytes && Buffer.from(bytes).toString();
}

describe.each(['a path', 'a server'] as const)('a cosignature, on a ledger at %s', (place) => {
  test('adds no leaf, and the next writer keeps it', async () => {
    const [always, writer] = [await open(place), await open(place)];
    await addLeaf(writer, 'one');
    await cosign(writer, 'first');
    expect([await wordsOf(always), await noteIn(always)]).toEqual([['one'], 'first']);
    await addLeaf(writer, 'two');
    await cosign(await open(place), 'second');
    await addLeaf(await open(place), 'three');
    for (const reader of [always, writer, await open(place)])
      expect([await wordsOf(reader), await noteIn(reader)]).toEqual([['one', 'two', 'three'], 'second']);
  });

  test('stays where a spoiled log is mended', async () => {
    await addLeaf(await open(place), 'one');
    await cosign(await open(place), 'first');
    await commitPast(ledger, 'D log/checkpoint\n', 'ledger', `past\n\nLog: 9 ${'ab'.repeat(32)}`);
    await addLeaf(await open(place), 'two');
    expect([await wordsOf(await open(place)), await noteIn(await open(place))]).toEqual([
      ['one', 'two'],
      'first',
    ]);
    await commitPast(ledger, `D log/checkpoint\n`);
    await cosign(await open(place), 'second');
    expect([await wordsOf(await open(place)), await noteIn(await open(place))]).toEqual([
      ['one', 'two'],
      'second',
    ]);
    expect(await git(ledger, ['ls-tree', '--name-only', 'refs/heads/ledger:log'])).toContain('checkpoint');
  });
});

test('is refused where there is no log', async () => {
  await expect(cosign(await open(), 'first')).rejects.toMatchObject({
    code: 'not-found',
    message: 'the ledger has no log that could be cosigned',
  });
});

test('a folder of them that nobody can read is emptied by whoever writes there', async () => {
  await addLeaf(await open(), 'one');
  const nonsense = await git(
    ledger,
    ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'],
    '100644 name',
  );
  await commitPast(ledger, `M 040000 ${nonsense.trim()} log/cosignatures\n`);
  await addLeaf(await open(), 'two');
  await cosign(await open(), 'first');
  expect([await wordsOf(await open()), await noteIn(await open())]).toEqual([['one', 'two'], 'first']);
});

test.each(['a path', 'a server'] as const)(
  'hundreds of them in a row stop nobody, of a ledger at %s',
  async (place) => {
    const always = await open(place);
    await addLeaves(always, ['one', 'two']);
    await commitMany(ledger, 500, `log/${PATH}`);
    for (const reader of [always, await open(place)])
      expect([await wordsOf(reader), await noteIn(reader)]).toEqual([['one', 'two'], '499']);
    await addLeaf(await open(place), 'three');
    expect([await wordsOf(always), await noteIn(await open(place))]).toEqual([
      ['one', 'two', 'three'],
      '499',
    ]);
  },
  60_000,
);

test('they use up nothing of what a newcomer looks back: a forged log before them begins none', async () => {
  const first = creation();
  const log = await logOf([first, ...someLeaves(3)], ledgerIdOf(nodeHasher, first));
  await commitLog(ledger, log);
  await commitLog(ledger, await grow(log, someLeaves(65, 'forged')));
  await commitPast(ledger, fileCommand('log/junk', 'x'));
  await commitMany(ledger, COMMITS_LOOKED_BACK - 2, `log/${PATH}`);
  expect((await (await open()).snapshot()).log?.size).toBe(4);
});
