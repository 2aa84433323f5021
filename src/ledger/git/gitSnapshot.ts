import { DIRECTORY_MODE, FILE_MODE } from './command/gitFormat.ts';
import type { TreeEntry } from './command/gitFormat.ts';
import { splitLedgerPath } from './command/gitPaths.ts';
import { earlierBlocks, entriesEarlier } from './earlier/gitEarlier.ts';
import { EarlierFiles } from './earlier/gitEarlierFiles.ts';
import { WalkedHistory } from './earlier/gitWalked.ts';
import { entryBelow, isPlain } from './gitEntry.ts';
import type { GitStore } from './gitStore.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import type { LogView } from '../log/logView.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';

/** So much of what was taken away is put back by one commit. */
const MOST_PUT_BACK = { files: 64, bytes: 4 * 1024 * 1024 };

/** What whoever looks knows from looks before. */
export interface Remembered {
  readonly verdicts?: Verdicts | undefined;
  readonly earlierFiles?: EarlierFiles;
}

/** The tree of one commit. A symbolic link, a submodule, an executable or an odd name in it is not there. */
export class GitSnapshot implements LedgerSnapshot {
  readonly commit: string | undefined;
  readonly log: LogView | undefined;
  readonly verdicts: Verdicts | undefined;
  /** What was looked for here, and found in earlier commits alone: as much of it as one commit puts back. */
  readonly takenAway = new Map<string, Uint8Array>();
  #roomForTaken = MOST_PUT_BACK.bytes;
  readonly #store: GitStore;
  #earlierFiles: EarlierFiles | undefined;
  #root: string | undefined;

  constructor(
    store: GitStore,
    commit: string | undefined,
    log: LogView | undefined,
    { verdicts, earlierFiles }: Remembered = {},
  ) {
    this.#store = store;
    this.commit = commit;
    this.log = log;
    this.verdicts = verdicts;
    this.#earlierFiles = earlierFiles;
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
    const root = this.#store.isPartial ? await this.#rootDirectory() : undefined;
    if (root === undefined) return;
    // Two levels down a directory holds a ten-thousandth of a ledger's orders, and comes whole.
    const blocks = new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
    await Promise.allSettled(
      [...blocks].map(async (block) => {
        const names = splitLedgerPath(block);
        const entry = await entryBelow(this.#store, root, names);
        const earlier = await earlierBlocks(this.#store, root, names);
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

  async readEarlier(path: string, sha256: string, leaf: number): Promise<Uint8Array | undefined> {
    if (this.commit === undefined) return undefined;
    this.#earlierFiles ??= new EarlierFiles(new WalkedHistory(this.#store));
    const bytes = await this.#earlierFiles.read(this.commit, { path, sha256, leaf });
    if (bytes !== undefined) this.#noteTakenAway(path, bytes);
    return bytes;
  }

  #noteTakenAway(path: string, bytes: Uint8Array): void {
    const isRoom = this.takenAway.size < MOST_PUT_BACK.files && bytes.length <= this.#roomForTaken;
    if (!isRoom || this.takenAway.has(path)) return;
    this.#roomForTaken -= bytes.length;
    this.takenAway.set(path, bytes);
  }

  /** What stands at a path; for the root, the directory that everything is in. */
  async entryAt(path: string): Promise<TreeEntry | undefined> {
    const root = await this.#rootDirectory();
    if (root === undefined) return undefined;
    const names = splitLedgerPath(path);
    return (
      (await entryBelow(this.#store, root, names)) ?? (await entriesEarlier(this.#store, root, names))[0]
    );
  }

  async #rootDirectory(): Promise<string | undefined> {
    if (this.commit !== undefined) this.#root ??= (await this.#store.commit(this.commit)).tree;
    return this.#root;
  }
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
