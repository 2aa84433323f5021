import { CountersignError } from '../../errors.ts';
import { digestOf } from '../../pureDigest.ts';
import type { Approval } from '../approval/approval.ts';
import { boundTerms, cardDigest, type BoundTerms } from './boundTerms.ts';
import { cardCode, readCode } from './cardCode.ts';

/** A card as it was shown: by its digest or its code, and, where they were handed on, the terms on it. */
export interface ShownCard {
  readonly digest: string;
  /** As they were read from JSON. */
  readonly terms?: unknown;
}

/** Members that differ between the terms that were shown and those that are to be signed. */
function differing(shown: unknown, now: BoundTerms): readonly string[] {
  const before = Object(shown) as Readonly<Record<string, unknown>>;
  const after = now as unknown as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => digestOf(before[name] ?? null) !== digestOf(after[name] ?? null));
}

/**
 * Nothing is signed but what was shown.
 * @param approval that is about to be signed
 * @param shown a card's whole digest, or its code
 * @throws CountersignError `refused`, with the members that differ where the shown terms tell
 */
export function requireSameCard(approval: Approval, shown: ShownCard): void {
  const terms = boundTerms(approval);
  const digest = cardDigest(terms);
  if (shown.digest === digest || readCode(shown.digest) === cardCode(digest)) return;
  // Handed-on terms tell only where they are those of the card.
  const known = shown.terms !== undefined && cardDigest(shown.terms as BoundTerms) === shown.digest;
  const names = known ? differing(shown.terms, terms) : [];
  throw new CountersignError(
    'refused',
    `what is to be signed is not what the card ${shown.digest} showed${names.length === 0 ? '' : `: it differs in ${names.join(', ')}`}`,
    { mend: 'nothing was signed; look at the card as it is now, and decide anew' },
  );
}
