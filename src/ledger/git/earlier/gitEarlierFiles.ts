import { RecentMap } from '../../../bytes/recentMap.ts';
import { sha256Hex } from '../../../platformKeys.ts';
import { FILE_MODE } from '../command/gitFormat.ts';
import { splitLedgerPath } from '../command/gitPaths.ts';
import { entryBelow } from '../gitEntry.ts';
import { stepsBack, type Step } from '../gitHistory.ts';
import { entriesEarlier } from './gitEarlier.ts';
import { CommitsOfLeaves } from './gitLeafCommits.ts';
import type { Walkable } from './gitWalked.ts';

/** So many commits back something is looked for that somebody took away. */
export const LOOKED_BACK = 4096;
/** Of so many files is remembered where they were found, and of so many that they are nowhere. */
const MOST_REMEMBERED = 16_384;
/** The commits in which something was found last: whoever takes much away at once leaves all of it in the same ones. */
const MOST_HITS = 8;

/**
 * Files that somebody who may push took away, found in earlier commits: in the one that brought the leaf which names the file,
 * where others were found last, or else by a walk through all. What was looked for once costs no second walk, and a walk
 * for another file asks git for little: else one commit of his would make each look of everybody dear for ever.
 */
export class EarlierFiles {
  readonly #store: Walkable;
  /** Objects by the digest of what is in them. */
  readonly #found = new RecentMap<string, string>(MOST_REMEMBERED);
  /** The newest commit from which on all was looked through in vain, by path and digest. */
  readonly #inVain = new RecentMap<string, string>(MOST_REMEMBERED);
  readonly #commits: CommitsOfLeaves;
  #hits: readonly string[] = [];

  /** @param store best one that remembers what walks pass */
  constructor(store: Walkable) {
    this.#store = store;
    this.#commits = new CommitsOfLeaves(this.#store, LOOKED_BACK);
  }

  /** The file, in a commit or in one of the 4,096 before it that are at hand. */
  async read(head: string, { path, sha256, leaf }: WantedFile): Promise<Uint8Array | undefined> {
    const known = this.#found.peek(sha256);
    const bytes = known === undefined ? undefined : await this.#fileOf(known, sha256);
    if (bytes !== undefined) return bytes;
    const search = { names: splitLedgerPath(path), sha256, looked: new Set<string>() };
    const likely = await this.#commits.thatBrought(head, leaf);
    return (await this.#searchIn([...likely, ...this.#hits], search)) ?? (await this.#walk(head, search));
  }

  async #searchIn(commits: readonly string[], search: Search): Promise<Uint8Array | undefined> {
    for (const commit of commits) {
      const header = await this.#store.commitHere(commit);
      const bytes = header && (await this.#findIn(commit, header.tree, search));
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  }

  async #walk(head: string, search: Search): Promise<Uint8Array | undefined> {
    const name = [...search.names, search.sha256].join('/');
    const before = this.#inVain.peek(name);
    let steps = 0;
    let last: Step | undefined;
    for await (const step of stepsBack(this.#store, head, LOOKED_BACK)) {
      if (step.commit === before) {
        this.#inVain.set(name, head);
        return undefined;
      }
      const bytes = await this.#findIn(step.commit, step.tree, search);
      if (bytes !== undefined) return bytes;
      steps++;
      last = step;
    }
    // Where history ends because no more of it is here, there may be more the next time.
    if (steps === LOOKED_BACK || last?.parents.length === 0) this.#inVain.set(name, head);
    return undefined;
  }

  async #findIn(
    commit: string,
    root: string,
    { names, sha256, looked }: Search,
  ): Promise<Uint8Array | undefined> {
    const here = await entryBelow(this.#store, root, names);
    const gone = await entriesEarlier(this.#store, root, names, looked);
    for (const { mode, oid } of here === undefined ? gone : [here, ...gone]) {
      if (mode !== FILE_MODE || looked.has(oid)) continue;
      looked.add(oid);
      const bytes = await this.#fileOf(oid, sha256);
      if (bytes === undefined) continue;
      this.#found.set(sha256, oid);
      this.#hits = [commit, ...this.#hits.filter((one) => one !== commit)].slice(0, MOST_HITS);
      return bytes;
    }
    return undefined;
  }

  async #fileOf(oid: string, sha256: string): Promise<Uint8Array | undefined> {
    const bytes = await this.#store.blob(oid);
    return bytes !== undefined && sha256Hex(bytes) === sha256 ? bytes : undefined;
  }
}

/** What is looked for. */
export interface WantedFile {
  readonly path: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** The index of the leaf that names it. */
  readonly leaf: number;
}

interface Search {
  readonly names: readonly string[];
  readonly sha256: string;
  /** Files and directories that were looked at. */
  readonly looked: Set<string>;
}
