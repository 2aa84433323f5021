import { DIRECTORY_MODE } from './command/gitFormat.ts';
import { topDirectory } from './gitHistory.ts';
import { COSIGNATURES } from '../log/witness/cosignaturePath.ts';
import { LOG_DIRECTORY } from '../ledgerPaths.ts';
import type { GitStore } from './gitStore.ts';

/**
 * What a commit puts right before it changes anything: the log, where a void commit has spoiled it; and directories that
 * nobody can read, which it empties: else what is added in them would not be found either. All directories that it changes
 * are here afterwards.
 * @param ownCommit whose log is the log of `head`
 * @param paths of the files that are added or removed
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
  const log = await topDirectory(store, tree, LOG_DIRECTORY);
  const own = ownCommit && (await topDirectory(store, (await store.commit(ownCommit)).tree, LOG_DIRECTORY));
  if (log !== own && !(await isSameLog(store, log, own))) {
    mended.set(LOG_DIRECTORY, own);
    const kept = own && log && (await cosignaturesIn(store, log));
    if (kept !== undefined) mended.set(`${LOG_DIRECTORY}/${COSIGNATURES}`, kept);
  }
  const directories = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  // Side by side, so that a server sends what it must together.
  await Promise.all(
    [...directories].map(async (directory) => {
      const [top = '', ...names] = directory.split('/').slice(0, -1);
      if (top === LOG_DIRECTORY && mended.has(top)) {
        await firstUnreadable(store, own, names);
        return;
      }
      const unreadable = await firstUnreadable(store, tree, [top, ...names]);
      if (unreadable !== undefined) mended.set(unreadable, undefined);
    }),
  );
  return mended;
}

/** Whether two directories of a log differ in nothing but what witnesses wrote. */
async function isSameLog(
  store: GitStore,
  one: string | undefined,
  other: string | undefined,
): Promise<boolean> {
  if (one === undefined || other === undefined || !(await store.isReadableTree(one))) return false;
  const [a, b] = await Promise.all(
    [one, other].map(async (tree) =>
      (await store.tree(tree))
        .filter(({ name }) => name !== COSIGNATURES)
        .map(({ mode, name, oid }) => `${mode} ${oid} ${name}`),
    ),
  );
  return JSON.stringify(a) === JSON.stringify(b);
}

async function cosignaturesIn(store: GitStore, log: string): Promise<string | undefined> {
  const entry = (await store.tree(log)).find(({ name }) => name === COSIGNATURES);
  if (entry?.mode !== DIRECTORY_MODE || !(await store.isReadableTree(entry.oid))) return undefined;
  return entry.oid;
}

async function firstUnreadable(
  store: GitStore,
  root: string | undefined,
  names: readonly string[],
): Promise<string | undefined> {
  if (root === undefined) return undefined;
  let tree = root;
  for (const [depth, name] of names.entries()) {
    const entry = (await store.tree(tree)).find((candidate) => candidate.name === name);
    if (entry?.mode !== DIRECTORY_MODE) return undefined;
    if (!(await store.isReadableTree(entry.oid))) return names.slice(0, depth + 1).join('/');
    tree = entry.oid;
  }
  return undefined;
}
