import type { LogView } from './log/logView.ts';
import type { Verdicts } from './verdicts/verdicts.ts';

/** One state of the ledger's tree, fixed: reads from it agree with one another. */
export interface LedgerSnapshot {
  /** The commit, or `undefined` for a repository without any. */
  readonly commit: string | undefined;
  /** The log, which decides what counts; `undefined` for a ledger without entries. */
  readonly log: LogView | undefined;
  /** What whoever looks has verified before; where there is none, each process verifies all that it reads. */
  readonly verdicts?: Verdicts | undefined;
  /** Names directly below a directory ('' for the root), sorted; directories end in `/`. Empty when absent. */
  list(directory: string): Promise<readonly string[]>;
  /** A file's bytes, `undefined` when absent. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Asks at once for all that will be read of these paths (files, or directories of which all directories below are
   * wanted), so that a server sends it together. Costs nothing where all is at hand; what fails fails when it is read.
   */
  bring?(paths: readonly string[]): Promise<void>;
  /**
   * The bytes of this digest that lay at a path at any time, as far back as history is at hand; undefined when none did.
   * @param sha256 in hex
   * @param leaf the index of the one that names it: most come with it
   */
  readEarlier(path: string, sha256: string, leaf: number): Promise<Uint8Array | undefined>;
}

/** What to add. */
export interface LedgerAddition<T> {
  /** The log's next leaves, 1 to 64. */
  readonly leaves: readonly Uint8Array[];
  /** Beside the log. What lies at their paths is nobody's: only the log decides what counts. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** First line of the commit. */
  readonly message: string;
  readonly value: T;
}

/** What is put beside the log, and adds nothing to it. */
export interface LedgerCopy<T> {
  /** Witnesses' notes, by their paths below `log/`. */
  readonly cosignatures: ReadonlyMap<string, Uint8Array>;
  /** First line of the commit. */
  readonly message: string;
  readonly value: T;
}

/** The append-only log and what lies beside it, kept as a branch of a git repository. */
export interface LedgerRepository {
  readonly url: string;
  /** Whether an earlier look, or a head that was handed on, tells when the ledger was put back to an older state. */
  hasPast(): Promise<boolean>;
  /** Fetches the newest state. @throws CountersignError `tampered` when the log does not extend what was seen of it. */
  snapshot(): Promise<LedgerSnapshot>;
  /**
   * Appends with compare-and-swap. `build` sees a snapshot and says what to add, or `{ value }` alone when
   * there is nothing (left) to add; when another writer was first, it is called again with the newer snapshot.
   */
  append<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | LedgerCopy<T> | { readonly value: T }>,
  ): Promise<T>;
}
