import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { ORDERS_A_BLOCK } from '../../../src/ledger/ledgerPaths.ts';
import type { LedgerRepository, LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { logOf, someLeaves, type MemoryLog } from '../log/logs.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaves, creation } from './someLeaves.ts';
import { lineOf, logCommands } from './voidCommit.ts';

/** With so many leaves the first block goes. */
const BOUNDARY = 1.5 * ORDERS_A_BLOCK;
const OLD = 'orders/0/12/1200';
const OTHER_OLD = 'orders/0/77/7700';
const YOUNG = 'orders/1/00/1000000';

let root: string;
let path: string;
let log: MemoryLog;
let readers: number;
beforeEach(async () => {
  readers = 0;
  root = await mkdtemp(join(tmpdir(), 'countersign-block-'));
  path = join(root, 'ledger.git');
  await initLedgerRepository(path);
  const leaves = [creation(), ...someLeaves(BOUNDARY - 3)];
  log = await logOf(leaves, ledgerIdOf(nodeHasher, creation()));
  const files = [OLD, OTHER_OLD, YOUNG].map((directory) =>
    fileCommand(`${directory}/1-placed.json`, directory),
  );
  const commands = Buffer.concat([logCommands(log), Buffer.from(files.join(''))]);
  await commitPast(path, commands, 'ledger', `past\n\n${lineOf(log)}`);
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const open = (fileAsRemote = false): Promise<LedgerRepository> =>
  openLedgerRepository(`file://${path}`, {
    cacheDir: join(root, `reader-${++readers}`),
    head: { size: log.size, root: log.root },
    fileAsRemote,
  });

const inNewest = async (directory: string): Promise<string> =>
  git(path, ['ls-tree', '-r', '--name-only', 'refs/heads/ledger', directory]);

async function wordAt(snapshot: LedgerSnapshot, file: string): Promise<string | undefined> {
  const bytes = await snapshot.read(file);
  return bytes && Buffer.from(bytes).toString();
}

describe.each([
  ['by path', false],
  ['from a server', true],
])('%s', (_, isRemote) => {
  const leave = async (): Promise<void> => addLeaves(await open(isRemote), ['a', 'b']);

  test('a block leaves the newest commit half a block after its last number, and no sooner', async () => {
    await addLeaves(await open(isRemote), ['a']);
    expect(await inNewest('orders/0')).not.toBe('');
    await addLeaves(await open(isRemote), ['b']);
    expect(await inNewest('orders/0')).toBe('');
    expect(await inNewest('orders/1')).toContain(YOUNG);
    expect(await inNewest('earlier')).toBe('earlier/0\n');
  });

  test('what has left is read and listed as before', async () => {
    await leave();
    const snapshot = await (await open(isRemote)).snapshot();
    expect(await wordAt(snapshot, `${OLD}/1-placed.json`)).toBe(OLD);
    expect(await snapshot.list(OLD)).toEqual(['1-placed.json']);
    expect(await wordAt(snapshot, `${OLD}/2-placed.json`)).toBeUndefined();
    expect(await snapshot.list('orders/0/13/1300')).toEqual([]);
    await snapshot.bring?.([`${OLD}/1-placed.json`, `${YOUNG}/1-placed.json`]);
    expect(await wordAt(snapshot, `${YOUNG}/1-placed.json`)).toBe(YOUNG);
  });

  test('an order to which something is added comes back whole, and alone', async () => {
    await leave();
    await addLeaves(await open(isRemote), ['more'], { [`${OLD}/9-revoked.json`]: 'new' });
    const snapshot = await (await open(isRemote)).snapshot();
    expect(await snapshot.list(OLD)).toEqual(['1-placed.json', '9-revoked.json']);
    expect((await inNewest('orders/0')).trim().split('\n')).toHaveLength(2);
    expect(await wordAt(snapshot, `${OTHER_OLD}/1-placed.json`)).toBe(OTHER_OLD);
  });

  test('nothing leaves where something is added at the same time', async () => {
    await addLeaves(await open(isRemote), ['a', 'b'], { [`${OLD}/9-revoked.json`]: 'new' });
    const snapshot = await (await open(isRemote)).snapshot();
    expect(await snapshot.list(OLD)).toEqual(['1-placed.json', '9-revoked.json']);
    expect(await inNewest(OTHER_OLD)).not.toBe('');
  });

  test('directories that are nowhere hide nothing, and what says where is found where it lay', async () => {
    await leave();
    const said = await git(path, ['show', 'refs/heads/ledger:earlier/0']);
    const nowhere = Array.from({ length: 3 }, (_unused, at) => `${at + 1}`.repeat(40)).join('\n');
    await commitPast(path, fileCommand('earlier/0', `nonsense\n${nowhere}\n${said}`));
    const file = `${OLD}/1-placed.json`;
    expect(await wordAt(await (await open(isRemote)).snapshot(), file)).toBe(OLD);
    await commitPast(path, 'D earlier\n');
    const snapshot = await (await open(isRemote)).snapshot();
    expect(await wordAt(snapshot, file)).toBeUndefined();
    const isIt = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString() === OLD;
    expect(Buffer.from((await snapshot.readEarlier(file, isIt)) ?? []).toString()).toBe(OLD);
  });
});

test('what another put in the place of what has left is passed over', async () => {
  await addLeaves(await open(), ['a', 'b']);
  const file = `${OLD}/1-placed.json`;
  await commitPast(path, fileCommand(file, 'another'));
  const snapshot = await (await open()).snapshot();
  const isIt = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString() === OLD;
  expect(Buffer.from((await snapshot.readEarlier(file, isIt)) ?? []).toString()).toBe(OLD);
});
