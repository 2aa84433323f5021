import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { COMMITS_LOOKED_BACK } from '../../../src/ledger/git/gitLogs.ts';
import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import type { Tree } from '../../../src/ledger/log/tree/consistencyProof.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { grow, logOf, someLeaves, text, type MemoryLog } from '../log/logs.ts';
import { git } from './gitTestRepository.ts';
import { creation } from './someLeaves.ts';
import { commitLog, commitVoid, VOID_WAYS } from './voidCommit.ts';

const FIRST = creation();
const ID = ledgerIdOf(nodeHasher, FIRST);
const places = ['a path', 'a server'] as const;
type Place = (typeof places)[number];

let root: string;
let scenes = 0;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-void-'));
});

afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** A ledger, those who read it, and what its log truly is. */
class Scene {
  readonly directory: string;
  readonly path: string;
  readonly leaves: Uint8Array[] = [];
  readonly #place: Place;
  #readers = 0;
  #words = 0;

  constructor(place: Place) {
    this.directory = join(root, `scene-${++scenes}`);
    this.path = join(this.directory, 'ledger.git');
    this.#place = place;
  }

  static async begin(place: Place, size: number): Promise<Scene> {
    const scene = new Scene(place);
    await initLedgerRepository(scene.path);
    const leaves = [FIRST, ...someLeaves(size - 1)];
    const writer = await scene.reader('writer');
    for (let at = 0; at < size; at += 64) await scene.append(writer, leaves.slice(at, at + 64));
    return scene;
  }

  reader(cache = `reader-${++this.#readers}`, head?: Tree): Promise<LedgerRepository> {
    return openLedgerRepository(this.#place === 'a path' ? this.path : pathToFileURL(this.path).href, {
      cacheDir: join(this.directory, cache),
      fileAsRemote: true,
      ...(head && { head }),
    });
  }

  /** As an honest writer does it. */
  async append(writer: LedgerRepository, leaves: readonly Uint8Array[]): Promise<void> {
    await writer.append(() => Promise.resolve({ leaves, files: new Map(), message: 'Add', value: 0 }));
    this.leaves.push(...leaves);
  }

  async push(way: string, count: number, pick: number): Promise<void> {
    const more = Array.from({ length: count }, () => text(`void ${++this.#words}`));
    await commitVoid(this.path, way, this.leaves, ID, more, pick);
  }

  async head(): Promise<Tree> {
    return logOf(this.leaves, ID);
  }

  /** The reader has the log as it truly is. */
  async expectRead(reader: LedgerRepository): Promise<void> {
    const { log } = await reader.snapshot();
    if (log === undefined) throw new Error('the reader sees no log');
    const { size, root: rootHash } = await this.head();
    expect([log.ledger, log.size]).toEqual([ID, size]);
    expect(Buffer.compare(log.root, rootHash)).toBe(0);
    for (const index of new Set([0, size >> 1, size - 1]))
      expect(Buffer.compare(await log.leafAt(index), this.leaves[index] ?? text(''))).toBe(0);
  }

  /** What lies in the newest commit's `log/` is the log that is true, file for file, and nothing else. */
  async expectMended(): Promise<void> {
    const names = await git(this.path, ['ls-tree', '-r', '--name-only', 'refs/heads/ledger:log']);
    const { content }: MemoryLog = await logOf(this.leaves, ID);
    expect(names.trim().split('\n').sort()).toEqual([...content.keys()].sort());
    for (const [path, bytes] of content) {
      const blob = await git(this.path, ['cat-file', 'blob', `refs/heads/ledger:log/${path}`]);
      expect([path, blob]).toEqual([path, Buffer.from(bytes).toString()]);
    }
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ way: fc.constantFrom(...VOID_WAYS), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ way: fc.constant('honest'), pick: fc.nat() }) },
);

describe('a commit whose log does not extend its first parent’s', () => {
  test.each(VOID_WAYS)('%s: void for everybody, and the next writer mends it', async (way) => {
    // Where a leaf or a tile is another, it matters whether its bundle is full.
    for (const size of /leaf|tile/.test(way) ? [3, 256] : [3]) {
      const scene = await Scene.begin('a path', size);
      const [before, idle] = [await scene.reader(), await scene.reader()];
      await before.snapshot();
      await idle.snapshot();
      const head = await scene.head();
      await scene.push(way, 2, 1);
      for (const reader of [before, await scene.reader(), await scene.reader(undefined, head)])
        await scene.expectRead(reader);
      await scene.append(await scene.reader(), [text('mended')]);
      await scene.expectMended();
      for (const reader of [before, idle, await scene.reader(), await scene.reader(undefined, head)])
        await scene.expectRead(reader);
    }
  });
});

describe.each(places)('such commits, of a ledger at %s', (place) => {
  const isNear = place === 'a path';

  test('whatever comes between honest ones, all readers have one log (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(2, 250, 255, 256, 1),
        fc.array(fc.tuple(step, fc.integer({ min: 1, max: 64 })), { minLength: 1, maxLength: 8 }),
        async (size, steps) => {
          const scene = await Scene.begin(place, size);
          const [always, late] = [await scene.reader(), await scene.reader()];
          const head = await scene.head();
          await late.snapshot();
          for (const [{ way, pick }, count] of steps) {
            if (way !== 'honest') await scene.push(way, count, pick);
            else {
              const leaves = Array.from({ length: count }, (_, at) => text(`${scene.leaves.length + at}`));
              await scene.append(pick % 2 === 0 ? always : await scene.reader(), leaves);
              await scene.expectMended();
            }
            await scene.expectRead(always);
          }
          for (const reader of [late, await scene.reader(), await scene.reader(undefined, head)])
            await scene.expectRead(reader);
          await scene.append(late, [text('last')]);
          await scene.expectMended();
          await scene.expectRead(await scene.reader());
        },
      ),
      // Appends by path wait for the disk, and many at once on a busy one wait long. The long run is the soak of pushers.
      { numRuns: isNear ? 4 : 2 },
    );
  }, 900_000);

  test.each([
    [isNear ? 62 : 12, 'a reader from nothing too'],
    [isNear ? 150 : 70, 'whoever remembers'],
  ])(
    '%d of them in a row stop nobody: %s',
    async (count) => {
      const scene = await Scene.begin(place, 5);
      const [before, once] = [await scene.reader('before'), await scene.reader('once')];
      await before.snapshot();
      await once.snapshot();
      const ways = VOID_WAYS.filter((way) => !way.includes('megabytes'));
      for (let at = 0; at < count; at++) await scene.push(ways[at % ways.length] ?? '', 1, at);
      await scene.expectRead(before);
      const isWithin = count < COMMITS_LOOKED_BACK;
      if (isWithin) await scene.expectRead(await scene.reader());
      // With a memory, and without the copy of what was fetched.
      await rm(join(scene.directory, 'before', 'ledgers'), { recursive: true, force: true });
      await scene.expectRead(await scene.reader('before'));
      await scene.append(await scene.reader('before'), [text('mended')]);
      await scene.expectMended();
      for (const reader of [await scene.reader('before'), once, ...(isWithin ? [await scene.reader()] : [])])
        await scene.expectRead(reader);
    },
    600_000,
  );
});

describe('what is one for a reader who looks at every commit', () => {
  /** Commits of a liar, each a pair of a log and whether what the reader sees of it is what it says. */
  async function agree(commits: readonly MemoryLog[], lies: ReadonlySet<number>): Promise<void> {
    const scene = await Scene.begin('a path', 3);
    const [every, late] = [await scene.reader(), await scene.reader()];
    await late.snapshot();
    for (const [at, log] of commits.entries()) {
      const content = new Map(log.content);
      if (lies.has(at)) content.delete('checkpoint');
      await commitLog(scene.path, { ...log, content });
      await every.snapshot();
    }
    const heads = await Promise.all(
      [every, late, await scene.reader()].map(async (reader) => {
        const { log } = await reader.snapshot();
        return [log?.size, log && Buffer.from(log.root).toString('hex')];
      }),
    );
    expect(heads[1]).toEqual(heads[0]);
    expect(heads[2]).toEqual(heads[0]);
  }

  test('is one for a reader who looks seldom: a void commit is no step to a longer log (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 64 }), fc.boolean()), { minLength: 1, maxLength: 8 }),
        async (steps) => {
          let log = await logOf([FIRST, ...someLeaves(2)], ID);
          const commits: MemoryLog[] = [];
          for (const [count] of steps) {
            log = await grow(log, someLeaves(count, `step ${commits.length}`));
            commits.push(log);
          }
          await agree(commits, new Set(steps.flatMap(([, isLie], at) => (isLie ? [at] : []))));
        },
      ),
      {
        numRuns: 25,
        examples: [
          [
            [
              [64, true],
              [64, false],
            ],
          ],
        ],
      },
    );
  });

  test('also where a commit goes on from the state before the last, with more than the last had', async () => {
    const log = await logOf([FIRST, ...someLeaves(2)], ID);
    const one = await grow(log, [text('one')]);
    const fork = await grow(log, [text('two'), text('three')]);
    await agree([one, fork], new Set());
    await agree([one, fork, await grow(one, [text('four')])], new Set());
  });

  test('also where thousands of files that are none of the log’s come and go in its folder', async () => {
    const log = await logOf([FIRST, ...someLeaves(2)], ID);
    const junk = (count: number): [string, Uint8Array][] =>
      Array.from({ length: count }, (_, at) => [`junk/${at}`, text(`${at}`)]);
    const one = await grow(log, [text('one')]);
    const two = await grow(one, [text('two')]);
    const three = await grow(two, [text('three')]);
    await agree(
      [
        { ...one, content: new Map([...one.content, ...junk(4000)]) },
        { ...two, content: new Map([...two.content, ...junk(8000)]) },
        three,
      ],
      new Set(),
    );
  });
});
