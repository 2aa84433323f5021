import { DIRECTORY_MODE, type CommitHeader, type TreeEntry } from './gitFormat.ts';
import { MAX_DEPTH } from './gitPaths.ts';
import type { GitStore } from './gitStore.ts';

/** One commit of the branch. */
export interface Step extends CommitHeader {
  readonly commit: string;
}

/** More differences than that are not gone through: no honest commit makes so many. */
const MOST_DIFFERENCES = 4096;

/**
 * The commits before and with `head`, newest first, by their first parents: as far as they are here, and at most `most`.
 */
export async function* stepsBack(
  store: GitStore,
  head: string,
  most = Infinity,
): AsyncGenerator<Step, void, void> {
  let at: string | undefined = head;
  for (let count = 0; at !== undefined && count < most; count++) {
    const header: CommitHeader | undefined = await store.commitHere(at);
    if (header === undefined) return;
    yield { ...header, commit: at };
    at = header.parents[0];
  }
}

/**
 * The commits after `base` up to `head`, oldest first.
 * @returns `undefined` when `head` does not descend from `base`
 */
export async function commitsSince(store: GitStore, head: string, base: string): Promise<Step[] | undefined> {
  const steps: Step[] = [];
  if (head === base) return steps;
  for await (const step of stepsBack(store, head)) {
    steps.push(step);
    if (step.parents[0] === base) return steps.reverse();
  }
  return undefined;
}

/** The directory of that name in the root of a commit. */
export async function topDirectory(store: GitStore, tree: string, name: string): Promise<string | undefined> {
  const entries = await store.tree(tree, 'with-children');
  return entries.find((entry) => entry.name === name && entry.mode === DIRECTORY_MODE)?.oid;
}

/**
 * The paths of the files that differ between two directories; undefined when they are too many to be gone through.
 * Its cost is the directories that differ, whatever the size of the two.
 */
export async function differingPaths(
  store: GitStore,
  before: string | undefined,
  after: string | undefined,
): Promise<Set<string> | undefined> {
  const paths = new Set<string>();
  return (await differ(store, before, after, '', paths)) ? paths : undefined;
}

async function differ(
  store: GitStore,
  before: string | undefined,
  after: string | undefined,
  above: string,
  paths: Set<string>,
): Promise<boolean> {
  if (before === after) return true;
  if (above.split('/').length > MAX_DEPTH) return false;
  const [old, present] = await Promise.all(
    [before, after].map((oid): Promise<readonly TreeEntry[]> =>
      oid === undefined ? Promise.resolve([]) : store.tree(oid),
    ),
  );
  const was = new Map(old?.map((entry) => [entry.name, entry]));
  const is = new Map(present?.map((entry) => [entry.name, entry]));
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [a, b] = [was.get(name), is.get(name)];
    if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
    const path = `${above}${name}`;
    const [from, to] = [a, b].map((entry) => (entry?.mode === DIRECTORY_MODE ? entry.oid : undefined));
    if (a?.mode !== DIRECTORY_MODE || b?.mode !== DIRECTORY_MODE) paths.add(path);
    if (paths.size > MOST_DIFFERENCES) return false;
    if ((from ?? to) !== undefined && !(await differ(store, from, to, `${path}/`, paths))) return false;
  }
  return true;
}
