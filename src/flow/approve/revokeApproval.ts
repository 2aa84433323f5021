import { ownSuborder } from './ownSuborder.ts';
import type { Party } from '../party.ts';

/** Withdraws an approval that has not been used yet. */
export async function revokeApproval(party: Party, suborderId: number, reason: string): Promise<number> {
  const { id: order } = (await party.ledger.order(suborderId)).state;
  await party.ledger.appendToOrder(order, party.key, (reading) => {
    const suborder = ownSuborder(party, reading, suborderId);
    return suborder.revoked ? undefined : { kind: 'order.revoked', suborder: suborder.id, reason };
  });
  return order;
}
