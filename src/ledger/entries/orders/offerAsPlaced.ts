import { CountersignError } from '../../../errors.ts';
import type { Offer } from '../../../marketplace/offer.ts';
import { firstLeafOf } from '../../ledgerPaths.ts';
import type { OrderReading } from './orders.ts';

/**
 * An offer as it stood when an order was placed: what its owner changed since, a policy above all, holds for later orders.
 * @throws CountersignError `not-found` for one that was not on the ledger then
 */
export function offerAsPlaced({ state, offers }: Pick<OrderReading, 'state' | 'offers'>, id: number): Offer {
  const offer = offers.get(id)?.before(firstLeafOf(state.id));
  if (offer !== undefined) return offer;
  throw new CountersignError('not-found', `offer ${id} is not on the ledger`);
}
