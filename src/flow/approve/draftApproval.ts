import { digestOf } from '../../canonicalJson.ts';
import { gpuNames } from '../../attestation/gpu/gpuClaims.ts';
import { policyDigest } from '../../attestation/policy.ts';
import type { Check } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import { toHex } from '../../bytes/byteForms.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { approvalSchema, type Approval } from '../../marketplace/approval/approval.ts';
import { approvalTerms } from '../../marketplace/approval/approvalTerms.ts';
import { offeredDataset } from '../../marketplace/datasetCommitment.ts';
import type { SuborderState } from '../../marketplace/order/orderState.ts';
import { attestationBounds, evidenceTimeCheck } from '../../report/evidence/evidenceTime.ts';
import { dataPolicyDigests, orderedPolicy } from '../../report/evidence/offerPolicies.ts';
import { verifyOrderEvidence, type OrderEvidenceVerdict } from '../../report/evidence/orderEvidence.ts';
import { narrowest } from '../../report/evidence/timeWindow.ts';

/** How long an approval holds when nothing else is said. */
export const DEFAULT_HOURS = 24;
/** Clocks of two machines differ: an approval holds from a little before now. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** What is the owner's own choice. */
export interface OwnChoice {
  readonly hours?: number | undefined;
  readonly context?: Readonly<Record<string, string>> | undefined;
}

export interface DraftedApproval {
  readonly approval: Approval;
  /** The TEE's evidence, judged by the owner's policy: nothing is signed unless all passed. */
  readonly checks: readonly Check[];
}

function offerOf({ offers }: OrderReading, { offer: id }: SuborderState) {
  const offer = offers.get(id)?.offer;
  if (offer === undefined) throw new CountersignError('not-found', `offer ${id} is not on the ledger`);
  return offer;
}

/** The error of a TEE that does not hold under the owner's own policy, with the first bad check. */
export function untrusted(
  { state }: OrderReading,
  { offer }: SuborderState,
  checks: readonly Check[],
): CountersignError {
  const bad = checks.find(({ status }) => status !== 'passed');
  return new CountersignError(
    'refused',
    `the TEE of order ${state.id} does not hold under the policy of offer ${offer}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
    { mend: 'nothing was signed and nothing was changed' },
  );
}

/** The TEE's evidence by the policy of a suborder's offer, and by the log that says when it was made. */
export async function judgeTee(
  reading: OrderReading,
  suborder: SuborderState,
): Promise<OrderEvidenceVerdict> {
  const { state } = reading;
  const digests = dataPolicyDigests(reading);
  const now = new Date();
  const { checks, claims } = await verifyOrderEvidence(state, digests, orderedPolicy(reading, suborder), now);
  if (state.attested === undefined) return { checks, claims };
  const bounds = narrowest([attestationBounds(reading), { before: now.toISOString() }]);
  return { checks: [...checks, evidenceTimeCheck(reading, bounds)], claims };
}

/**
 * The approval of a suborder as it would be if its owner signed it now: what is shown to her, and what is signed.
 * @throws CountersignError `refused` while no TEE attested the order, or where its evidence cannot even be read
 */
export async function draftApproval(
  reading: OrderReading,
  suborder: SuborderState,
  { hours = DEFAULT_HOURS, context }: OwnChoice,
): Promise<DraftedApproval> {
  const { state, log } = reading;
  const offer = offerOf(reading, suborder);
  const { checks, claims } = await judgeTee(reading, suborder);
  const evidence = state.attested?.entry.evidence;
  if (claims === undefined) throw untrusted(reading, suborder, checks);
  const terms = approvalTerms(state, suborder, {
    approver: offer.owner,
    ledger: log.ledger,
    solutionHash: state.placed.entry.solution.hash,
    policyDigest: policyDigest(orderedPolicy(reading, suborder)),
    dataset: offeredDataset(offer),
    evidence: {
      kind: claims.kind,
      measurement: claims.measurement,
      digest: digestOf(evidence),
      devices: gpuNames(claims),
    },
  });
  const now = Date.now();
  const approval = approvalSchema.parse({
    ...terms,
    head: { size: log.size, root: toHex(log.root) },
    notBefore: new Date(now - CLOCK_SKEW_MS).toISOString(),
    expires: new Date(now + Math.round(hours * 3_600_000)).toISOString(),
    ...(context === undefined ? {} : { context }),
  });
  return { approval, checks };
}
