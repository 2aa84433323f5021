import { asUtf8 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { EARLIER_DIRECTORY, isOrderDirectory, ORDERS_A_BLOCK, ORDERS_DIRECTORY } from '../../ledgerPaths.ts';
import { DIRECTORY_MODE, FILE_MODE, type TreeEntry } from '../command/gitFormat.ts';
import { isPlain } from '../gitEntry.ts';
import type { GitStore } from '../gitStore.ts';

/*
 * What a server's git does for a push grows with the directories that the branch's newest commit has: it walks all of
 * them. So a block of orders leaves the newest commit some time after its last number was given. It stays in the
 * commits before, and `earlier/<block>` says, by the ids of directories, where.
 */

/** A block of orders goes so many leaves after its last one. */
const KEPT_LEAVES = ORDERS_A_BLOCK / 2;
/** So many directories are looked into for what was in one block. */
const MOST_EARLIER = 64;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const BLOCK = /^(?:0|[1-9]\d{0,8})$/;

/** What goes from a commit, and what says where it is. */
export interface Departure {
  readonly removed: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Where directories and small files are read. */
type Readable = Pick<GitStore, 'child' | 'blob'>;

/** How many blocks have gone from a log of `size` leaves. */
export function blocksGone(size: number): number {
  return Math.max(0, Math.floor((size - KEPT_LEAVES) / ORDERS_A_BLOCK));
}

/** The ids in `earlier/<block>`, newest first. */
async function idsIn(store: Readable, root: string, block: string): Promise<readonly string[]> {
  const directory = await store.child(root, EARLIER_DIRECTORY);
  if (directory?.mode !== DIRECTORY_MODE) return [];
  const file = await store.child(directory.oid, block);
  const bytes = file?.mode === FILE_MODE ? await store.blob(file.oid) : undefined;
  const lines = bytes === undefined ? [] : asUtf8(bytes).split('\n', MOST_EARLIER);
  return lines.filter((line) => OBJECT_ID.test(line));
}

/**
 * The directories in which a block of orders lay in commits before this one, newest first.
 * @param root the commit's root directory
 * @param names of a path: of any that is in no block there are none
 */
export async function earlierBlocks(
  store: Readable,
  root: string,
  [kind, block]: readonly string[],
): Promise<readonly string[]> {
  return kind === ORDERS_DIRECTORY && block !== undefined && BLOCK.test(block)
    ? idsIn(store, root, block)
    : [];
}

/**
 * What stands at a path in a directory of a block. Whoever may push names directories that are nowhere: nothing stands
 * there.
 */
export async function entryInBlock(
  store: Pick<GitStore, 'child'>,
  block: string,
  names: readonly string[],
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry = { mode: DIRECTORY_MODE, name: '', oid: block };
  try {
    for (const name of names) {
      const found = entry.mode === DIRECTORY_MODE ? await store.child(entry.oid, name) : undefined;
      if (found === undefined) return undefined;
      entry = found;
    }
    return entry;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return undefined;
    throw error;
  }
}

/**
 * What stood at a path when the block of orders that it is in left a commit, newest first.
 * @param looked into which directories one has looked for it before: not a second time
 */
export async function entriesEarlier(
  store: Readable,
  root: string,
  names: readonly string[],
  looked = new Set<string>(),
): Promise<readonly TreeEntry[]> {
  const blocks = (await earlierBlocks(store, root, names)).filter((block) => !looked.has(block));
  for (const block of blocks) looked.add(block);
  // Side by side, so that a server sends it together.
  const found = await Promise.all(blocks.map((block) => entryInBlock(store, block, names.slice(2))));
  return found.flatMap((entry) => (entry !== undefined && isPlain(entry) ? [entry] : []));
}

/**
 * What leaves with a commit that lets the log grow.
 * @param root the directory that it changes
 * @param sizes of the log, and the paths of what is added: where something is, nothing leaves
 */
export async function departing(
  store: GitStore,
  root: string,
  {
    before,
    after,
    paths,
  }: { readonly before: number; readonly after: number; readonly paths: Iterable<string> },
): Promise<Departure> {
  const nothing = { removed: [], files: new Map<string, Uint8Array>() };
  const gone = blocksGone(after);
  if (gone <= blocksGone(before)) return nothing;
  const used = new Set([...paths].map((path) => path.split('/', 2).join('/')));
  const orders = await store.child(root, ORDERS_DIRECTORY);
  if (orders?.mode !== DIRECTORY_MODE) return nothing;
  const removed: string[] = [];
  const files = new Map<string, Uint8Array>();
  for (const { mode, name, oid } of await store.tree(orders.oid)) {
    if (mode !== DIRECTORY_MODE || !BLOCK.test(name) || Number(name) >= gone) continue;
    const path = `${ORDERS_DIRECTORY}/${name}`;
    const known = await idsIn(store, root, name);
    // Of one that came back so often nothing more is taken away: all that is named is looked into.
    if (used.has(path) || known.length >= MOST_EARLIER || removed.length >= MOST_EARLIER) continue;
    removed.push(path);
    files.set(`${EARLIER_DIRECTORY}/${name}`, Buffer.from(`${[oid, ...known].join('\n')}\n`));
  }
  return { removed, files };
}

/**
 * The orders that something is added to and that have gone: their directories come back as they were, so that all that is
 * about an order lies together.
 * @param paths of what is added
 * @returns directories by path
 */
export async function returning(
  store: GitStore,
  root: string,
  paths: Iterable<string>,
): Promise<Map<string, string>> {
  const back = new Map<string, string>();
  const directories = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/'))));
  for (const directory of directories) {
    const names = directory.split('/');
    if (!isOrderDirectory(directory) || (await entryInBlock(store, root, names))) continue;
    for (const block of await earlierBlocks(store, root, names)) {
      const entry = await entryInBlock(store, block, names.slice(2));
      if (entry?.mode !== DIRECTORY_MODE || !(await store.isReadableTree(entry.oid))) continue;
      back.set(directory, entry.oid);
      break;
    }
  }
  return back;
}
