import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { CountersignError } from '../../../src/errors.ts';
import { ledRequest, requestFile } from '../../../src/ledger/entries/orders/requests.ts';
import { entryInBlock } from '../../../src/ledger/git/earlier/gitEarlier.ts';
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

  test('what leads a request to its order leaves with no block, and takes as few names as before', async () => {
    const names = ['ab01', 'ab02', 'cd03'].map((start) => start.padEnd(64, '0'));
    for (const [at, name] of names.entries()) {
      const ledger = await open(isRemote);
      await ledger.append(async (snapshot) => {
        const files = new Map([await requestFile(snapshot, name, 100 * (at + 1))]);
        return { leaves: [Buffer.from(name)], files, message: 'x', value: undefined };
      });
    }
    expect(await inNewest('orders/0')).toBe('');
    expect(await inNewest('requests')).toBe('requests/ab\nrequests/cd\n');
    const snapshot = await (await open(isRemote)).snapshot();
    for (const [at, name] of names.entries()) expect(await ledRequest(snapshot, name)).toBe(100 * (at + 1));
    expect(await ledRequest(snapshot, 'ab04'.padEnd(64, '0'))).toBeUndefined();
  });

  test('an order to which something is added comes back whole, and alone', async () => {
    await leave();
    await addLeaves(await open(isRemote), ['more'], { [`${OLD}/9-revoked.json`]: 'new' });
    const snapshot = await (await open(isRemote)).snapshot();
    expect(await snapshot.list(OLD)).toEqual(['1-placed.json', '9-revoked.json']);
    expect((await inNewest('orders/0')).trim().split('\n')).toHaveLength(2);
    expect(await wordAt(snapshot, `${OTHER_OLD}/1-placed.json`)).toBe(OTHER_OLD);
    await addLeaves(await open(isRemote), ['and more']);
    expect((await inNewest('orders/0')).trim().split('\n')).toHaveLength(2);
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
    expect(Buffer.from((await snapshot.readEarlier(file, sha256Hex(OLD), 12)) ?? []).toString()).toBe(OLD);
  });
});

test('what another put in the place of what has left is passed over', async () => {
  await addLeaves(await open(), ['a', 'b']);
  const file = `${OLD}/1-placed.json`;
  await commitPast(path, fileCommand(file, 'another'));
  const snapshot = await (await open()).snapshot();
  expect(Buffer.from((await snapshot.readEarlier(file, sha256Hex(OLD), 12)) ?? []).toString()).toBe(OLD);
});

describe('of what whoever may push put there', () => {
  const file = `${OLD}/1-placed.json`;
  const leave = async (): Promise<void> => addLeaves(await open(), ['a', 'b']);
  const read = async (path: string): Promise<string | undefined> =>
    wordAt(await (await open()).snapshot(), path);
  const nowhere = (count: number): string =>
    Array.from({ length: count }, (_, at) => `${String(at).padStart(40, '0')}\n`).join('');
  const push = (commands: string): Promise<void> => commitPast(path, commands);

  test('no more than 64 directories are looked into', async () => {
    await leave();
    const said = await git(path, ['show', 'refs/heads/ledger:earlier/0']);
    await push(fileCommand('earlier/0', nowhere(63) + said));
    expect(await read(file)).toBe(OLD);
    await push(fileCommand('earlier/0', nowhere(64) + said));
    expect(await read(file)).toBeUndefined();
  });

  test('a block that has left so often stays', async () => {
    await push(fileCommand('earlier/0', nowhere(64)));
    await leave();
    expect(await inNewest(OLD)).not.toBe('');
    expect(await git(path, ['show', 'refs/heads/ledger:earlier/0'])).toBe(nowhere(64));
  });

  test('only blocks of orders have an earlier place', async () => {
    await leave();
    const said = await git(path, ['show', 'refs/heads/ledger:earlier/0']);
    await push(fileCommand('earlier/00', said));
    expect(await read(file.replace('orders/0', 'orders/00'))).toBeUndefined();
    expect(await read(file.replace('orders', 'offers'))).toBeUndefined();
    expect(await read(`${file}/1-placed.json`)).toBeUndefined();
  });

  test.each([
    ['a file in the place of all of them', (said: string) => `D earlier\n${fileCommand('earlier', said)}`],
    ['a directory in the place of one', (said: string) => `D earlier/0\n${fileCommand('earlier/0/1', said)}`],
    ['an executable', (said: string) => fileCommand('earlier/0', said, '100755')],
  ])('%s says of nothing where it is', async (_, commands) => {
    await leave();
    await push(commands(await git(path, ['show', 'refs/heads/ledger:earlier/0'])));
    expect(await read(file)).toBeUndefined();
    expect(await read(`${YOUNG}/1-placed.json`)).toBe(YOUNG);
    await addLeaves(await open(), ['c'], { [`${YOUNG}/2-more.json`]: 'more' });
    expect(await read(`${YOUNG}/2-more.json`)).toBe('more');
  });

  test('a directory that is no block of orders stays', async () => {
    await push(fileCommand('orders/x/y', 'z') + fileCommand('orders/01/y', 'z'));
    await leave();
    expect(await inNewest('orders/x')).toBe('orders/x/y\n');
    expect(await inNewest('orders/01')).toBe('orders/01/y\n');
    expect(await inNewest('earlier')).toBe('earlier/0\n');
  });

  test('a file in the place of a block stays', async () => {
    await push(`D orders/0\n${fileCommand('orders/0', 'z')}`);
    await leave();
    expect(await inNewest('orders/0')).toBe('orders/0\n');
    expect(await inNewest('earlier')).toBe('');
  });

  test('a file in the place of all orders keeps nobody from adding', async () => {
    await push(`D orders\n${fileCommand('orders', 'z')}`);
    await leave();
    expect((await (await open()).snapshot()).log?.size).toBe(log.size + 2);
  });
});

test('what cannot be asked for is not taken for what is nowhere', async () => {
  const failing = (code: 'tampered' | 'unavailable') =>
    entryInBlock({ child: () => Promise.reject(new CountersignError(code, 'no')) }, 'a'.repeat(40), ['12']);
  expect(await failing('tampered')).toBeUndefined();
  await expect(failing('unavailable')).rejects.toMatchObject({ code: 'unavailable' });
});
