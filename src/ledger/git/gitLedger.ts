import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import { copyingChange, growingChange } from './gitChange.ts';
import { writeCommit } from './gitCommit.ts';
import { commitsSince } from './gitHistory.ts';
import type { GitPlace, PublishOutcome } from './places/gitPlace.ts';
import { openPlace, type PlaceOptions } from './places/gitPlaces.ts';
import { AppendPace } from './places/gitPace.ts';
import { CommitLogs, type OwnLog } from './gitLogs.ts';
import { SeenLog, seenTree, type Seen } from './gitSeen.ts';
import { EarlierFiles } from './earlier/gitEarlierFiles.ts';
import { WalkedHistory } from './earlier/gitWalked.ts';
import { GitSnapshot, type Remembered } from './gitSnapshot.ts';
import { takeTurn } from './places/gitTurn.ts';
import type { LedgerAddition, LedgerCopy, LedgerRepository, LedgerSnapshot } from '../ledgerRepository.ts';
import type { Tree } from '../log/tree/consistencyProof.ts';
import { toHex } from '../../bytes/byteForms.ts';
import { extendsCheckpoint } from '../log/tiles/extendsLog.ts';
import type { JudgedLog } from '../log/judgeCommit.ts';
import { TileLog } from '../log/tiles/tileLog.ts';
import { nodeHasher } from '../nodeCrypto.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';

export interface LedgerOptions extends PlaceOptions {
  /** Milliseconds that an append may take, races and lost connections included; 60,000 when not given. */
  readonly appendLimitMs?: number;
  /** The log as somebody else saw it, who is trusted in this: the ledger's must extend it. */
  readonly head?: Tree;
  /** What was verified before, by somebody whose memory is trusted as one's own. */
  readonly verdicts?: Verdicts;
  /** Told of each newer state that holds. */
  readonly onHead?: (head: Tree) => void;
}

/** The newest state, and whose own the log in it is. */
interface Newest {
  readonly snapshot: GitSnapshot;
  readonly own: OwnLog | undefined;
}

function tampered(message: string): CountersignError {
  return new CountersignError('tampered', message, {
    mend: 'Do not go on with this ledger. Ask the other parties which head they saw last, and find out who pushed.',
  });
}

/** An attempt that may or may not have become part of the ledger. */
interface Attempt<T> {
  readonly commit: string;
  readonly base: string | undefined;
  readonly value: T;
}

type Loss = Exclude<PublishOutcome, { readonly kind: 'published' }>;

const APPEND_LIMIT_MS = 60_000;
const LOST_CONNECTION_WAIT_MS = 500;

/**
 * Opens the ledger at a path, an ssh or an https URL. Nothing is read yet.
 * @throws CountersignError `input` for a URL that is none of these, `not-found` for a path without a repository,
 * `unavailable` or `unsupported` without a git that is new enough.
 */
export async function openLedgerRepository(url: string, options: LedgerOptions): Promise<LedgerRepository> {
  const { place, branch } = await openPlace(url, options);
  const seen = new SeenLog(options.cacheDir, place.display, branch);
  return new GitLedgerRepository(place, seen, options);
}

class GitLedgerRepository implements LedgerRepository {
  readonly url: string;
  readonly #place: GitPlace;
  readonly #seen: SeenLog;
  readonly #logs: CommitLogs;
  readonly #limitMs: number;
  readonly #onHead: (head: Tree) => void;
  readonly #memory: Remembered;
  /** A handed head that was not looked for yet. */
  #handed: Tree | undefined;
  readonly #hasHanded: boolean;
  #view: { readonly commit: string; readonly log: TileLog } | undefined;
  readonly #pace = new AppendPace();

  constructor(place: GitPlace, seen: SeenLog, options: LedgerOptions) {
    this.url = place.display;
    this.#place = place;
    this.#seen = seen;
    this.#limitMs = options.appendLimitMs ?? APPEND_LIMIT_MS;
    this.#logs = new CommitLogs(place);
    this.#handed = options.head;
    this.#hasHanded = options.head !== undefined;
    this.#memory = {
      verdicts: options.verdicts,
      earlierFiles: new EarlierFiles(new WalkedHistory(place.store)),
    };
    this.#onHead = options.onHead ?? (() => undefined);
  }

  async hasPast(): Promise<boolean> {
    return this.#hasHanded || (await this.#seen.read()) !== undefined;
  }

  async snapshot(): Promise<LedgerSnapshot> {
    return (await this.#newest()).snapshot;
  }

  async append<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | LedgerCopy<T> | { readonly value: T }>,
  ): Promise<T> {
    const until = Date.now() + this.#limitMs;
    if (this.#place.isShared) await sleep(this.#pace.beforeFirst());
    const giveBack = await takeTurn(this.#place.turnDirectory, until);
    try {
      return await this.#appendInTurn(build, until);
    } finally {
      await giveBack();
    }
  }

  async #appendInTurn<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | LedgerCopy<T> | { readonly value: T }>,
    until: number,
  ): Promise<T> {
    const attempts: Attempt<T>[] = [];
    for (let losses = 0; ; losses++) {
      const started = Date.now();
      const newest = await this.#newestAfter(attempts, until);
      const { snapshot } = newest;
      this.#pace.found(snapshot.commit);
      const done = await this.#findTaken(attempts, snapshot.commit);
      if (done !== undefined) return done.value;
      const addition = await build(snapshot);
      if (!('message' in addition)) return addition.value;
      const { display, env } = this.#place;
      const base = snapshot.commit;
      const on = { head: base, own: newest.own };
      const { change, log } = await ('leaves' in addition
        ? growingChange(this.#place.store, on, addition, snapshot.takenAway)
        : copyingChange(this.#place.store, on, addition));
      const commit = await writeCommit(env, display, base, change);
      const outcome = await this.#place.publish(commit, base);
      if (outcome.kind === 'published') {
        this.#pace.won(commit, Date.now() - started);
        await this.#note(commit, log === undefined ? newest.own : { commit, log });
        return addition.value;
      }
      attempts.push({ commit, base, value: addition.value });
      await this.#waitAfterLoss(outcome, losses, Date.now() - started, until);
    }
  }

  async #newest(): Promise<Newest> {
    // Read before the fetch: another process may see, and note, a newer state while this one fetches.
    const seen = await this.#seen.read();
    const head = await this.#place.newestHead(seen?.logCommit);
    const { store } = this.#place;
    if (head === undefined) {
      if (seen !== undefined || this.#handed !== undefined)
        throw tampered(`the ledger ${this.url} is empty, and was not before`);
      return { snapshot: new GitSnapshot(store, undefined, undefined), own: undefined };
    }
    const own = await this.#logOf(head, seen);
    if (own === undefined) {
      if (seen !== undefined || this.#handed !== undefined)
        throw tampered(`the ledger ${this.url} has no log, and had one before`);
      return { snapshot: new GitSnapshot(store, head, undefined), own };
    }
    await this.#hold(own.log, seen && seenTree(seen));
    // Once, before anything else is believed: what was handed on must be part of the ledger.
    await this.#hold(own.log, this.#handed);
    this.#handed = undefined;
    await this.#note(head, own);
    return { snapshot: new GitSnapshot(store, head, this.#viewOf(own), this.#memory), own };
  }

  /** While a log stays as it is, what was proven of it stays proven. */
  #viewOf({ commit, log }: OwnLog): TileLog {
    if (this.#view?.commit !== commit) this.#view = { commit, log: new TileLog(nodeHasher, log) };
    return this.#view.log;
  }

  /** @returns undefined for a branch that has no log yet: whoever made it wrote something else first */
  async #logOf(head: string, seen: Seen | undefined): Promise<OwnLog | undefined> {
    const known = seen && (await this.#remembered(seen));
    const tree = seen === undefined ? this.#handed : seenTree(seen);
    const own =
      (known && (await this.#logs.since(known.own, known.commit, head))) ??
      (tree && (await this.#logs.from(tree, head))) ??
      (await this.#logs.first(head));
    if (own !== undefined) return own === 'none' ? undefined : own;
    throw tampered(`the newest commits of the ledger ${this.url} hold no log`);
  }

  /** The log that was seen last, where its commit is still at hand. */
  async #remembered({
    commit,
    logCommit,
    id,
    size,
    root,
  }: Seen): Promise<{ readonly own: OwnLog; readonly commit: string } | undefined> {
    if ((await this.#place.store.commitHere(logCommit)) === undefined) return undefined;
    const log = { ledger: id, ...seenTree({ size, root }) };
    return { own: { commit: logCommit, log: this.#logs.log(logCommit, log) }, commit };
  }

  /** @throws CountersignError `tampered` when the log is not what was seen of it, and more */
  async #hold(log: JudgedLog, known: Tree | undefined): Promise<void> {
    if (known === undefined) return;
    const extension = await extendsCheckpoint(nodeHasher, known, log);
    if (extension.ok) return;
    throw tampered(`the ledger was rolled back or rewritten: ${extension.reason}`);
  }

  async #note(commit: string, own: OwnLog | undefined): Promise<void> {
    if (own === undefined) return;
    const { commit: logCommit, log } = own;
    const { ledger: id, size, root } = log;
    await this.#seen.advance({ commit, logCommit, id, size, root: toHex(root) });
    this.#onHead({ size, root });
  }

  /** Once something was sent, a server that is out of reach is tried again: only it knows what became of that. */
  async #newestAfter(attempts: readonly Attempt<unknown>[], until: number): Promise<Newest> {
    for (;;) {
      try {
        return await this.#newest();
      } catch (error) {
        const again = error instanceof CountersignError && error.code === 'unavailable';
        if (attempts.length === 0 || !again) throw error;
        if (Date.now() + LOST_CONNECTION_WAIT_MS >= until) {
          throw this.#notKnown(error);
        }
        await sleep(LOST_CONNECTION_WAIT_MS);
      }
    }
  }

  /** The attempt that is part of the ledger after all, if one is. At most one can be: they exclude each other. */
  async #findTaken<T>(
    attempts: readonly Attempt<T>[],
    head: string | undefined,
  ): Promise<Attempt<T> | undefined> {
    if (head === undefined) return undefined;
    for (const attempt of attempts) {
      // Only what came after the attempt's base can hold it: the way back is as long as the race was.
      const steps = await commitsSince(this.#place.store, head, attempt.base ?? attempt.commit);
      if (steps === undefined) continue;
      if (attempt.base === undefined || steps.some(({ commit }) => commit === attempt.commit)) return attempt;
    }
    return undefined;
  }

  async #waitAfterLoss(outcome: Loss, losses: number, tryMs: number, until: number): Promise<void> {
    const wait = this.#pace.afterLoss(losses, tryMs);
    if (Date.now() + wait < until) {
      await sleep(wait);
      return;
    }
    if (outcome.kind === 'unknown') throw this.#notKnown(outcome.error);
    throw new CountersignError(
      'unavailable',
      `the entry could not be added to the ledger ${this.url} in time, after ${losses + 1} tries: ${messageOf(outcome.error)}`,
      {
        mend: 'Others write at the same time, or a lock was left behind: run the same command again; if it stays, remove the `.lock` file that git names once no git runs there.',
        cause: outcome.error,
      },
    );
  }

  #notKnown(cause: unknown): CountersignError {
    return new CountersignError(
      'unavailable',
      `the connection to the ledger ${this.url} was lost, and whether the entry was taken is not known`,
      { mend: 'Run the same command again: it finds what was done and adds nothing twice.', cause },
    );
  }
}
