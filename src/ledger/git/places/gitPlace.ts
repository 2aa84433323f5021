import type { GitEnvironment } from '../command/gitCommand.ts';
import type { GitStore } from '../gitStore.ts';

/**
 * What became of a commit that was to be published: `published`; `raced` when another writer was first; `unknown`
 * when the connection was lost, so that it may or may not have been taken.
 */
export type PublishOutcome =
  | { readonly kind: 'published' }
  | { readonly kind: 'raced'; readonly error: Error }
  | { readonly kind: 'unknown'; readonly error: Error };

/** Where the branch of a ledger is: in a repository on this machine, or behind a server. */
export interface GitPlace {
  /** Fit for a message: without credentials. */
  readonly display: string;
  /** For git commands that write objects next to those of the ledger. */
  readonly env: GitEnvironment;
  readonly store: GitStore;
  /** Whether others write from where they cannot wait for their turn with the writers of this machine. */
  readonly isShared: boolean;
  /** Where writers of this machine wait for their turn. */
  readonly turnDirectory: string;
  /**
   * The newest commit, `undefined` for an empty repository.
   * @param seen a commit known before, from which on history must be at hand
   * @throws CountersignError `not-found` without the repository or the branch, `unavailable` when out of reach.
   */
  newestHead(seen: string | undefined): Promise<string | undefined>;
  /** Brings this many more of the older commits, where only the newest are at hand. */
  lookFurther?(commits: number): Promise<void>;
  /** Moves the branch from `base` to `commit` if it is still at `base`. @throws when the place refuses for good. */
  publish(commit: string, base: string | undefined): Promise<PublishOutcome>;
  /** Lets go of processes. */
  close(): void;
}
