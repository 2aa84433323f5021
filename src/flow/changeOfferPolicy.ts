import { policyDigest, type Policy } from '../attestation/policy.ts';
import { CountersignError } from '../errors.ts';
import type { OfferReading } from '../ledger/entries/offers.ts';
import { witnessesOf } from '../ledger/entries/witnessed.ts';
import type { Party } from './party.ts';
import { requireOwnOffer } from './requireOwnOffer.ts';

export interface ChangedPolicy {
  readonly digest: string;
  /** Of the policy that was in force before; undefined where the owner had named none. */
  readonly before: string | undefined;
  /** False where the offer had this very policy already. */
  readonly changed: boolean;
}

/** @throws CountersignError `refused` for somebody else's offer, `input` for one that is not of data */
export function requireOwnData(reading: OfferReading, party: Party): void {
  requireOwnOffer(reading, party);
  const { id, type } = reading.offer;
  if (type === 'Data') return;
  throw new CountersignError('input', `offer ${id} is a ${type} offer: only data offers have a policy`);
}

/**
 * Gives a data offer of one's own another policy, for the orders that are placed from then on. Repeating it changes nothing.
 * @throws CountersignError `refused` for somebody else's offer, `input` for one that is not of data, or a policy with a witness
 *   that is none
 */
export async function changeOfferPolicy(party: Party, offer: number, policy: Policy): Promise<ChangedPolicy> {
  witnessesOf(policy);
  const digest = policyDigest(policy);
  let before: string | undefined;
  await party.ledger.appendToOffer(offer, party.key, (reading) => {
    requireOwnData(reading, party);
    before = reading.offer.policy?.digest;
    if (before === digest) return undefined;
    return { kind: 'offer.policy-changed', policy: { digest, document: policy } };
  });
  return { digest, before, changed: before !== digest };
}
