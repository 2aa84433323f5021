import { parsePolicy } from '../../attestation/policyFile.ts';
import { defaultPolicy, policyDigest, type Policy } from '../../attestation/policy.ts';
import { CountersignError } from '../../errors.ts';
import type { OfferReading } from '../../ledger/entries/offers.ts';
import { witnessesOf } from '../../ledger/entries/witnessed.ts';
import type { Offer } from '../../marketplace/offer.ts';
import type { Suborder } from '../../marketplace/order/orderEntries.ts';

/**
 * An offer's policy; the default one where its owner gave none.
 * @throws CountersignError `tampered`, or `input` when it names a witness by what is no witness's key
 */
export function policyOf(offer: Offer): Policy {
  if (offer.policy === undefined) return defaultPolicy();
  const policy = parsePolicy(JSON.stringify(offer.policy.document), `the policy of offer ${offer.id}`);
  if (policyDigest(policy) !== offer.policy.digest) {
    throw new CountersignError('tampered', `the policy of offer ${offer.id} differs from its digest`);
  }
  witnessesOf(policy);
  return policy;
}

/** Digests of the data offers' policies, in the order of the suborders: what evidence binds. */
export function dataPolicyDigests(
  suborders: readonly Suborder[],
  offers: ReadonlyMap<number, OfferReading>,
): readonly string[] {
  return suborders
    .filter(({ type }) => type === 'Data')
    .map(({ offer }) => {
      const reading = offers.get(offer);
      if (reading === undefined)
        throw new CountersignError('not-found', `offer ${offer} is not on the ledger`);
      return policyDigest(policyOf(reading.offer));
    });
}
