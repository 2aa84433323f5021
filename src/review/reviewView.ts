import type { Card } from '../marketplace/card/card.ts';
import type { ReviewModel } from './model.ts';

/** What a face shows. */
export interface ReviewView {
  readonly review: ReviewModel;
  /** What the owner is asked to sign, where she is asked. */
  readonly cards?: readonly Card[];
  /**
   * Why what files hold is not shown: one sentence. Names, settings and counts are. Absent where all is shown. A solution is
   * its owner's secret, sealed to the reviewer, and a page of a public repository is for everybody.
   */
  readonly withheld?: string;
}

/** The commands with which the cards are signed by hand. */
export function approveCommands({ review, cards = [] }: ReviewView): readonly string[] {
  return cards
    .filter(({ isRefused }) => !isRefused)
    .map(
      ({ suborder, code }) =>
        `countersign orders complete ${suborder} --result ./dataset.resource.json --status done --solution-hash ${review.archive.sha256} --card ${code}`,
    );
}
