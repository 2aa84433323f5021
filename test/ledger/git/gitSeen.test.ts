import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SeenLog, type Seen } from '../../../src/ledger/git/gitSeen.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'countersign-seen-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const memory = (): SeenLog => new SeenLog(cache, 'ledger', 'ledger');
const state = (size: number, commit = 'a', root = 'b'): Seen => ({
  commit: commit.repeat(40),
  logCommit: 'c'.repeat(40),
  id: 'd'.repeat(64),
  size,
  root: root.repeat(64),
});
async function put(text: string): Promise<SeenLog> {
  const log = memory();
  await mkdir(dirname(log.file), { recursive: true });
  await writeFile(log.file, text);
  return log;
}

describe('what was seen of a ledger', () => {
  test('is nothing at first, and then the newest, for others too', async () => {
    const log = memory();
    expect(await log.read()).toBeUndefined();
    await log.advance(state(3));
    await log.advance(state(5, 'e'));
    expect([await log.read(), await memory().read()]).toEqual([state(5, 'e'), state(5, 'e')]);
    expect(await readdir(dirname(log.file))).toHaveLength(1);
  });

  test.each<[string, Seen, boolean]>([
    ['a longer log', state(6), true],
    ['a shorter log in another commit', state(4, 'f'), false],
    ['the same log in another commit', state(5, 'f'), true],
  ])('%s', async (_what, next, isTaken) => {
    const log = memory();
    await log.advance(state(5));
    await log.advance(next);
    expect(await memory().read()).toEqual(isTaken ? next : state(5));
  });

  test('is not written again when it is the same', async () => {
    const log = memory();
    await log.advance(state(5));
    const own = `${(await readFile(log.file, 'utf8')).trim()}  \n`;
    await writeFile(log.file, own);
    await log.advance(state(5));
    expect(await readFile(log.file, 'utf8')).toBe(own);
  });

  test('is remembered by who saw it, when the file is taken away', async () => {
    const log = memory();
    await log.advance(state(5));
    await rm(log.file);
    expect([await log.read(), await memory().read()]).toEqual([state(5), undefined]);
    await log.advance(state(4));
    expect(await memory().read()).toBeUndefined();
    await log.advance(state(6));
    expect(await memory().read()).toEqual(state(6));
  });

  test.each([
    '',
    'null',
    '{}',
    'no JSON',
    JSON.stringify({ ...state(5), size: 0 }),
    JSON.stringify({ ...state(5), root: 'x' }),
    JSON.stringify({ ...state(5), commit: 'main' }),
  ])('is not guessed where its file was spoiled: %j', async (text) => {
    const log = await put(text);
    const refusal = {
      code: 'input',
      message: expect.stringContaining('does not say what was seen') as unknown,
    };
    await expect(log.read()).rejects.toMatchObject(refusal);
    await expect(log.advance(state(9))).rejects.toMatchObject(refusal);
    expect(await readFile(log.file, 'utf8')).toBe(text);
  });

  test('is not taken for nothing where its file cannot be read', async () => {
    const log = memory();
    await mkdir(log.file, { recursive: true });
    const refusal = { code: 'input', message: `${log.file} cannot be read` };
    await expect(log.read()).rejects.toMatchObject(refusal);
    await expect(log.advance(state(1))).rejects.toMatchObject(refusal);
  });
});
