import { canonicalBytes, digestOf } from '../canonicalJson.ts';
import { checkOf, failedCheck, type Check } from '../checks.ts';
import type { EvidenceClaims } from '../attestation/evidence.ts';
import { CountersignError, messageOf } from '../errors.ts';
import type { OrderReading } from '../ledger/orders.ts';
import { approvalTerms, differingMembers, notInForce } from '../marketplace/approvalTerms.ts';
import type { Approval } from '../marketplace/approval.ts';
import type { SuborderState } from '../marketplace/orderState.ts';
import { verifyDetached } from '../pgp/signatures.ts';
import { dataPolicyDigests } from './offerPolicies.ts';
import type { OrderReport } from './statement.ts';

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

async function verifyOne(
  reading: OrderReading,
  suborder: SuborderState,
  report: OrderReport,
  claims: EvidenceClaims,
): Promise<Approval> {
  const outcome = suborder.completed?.entry.outcome;
  const owner = reading.offers.get(suborder.offer)?.offer.owner;
  if (outcome?.status !== 'done' || owner === undefined)
    throw new CountersignError('refused', 'there is no approval');
  const { approval, approvalSignature } = outcome;
  const key = await reading.accounts.keyOf(owner);
  await verifyDetached(canonicalBytes(approval), approvalSignature, key, 'the approval');
  const policyDigest = dataPolicyDigests([suborder], reading.offers)[0] ?? '';
  const image = report.runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash ?? '';
  const evidence = { kind: claims.kind, measurement: claims.measurement, digest: report.tee.evidenceDigest };
  const terms = approvalTerms(reading.state, suborder, {
    approver: owner,
    solutionHash: image,
    policyDigest,
    evidence,
  });
  const differing = differingMembers(approval, terms);
  if (differing.length > 0)
    throw new CountersignError('refused', `it was given for something else: ${differing.join(', ')}`);
  const late = notInForce(approval, new Date(report.created));
  if (late !== undefined) throw new CountersignError('refused', late);
  const used = report.approvals.find(({ suborder: id }) => id === suborder.id);
  if (used?.digest !== digestOf(approval) || used.approver !== owner) {
    throw new CountersignError('refused', 'the report names another approval');
  }
  const index = reading.state.placed.entry.inputs.findIndex(
    (input) => input.kind === 'offer' && input.suborder === suborder.id,
  );
  const data = report.runtimeInfo.filter(({ type }) => type === 'Data')[index];
  if (data?.hash.hash !== approval.dataset.hash || data.size !== approval.dataset.size) {
    throw new CountersignError('refused', 'the dataset that was used is not the approved one');
  }
  return approval;
}

async function nameOf(reading: OrderReading, fingerprint: string): Promise<string> {
  return (await reading.accounts.keyOf(fingerprint)).users[0]?.userID?.userID ?? '';
}

/** Verifies each data owner's approval, member by member, against what the report says was run. */
export async function approvalChecks(
  reading: OrderReading,
  report: OrderReport,
  claims: EvidenceClaims,
): Promise<{ checks: readonly Check[]; facts: readonly ApprovalFacts[] }> {
  const checks: Check[] = [];
  const facts: ApprovalFacts[] = [];
  const data = reading.state.suborders.filter(({ type }) => type === 'Data');
  for (const suborder of data) {
    const id = `approval-${suborder.id}`;
    const title = `The owner of offer ${suborder.offer} approved exactly this (suborder ${suborder.id})`;
    try {
      const { approver, expires, context = {} } = await verifyOne(reading, suborder, report, claims);
      const approved = suborder.completed?.entry.at ?? '';
      checks.push(checkOf(id, title, true, `approved ${approved} by ${approver}`));
      const name = await nameOf(reading, approver);
      facts.push({ suborder: suborder.id, approver, name, approved, expires, context });
    } catch (error) {
      checks.push(failedCheck(id, title, messageOf(error)));
    }
  }
  return { checks, facts };
}
