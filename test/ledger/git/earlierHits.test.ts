import { describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import {
  DIRECTORY_MODE,
  FILE_MODE,
  type CommitHeader,
  type TreeEntry,
} from '../../../src/ledger/git/command/gitFormat.ts';
import { EarlierFiles } from '../../../src/ledger/git/earlier/gitEarlierFiles.ts';
import { WalkedHistory, type Walkable } from '../../../src/ledger/git/earlier/gitWalked.ts';

/** A history in memory: each commit has a directory `a` of these files, which say their own names. */
class History implements Walkable {
  /** Commits that were asked for since this was emptied. */
  readonly asked: string[] = [];
  blobs = 0;
  children = 0;
  readonly #files: readonly (readonly string[])[];

  constructor(files: readonly (readonly string[])[]) {
    this.#files = files;
  }

  commitHere(oid: string): Promise<CommitHeader | undefined> {
    this.asked.push(oid);
    const at = Number(oid.slice(1));
    if (this.#files[at] === undefined) return Promise.resolve(undefined);
    return Promise.resolve({ tree: `${at}`, parents: at === 0 ? [] : [`c${at - 1}`] });
  }

  child(directory: string, name: string): Promise<TreeEntry | undefined> {
    this.children++;
    const [at = '', below] = directory.split('/');
    const files = this.#files[Number(at)] ?? [];
    if (below !== undefined)
      return Promise.resolve(files.includes(name) ? { mode: FILE_MODE, name, oid: `of ${name}` } : undefined);
    if (name !== 'a' || files.length === 0) return Promise.resolve(undefined);
    return Promise.resolve({ mode: DIRECTORY_MODE, name, oid: `${directory}/a` });
  }

  blob(oid: string): Promise<Uint8Array | undefined> {
    this.blobs++;
    return Promise.resolve(Buffer.from(oid.slice('of '.length)));
  }
}

const COMMITS = 60;

/** Of sixty commits the first ten have files of their own. */
function reader(of: Readonly<Record<number, readonly string[]>>): {
  readonly find: (name: string) => Promise<{ readonly isFound: boolean; readonly commits: number }>;
  readonly history: History;
} {
  const history = new History(Array.from({ length: COMMITS }, (_, at) => of[at] ?? []));
  const files = new EarlierFiles(history);
  const head = `c${COMMITS - 1}`;
  const find = async (name: string): Promise<{ isFound: boolean; commits: number }> => {
    history.asked.length = 0;
    const bytes = await files.read(head, { path: `a/${name}`, sha256: sha256Hex(name), leaf: 1 });
    return { isFound: bytes !== undefined, commits: history.asked.length };
  };
  return { find, history };
}

describe('a commit in which something was found', () => {
  test('is looked into first for what is looked for next', async () => {
    const { find } = reader({ 5: ['x', 'y'], 4: ['z'] });
    expect((await find('x')).commits).toBeGreaterThan(COMMITS - 6);
    expect(await find('y')).toEqual({ isFound: true, commits: 1 });
    // What was in none of those costs a walk, and is found all the same.
    const other = await find('z');
    expect([other.isFound, other.commits > COMMITS - 6]).toEqual([true, true]);
    // The newest first: this one lies in the second.
    expect(await find('y')).toEqual({ isFound: true, commits: 0 });
  });

  test('is one of eight that are remembered, the last first', async () => {
    const of = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [at + 1, [`x${at + 1}`, `y${at + 1}`]]),
    );
    const { find } = reader(of);
    for (let at = 1; at <= 9; at++) expect((await find(`x${at}`)).isFound).toBe(true);
    expect(await find('y9')).toEqual({ isFound: true, commits: 1 });
    expect(await find('y2')).toEqual({ isFound: true, commits: 8 });
    // Found again, it is the last.
    expect(await find('y9')).toEqual({ isFound: true, commits: 0 });
    const first = await find('y1');
    expect([first.isFound, first.commits > COMMITS - 9]).toEqual([true, true]);
  });

  test('is remembered once, however much is found in it', async () => {
    const many = Array.from({ length: 9 }, (_, at) => `x${at}`);
    const { find } = reader({ 1: ['y', 'z'], 5: many });
    await find('y');
    for (const name of many) await find(name);
    expect(await find('z')).toEqual({ isFound: true, commits: 2 });
  });

  test('may have gone since: then it is as if nothing had been found in it', async () => {
    const { find, history } = reader({ 5: ['x', 'y'], 6: ['y'] });
    await find('x');
    const here = history.commitHere.bind(history);
    history.commitHere = (oid) => (oid === 'c5' ? Promise.resolve(undefined) : here(oid));
    expect((await find('y')).isFound).toBe(true);
    expect(await find('nothing')).toMatchObject({ isFound: false });
  });
});

describe('a file', () => {
  test('that was found is read again without a commit, and looked for anew where its bytes have gone', async () => {
    const { find, history } = reader({ 5: ['x'] });
    await find('x');
    history.blobs = 0;
    expect(await find('x')).toEqual({ isFound: true, commits: 0 });
    expect(history.blobs).toBe(1);
    history.blob = () => Promise.resolve(undefined);
    const gone = await find('x');
    expect([gone.isFound, gone.commits > COMMITS]).toEqual([false, true]);
  });

  test('that is the same in many commits is read once, and taken only for what it says', async () => {
    const everywhere = Object.fromEntries(Array.from({ length: COMMITS }, (_, at) => [at, ['x']]));
    const { history } = reader(everywhere);
    const files = new EarlierFiles(history);
    const wanted = { path: 'a/x', sha256: sha256Hex('another'), leaf: 1 };
    expect(await files.read(`c${COMMITS - 1}`, wanted)).toBeUndefined();
    expect(history.blobs).toBe(1);
  });
});

test('a directory is no file, whatever bytes have its name', async () => {
  const history = new History([['x']]);
  const files = new EarlierFiles(history);
  const bytes = (await history.blob('0/a')) ?? new Uint8Array();
  const wanted = { path: 'a', sha256: sha256Hex(Buffer.from(bytes).toString()), leaf: 1 };
  expect(await files.read('c0', wanted)).toBeUndefined();
});

describe('what walks pass is asked for once', () => {
  const HERE: CommitHeader = { tree: 'tree', parents: [] };

  test('a commit that is there; one that is not, each time: it may come', async () => {
    const history = new History([]);
    const there: CommitHeader[] = [];
    history.commitHere = (oid) => {
      history.asked.push(oid);
      return Promise.resolve(there[0]);
    };
    const walked = new WalkedHistory(history);
    expect([await walked.commitHere('c'), await walked.commitHere('c')]).toEqual([undefined, undefined]);
    there.push(HERE);
    expect([await walked.commitHere('c'), await walked.commitHere('c')]).toEqual([HERE, HERE]);
    expect(history.asked).toHaveLength(3);
  });

  test('what is in a directory, and what is not; each by its own name', async () => {
    const history = new History([['x']]);
    const walked = new WalkedHistory(history);
    const names = async (): Promise<unknown[]> =>
      Promise.all(['x', 'y'].map(async (name) => (await walked.child('0/a', name))?.oid));
    expect(await names()).toEqual(['of x', undefined]);
    expect(await names()).toEqual(['of x', undefined]);
    expect(history.children).toBe(2);
    expect(await walked.child('1/a', 'x')).toBeUndefined();
    expect(history.children).toBe(3);
    expect(Buffer.from((await walked.blob('of x')) ?? []).toString()).toBe('x');
  });
});
