import type { OrderState } from './orderState.ts';
import type { OfferOf } from './placementRules.ts';

/** An order's solution as it was handed over. */
export interface HandedSolution {
  /** The only one who may have sealed it: the customer, or the owner of the solution offer. */
  readonly author: string | undefined;
  /** Of the entry that handed it over. */
  readonly digest: string | undefined;
  /** Armoured envelopes by the fingerprint they are sealed to; empty until an offered solution is delivered. */
  readonly sealed: Readonly<Record<string, string>>;
}

/** Where an order's solution is, and whose word for it counts. */
export function handedSolution(state: OrderState, offerOf: OfferOf): HandedSolution {
  const { entry, digest } = state.placed;
  const { author, solution } = entry;
  if (solution.suborder === undefined) return { author, digest, sealed: solution.sealed };
  const suborder = state.suborders.find(({ id, type }) => id === solution.suborder && type === 'Solution');
  const outcome = suborder?.completed?.entry.outcome;
  return {
    author: suborder && offerOf(suborder.offer)?.owner,
    digest: suborder?.completed?.digest,
    sealed: outcome?.status === 'delivered' ? outcome.solution.sealed : {},
  };
}
