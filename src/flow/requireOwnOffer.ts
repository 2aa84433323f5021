import { CountersignError } from '../errors.ts';
import type { OfferReading } from '../ledger/entries/offers.ts';
import type { Party } from './party.ts';

/** @throws CountersignError `refused` for somebody else's offer */
export function requireOwnOffer(
  { offer: { id, owner } }: OfferReading,
  { fingerprint }: Pick<Party, 'fingerprint'>,
): void {
  if (owner !== fingerprint)
    throw new CountersignError('refused', `offer ${id} belongs to ${owner}, not to you (${fingerprint})`);
}
