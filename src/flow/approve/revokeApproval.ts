import { CountersignError } from '../../errors.ts';
import { isFinal, statusOf } from '../../marketplace/order/orderState.ts';
import { ownSuborder } from './ownSuborder.ts';
import type { Party } from '../party.ts';

/**
 * Withdraws an approval that has not been used yet. Repeating it changes nothing.
 * @throws CountersignError `refused` where nothing was approved that could be withdrawn
 */
export async function revokeApproval(party: Party, suborderId: number, reason: string): Promise<number> {
  const { id: order } = (await party.ledger.order(suborderId)).state;
  await party.ledger.appendToOrder(order, party.key, (reading) => {
    const suborder = ownSuborder(party, reading, suborderId);
    if (suborder.revoked) return undefined;
    if (isFinal(reading.state))
      throw new CountersignError(
        'refused',
        `order ${order} is ${statusOf(reading.state)}: there is nothing left to take back`,
      );
    if (suborder.status !== 'Done')
      throw new CountersignError(
        'refused',
        `you have approved nothing of suborder ${suborder.id}: it is ${suborder.status}`,
        {
          mend: `to turn the order down: countersign orders complete ${suborder.id} --status canceled --reason "…"`,
        },
      );
    return { kind: 'order.revoked', suborder: suborder.id, reason };
  });
  return order;
}
