import { CountersignError } from '../../errors.ts';
import { DIRECTORY_MODE } from './gitFormat.ts';
import type { TreeEntry } from './gitFormat.ts';
import { MAX_DEPTH } from './gitPaths.ts';
import type { GitStore } from './gitStore.ts';

/** How many of the newest commits are looked at one by one; what is before them is compared as a whole. */
export const COMMITS_LOOKED_AT = 2000;
/** Side by side, so that what a server must send for them comes level by level, in few journeys. */
const SIDE_BY_SIDE = 512;

interface Step {
  readonly commit: string;
  readonly tree: string;
}

/**
 * The commits after `base` up to `head`, oldest first: a single chain without merges.
 * @returns `undefined` when `head` does not descend from `base`
 * @throws CountersignError `tampered` for a merge on the way
 */
export async function commitsSince(store: GitStore, head: string, base: string): Promise<Step[] | undefined> {
  const steps: Step[] = [];
  let at = head;
  while (at !== base) {
    const header = await store.commitHere(at);
    if (header === undefined) return undefined;
    if (header.parents.length > 1) {
      throw tampered(`commit ${at} of the ledger merges two histories`);
    }
    steps.push({ commit: at, tree: header.tree });
    const parent = header.parents[0];
    if (parent === undefined) return undefined;
    at = parent;
  }
  return steps.reverse();
}

/**
 * Checks that nothing that was seen at `base` is gone, and that each commit since then only added files.
 * A commit's cost is the directories it touched, whatever the size of the ledger.
 * @throws CountersignError `tampered` for a rollback, a rewritten history, a merge, a change or a removal.
 */
export async function checkOnlyAdded(store: GitStore, base: string, head: string): Promise<void> {
  if (base === head) return;
  const steps = await commitsSince(store, head, base);
  if (steps === undefined) {
    throw tampered(
      `the ledger was rolled back or rewritten: its head ${head} does not follow ${base}, seen before`,
    );
  }
  const { tree } = await store.commit(base);
  const one = steps.slice(-COMMITS_LOOKED_AT);
  const skipped = steps[steps.length - one.length - 1];
  if (skipped !== undefined) await compareTrees(store, tree, skipped.tree, skipped.commit);
  let before = skipped?.tree ?? tree;
  for (let at = 0; at < one.length; at += SIDE_BY_SIDE) {
    const checks: Promise<void>[] = [];
    for (const step of one.slice(at, at + SIDE_BY_SIDE)) {
      checks.push(compareTrees(store, before, step.tree, step.commit));
      before = step.tree;
    }
    await Promise.all(checks);
  }
}

async function compareTrees(
  store: GitStore,
  before: string,
  after: string,
  commit: string,
  above: readonly string[] = [],
): Promise<void> {
  if (before === after) return;
  if (above.length >= MAX_DEPTH) {
    throw tampered(`commit ${commit} of the ledger nests deeper than ${MAX_DEPTH} directories`);
  }
  const extent = above.length === 0 ? 'with-children' : 'itself';
  const [old, present] = await Promise.all([store.tree(before, extent), store.tree(after, extent)]);
  const now = new Map<string, TreeEntry>(present.map((entry) => [entry.name, entry]));
  for (const entry of old) {
    const path = [...above, entry.name].join('/');
    const same = now.get(entry.name);
    if (same === undefined) throw tampered(`commit ${commit} of the ledger removes ${JSON.stringify(path)}`);
    if (same.oid === entry.oid && same.mode === entry.mode) continue;
    if (same.mode !== DIRECTORY_MODE || entry.mode !== DIRECTORY_MODE) {
      throw tampered(`commit ${commit} of the ledger changes ${JSON.stringify(path)}`);
    }
    await compareTrees(store, entry.oid, same.oid, commit, [...above, entry.name]);
  }
}

function tampered(message: string): CountersignError {
  return new CountersignError('tampered', message, {
    mend: 'Do not go on with this ledger. Ask the other parties which commit they saw last, and find out who pushed.',
  });
}
