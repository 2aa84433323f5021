import { numberedOf } from '../ledger/ledgerPaths.ts';
import { ownSuborder } from './ownSuborder.ts';
import type { Party } from './party.ts';

/** Withdraws an approval that has not been used yet. */
export async function revokeApproval(party: Party, suborderId: number, reason: string): Promise<number> {
  const order = numberedOf(suborderId);
  await party.ledger.appendToOrder(order, party.key, (reading) => {
    const suborder = ownSuborder(party, reading, suborderId);
    return suborder.revoked ? undefined : { kind: 'order.revoked', suborder: suborder.id, reason };
  });
  return order;
}
