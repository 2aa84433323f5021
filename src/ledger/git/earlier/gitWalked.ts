import { RecentMap } from '../../../bytes/recentMap.ts';
import type { CommitHeader, TreeEntry } from '../command/gitFormat.ts';
import type { Extent, GitStore } from '../gitStore.ts';

/** As many as a walk through 4,096 commits passes, and those of a few other walks. */
const MOST_COMMITS = 8192;
const MOST_NAMES = 32_768;

/** What is asked of a repository on a walk through its commits. */
export type Walkable = Pick<GitStore, 'commitHere' | 'child' | 'blob'>;

/** Remembers what walks pass, which never changes: the second one through the same commits asks git for nothing. */
export class WalkedHistory implements Walkable {
  readonly #store: Walkable;
  readonly #commits = new RecentMap<string, CommitHeader>(MOST_COMMITS);
  /** What is below a directory by a name; null where nothing is. */
  readonly #children = new RecentMap<string, TreeEntry | null>(MOST_NAMES);

  constructor(store: Walkable) {
    this.#store = store;
  }

  async commitHere(oid: string): Promise<CommitHeader | undefined> {
    const known = this.#commits.peek(oid);
    if (known !== undefined) return known;
    const header = await this.#store.commitHere(oid);
    if (header !== undefined) this.#commits.set(oid, header);
    return header;
  }

  async child(directory: string, name: string, extent?: Extent): Promise<TreeEntry | undefined> {
    const place = `${directory} ${name}`;
    const known = this.#children.peek(place);
    if (known !== undefined) return known ?? undefined;
    const found = await this.#store.child(directory, name, extent);
    this.#children.set(place, found ?? null);
    return found;
  }

  blob(oid: string): Promise<Uint8Array | undefined> {
    return this.#store.blob(oid);
  }
}
