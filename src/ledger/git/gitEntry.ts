import { DIRECTORY_MODE, FILE_MODE, type TreeEntry } from './command/gitFormat.ts';
import { isLedgerName } from './command/gitPaths.ts';
import type { Extent, GitStore } from './gitStore.ts';

/** The directories of the log are few, and all of them are looked at: they come together. */
const EXTENTS: ReadonlyMap<string, Extent> = new Map([['tile', 2]]);

/** Whether it may stand in a ledger: a symbolic link, a submodule, an executable or an odd name is not there. */
export function isPlain({ mode, name }: TreeEntry): boolean {
  return isLedgerName(name) && (mode === FILE_MODE || mode === DIRECTORY_MODE);
}

/** What stands at a path below a directory; without names, the directory itself. */
export async function entryBelow(
  store: Pick<GitStore, 'child'>,
  directory: string,
  names: readonly string[],
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry = { mode: DIRECTORY_MODE, name: '', oid: directory };
  for (const [depth, name] of names.entries()) {
    if (entry.mode !== DIRECTORY_MODE) return undefined;
    const extent = depth === 0 ? 1 : (EXTENTS.get(entry.name) ?? 0);
    const found = await store.child(entry.oid, name, extent);
    if (found === undefined || !isPlain(found)) return undefined;
    entry = found;
  }
  return entry;
}
