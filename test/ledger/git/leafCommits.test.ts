import { expect, test } from '@jest/globals';
import type { CommitHeader } from '../../../src/ledger/git/command/gitFormat.ts';
import { CommitsOfLeaves } from '../../../src/ledger/git/earlier/gitLeafCommits.ts';

/** A branch, oldest first: what each commit says is the length of its log, if anything. */
class Branch {
  readonly commits: CommitHeader[] = [];
  reads = 0;

  /** @returns the newest commit's name */
  add(...sizes: readonly (number | undefined)[]): string {
    for (const size of sizes) {
      const parents = this.commits.length === 0 ? [] : [this.#name(this.commits.length - 1)];
      const log = size === undefined ? {} : { log: { size, root: '' } };
      this.commits.push({ tree: '', parents, ...log });
    }
    return this.#name(this.commits.length - 1);
  }

  commitHere(name: string): Promise<CommitHeader | undefined> {
    this.reads++;
    return Promise.resolve(this.commits[Number(name.slice(1))]);
  }

  #name(at: number): string {
    return `c${at}`;
  }
}

test('a leaf came with the commit that first says of a longer log', async () => {
  const branch = new Branch();
  const head = branch.add(1, 3, undefined, 4, 4, 64, 65);
  const commits = new CommitsOfLeaves(branch, 100);
  const first = async (leaf: number): Promise<string | undefined> =>
    (await commits.thatBrought(head, leaf))[0];
  expect(await Promise.all([0, 1, 2, 3, 4, 63, 64, 65].map(first))).toEqual([
    ...['c0', 'c1', 'c1', 'c3', 'c5', 'c5', 'c6'],
    undefined,
  ]);
  // Others that say the same, and those that say the next, may have brought it as well.
  expect(await commits.thatBrought(head, 3)).toEqual(['c3', 'c4', 'c5']);
});

test('what commits say is taken in the order of lengths, in whatever order it was said', async () => {
  const branch = new Branch();
  const head = branch.add(10, 5, 1, 7);
  const commits = new CommitsOfLeaves(branch, 100);
  expect(await commits.thatBrought(head, 0)).toEqual(['c2', 'c1']);
  expect(await commits.thatBrought(head, 5)).toEqual(['c3', 'c0']);
  expect(await commits.thatBrought(head, 9)).toEqual(['c0']);
});

test('of many that say the same the oldest four are tried', async () => {
  const branch = new Branch();
  const head = branch.add(1, 2, 2, 2, 2, 2);
  const commits = new CommitsOfLeaves(branch, 100);
  expect(await commits.thatBrought(head, 1)).toEqual(['c1', 'c2', 'c3', 'c4']);
  const newer = branch.add(2, 3);
  expect(await commits.thatBrought(newer, 1)).toEqual(['c1', 'c2', 'c3', 'c4', 'c7']);
});

test('a newer head costs the commits since; one beside it, all of its own; and none more than the most', async () => {
  const branch = new Branch();
  const head = branch.add(1, 2, 3, 4, 5);
  const commits = new CommitsOfLeaves(branch, 4);
  expect(await commits.thatBrought(head, 0)).toEqual(['c1', 'c2']);
  expect(branch.reads).toBe(4);
  await commits.thatBrought(head, 4);
  expect(branch.reads).toBe(4);
  const newer = branch.add(6, 7);
  expect(await commits.thatBrought(newer, 6)).toEqual(['c6']);
  expect(branch.reads).toBe(4 + 3);
  expect(await commits.thatBrought(newer, 0)).toEqual(['c1', 'c2']);
  expect(await commits.thatBrought('c2', 0)).toEqual(['c0', 'c1']);
  expect(await commits.thatBrought('c2', 3)).toEqual([]);
  expect(await new CommitsOfLeaves(new Branch(), 4).thatBrought('c0', 0)).toEqual([]);
});
