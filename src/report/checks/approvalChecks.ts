import { canonicalBytes } from '../../canonicalForm.ts';
import { checkOf, failedCheck, impossibleCheck, type Check } from '../../checks.ts';
import { policyDigest } from '../../attestation/policy.ts';
import type { EvidenceClaims } from '../../attestation/evidence.ts';
import { gpuNames } from '../../attestation/gpu/gpuClaims.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { notExtended } from '../../ledger/entries/orders/approvalHead.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { signerOf } from '../../ledger/entries/signerOf.ts';
import { approvalTerms, differingMembers, notInForce } from '../../marketplace/approval/approvalTerms.ts';
import type { Approval } from '../../marketplace/approval/approval.ts';
import { datasetCommitment, offeredDataset } from '../../marketplace/datasetCommitment.ts';
import type { SuborderState } from '../../marketplace/order/orderState.ts';
import { verifyDetached } from '../../pgp/signatures.ts';
import { digestOf } from '../../pureDigest.ts';
import { askedWitnesses } from '../claimWitnesses.ts';
import type { OrderReportDetails } from '../details.ts';
import { orderedPolicy } from '../evidence/offerPolicies.ts';
import type { OrderReport } from '../statement/statement.ts';

/** Who approved what, when: for people. */
export interface ApprovalFacts {
  readonly suborder: number;
  readonly approver: string;
  /** The name that the approver's key carries; unproven. */
  readonly name: string;
  readonly approved: string;
  readonly expires: string;
  readonly context: Readonly<Record<string, string>>;
}

function refuse(reason: string): never {
  throw new CountersignError('refused', reason);
}

async function verifyOne(
  reading: OrderReading,
  suborder: SuborderState,
  report: OrderReport,
  details: OrderReportDetails | undefined,
  claims: EvidenceClaims,
): Promise<Approval> {
  const outcome = suborder.completed?.entry.outcome;
  const owner = reading.offers.get(suborder.offer)?.offer.owner;
  if (outcome?.status !== 'done' || owner === undefined) return refuse('there is no approval');
  const { approval, approvalSignature } = outcome;
  const key = await signerOf(reading, owner, suborder.completed?.digest);
  await verifyDetached(canonicalBytes(approval), approvalSignature, key, 'the approval');
  const asked = policyDigest(orderedPolicy(reading, suborder));
  // What the TEE measured before it was approved: the report's own hash is compared with the order elsewhere.
  const measured = reading.state.attested?.entry.binding.solutionHash ?? '';
  const { kind, measurement } = claims;
  const evidence = { kind, measurement, digest: report.tee.evidenceDigest, devices: gpuNames(claims) };
  const terms = approvalTerms(reading.state, suborder, {
    approver: owner,
    ledger: reading.log.ledger,
    solutionHash: measured,
    policyDigest: asked,
    dataset: offeredDataset(reading.offers.get(suborder.offer)?.offer),
    evidence,
  });
  const differing = differingMembers(approval, terms);
  if (differing.length > 0) refuse(`it was given for something else: ${differing.join(', ')}`);
  const other = await notExtended(reading.log, approval);
  if (other !== undefined) refuse(other);
  const ended = await endedBeforeClaim(reading, owner);
  if (ended !== undefined) refuse(ended);
  // With witnesses it is by their times that it must have been in force: see `claim-witnessed`. Without, by the time of the
  // claim, which the TEE compared with its own clock: from then on the run may wait for its turn.
  const isWitnessed = askedWitnesses(reading).some(({ suborder: id }) => id === suborder.id);
  const claimed = reading.state.claimed?.entry.at ?? report.created;
  const late = isWitnessed ? undefined : notInForce(approval, new Date(claimed));
  if (late !== undefined) refuse(late);
  const used = report.approvals.find(({ suborder: id }) => id === suborder.id);
  if (used?.digest !== digestOf(approval) || used.approver !== owner)
    return refuse('the report names another approval');
  // The approval's own commitment was compared with the offer's above.
  const { commitment } = approval.dataset;
  const isOpened = details === undefined || openedCommitment(reading, suborder, details) === commitment;
  if (used.commitment !== commitment || !isOpened)
    refuse('the dataset that was used is not the approved one');
  return approval;
}

/** Why an approval was nobody's any more when the run was claimed: its owner could not have revoked it then. */
async function endedBeforeClaim(
  { state, entries, accounts }: OrderReading,
  owner: string,
): Promise<string | undefined> {
  const claimed = entries.find(({ digest }) => digest === state.claimed?.digest)?.index;
  const end = claimed === undefined ? undefined : await accounts.endOf(owner, claimed);
  return end && `its approver may not approve any more: ${end}, before the run was claimed`;
}

/** What the dataset that ran commits to, by hash and size of the report's details. */
function openedCommitment(
  { state }: OrderReading,
  { id }: SuborderState,
  { runtimeInfo, salts }: OrderReportDetails,
): string | undefined {
  const index = state.placed.entry.inputs.findIndex(
    (input) => input.kind === 'offer' && input.suborder === id,
  );
  const ran = runtimeInfo.filter(({ type }) => type === 'Data')[index];
  const salt = salts.find(({ suborder }) => suborder === id)?.salt;
  if (ran === undefined || salt === undefined) return undefined;
  return datasetCommitment({ salt, hash: ran.hash.hash, size: ran.size });
}

async function nameOf(reading: OrderReading, fingerprint: string): Promise<string> {
  return (await reading.accounts.keyOf(fingerprint)).users[0]?.userID?.userID ?? '';
}

/** Verifies each data owner's approval, member by member, against what the report says was run. */
export async function approvalChecks(
  reading: OrderReading,
  report: OrderReport,
  details: OrderReportDetails | undefined,
  claims: EvidenceClaims,
): Promise<{ checks: readonly Check[]; facts: readonly ApprovalFacts[] }> {
  const checks: Check[] = [];
  const facts: ApprovalFacts[] = [];
  const data = reading.state.suborders.filter(({ type }) => type === 'Data');
  for (const suborder of data) {
    const id = `approval-${suborder.id}`;
    const title = `The owner of offer ${suborder.offer} approved exactly this (suborder ${suborder.id})`;
    try {
      const { approver, expires, context = {} } = await verifyOne(reading, suborder, report, details, claims);
      const name = await nameOf(reading, approver);
      const approved = suborder.completed?.entry.at ?? '';
      const detail = `approved ${approved} by ${approver}`;
      checks.push(
        details === undefined
          ? impossibleCheck(id, title, `${detail}; which dataset was used is sealed, and was not opened`)
          : checkOf(id, title, true, detail),
      );
      facts.push({ suborder: suborder.id, approver, name, approved, expires, context });
    } catch (error) {
      checks.push(failedCheck(id, title, messageOf(error)));
    }
  }
  return { checks, facts };
}
