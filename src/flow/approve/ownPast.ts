import type { Policy } from '../../attestation/policy.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isWitnessed, witnessesOf } from '../../ledger/entries/witnessed.ts';

/**
 * Whether a reader can tell when a ledger was put back to an older state: by an earlier look, by a head that was handed
 * on, or by a quorum of the witnesses whom the reader's own policy names. To be asked before anything else is read: each
 * look leaves a past.
 * @throws CountersignError `tampered` when a quorum of them has seen another ledger, or a longer one
 */
export async function hasPast(ledger: Ledger, policy: Policy | undefined): Promise<boolean> {
  const isKnown = await ledger.repository.hasPast();
  const witnesses = policy && witnessesOf(policy);
  if (witnesses === undefined) return isKnown;
  // Asked also where there is an earlier look: it may have been at the fork.
  const isSeen = await isWitnessed(await ledger.snapshot(), witnesses);
  return isKnown || isSeen;
}
