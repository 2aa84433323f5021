import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import { checkGitVersion, type UserConfiguration } from './gitCommand.ts';
import { filesToAdd, writeCommit } from './gitCommit.ts';
import { checkOnlyAdded, commitsSince } from './gitHistory.ts';
import { GitLocalPlace, findGitDirectory } from './gitLocalPlace.ts';
import { checkAddition } from './gitPaths.ts';
import type { GitPlace, PublishOutcome } from './gitPlace.ts';
import { GitRemotePlace } from './gitRemotePlace.ts';
import { AppendPace } from './gitPace.ts';
import { SeenHead } from './gitSeen.ts';
import { GitSnapshot } from './gitSnapshot.ts';
import { takeTurn } from './gitTurn.ts';
import { parseLedgerUrl } from './gitUrl.ts';
import type { LedgerAddition, LedgerRepository, LedgerSnapshot } from '../ledgerRepository.ts';

export interface LedgerOptions {
  /** Holds the newest commit seen of each ledger, and the parts of remote ledgers that were read. */
  readonly cacheDir: string;
  /** `ledger` when not given. */
  readonly branch?: string;
  /** Start the branch in a repository that has others but not this one; refused when not given. */
  readonly createBranch?: boolean;
  /** Milliseconds that an append may take, races and lost connections included; 60,000 when not given. */
  readonly appendLimitMs?: number;
  /** Whether the user's and the system's configuration of git is heeded with servers; `followed` when not given. */
  readonly userConfiguration?: UserConfiguration;
  /** The newest commit that somebody else saw, who is trusted in this: the ledger must hold all of it. */
  readonly head?: string;
  /** Told of each newer state that holds. */
  readonly onHead?: (commit: string) => void;
  /** Reach a `file://` URL by git's transport, as if it were on another machine. */
  readonly fileAsRemote?: boolean;
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
  const branch = options.branch ?? 'ledger';
  if (!/^[A-Za-z0-9_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/.test(branch) || branch.endsWith('.lock')) {
    throw new CountersignError('input', `${JSON.stringify(branch)} is not the name of a branch`);
  }
  const address = parseLedgerUrl(url, options.fileAsRemote ?? false);
  await checkGitVersion();
  const branchOptions = { branch, createBranch: options.createBranch ?? false };
  const place =
    address.kind === 'path'
      ? new GitLocalPlace(await findGitDirectory(address.path), address.display, branchOptions)
      : new GitRemotePlace(address, options.cacheDir, branchOptions, options.userConfiguration);
  const seen = new SeenHead(options.cacheDir, address.display, branch);
  return new GitLedgerRepository(place, seen, options);
}

class GitLedgerRepository implements LedgerRepository {
  readonly url: string;
  readonly #place: GitPlace;
  readonly #seen: SeenHead;
  readonly #limitMs: number;
  readonly #onHead: (commit: string) => void;
  /** A handed head that was not looked for yet. */
  #handed: string | undefined;
  readonly #pace = new AppendPace();

  constructor(place: GitPlace, seen: SeenHead, options: LedgerOptions) {
    this.url = place.display;
    this.#place = place;
    this.#seen = seen;
    this.#limitMs = options.appendLimitMs ?? APPEND_LIMIT_MS;
    this.#handed = options.head;
    this.#onHead = options.onHead ?? (() => undefined);
  }

  async hasPast(): Promise<boolean> {
    return this.#handed !== undefined || (await this.#seen.read()) !== undefined;
  }

  async snapshot(): Promise<LedgerSnapshot> {
    return await this.#newest();
  }

  async append<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | { readonly value: T }>,
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
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | { readonly value: T }>,
    until: number,
  ): Promise<T> {
    const attempts: Attempt<T>[] = [];
    for (let losses = 0; ; losses++) {
      const started = Date.now();
      const snapshot = await this.#newestAfter(attempts, until);
      this.#pace.found(snapshot.commit);
      const done = await this.#findTaken(attempts, snapshot.commit);
      if (done !== undefined) return done.value;
      const addition = await build(snapshot);
      if (!('files' in addition)) return addition.value;
      checkAddition(addition.files);
      const files = await filesToAdd(snapshot, addition.files);
      if (files.size === 0) return addition.value;
      const { display, env } = this.#place;
      const base = snapshot.commit;
      const commit = await writeCommit(env, display, base, files, addition.message);
      const outcome = await this.#place.publish(commit, base);
      if (outcome.kind === 'published') {
        this.#pace.won(commit, Date.now() - started);
        await this.#seen.advance(base, commit);
        this.#onHead(commit);
        return addition.value;
      }
      attempts.push({ commit, base, value: addition.value });
      await this.#waitAfterLoss(outcome, losses, Date.now() - started, until);
    }
  }

  async #newest(): Promise<GitSnapshot> {
    // Read before the fetch: another process may see, and note, a newer commit while this one fetches.
    const seen = await this.#seen.read();
    await this.#holdHanded();
    const head = await this.#place.newestHead(seen);
    if (seen !== undefined && head === undefined) {
      throw new CountersignError('tampered', `the ledger ${this.url} is empty, and was not before`, {
        mend: 'Do not go on with this ledger: ask the other parties for their copy of it.',
      });
    }
    if (head !== undefined) {
      if (seen !== undefined) await checkOnlyAdded(this.#place.store, seen, head);
      await this.#seen.advance(seen, head);
      this.#onHead(head);
    }
    return new GitSnapshot(this.#place.store, head);
  }

  /** Once, before anything else is believed: what was handed on must be part of the ledger. */
  async #holdHanded(): Promise<void> {
    const handed = this.#handed;
    if (handed === undefined) return;
    const head = await this.#place.newestHead(handed);
    if (head === undefined) {
      throw new CountersignError(
        'tampered',
        `the ledger ${this.url} is empty, where commit ${handed} was seen`,
        {
          mend: 'Do not go on with this ledger: ask whoever handed the commit on for a copy of it.',
        },
      );
    }
    await checkOnlyAdded(this.#place.store, handed, head);
    this.#handed = undefined;
  }

  /** Once something was sent, a server that is out of reach is tried again: only it knows what became of that. */
  async #newestAfter(attempts: readonly Attempt<unknown>[], until: number): Promise<GitSnapshot> {
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
