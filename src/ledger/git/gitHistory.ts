import { DIRECTORY_MODE, type CommitHeader, type TreeEntry } from './command/gitFormat.ts';
import type { GitStore } from './gitStore.ts';

/** One commit of the branch. */
export interface Step extends CommitHeader {
  readonly commit: string;
}

/**
 * The commits before and with `head`, newest first, by their first parents: as far as they are here, and at most `most`.
 */
export async function* stepsBack(
  store: Pick<GitStore, 'commitHere'>,
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
  const entry = await store.child(tree, name, 1);
  return entry?.mode === DIRECTORY_MODE ? entry.oid : undefined;
}

/**
 * The paths of the files that differ between two directories. Its cost is the directories that differ, whatever the size
 * of the two.
 * @param within which directories below are of interest: what somebody put elsewhere is not looked at
 */
export async function differingPaths(
  store: GitStore,
  before: string | undefined,
  after: string | undefined,
  within: (directory: string) => boolean,
): Promise<Set<string>> {
  const paths = new Set<string>();
  await differ(store, [before, after], '', { within, paths });
  return paths;
}

async function differ(
  store: GitStore,
  [before, after]: readonly [string | undefined, string | undefined],
  above: string,
  found: { readonly within: (directory: string) => boolean; readonly paths: Set<string> },
): Promise<void> {
  if (before === after) return;
  const [was, is] = await Promise.all([namesIn(store, before), namesIn(store, after)]);
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [a, b] = [was.get(name), is.get(name)];
    if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
    const path = `${above}${name}`;
    const [from, to] = [directoryIn(a), directoryIn(b)];
    if ((a && !from) || (b && !to)) found.paths.add(path);
    if ((from ?? to) !== undefined && found.within(path)) await differ(store, [from, to], `${path}/`, found);
  }
}

async function namesIn(store: GitStore, tree: string | undefined): Promise<Map<string, TreeEntry>> {
  const entries = tree === undefined ? [] : await store.tree(tree);
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function directoryIn(entry: TreeEntry | undefined): string | undefined {
  return entry?.mode === DIRECTORY_MODE ? entry.oid : undefined;
}
