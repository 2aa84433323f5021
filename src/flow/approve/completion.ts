import type { ShownCard } from '../../marketplace/card/requireSameCard.ts';
import type { Resource } from '../../resource/resource.ts';

/** What an owner says of a suborder. */
export interface Completion {
  readonly suborder: number;
  readonly status: 'done' | 'error' | 'canceled';
  /** The dataset's (or the offered solution's) resource; needed for `done`. */
  readonly resource?: Resource;
  /** The hash of the solution that the owner reviewed; needed for `done` on a data suborder. */
  readonly solutionHash?: string;
  /**
   * The card that the owner was shown, needed for `done` on a data suborder: nothing is signed that differs from it.
   * `unseen` where nobody is to look, as in a rehearsal.
   */
  readonly card?: ShownCard | 'unseen';
  /** Hours until the approval expires. */
  readonly hours?: number;
  readonly reason?: string;
  /** Recorded in the approval: on GitHub, the run and who approved it. */
  readonly context?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for the TEE's evidence. */
  readonly waitMs?: number;
  /** Told once, in words, when something is waited for. */
  readonly onWait?: (sentence: string) => void;
}
