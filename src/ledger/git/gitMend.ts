import { DIRECTORY_MODE } from './gitFormat.ts';
import { topDirectory } from './gitHistory.ts';
import { LOG_DIRECTORY } from './gitLogs.ts';
import type { GitStore } from './gitStore.ts';

/**
 * What a commit puts right before it adds: the log, where a void commit has changed it; and directories that nobody can
 * read, which it empties: else what is added in them would not be found either.
 * @param ownCommit whose log is the log of `head`
 * @param paths of the files that are added
 * @returns directories by path, '' being the root: the tree that each is to be, or undefined to be rid of it
 */
export async function mending(
  store: GitStore,
  head: string,
  ownCommit: string | undefined,
  paths: Iterable<string>,
): Promise<Map<string, string | undefined>> {
  const { tree } = await store.commit(head);
  const mended = new Map<string, string | undefined>();
  if (!(await store.isReadableTree(tree))) mended.set('', undefined);
  else {
    const directories = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    for (const directory of directories) {
      const unreadable = await firstUnreadable(store, tree, directory.split('/').slice(0, -1));
      if (unreadable !== undefined) mended.set(unreadable, undefined);
    }
  }
  if (head === ownCommit) return mended;
  const own = ownCommit && (await topDirectory(store, (await store.commit(ownCommit)).tree, LOG_DIRECTORY));
  if ((await topDirectory(store, tree, LOG_DIRECTORY)) !== own) mended.set(LOG_DIRECTORY, own);
  return mended;
}

async function firstUnreadable(
  store: GitStore,
  root: string,
  names: readonly string[],
): Promise<string | undefined> {
  let tree = root;
  for (const [depth, name] of names.entries()) {
    const entry = (await store.tree(tree)).find((candidate) => candidate.name === name);
    if (entry?.mode !== DIRECTORY_MODE) return undefined;
    if (!(await store.isReadableTree(entry.oid))) return names.slice(0, depth + 1).join('/');
    tree = entry.oid;
  }
  return undefined;
}
