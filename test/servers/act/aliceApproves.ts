import { codeOn } from './exampleStage.ts';
import type { Decision, Waiting } from './gate.ts';

/** A click, with nothing in the field beside it. */
export const YES = { reviewer: 'alice', state: 'approved' } as const;

/** She reads the card to its end, and types its code. */
export function withCode({ summaries }: Waiting): Decision {
  return { ...YES, comment: `Looks good. ${codeOn(summaries['review'] ?? '')}` };
}
