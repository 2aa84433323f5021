import { policyDigest } from '../../../attestation/policy.ts';
import { canonicalBytes } from '../../../canonicalJson.ts';
import { notExtended } from '../../../ledger/entries/orders/approvalHead.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { signerOf } from '../../../ledger/entries/signerOf.ts';
import type { Approval } from '../../../marketplace/approval/approval.ts';
import { approvalTerms, differingMembers, notInForce } from '../../../marketplace/approval/approvalTerms.ts';
import { offeredDataset } from '../../../marketplace/datasetCommitment.ts';
import type { SuborderState } from '../../../marketplace/order/orderState.ts';
import { verifyDetached } from '../../../pgp/signatures.ts';
import { askedWitnesses } from '../../../report/claimWitnesses.ts';
import { attestationBounds, evidenceTimeCheck } from '../../../report/evidence/evidenceTime.ts';
import { orderedPolicy } from '../../../report/evidence/offerPolicies.ts';
import { OwnRefusal, ofPart } from '../result/publishedReason.ts';

/** What the TEE's own evidence says of it: every approval must say the same. */
export interface HeldEvidence {
  readonly kind: Approval['tee']['kind'];
  readonly measurement: string;
  readonly digest: string;
  readonly devices: readonly string[];
}

/**
 * Refuses an approval that differs in any member from what the TEE holds, or is not in force.
 * @param claimed when the run was claimed; now, where it was not
 * @throws OwnRefusal naming what differs; CountersignError `tampered` when the owner's signature does not hold.
 */
export async function checkApproval(
  reading: OrderReading,
  suborder: SuborderState,
  solutionHash: string,
  evidence: HeldEvidence,
  claimed = new Date(),
): Promise<{ approval: Approval; grant: string }> {
  const outcome = suborder.completed?.entry.outcome;
  const owner = reading.offers.get(suborder.offer)?.offer.owner;
  if (outcome?.status !== 'done' || owner === undefined) {
    throw new OwnRefusal(`suborder ${suborder.id} has no approval`);
  }
  const { approval, approvalSignature, grant } = outcome;
  const ownerKey = await signerOf(reading, owner, suborder.completed?.digest);
  const what = `the approval of suborder ${suborder.id}`;
  await ofPart(what, () => verifyDetached(canonicalBytes(approval), approvalSignature, ownerKey, what));
  const asked = policyDigest(orderedPolicy(reading, suborder));
  const terms = approvalTerms(reading.state, suborder, {
    approver: owner,
    ledger: reading.log.ledger,
    solutionHash,
    policyDigest: asked,
    dataset: offeredDataset(reading.offers.get(suborder.offer)?.offer),
    evidence,
  });
  const differing = differingMembers(approval, terms);
  if (differing.length > 0) {
    throw new OwnRefusal(
      `the approval of suborder ${suborder.id} was given for something else: ${differing.join(', ')}`,
    );
  }
  const other = await notExtended(reading.log, approval);
  // Where the owner asks for witnesses, it is by their times that the approval must be in force: see awaitWitnesses.
  const isWitnessed = askedWitnesses(reading).some((asked) => asked.suborder === suborder.id);
  const bad = other ?? (isWitnessed ? undefined : notInForce(approval, claimed));
  if (bad !== undefined) throw new OwnRefusal(`suborder ${suborder.id}: ${bad}`);
  return { approval, grant };
}

/**
 * The same for every approval that the order's run would use, before anything is claimed on them. No verifier would
 * take the report of an order whose times contradict each other.
 */
export async function checkApprovals(
  reading: OrderReading,
  solutionHash: string,
  evidence: HeldEvidence,
): Promise<void> {
  for (const suborder of reading.state.suborders) {
    if (suborder.type === 'Data') await checkApproval(reading, suborder, solutionHash, evidence);
  }
  const { status, detail } = evidenceTimeCheck(reading, attestationBounds(reading));
  if (status !== 'passed') throw new OwnRefusal(`the times of the order contradict each other: ${detail}`);
}
