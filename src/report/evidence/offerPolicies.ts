import { defaultPolicy, policyDigest, type Policy } from '../../attestation/policy.ts';
import { readPolicyDocument } from '../../attestation/policyDocument.ts';
import { CountersignError } from '../../errors.ts';
import { offerAsPlaced } from '../../ledger/entries/orders/offerAsPlaced.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { witnessesOf } from '../../ledger/entries/witnessed.ts';
import type { Offer } from '../../marketplace/offer.ts';
import type { Suborder } from '../../marketplace/order/orderEntries.ts';

/**
 * An offer's policy; the default one where its owner gave none.
 * @throws CountersignError `tampered`, or `input` when it names a witness by what is no witness's key
 */
export function policyOf(offer: Offer): Policy {
  if (offer.policy === undefined) return defaultPolicy();
  const policy = readPolicyDocument(offer.policy.document, `the policy of offer ${offer.id}`);
  if (policyDigest(policy) !== offer.policy.digest) {
    throw new CountersignError('tampered', `the policy of offer ${offer.id} differs from its digest`);
  }
  witnessesOf(policy);
  return policy;
}

type Ordered = Pick<OrderReading, 'state' | 'offers'>;

/**
 * The policy by which a data suborder's TEE is judged: the one that its offer had when the order was placed.
 * @throws CountersignError as `policyOf`; `not-found` where the offer is not on the ledger
 */
export function orderedPolicy(reading: Ordered, { offer }: Pick<Suborder, 'offer'>): Policy {
  return policyOf(offerAsPlaced(reading, offer));
}

/** Digests of the policies of an order's data, in the order of the suborders: what evidence binds. */
export function dataPolicyDigests(reading: Ordered): readonly string[] {
  const data = reading.state.suborders.filter(({ type }) => type === 'Data');
  return data.map((suborder) => policyDigest(orderedPolicy(reading, suborder)));
}
