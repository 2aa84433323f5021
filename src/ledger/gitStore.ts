import { CountersignError } from '../errors.ts';
import { parseCommit, parseTree } from './gitFormat.ts';
import type { CommitHeader, TreeEntry } from './gitFormat.ts';
import type { GitObject, GitObjects } from './gitObjects.ts';
import { MAX_FILE_BYTES } from './gitPaths.ts';

/** How much comes with an object that is fetched: itself, or all files and directories below it too. */
export type Extent = 'itself' | 'all-below';

/** Makes objects that are elsewhere present here. */
export type BringObjects = (oids: readonly string[], extent: Extent) => Promise<void>;

const MAX_TREE_BYTES = 16 * 1024 * 1024;
const MAX_COMMIT_BYTES = 64 * 1024;
const CACHED_TREES = 4096;

/** Typed objects of a repository, fetched when they are not here: all that are asked for at once in one go. */
export class GitStore {
  readonly #objects: GitObjects;
  readonly #bring: BringObjects | undefined;
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  #wanted: { readonly oids: Set<string>; readonly done: Promise<void> } | undefined;
  #bringing: Promise<void> = Promise.resolve();

  constructor(objects: GitObjects, bring?: BringObjects) {
    this.#objects = objects;
    this.#bring = bring;
  }

  async commit(oid: string): Promise<CommitHeader> {
    return parseCommit((await this.#need(oid, 'commit', MAX_COMMIT_BYTES)).bytes);
  }

  /** A commit that is here; `undefined` when it is not, without asking a server for it. */
  async commitHere(oid: string): Promise<CommitHeader | undefined> {
    const object = await this.#objects.get(oid, MAX_COMMIT_BYTES);
    return object?.type === 'commit' ? parseCommit(object.bytes) : undefined;
  }

  async tree(oid: string): Promise<readonly TreeEntry[]> {
    const cached = this.#trees.get(oid);
    if (cached !== undefined) return cached;
    const entries = parseTree((await this.#need(oid, 'tree', MAX_TREE_BYTES)).bytes, oid.length / 2);
    if (this.#trees.size >= CACHED_TREES) {
      const oldest = this.#trees.keys().next();
      if (oldest.done !== true) this.#trees.delete(oldest.value);
    }
    this.#trees.set(oid, entries);
    return entries;
  }

  async blob(oid: string): Promise<Uint8Array> {
    return (await this.#need(oid, 'blob', MAX_FILE_BYTES)).bytes;
  }

  /** Fetches a directory with all that is below it at once, so that reading it needs one journey. */
  async bringAllBelow(oid: string): Promise<void> {
    if (this.#bring === undefined || (await this.#isWhole(oid))) return;
    await this.#bring([oid], 'all-below');
  }

  async #isWhole(oid: string): Promise<boolean> {
    const object = await this.#objects.get(oid, MAX_TREE_BYTES);
    if (object?.type !== 'tree') return false;
    const first = parseTree(object.bytes, oid.length / 2)[0];
    return first === undefined || (await this.#objects.get(first.oid, MAX_TREE_BYTES)) !== undefined;
  }

  async #need(oid: string, type: string, maxBytes: number): Promise<GitObject> {
    let object = await this.#objects.get(oid, maxBytes);
    if (object === undefined && this.#bring !== undefined) {
      await this.#bringSoon(oid, this.#bring);
      object = await this.#objects.get(oid, maxBytes);
    }
    if (object === undefined) {
      throw new CountersignError('tampered', `the ledger is incomplete: ${type} ${oid} is missing`, {
        mend: 'Look at the repository with `git fsck`; somebody who has all of it can push it again.',
      });
    }
    if (object.type !== type) {
      throw new CountersignError('tampered', `the ledger holds a ${object.type} where a ${type} belongs`);
    }
    return object;
  }

  /** Gathers what is asked for in the same turn, and while an earlier fetch runs, into one fetch. */
  #bringSoon(oid: string, bring: BringObjects): Promise<void> {
    if (this.#wanted === undefined) {
      const oids = new Set<string>();
      const done = this.#bringing
        .then(() => nextTurn())
        .then(async () => {
          this.#wanted = undefined;
          await bring([...oids], 'itself');
        });
      this.#bringing = done.catch(() => undefined);
      this.#wanted = { oids, done };
    }
    this.#wanted.oids.add(oid);
    return this.#wanted.done;
  }
}

async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}
