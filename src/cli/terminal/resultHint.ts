import { isFinal, statusOf, type OrderState } from '../../marketplace/order/orderState.ts';

/**
 * Where to look for why an order ended as it did: the ledger says no more than that its run did not end well, the
 * result says the rest, to its recipients. Undefined where no result came out, and of an order that is Done.
 */
export function resultHint(state: OrderState): string | undefined {
  if (!isFinal(state) || statusOf(state) === 'Done' || state.finished?.entry.result === undefined)
    return undefined;
  return `its result tells its recipients why: countersign orders download-result ${state.id}`;
}
