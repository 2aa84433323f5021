import { CountersignError } from '../../errors.ts';
import { DIRECTORY_MODE, FILE_MODE } from './gitFormat.ts';
import type { TreeEntry } from './gitFormat.ts';
import { MAX_DEPTH, isLedgerName, splitLedgerPath } from './gitPaths.ts';
import type { GitStore } from './gitStore.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';

/** How many directories or files are read side by side. */
const SIDE_BY_SIDE = 64;

/** The tree of one commit. A symbolic link, submodule or executable on the way to what is read is `tampered`. */
export class GitSnapshot implements LedgerSnapshot {
  readonly commit: string | undefined;
  readonly #store: GitStore;

  constructor(store: GitStore, commit: string | undefined) {
    this.#store = store;
    this.commit = commit;
  }

  async list(directory: string): Promise<readonly string[]> {
    const entry = await this.entryAt(directory);
    if (entry?.mode !== DIRECTORY_MODE) return [];
    const entries = await this.#checkedTree(entry.oid, directory);
    return entries.map(({ mode, name }) => (mode === DIRECTORY_MODE ? `${name}/` : name)).sort(byCodeUnits);
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const entry = await this.entryAt(path);
    return entry?.mode === FILE_MODE ? await this.#store.blob(entry.oid) : undefined;
  }

  async readAll(directory: string): Promise<ReadonlyMap<string, Uint8Array>> {
    const entry = await this.entryAt(directory);
    const files = new Map<string, Uint8Array>();
    if (entry?.mode !== DIRECTORY_MODE) return files;
    await this.#store.bringAllBelow(entry.oid);
    const root = splitLedgerPath(directory);
    const blobs = await this.#filesBelow(entry.oid, root);
    blobs.sort((a, b) => byCodeUnits(a.path, b.path));
    for (let at = 0; at < blobs.length; at += SIDE_BY_SIDE) {
      const some = blobs.slice(at, at + SIDE_BY_SIDE);
      const contents = await Promise.all(some.map(({ oid }) => this.#store.blob(oid)));
      for (const [index, { path }] of some.entries()) {
        const content = contents[index];
        if (content !== undefined) files.set(path, content);
      }
    }
    return files;
  }

  /** What stands at a path; for the root, the directory that everything is in. */
  async entryAt(path: string): Promise<TreeEntry | undefined> {
    const names = splitLedgerPath(path);
    if (this.commit === undefined) return undefined;
    const { tree } = await this.#store.commit(this.commit);
    let entry: TreeEntry = { mode: DIRECTORY_MODE, name: '', oid: tree };
    for (const [depth, name] of names.entries()) {
      if (entry.mode !== DIRECTORY_MODE) return undefined;
      const entries = await this.#store.tree(entry.oid, depth === 0 ? 'with-children' : 'itself');
      const found = entries.find((candidate) => candidate.name === name);
      if (found === undefined) return undefined;
      checkEntry(found, names.slice(0, depth).join('/'));
      entry = found;
    }
    return entry;
  }

  async #filesBelow(oid: string, above: readonly string[]): Promise<{ path: string; oid: string }[]> {
    if (above.length >= MAX_DEPTH) {
      throw new CountersignError('tampered', `the ledger is nested deeper than ${MAX_DEPTH} directories`);
    }
    const found: { path: string; oid: string }[] = [];
    const entries = await this.#checkedTree(oid, above.join('/'));
    const directories: TreeEntry[] = [];
    for (const entry of entries) {
      if (entry.mode === DIRECTORY_MODE) directories.push(entry);
      else found.push({ path: [...above, entry.name].join('/'), oid: entry.oid });
    }
    for (let at = 0; at < directories.length; at += SIDE_BY_SIDE) {
      const some = directories.slice(at, at + SIDE_BY_SIDE);
      const below = await Promise.all(some.map((each) => this.#filesBelow(each.oid, [...above, each.name])));
      for (const files of below) found.push(...files);
    }
    return found;
  }

  async #checkedTree(oid: string, directory: string): Promise<readonly TreeEntry[]> {
    const entries = await this.#store.tree(oid);
    for (const entry of entries) checkEntry(entry, directory);
    return entries;
  }
}

function checkEntry(entry: TreeEntry, directory: string): void {
  const shown = JSON.stringify(entry.name).slice(0, 100);
  const where = directory === '' ? 'at its root' : `in ${directory}`;
  const mend = 'Nobody should have put it there: look who did in `git log`. What it names is not read.';
  if (!isLedgerName(entry.name)) {
    throw new CountersignError('tampered', `the ledger holds a name that is not allowed ${where}: ${shown}`, {
      mend,
    });
  }
  if (entry.mode === FILE_MODE || entry.mode === DIRECTORY_MODE) return;
  throw new CountersignError('tampered', `the ledger holds ${kindOf(entry.mode)} ${where}: ${shown}`, {
    mend,
  });
}

function kindOf(mode: string): string {
  if (mode === '120000') return 'a symbolic link';
  if (mode === '160000') return 'a submodule';
  if (mode === '100755') return 'an executable file';
  return 'something that is neither file nor directory';
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
