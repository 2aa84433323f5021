import { statusOf, type OrderState } from '../../marketplace/order/orderState.ts';
import { CountersignError } from '../../errors.ts';
import type { Party } from '../party.ts';

/** Asks for an order to end: at once while it waits, by the TEE when it runs. Repeating it changes nothing. */
export async function cancelOrder(party: Party, order: number, reason: string): Promise<OrderState> {
  return party.ledger.appendToOrder(order, party.key, ({ state }) => {
    if (state.placed.entry.author !== party.fingerprint) {
      throw new CountersignError(
        'refused',
        `order ${order} was placed by ${state.placed.entry.author}, not by you`,
      );
    }
    if (state.cancelRequested) return undefined;
    const status = statusOf(state);
    if (status === 'Done' || status === 'Error') {
      throw new CountersignError('refused', `order ${order} is ${status}: it can no longer be canceled`);
    }
    return { kind: 'order.cancel-requested', reason };
  });
}
