import { setTimeout as sleep } from 'node:timers/promises';
import { RecentMap } from '../../bytes/recentMap.ts';
import { CountersignError } from '../../errors.ts';
import { DIRECTORY_MODE, parseCommit, parseTree } from './command/gitFormat.ts';
import type { CommitHeader, TreeEntry } from './command/gitFormat.ts';
import type { GitObject, GitObjects } from './command/gitObjects.ts';
import { MAX_FILE_BYTES } from './command/gitPaths.ts';

/**
 * How many levels of what is below an object come with it when it is fetched, where the server can tell; 0 is it alone,
 * `directories` is all directories below it, at any depth, and no file.
 */
export type Extent = 0 | 1 | 2 | 'directories';

/** Makes objects that are elsewhere present here. */
export type BringObjects = (oids: readonly string[], extent: Extent) => Promise<void>;

const MAX_TREE_BYTES = 16 * 1024 * 1024;
/** Of a commit that is larger, its end is cut off. */
export const MAX_COMMIT_BYTES = 64 * 1024;
/** Directories near the root are read again and again; of the many of single orders few are kept. */
const CACHED_TREES = 512;
/** Small files that were read last: of a log that grows, whoever watches it would read the newest leaves again and again. */
const CACHED_BLOBS = 2048;
const SMALL_BYTES = 4096;
/** A server leaves out what is asked for by its id when it is also in something else that is asked for, and left out there. */
const BRING_TRIES = 3;

/** Typed objects of a repository, fetched when they are not here: all that are asked for at once in one go. */
export class GitStore {
  readonly #objects: GitObjects;
  readonly #bring: BringObjects | undefined;
  readonly #trees = new RecentMap<string, { readonly entries: readonly TreeEntry[] | undefined }>(
    CACHED_TREES,
  );
  readonly #blobs = new RecentMap<string, Uint8Array>(CACHED_BLOBS);
  readonly #wanted = new Map<Extent, { readonly oids: Set<string>; readonly done: Promise<void> }>();
  #bringing: Promise<void> = Promise.resolve();

  constructor(objects: GitObjects, bring?: BringObjects) {
    this.#objects = objects;
    this.#bring = bring;
  }

  /** A message without end is cut, so that it hides no commit. @throws CountersignError `tampered` for what is none */
  async commit(oid: string): Promise<CommitHeader> {
    const object = await this.#need(oid, MAX_COMMIT_BYTES, 0, MAX_COMMIT_BYTES);
    if (object.type === 'commit') return parseCommit(object.bytes);
    throw new CountersignError('tampered', `the ledger holds a ${object.type} where a commit belongs`);
  }

  /** A commit that is here; `undefined` when it is not, without asking a server for it. */
  async commitHere(oid: string): Promise<CommitHeader | undefined> {
    const object = await this.#objects.get(oid, MAX_COMMIT_BYTES, MAX_COMMIT_BYTES);
    return object?.type === 'commit' ? parseCommit(object.bytes) : undefined;
  }

  /** The names in a directory: none in one that is too large or broken. */
  async tree(oid: string, extent: Extent = 0): Promise<readonly TreeEntry[]> {
    return (await this.#tree(oid, extent)) ?? [];
  }

  /** What is directly below a directory by a name. */
  async child(oid: string, name: string, extent: Extent = 0): Promise<TreeEntry | undefined> {
    return (await this.tree(oid, extent)).find((entry) => entry.name === name);
  }

  /** Whether a directory is neither too large nor broken. */
  async isReadableTree(oid: string): Promise<boolean> {
    return (await this.#tree(oid, 0)) !== undefined;
  }

  async #tree(oid: string, extent: Extent): Promise<readonly TreeEntry[] | undefined> {
    const known = this.#trees.peek(oid);
    const read = known ?? { entries: entriesOf(await this.#need(oid, MAX_TREE_BYTES, extent)) };
    this.#trees.set(oid, read);
    return read.entries;
  }

  /** A file's bytes; undefined for one that is too large, or none. */
  async blob(oid: string): Promise<Uint8Array | undefined> {
    const known = this.#blobs.peek(oid);
    if (known !== undefined) {
      this.#blobs.set(oid, known);
      return known;
    }
    const { type, bytes, isCut } = await this.#need(oid, MAX_FILE_BYTES);
    if (type !== 'blob' || isCut) return undefined;
    if (bytes.length > SMALL_BYTES) return bytes;
    // A copy: what came through the pipe is a part of something larger, which would be kept with it.
    const own = Uint8Array.from(bytes);
    this.#blobs.set(oid, own);
    return own;
  }

  /** Whether what is not here can come from elsewhere. */
  get isPartial(): boolean {
    return this.#bring !== undefined;
  }

  /** Asks at once for files that will be read. What cannot be had is missing again when it is read. */
  async bringBlobs(oids: Iterable<string>): Promise<void> {
    await Promise.allSettled([...new Set(oids)].map((oid) => this.#need(oid, MAX_FILE_BYTES)));
  }

  /** Whether a commit's root directory and the directories in it are here. */
  async hasNearRoot(commit: string): Promise<boolean> {
    const header = await this.commitHere(commit);
    if (header === undefined) return false;
    const root = await this.#objects.get(header.tree, MAX_TREE_BYTES);
    const entries = root && entriesOf(root);
    if (entries === undefined) return false;
    const directories = entries.filter(({ mode }) => mode === DIRECTORY_MODE);
    const here = await Promise.all(directories.map(({ oid }) => this.#objects.get(oid, MAX_TREE_BYTES)));
    return here.every((object) => object !== undefined);
  }

  async #need(oid: string, maxBytes: number, extent: Extent = 0, keep = 0): Promise<GitObject> {
    let object = await this.#objects.get(oid, maxBytes, keep);
    for (let tries = 0; object === undefined && this.#bring !== undefined && tries < BRING_TRIES; tries++) {
      await this.#bringSoon(oid, extent, this.#bring);
      object = await this.#objects.get(oid, maxBytes, keep);
    }
    if (object !== undefined) return object;
    throw new CountersignError('tampered', `the ledger is incomplete: object ${oid} is missing`, {
      mend: 'Look at the repository with `git fsck`; somebody who has all of it can push it again.',
    });
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

function entriesOf({ oid, type, bytes, isCut }: GitObject): readonly TreeEntry[] | undefined {
  if (type !== 'tree' || isCut) return undefined;
  try {
    return parseTree(bytes, oid.length / 2);
  } catch {
    return undefined;
  }
}
