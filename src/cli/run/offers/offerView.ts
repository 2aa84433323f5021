import { kindWord } from '../../../attestation/words/kindWord.ts';
import type { OfferReading } from '../../../ledger/entries/offers.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';

/** An offer as it is shown, its members in the order of the lines. */
export function offerView({ offer, ownerEnd }: OfferReading): Record<string, unknown> {
  const { id, type, info, owner, enabled, created, policy, solution, slots } = offer;
  return {
    id,
    type,
    name: info.name,
    description: info.description,
    owner,
    ...(ownerEnd === undefined ? {} : { owner_key: describeKeyEnd(ownerEnd) }),
    enabled,
    created,
    ...(offer.tee === undefined ? {} : { tee_kind: kindWord(offer.tee.evidence) }),
    ...(policy === undefined ? {} : { policy_digest: policy.digest }),
    ...(solution === undefined ? {} : { solution_hash: solution.hash }),
    slots: slots.map(({ slot }) => slot).join(','),
  };
}
