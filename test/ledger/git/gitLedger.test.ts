import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import { commitPast, fileCommand, git } from './gitTestRepository.ts';
import { addLeaf, addLeaves, creation, namesBeside, wordsIn, wordsOf } from './someLeaves.ts';

let directory: string;
let path: string;
let cacheDir: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-git-ledger-'));
  path = join(directory, 'ledger.git');
  cacheDir = join(directory, 'cache');
  await initLedgerRepository(path);
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

let added = 0;

/** Adds files, beside a leaf of its own: without one there is nothing to add. */
function add(ledger: LedgerRepository, files: Record<string, string>): Promise<void> {
  return addLeaf(ledger, `leaf ${++added}`, files);
}

async function snapshotOf(ledger: LedgerRepository) {
  const snapshot = await ledger.snapshot();
  return { log: snapshot.log, read: (where: string) => snapshot.read(where) };
}

async function text(ledger: LedgerRepository, name: string): Promise<string | undefined> {
  const content = await (await ledger.snapshot()).read(name);
  return content === undefined ? undefined : Buffer.from(content).toString('utf8');
}

describe('a ledger in a bare repository', () => {
  test('is empty at first, and says so', async () => {
    const snapshot = await (await openLedgerRepository(path, { cacheDir })).snapshot();
    expect(snapshot.commit).toBeUndefined();
    expect(await snapshot.list('')).toEqual([]);
    expect(await snapshot.read('orders/0/00/1/0001-placed.json')).toBeUndefined();
    expect(snapshot.log).toBeUndefined();
  });

  test('gives back what was added: leaves by their index, files by name and by listing', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await add(ledger, {
      'orders/0/00/1/0001-placed.json': 'one',
      'orders/0/00/1/0001-placed.json.asc': 'sig',
    });
    await add(ledger, { 'orders/0/00/2/0001-placed.json': 'two', 'README.md': 'read me' });
    const snapshot = await ledger.snapshot();
    expect(await snapshot.list('')).toEqual(['README.md', 'log/', 'orders/']);
    expect(await snapshot.list('orders/0/00/')).toEqual(['1/', '2/']);
    expect(await snapshot.list('orders/0/00/1')).toEqual(['0001-placed.json', '0001-placed.json.asc']);
    expect(await text(ledger, 'orders/0/00/2/0001-placed.json')).toBe('two');
    expect(await snapshot.read('orders/0/00/1')).toBeUndefined();
    expect(await snapshot.read('README.md/below')).toBeUndefined();
    expect(await snapshot.list('README.md')).toEqual([]);
    expect(await wordsOf(ledger)).toEqual([`leaf ${added - 1}`, `leaf ${added}`]);
    expect(snapshot.log?.ledger).toBe(ledgerIdOf(nodeHasher, creation()));
  });

  test('a file:// URL is the same ledger as its path', async () => {
    const ledger = await openLedgerRepository(`file://${path}`, { cacheDir });
    await add(ledger, { 'a.json': 'a' });
    expect(await text(await openLedgerRepository(path, { cacheDir }), 'a.json')).toBe('a');
  });

  test('a snapshot stays as it was while others write', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await add(ledger, { 'a.json': 'a' });
    const before = await ledger.snapshot();
    await add(ledger, { 'b.json': 'b' });
    expect(await before.list('')).toEqual(['a.json', 'log/']);
    expect(await wordsIn(before.log)).toEqual([`leaf ${added - 1}`]);
    expect(await namesBeside(ledger)).toEqual(['a.json', 'b.json']);
  });

  test('reads back whatever was added (property)', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    const leaves: Buffer[] = [Buffer.from(creation())];
    const expected = new Map<string, Buffer>();
    await ledger.append(() => Promise.resolve({ leaves, files: new Map(), message: 'm', value: 0 }));
    const name = fc.stringMatching(/^[a-z0-9][A-Za-z0-9._-]{0,12}$/);
    const file = fc.tuple(
      fc.array(name, { minLength: 0, maxLength: 3 }),
      fc.uint8Array({ minLength: 0, maxLength: 300 }),
    );
    const leaf = fc.uint8Array({ maxLength: 2048 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(leaf, { minLength: 1, maxLength: 64 }),
        fc.array(file, { maxLength: 6 }),
        async (more, files) => {
          round += 1;
          const addition = new Map<string, Uint8Array>();
          // A directory of its own for each file: which names collide is another test's matter.
          for (const [index, [names, content]] of files.entries()) {
            addition.set([`r${round}`, `f${index}`, ...names, 'x'].join('/'), content);
          }
          await ledger.append(() =>
            Promise.resolve({ leaves: more, files: addition, message: 'm\nn', value: 0 }),
          );
          leaves.push(...more.map((one) => Buffer.from(one)));
          for (const [where, content] of addition) expected.set(where, Buffer.from(content));
          const { log, read } = await snapshotOf(ledger);
          expect(log?.size).toBe(leaves.length);
          for (const [at, one] of leaves.entries())
            expect(one.equals((await log?.leafAt(at)) ?? bytes('?'))).toBe(true);
          for (const [where, content] of expected)
            expect(content.equals((await read(where)) ?? bytes('?'))).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('files that are taken are overwritten: what lies beside the log is nobody’s', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await add(ledger, { 'a/b.json': 'a', 'c/d.json': 'd' });
    await add(ledger, { 'a/b.json': 'other', 'new.json': 'n' });
    expect(await text(ledger, 'a/b.json')).toBe('other');
    await add(ledger, { a: 'file over directory' });
    expect(await text(ledger, 'a')).toBe('file over directory');
    await add(ledger, { 'a/b.json/c.json': 'below a file' });
    expect(await text(ledger, 'a/b.json/c.json')).toBe('below a file');
    expect(await text(ledger, 'c/d.json')).toBe('d');
    expect((await wordsOf(ledger)).length).toBe(4);
  });

  test.each([
    ['../a'],
    ['a/../b'],
    ['/etc/passwd'],
    ['a//b'],
    ['a b'],
    ['a\nb'],
    ['.git/config'],
    ['a/.GIT/x'],
    ['a/'],
    [''],
    ['"a"'],
    ['a/b/c/d/e/f/g/h/i'],
    ['ä'],
  ])('a path that a ledger cannot hold is refused: %j', async (name) => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await expect(add(ledger, { [name]: 'x' })).rejects.toMatchObject({ code: 'input' });
    expect((await ledger.snapshot()).commit).toBeUndefined();
  });

  test('one append is bounded in files, bytes and leaves', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    const words = Array.from({ length: 64 }, (_, at) => `w${at}`);
    await expect(addLeaves(ledger, words)).rejects.toMatchObject({ code: 'limit' });
    await expect(addLeaf(ledger, 'x'.repeat(2049))).rejects.toMatchObject({ code: 'limit' });
    const none = ledger.append(() =>
      Promise.resolve({ leaves: [], files: new Map(), message: 'x', value: 0 }),
    );
    await expect(none).rejects.toMatchObject({ code: 'internal' });
    const many = Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`f${index}`, 'x']));
    await expect(add(ledger, many)).rejects.toMatchObject({ code: 'limit' });
    await expect(add(ledger, { large: 'x'.repeat(4 * 1024 * 1024 + 1) })).rejects.toMatchObject({
      code: 'limit',
    });
    const three = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, 'x'.repeat(3 * 1024 * 1024)]));
    await expect(add(ledger, three)).rejects.toMatchObject({ code: 'limit' });
  });

  test('when there is nothing to add, nothing is written', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    expect(await ledger.append(() => Promise.resolve({ value: 'found' }))).toBe('found');
    expect((await ledger.snapshot()).commit).toBeUndefined();
  });

  test('an error of the caller ends the append, and the next one is not held up', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await expect(ledger.append(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await add(ledger, { 'a.json': 'a' });
    expect(await readdir(join(path, 'countersign', 'turns'))).toEqual([]);
  });

  test('who loses a race builds again on what the other wrote', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    const other = await openLedgerRepository(path, { cacheDir: join(directory, 'other') });
    const seen: string[][] = [];
    const value = await ledger.append(async (snapshot) => {
      seen.push([...(await snapshot.list(''))]);
      // Writes past the turn, as a writer on another machine does.
      if (seen.length === 1) await commitPast(path, fileCommand('past.json', 'past'));
      return {
        leaves: [creation()],
        files: new Map([['mine.json', bytes(String(seen.length))]]),
        message: 'Mine',
        value: seen.length,
      };
    });
    expect(value).toBe(2);
    expect(seen).toEqual([[], ['past.json']]);
    expect(await namesBeside(other)).toEqual(['mine.json', 'past.json']);
  });

  test('many appends side by side in one process are all kept', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir });
    await Promise.all(Array.from({ length: 12 }, (_, index) => add(ledger, { [`n/${index}.json`]: 'x' })));
    expect((await (await ledger.snapshot()).list('n')).length).toBe(12);
    const mine = Array.from({ length: 12 }, (_, index) => `leaf ${added - index}`);
    expect((await wordsOf(ledger)).sort()).toEqual(mine.sort());
  });

  test('commits are by a neutral identity, whatever the user configured', async () => {
    process.env['GIT_AUTHOR_NAME'] = 'Alice Private';
    try {
      await add(await openLedgerRepository(path, { cacheDir }), { 'a.json': 'a' });
    } finally {
      delete process.env['GIT_AUTHOR_NAME'];
    }
    const log = await git(path, ['log', '--format=%an <%ae> %cn %s', 'ledger']);
    expect(log.trim()).toBe('Countersign ledger <ledger@localhost.invalid> Countersign ledger Add');
  });

  test('a hook that lies in the repository is not run', async () => {
    const hook = join(path, 'hooks', 'reference-transaction');
    await mkdir(join(path, 'hooks'));
    await writeFile(hook, `#!/bin/sh\ntouch ${join(directory, 'ran')}\n`, { mode: 0o755 });
    await add(await openLedgerRepository(path, { cacheDir }), { 'a.json': 'a' });
    await expect(readFile(join(directory, 'ran'))).rejects.toThrow('ENOENT');
  });
});

describe('troubles of the machine', () => {
  test('a lock that a dead git left behind ends in words that say how to go on', async () => {
    const ledger = await openLedgerRepository(path, { cacheDir, appendLimitMs: 700 });
    await add(ledger, { 'a.json': 'a' });
    await writeFile(join(path, 'refs', 'heads', 'ledger.lock'), '');
    await expect(add(ledger, { 'b.json': 'b' })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('ledger.lock'),
      mend: expect.stringContaining('.lock'),
    });
    await rm(join(path, 'refs', 'heads', 'ledger.lock'));
    await add(ledger, { 'b.json': 'b' });
    expect(await namesBeside(ledger)).toEqual(['a.json', 'b.json']);
  });

  test('a machine without git says what to install', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = directory;
    try {
      const read = async (): Promise<unknown> => (await openLedgerRepository(path, { cacheDir })).snapshot();
      await expect(read()).rejects.toMatchObject({
        code: 'unavailable',
        mend: expect.stringContaining('Install git'),
      });
    } finally {
      process.env['PATH'] = before;
    }
  });

  test('a waiting program is not kept alive by a ledger that it read', async () => {
    const script = `
      import { openLedgerRepository } from ${JSON.stringify(new URL('../../../src/ledger/git/gitLedger.ts', import.meta.url).href)};
      const ledger = await openLedgerRepository(${JSON.stringify(path)}, { cacheDir: ${JSON.stringify(cacheDir)} });
      const leaves = [Buffer.from(${JSON.stringify(Buffer.from(creation()).toString('base64'))}, 'base64')];
      const files = new Map([['a', Buffer.from('a')]]);
      await ledger.append(() => Promise.resolve({ leaves, files, message: 'm', value: 0 }));
      process.stdout.write((await (await ledger.snapshot()).list('')).join());
      // Written only when something else keeps the program from ending.
      setTimeout(() => process.stdout.write(' still here'), 2000).unref();
    `;
    const program = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
    let output = '';
    program.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(program, 'close');
    expect(output).toBe('a,log/');
  });
});
