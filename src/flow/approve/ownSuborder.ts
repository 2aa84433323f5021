import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { suborderOf, type SuborderState } from '../../marketplace/order/orderState.ts';
import type { Party } from '../party.ts';

/** A suborder that waits for this party. @throws CountersignError `refused` when it is somebody else's. */
export function ownSuborder(party: Party, reading: OrderReading, id: number): SuborderState {
  const suborder = suborderOf(reading.state, id);
  const owner = reading.offers.get(suborder.offer)?.offer.owner;
  if (owner !== party.fingerprint) {
    throw new CountersignError(
      'refused',
      `suborder ${id} belongs to offer ${suborder.offer} of ${owner ?? 'nobody'}, not to you (${party.fingerprint})`,
    );
  }
  if (suborder.type === 'TEE')
    throw new CountersignError('refused', `suborder ${id} is the TEE's: the TEE completes it itself`);
  return suborder;
}
