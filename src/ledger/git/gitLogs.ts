import { CountersignError } from '../../errors.ts';
import { fromHex, toHex } from '../../bytes/byteForms.ts';
import type { CompactRange } from '../log/tree/compactRange.ts';
import type { Tree } from '../log/tree/consistencyProof.ts';
import {
  CHECKPOINT_PATH,
  judgeCommit,
  MAX_COMMIT_LEAVES,
  readLog,
  type JudgedLog,
} from '../log/judgeCommit.ts';
import { leafHash } from '../log/tree/merkleTree.ts';
import { leafPath, looseLeaves, mayHoldTiles, pathsSince, TILE_WIDTH } from '../log/tiles/tilePath.ts';
import { TileTree } from '../log/tiles/tileTree.ts';
import { LOG_DIRECTORY } from '../ledgerPaths.ts';
import { nodeHasher } from '../nodeCrypto.ts';
import { commitsSince, differingPaths, stepsBack, topDirectory, type Step } from './gitHistory.ts';
import { DIRECTORY_MODE } from './command/gitFormat.ts';
import { GitSnapshot } from './gitSnapshot.ts';
import type { GitStore } from './gitStore.ts';
import type { GitPlace } from './places/gitPlace.ts';

/** So many of the newest commits that say which log is in them are judged by whoever remembers nothing. */
export const COMMITS_LOOKED_BACK = 64;

/** So many of all are looked through at most, by their headers. */
export const COMMITS_LOOKED_THROUGH = 1024;
/** So many of those that say what is looked for are believed worth a look at their files. */
export const MOST_TRIED = 64;

/** A log and the commit whose own it is. */
export interface OwnLog {
  readonly commit: string;
  readonly log: JudgedLog;
}

type Claim = Step & { readonly log: NonNullable<Step['log']> };

const hasClaim = (step: Step): step is Claim => step.log !== undefined;

/** Judges whose log a commit's is. What a commit says of its log in its message costs its header; the rest, its files. */
export class CommitLogs {
  readonly #store: GitStore;
  readonly #place: Pick<GitPlace, 'lookFurther'>;
  #hasLookedFurther = false;

  constructor(place: Pick<GitPlace, 'store' | 'lookFurther'>) {
    this.#store = place.store;
    this.#place = place;
  }

  /** The files of a commit's log. */
  log(commit: string, { ledger, size, root }: Omit<JudgedLog, 'files'>): JudgedLog {
    return { ledger, size, root, files: this.#files(commit) };
  }

  /**
   * The log of `head`, from one that was judged before.
   * @returns undefined when `head` does not descend from that one's commit
   */
  async since(known: OwnLog, seenCommit: string, head: string): Promise<OwnLog | undefined> {
    const steps = await commitsSince(this.#store, head, seenCommit);
    return steps && (await this.#walk(known, steps));
  }

  /**
   * The log of `head` for a reader that knows nothing: what the newest commits say, judged from the oldest of them on.
   * @returns `none` when the branch has no log yet, undefined when its newest commits do not tell
   */
  async first(head: string): Promise<OwnLog | 'none' | undefined> {
    const near = await this.#oldestOf(await this.#back(head, COMMITS_LOOKED_BACK));
    if (near !== undefined) return near;
    await this.#lookFurther();
    return this.#oldestOf(await this.#back(head));
  }

  /**
   * The log of `head` for a reader that knows a state of it: judged from the oldest commit at hand whose log that is, as by
   * those who looked all the while. Whatever else somebody put among the newest commits begins nothing.
   * @returns undefined when there is no such commit
   */
  async from(known: Tree, head: string): Promise<OwnLog | undefined> {
    const near = await this.#oldestAs(known, head);
    if (near !== undefined || !(await this.#lookFurther())) return near;
    return this.#oldestAs(known, head);
  }

  /** @returns whether more commits may be at hand than before */
  async #lookFurther(): Promise<boolean> {
    if (this.#hasLookedFurther || this.#place.lookFurther === undefined) return false;
    await this.#place.lookFurther(COMMITS_LOOKED_THROUGH);
    this.#hasLookedFurther = true;
    return true;
  }

  async #oldestAs(known: Tree, head: string): Promise<OwnLog | undefined> {
    const steps = await this.#back(head);
    const first = steps.findIndex((step) => hasClaim(step) && isAsClaimed(known, step));
    if (first >= 0) await this.#bring(steps.slice(first).filter(hasClaim));
    let tries = MOST_TRIED;
    for (const [at, step] of steps.entries()) {
      if (!hasClaim(step) || !isAsClaimed(known, step)) continue;
      const own = await this.#claimed(step);
      if (own !== undefined) return this.#walk(own, steps.slice(at + 1));
      if (--tries === 0) break;
    }
    return undefined;
  }

  /** The newest commits at hand, oldest first. Those that say nothing of a log, such as cosignatures, are no claims. */
  async #back(head: string, mostClaims = Infinity): Promise<readonly Step[]> {
    const steps: Step[] = [];
    let claims = 0;
    for await (const step of stepsBack(this.#store, head, COMMITS_LOOKED_THROUGH)) {
      steps.push(step);
      if (hasClaim(step) && ++claims === mostClaims) break;
    }
    return steps.reverse();
  }

  async #oldestOf(steps: readonly Step[]): Promise<OwnLog | 'none' | undefined> {
    await this.#bring(steps.filter(hasClaim));
    const isWhole = steps[0]?.parents.length === 0;
    for (const [at, step] of steps.entries()) {
      const own = await (isWhole ? this.#created(step) : this.#claimed(step));
      if (own !== undefined) return this.#walk(own, steps.slice(at + 1));
    }
    return isWhole ? 'none' : undefined;
  }

  /**
   * Asks at once for what the commits that will be judged need, so that a server sends it together: all directories of
   * their logs, then the files that came with each.
   */
  async #bring(claims: readonly Claim[]): Promise<void> {
    if (!this.#store.isPartial) return;
    const wanted: Claim[] = claims.slice(0, 1);
    for (let rest = claims.slice(1); rest.length > 0;) {
      const stretch = stretchOf(wanted.at(-1)?.log.size ?? 0, rest);
      const end = stretch.at(-1) ?? rest[0];
      if (end !== undefined) wanted.push(end);
      rest = rest.slice(Math.max(1, stretch.length));
    }
    await Promise.allSettled(wanted.map(({ tree }) => this.#bringDirectories(tree)));
    await Promise.allSettled(
      wanted.flatMap(({ commit, log: { size, root } }, at) => {
        const files = this.#files(commit);
        const before = wanted[at - 1];
        const known = before?.log.size ?? size - 1;
        const log = { size, root: fromHex(root) ?? new Uint8Array(), files };
        const paths = [CHECKPOINT_PATH, ...pathsSince(known, size)].map((path) => files.read(path));
        // Where a bundle was filled, it is made again of the leaves that lay in files of their own before.
        const isFilled = Math.floor(known / TILE_WIDTH) < Math.floor(size / TILE_WIDTH);
        const loose = isFilled && before !== undefined ? looseLeaves(known).map(leafPath) : [];
        const old = this.#files(before?.commit ?? commit);
        const gone = loose.map((path) => old.read(path));
        return [new TileTree(nodeHasher, log).frontier(), ...paths, ...gone];
      }),
    );
  }

  async #bringDirectories(tree: string): Promise<void> {
    const log = await topDirectory(this.#store, tree, LOG_DIRECTORY);
    const entries = log === undefined ? [] : await this.#store.tree(log, 'directories');
    const below = entries.filter(({ mode }) => mode === DIRECTORY_MODE);
    await Promise.all(below.map(({ oid }) => this.#store.tree(oid, 'directories')));
  }

  #files(commit: string): JudgedLog['files'] {
    const snapshot = new GitSnapshot(this.#store, commit, undefined);
    return { read: (path) => snapshot.read(`${LOG_DIRECTORY}/${path}`) };
  }

  /** The log that begins with a commit. */
  async #created(step: Step): Promise<OwnLog | undefined> {
    if (!hasClaim(step)) return undefined;
    const verdict = await judgeCommit(nodeHasher, undefined, this.#files(step.commit));
    return verdict.own && isAsClaimed(verdict.log, step)
      ? { commit: step.commit, log: verdict.log }
      : undefined;
  }

  /** What a commit claims, where its files bear it out. */
  async #claimed(step: Step): Promise<OwnLog | undefined> {
    if (!hasClaim(step)) return undefined;
    const log = await readLog(this.#files(step.commit));
    if (log === undefined || !isAsClaimed(log, step)) return undefined;
    try {
      await new TileTree(nodeHasher, log).frontier();
      return { commit: step.commit, log };
    } catch (error) {
      if (error instanceof CountersignError && error.code === 'tampered') return undefined;
      throw error;
    }
  }

  async #walk(known: OwnLog, steps: readonly Step[]): Promise<OwnLog> {
    let own = known;
    let claims = steps.filter(hasClaim);
    while (claims.length > 0) {
      const stretch = stretchOf(own.log.size, claims);
      const atOnce = stretch.length > 1 ? await this.#allAtOnce(own, stretch) : undefined;
      own = atOnce ?? (await this.#next(own, claims[0]))?.own ?? own;
      claims = claims.slice(atOnce === undefined ? 1 : stretch.length);
    }
    return own;
  }

  /**
   * Where every claim of a stretch is one more piece of the same log, the newest log alone is read. It adds no more than
   * one commit may: so it is the newest commit's own whether or not those between are void.
   */
  async #allAtOnce(known: OwnLog, claims: readonly Claim[]): Promise<OwnLog | undefined> {
    const next = await this.#next(known, claims.at(-1));
    if (next === undefined) return undefined;
    const range = await new TileTree(nodeHasher, known.log).frontier();
    const roots = new Map(claims.map(({ log: claim }) => [claim.size, claim.root]));
    for (const leaf of next.leaves) {
      range.append(leafHash(nodeHasher, leaf));
      if (!agrees(roots, range)) return undefined;
    }
    return next.own;
  }

  /** A commit's own log, and what it adds to that of its first parent; undefined where the commit is void. */
  async #next(
    known: OwnLog,
    claim: Claim | undefined,
  ): Promise<{ readonly own: OwnLog; readonly leaves: readonly Uint8Array[] } | undefined> {
    if (claim === undefined) return undefined;
    const changed = await this.#changed(known, claim.commit);
    const verdict = await judgeCommit(nodeHasher, known.log, this.#files(claim.commit), changed);
    if (!verdict.own || !isAsClaimed(verdict.log, claim)) return undefined;
    return { own: { commit: claim.commit, log: verdict.log }, leaves: verdict.leaves };
  }

  async #changed({ commit: before, log: { size } }: OwnLog, after: string): Promise<Set<string>> {
    const [old, present] = await Promise.all(
      [before, after].map(async (commit) => {
        const { tree } = await this.#store.commit(commit);
        return topDirectory(this.#store, tree, LOG_DIRECTORY);
      }),
    );
    return differingPaths(this.#store, old, present, (directory) => mayHoldTiles(directory, size));
  }
}

/** The claims that come next, each of a longer log, as far as one commit could lead. */
function stretchOf(size: number, claims: readonly Claim[]): Claim[] {
  let last = size;
  const end = claims.findIndex(({ log }) => {
    const isNext = log.size > last && log.size <= size + MAX_COMMIT_LEAVES;
    last = log.size;
    return !isNext;
  });
  return end < 0 ? [...claims] : claims.slice(0, end);
}

function isAsClaimed(log: Tree, { log: claim }: Claim): boolean {
  return log.size === claim.size && toHex(log.root) === claim.root;
}

/** Whether a claim of this size, if there is one, names this root. */
function agrees(roots: ReadonlyMap<number, string>, range: CompactRange): boolean {
  const claimed = roots.get(range.size);
  return claimed === undefined || claimed === toHex(range.root());
}
