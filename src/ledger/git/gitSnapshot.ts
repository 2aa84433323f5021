import { DIRECTORY_MODE, FILE_MODE } from './command/gitFormat.ts';
import type { TreeEntry } from './command/gitFormat.ts';
import { isLedgerName, splitLedgerPath } from './command/gitPaths.ts';
import { earlierBlocks, entryInBlock } from './gitEarlier.ts';
import { stepsBack } from './gitHistory.ts';
import type { GitStore } from './gitStore.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import type { LogView } from '../log/logView.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';

/** So many commits back something is looked for that somebody took away. */
export const LOOKED_BACK = 4096;

/** The directories of the log are few, and all of them are looked at: they come together. */
const EXTENTS: ReadonlyMap<string, 2> = new Map([['tile', 2]]);

/** The tree of one commit. A symbolic link, a submodule, an executable or an odd name in it is not there. */
export class GitSnapshot implements LedgerSnapshot {
  readonly commit: string | undefined;
  readonly log: LogView | undefined;
  readonly verdicts: Verdicts | undefined;
  readonly #store: GitStore;
  #tree: string | undefined;

  constructor(store: GitStore, commit: string | undefined, log: LogView | undefined, verdicts?: Verdicts) {
    this.#store = store;
    this.commit = commit;
    this.log = log;
    this.verdicts = verdicts;
  }

  async list(directory: string): Promise<readonly string[]> {
    const entry = await this.entryAt(directory);
    if (entry?.mode !== DIRECTORY_MODE) return [];
    const entries = (await this.#store.tree(entry.oid)).filter(isPlain);
    return entries.map(({ mode, name }) => (mode === DIRECTORY_MODE ? `${name}/` : name)).sort(byCodeUnits);
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const entry = await this.entryAt(path);
    return entry?.mode === FILE_MODE ? await this.#store.blob(entry.oid) : undefined;
  }

  async bring(paths: readonly string[]): Promise<void> {
    if (this.commit === undefined || !this.#store.isPartial) return;
    // Two levels down a directory holds a ten-thousandth of a ledger's orders, and comes whole.
    const blocks = new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
    await Promise.allSettled(
      [...blocks].map(async (block) => {
        const names = splitLedgerPath(block);
        const entry = await this.#entryHere(names);
        const earlier = await this.#earlier(names);
        const here = entry?.mode === DIRECTORY_MODE ? [entry.oid] : [];
        const trees = [...here, ...earlier].map((oid) => this.#store.tree(oid, 'directories'));
        // What lies in the root came with the commit, and alone.
        const [entries = []] = await Promise.all(trees);
        const below = names.length > 1 ? [] : entries.filter(({ mode }) => mode === DIRECTORY_MODE);
        await Promise.all(below.map(({ oid }) => this.#store.tree(oid, 'directories')));
      }),
    );
    const entries = await Promise.allSettled(paths.map((path) => this.entryAt(path)));
    const found = entries.flatMap((entry) => (entry.status === 'fulfilled' ? [entry.value] : []));
    await this.#store.bringBlobs(found.flatMap((entry) => (entry?.mode === FILE_MODE ? [entry.oid] : [])));
  }

  async readEarlier(path: string, isIt: (bytes: Uint8Array) => boolean): Promise<Uint8Array | undefined> {
    if (this.commit === undefined) return undefined;
    const names = splitLedgerPath(path);
    const looked = new Set<string>();
    for await (const { commit } of stepsBack(this.#store, this.commit, LOOKED_BACK)) {
      const then = new GitSnapshot(this.#store, commit, undefined);
      const here = await then.#entryHere(names);
      const entries = [...(here === undefined ? [] : [here]), ...(await then.#entriesEarlier(names))];
      for (const { mode, oid } of entries) {
        if (mode !== FILE_MODE || looked.has(oid)) continue;
        looked.add(oid);
        const bytes = await this.#store.blob(oid);
        if (bytes !== undefined && isIt(bytes)) return bytes;
      }
    }
    return undefined;
  }

  async #treeOf(commit: string): Promise<string> {
    return (await this.#store.commit(commit)).tree;
  }

  /** What stands at a path; for the root, the directory that everything is in. */
  async entryAt(path: string): Promise<TreeEntry | undefined> {
    const names = splitLedgerPath(path);
    return (await this.#entryHere(names)) ?? (await this.#entriesEarlier(names))[0];
  }

  /** What stood there when the block of orders that it is in left the newest commit, newest first. */
  async #entriesEarlier(names: readonly string[]): Promise<readonly TreeEntry[]> {
    const blocks = await this.#earlier(names);
    // Side by side, so that a server sends it together.
    const found = await Promise.all(blocks.map((block) => entryInBlock(this.#store, block, names.slice(2))));
    return found.flatMap((entry) => (entry !== undefined && isPlain(entry) ? [entry] : []));
  }

  async #earlier(names: readonly string[]): Promise<readonly string[]> {
    if (this.commit === undefined) return [];
    this.#tree ??= await this.#treeOf(this.commit);
    return earlierBlocks(this.#store, this.#tree, names);
  }

  async #entryHere(names: readonly string[]): Promise<TreeEntry | undefined> {
    if (this.commit === undefined) return undefined;
    this.#tree ??= await this.#treeOf(this.commit);
    let entry: TreeEntry = { mode: DIRECTORY_MODE, name: '', oid: this.#tree };
    for (const [depth, name] of names.entries()) {
      if (entry.mode !== DIRECTORY_MODE) return undefined;
      const entries = await this.#store.tree(entry.oid, depth === 0 ? 1 : (EXTENTS.get(entry.name) ?? 0));
      const found = entries.find((candidate) => candidate.name === name);
      if (found === undefined || !isPlain(found)) return undefined;
      entry = found;
    }
    return entry;
  }
}

function isPlain({ mode, name }: TreeEntry): boolean {
  return isLedgerName(name) && (mode === FILE_MODE || mode === DIRECTORY_MODE);
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
