import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { suborderOf, type SuborderState } from '../../marketplace/order/orderState.ts';
import type { Party } from '../party.ts';

/** Who names the order means a suborder of it: which one may be hers is known. */
function ofOrder({ fingerprint }: Party, { state, offers }: OrderReading): CountersignError {
  const all = state.suborders.map(({ id, type }) => `${id} (${type})`).join(', ');
  const own = state.suborders.filter(
    ({ type, offer }) => type !== 'TEE' && offers.get(offer)?.offer.owner === fingerprint,
  );
  const mine = own.map(({ id, type }) => `your ${type.toLowerCase()} suborder is ${id}`).join(', ');
  return new CountersignError('input', `${state.id} is an order, where a suborder is wanted`, {
    mend: mine === '' ? `none of its suborders is yours: it has ${all}` : mine,
  });
}

/** A suborder that waits for this party. @throws CountersignError `refused` when it is somebody else's. */
export function ownSuborder(party: Party, reading: OrderReading, id: number): SuborderState {
  if (id === reading.state.id) throw ofOrder(party, reading);
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
