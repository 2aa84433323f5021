import { CountersignError } from '../../errors.ts';
import type { ChosenOffer } from '../../marketplace/order/draftOrder.ts';
import type { Offer } from '../../marketplace/offer.ts';
import { policyOf } from '../../report/evidence/offerPolicies.ts';
import type { Resource } from '../../resource/resource.ts';
import { teeRefusal } from '../teeRefusal.ts';

/**
 * Refuses an order that an owner of data could never approve: her policy does not accept the TEE, by what its offer shows.
 * What the order's own evidence shows is judged once more before anything is signed.
 * @throws CountersignError `refused`, naming the first check that does not hold
 */
export async function requireWillingOwners(
  tee: Offer,
  data: readonly (ChosenOffer | Resource)[],
): Promise<void> {
  for (const item of data) {
    if (!('slot' in item)) continue;
    const bad = await teeRefusal(tee, policyOf(item.offer));
    if (bad === undefined) continue;
    throw new CountersignError(
      'refused',
      `the policy of offer ${item.offer.id} refuses the TEE of offer ${tee.id}: ${bad.title}: ${bad.detail}`,
      {
        mend: 'choose another TEE; or the owner of the data accepts this one, with: countersign offers policy',
      },
    );
  }
}
