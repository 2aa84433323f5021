import { CountersignError } from '../../errors.ts';
import { digestOf } from '../../pureDigest.ts';
import type { Approval } from '../approval/approval.ts';
import { beyondSolution } from './beyondSolution.ts';
import { boundTerms, cardDigest, type BoundTerms } from './boundTerms.ts';
import { cardCode } from './cardCode.ts';
import type { CardFacts } from './cardFacts.ts';
import { ROWS, type RowId, type Told } from './cardRows.ts';

export interface CardRow extends Told {
  readonly id: RowId;
}

/** What an owner signs, in words: a row for each member of the approval, made from that approval itself. */
export interface Card {
  readonly order: number;
  readonly suborder: number;
  /** False while it is only asked for. */
  readonly isSigned: boolean;
  readonly isSimulated: boolean;
  /** True where the owner's own policy refuses the TEE: nothing will be signed. */
  readonly isRefused: boolean;
  /** What there is beyond the solution, in words: see `beyondSolution`. */
  readonly beyond: readonly string[];
  readonly rows: readonly CardRow[];
  readonly terms: BoundTerms;
  readonly digest: string;
  readonly code: string;
}

const ids = Object.keys(ROWS) as RowId[];

/**
 * @param approval as it is, or as it would be if it were signed now
 * @throws CountersignError `internal` for facts of another order or configuration than the approval names
 */
export function makeCard(approval: Approval, facts: CardFacts): Card {
  const { entry, digest: orderDigest } = facts.placed;
  if (
    orderDigest !== approval.orderDigest ||
    digestOf(entry.configuration ?? null) !== approval.configurationHash
  )
    throw new CountersignError('internal', 'a card was to show another order than the one that is approved');
  const terms = boundTerms(approval);
  const digest = cardDigest(terms);
  const code = cardCode(digest);
  const { judged } = facts;
  return {
    order: approval.order,
    suborder: approval.suborder,
    isSigned: facts.isSigned,
    isSimulated: approval.tee.kind === 'sim',
    isRefused:
      judged !== undefined && (judged.length === 0 || judged.some(({ status }) => status !== 'passed')),
    beyond: beyondSolution(approval, entry),
    rows: ids.map((id) => ({ id, ...ROWS[id]({ approval, facts, code }) })),
    terms,
    digest,
    code,
  };
}
