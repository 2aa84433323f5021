import type { Policy } from '../attestation/policy.ts';
import { decisive, failedCheck, verdictOf, type Check } from '../checks.ts';
import type { Offer } from '../marketplace/offer.ts';
import { verifyTeeKey } from '../tee/teeKey.ts';

/** From the making of the key to the last word that was gathered for its evidence. */
const GATHERING_MS = 10 * 60_000;

/**
 * The check by which a policy refuses the TEE of an offer; undefined where it accepts it. The evidence is judged as of when it
 * was made: for an order it is made anew, so that its age speaks against nobody.
 */
export async function teeRefusal({ tee, owner, id }: Offer, policy: Policy): Promise<Check | undefined> {
  if (tee === undefined)
    return failedCheck('tee-evidence', 'The offer shows evidence of a TEE', `offer ${id} shows none`);
  const { checks } = await verifyTeeKey(tee, owner, policy, new Date(Date.parse(tee.issued) + GATHERING_MS));
  return verdictOf(checks) === 'passed' ? undefined : decisive(checks);
}
