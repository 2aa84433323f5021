import { checkOf } from '../../../checks.ts';
import { holdsCode } from '../../../marketplace/card/cardCode.ts';
import type { GateCheck } from '../gateCheck.ts';

export interface GivenLeave {
  /** What was written beside each yes that let the job in. */
  readonly comments: readonly string[];
  /** `GITHUB_RUN_ATTEMPT`. */
  readonly attempt: string | undefined;
}

/**
 * Whether who let the job in had the card before them that is about to be signed: they typed its code. A click alone, an
 * administrator's bypass and the yes of another run or card have none; and of a run that was started again GitHub does not
 * tell which attempt a yes was for.
 * @param code of the card; the check never says it, so that it is read off the card
 */
export function judgeCode(code: string, { comments, attempt }: GivenLeave): GateCheck {
  const id = 'gate-code';
  const title = 'Who let this job in typed the code of the card that is signed';
  if (attempt !== undefined && attempt !== '1')
    return {
      ...checkOf(
        id,
        title,
        false,
        `this is attempt ${attempt} of the run, and the code may be of an earlier one`,
      ),
      mend: 'Start the workflow anew instead of running its jobs again: the card is made, read and approved afresh.',
    };
  const mend =
    'Reject the job or let it fail, start the workflow anew, and put the code from the end of the card into the comment of the review.';
  if (comments.length === 0) return { ...checkOf(id, title, false, 'nobody approved this run'), mend };
  if (comments.some((comment) => holdsCode(comment, code)))
    return checkOf(id, title, true, `the code stands in the comment of the approval`);
  const isSilent = comments.every((comment) => comment.trim() === '');
  const detail = isSilent
    ? 'the approval has no comment'
    : 'the comment of the approval holds no code, or another';
  return { ...checkOf(id, title, false, detail), mend };
}
