import { CountersignError } from '../errors.ts';
import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import { makeCard, type Card } from '../marketplace/card/card.ts';
import type { ApprovalFacts } from './checks/approvalChecks.ts';
import { cardFacts } from './cardFacts.ts';

/**
 * The cards of the approvals that a run rested on, made from these approvals themselves.
 * @param held the approvals that were verified; of others there is no card
 */
export async function reportCards(
  reading: OrderReading,
  held: readonly Pick<ApprovalFacts, 'suborder'>[],
): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for (const suborder of reading.state.suborders) {
    const outcome = suborder.completed?.entry.outcome;
    if (outcome?.status !== 'done' || !held.some((one) => one.suborder === suborder.id)) continue;
    // The evidence was judged by the checks of the verdict, and a report carries no earlier orders.
    const told = { judged: undefined, lastApproved: undefined, isSigned: true };
    try {
      cards.push(makeCard(outcome.approval, await cardFacts(reading, suborder, told)));
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error;
    }
  }
  return cards;
}
