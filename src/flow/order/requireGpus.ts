import { CountersignError } from '../../errors.ts';
import type { ChosenOffer } from '../../marketplace/order/draftOrder.ts';
import type { Offer } from '../../marketplace/offer.ts';
import { policyOf } from '../../report/evidence/offerPolicies.ts';
import type { Resource } from '../../resource/resource.ts';
import { verifyTeeKey } from '../../tee/teeKey.ts';

/**
 * Refuses an order that the owner of data could never approve: her policy asks for GPUs that the TEE of the order did not show in
 * its offer. All else that she asks is judged by the evidence of the order itself.
 * @throws CountersignError `refused` with the first rule that does not hold
 */
export async function requireGpus(tee: Offer, data: readonly (ChosenOffer | Resource)[]): Promise<void> {
  if (tee.tee === undefined) return;
  for (const item of data) {
    if (!('slot' in item)) continue;
    const policy = policyOf(item.offer);
    if (!policy.gpus.required) continue;
    const { checks } = await verifyTeeKey(tee.tee, tee.owner, policy, new Date());
    const bad = checks.find(({ id, status }) => id.startsWith('gpu-') && status !== 'passed');
    if (bad === undefined) continue;
    throw new CountersignError(
      'refused',
      `the owner of offer ${item.offer.id} asks for a GPU that the TEE of offer ${tee.id} does not show: ${bad.detail}`,
      { mend: 'choose a TEE with such GPUs' },
    );
  }
}
