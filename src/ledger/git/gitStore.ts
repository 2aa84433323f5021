import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError } from '../../errors.ts';
import { DIRECTORY_MODE, parseCommit, parseTree } from './gitFormat.ts';
import type { CommitHeader, TreeEntry } from './gitFormat.ts';
import type { GitObject, GitObjects } from './gitObjects.ts';
import { MAX_FILE_BYTES } from './gitPaths.ts';

/** How many levels of what is below an object come with it when it is fetched, where the server can tell; 0 is it alone. */
export type Extent = 0 | 1 | 2;

/** Makes objects that are elsewhere present here. */
export type BringObjects = (oids: readonly string[], extent: Extent) => Promise<void>;

const MAX_TREE_BYTES = 16 * 1024 * 1024;
const MAX_COMMIT_BYTES = 64 * 1024;
const CACHED_TREES = 4096;
/** A server leaves out what is asked for by its id when it is also in something else that is asked for, and left out there. */
const BRING_TRIES = 3;

/** Typed objects of a repository, fetched when they are not here: all that are asked for at once in one go. */
export class GitStore {
  readonly #objects: GitObjects;
  readonly #bring: BringObjects | undefined;
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #wanted = new Map<Extent, { readonly oids: Set<string>; readonly done: Promise<void> }>();
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

  async tree(oid: string, extent: Extent = 0): Promise<readonly TreeEntry[]> {
    const cached = this.#trees.get(oid);
    if (cached !== undefined) return cached;
    const object = await this.#need(oid, 'tree', MAX_TREE_BYTES, extent);
    const entries = parseTree(object.bytes, oid.length / 2);
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

  /** Whether a commit's root directory and the directories in it are here. */
  async hasNearRoot(commit: string): Promise<boolean> {
    const header = await this.commitHere(commit);
    if (header === undefined) return false;
    const root = await this.#objects.get(header.tree, MAX_TREE_BYTES);
    if (root?.type !== 'tree') return false;
    const directories = parseTree(root.bytes, header.tree.length / 2).filter(
      ({ mode }) => mode === DIRECTORY_MODE,
    );
    const here = await Promise.all(directories.map(({ oid }) => this.#objects.get(oid, MAX_TREE_BYTES)));
    return here.every((object) => object !== undefined);
  }

  async #need(oid: string, type: string, maxBytes: number, extent: Extent = 0): Promise<GitObject> {
    let object = await this.#objects.get(oid, maxBytes);
    for (let tries = 0; object === undefined && this.#bring !== undefined && tries < BRING_TRIES; tries++) {
      await this.#bringSoon(oid, extent, this.#bring);
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

  /** Gathers what is found missing while reads are under way, or while an earlier fetch runs, into one fetch. */
  #bringSoon(oid: string, extent: Extent, bring: BringObjects): Promise<void> {
    let wanted = this.#wanted.get(extent);
    if (wanted === undefined) {
      const oids = new Set<string>();
      const done = this.#bringing.then(async () => {
        do await sleep(1);
        while (this.#objects.isBusy);
        this.#wanted.delete(extent);
        await bring([...oids], extent);
      });
      this.#bringing = done.catch(() => undefined);
      wanted = { oids, done };
      this.#wanted.set(extent, wanted);
    }
    wanted.oids.add(oid);
    return wanted.done;
  }
}
