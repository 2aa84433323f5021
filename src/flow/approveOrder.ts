import { canonicalBytes, digestOf } from '../canonicalJson.ts';
import { verdictOf, type Check } from '../checks.ts';
import { CountersignError } from '../errors.ts';
import type { OrderEntryBody } from '../ledger/ledger.ts';
import { toHex } from '../bytes/byteForms.ts';
import { sealedFor, type OrderReading } from '../ledger/entries/orders.ts';
import { approvalSchema, type Approval } from '../marketplace/approval.ts';
import { approvalTerms } from '../marketplace/approvalTerms.ts';
import { offeredDataset } from '../marketplace/datasetCommitment.ts';
import type { SuborderState } from '../marketplace/orderState.ts';
import { readPublicKey } from '../pgp/keys.ts';
import { signDetached } from '../pgp/signatures.ts';
import { attestationBounds, evidenceTimeCheck } from '../report/evidenceTime.ts';
import { dataPolicyDigests, policyOf } from '../report/offerPolicies.ts';
import { verifyOrderEvidence } from '../report/orderEvidence.ts';
import { narrowest } from '../report/timeWindow.ts';
import type { Resource } from '../resource/resource.ts';
import { commitmentOf } from '../resource/resourceCommitment.ts';
import { sealResource } from '../resource/sealedResource.ts';
import type { Completion } from './completion.ts';
import type { Party } from './party.ts';

const DEFAULT_HOURS = 24;
/** Clocks of two machines differ: an approval holds from a little before now. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** The hash that the owner reviewed must be the one that the order names. @throws CountersignError `refused`. */
export function requireSolution(state: OrderReading['state'], wanted: string | undefined): string {
  if (wanted === undefined) {
    throw new CountersignError('usage', 'the hash of the solution that you reviewed is missing', {
      mend: 'give it with --solution-hash: it is in the solution.resource.json, and what `files calculate-hash` says of the archive',
    });
  }
  const { hash } = state.placed.entry.solution;
  if (hash !== wanted.toLowerCase()) {
    throw new CountersignError(
      'refused',
      `the order uses another (or modified) solution: you reviewed ${wanted}, the order names ${hash}`,
      {
        mend: 'nothing was changed; review the solution that the order names, or complete the suborder with --status canceled',
      },
    );
  }
  return hash;
}

/** What is granted must be what the offer commits to. @throws CountersignError `refused`. */
function requireDataset(
  { offers }: OrderReading,
  suborder: SuborderState,
  resource: Resource,
): { readonly commitment: string } {
  const dataset = offeredDataset(offers.get(suborder.offer)?.offer);
  if (commitmentOf(resource, 'the resource to grant') !== dataset.commitment) {
    throw new CountersignError(
      'refused',
      `the dataset is not the one that offer ${suborder.offer} commits to`,
      { mend: 'nothing was signed; give the very resource file that the offer was registered with' },
    );
  }
  return dataset;
}

/** Verifies the TEE by the owner's own policy. @throws CountersignError `refused` with the first bad check. */
async function trustEvidence(
  reading: OrderReading,
  suborder: SuborderState,
): Promise<{ checks: readonly Check[]; claims: { kind: Approval['tee']['kind']; measurement: string } }> {
  const { state, offers } = reading;
  const offer = offers.get(suborder.offer)?.offer;
  if (offer === undefined)
    throw new CountersignError('not-found', `offer ${suborder.offer} is not on the ledger`);
  const digests = dataPolicyDigests(state.placed.entry.suborders, offers);
  const now = new Date();
  const verdict = await verifyOrderEvidence(state, digests, policyOf(offer), now);
  const bounds = narrowest([attestationBounds(reading), { before: now.toISOString() }]);
  const checks = [...verdict.checks, evidenceTimeCheck(reading, bounds)];
  const bad = checks.find(({ status }) => status !== 'passed');
  if (verdictOf(checks) !== 'passed' || verdict.claims === undefined) {
    throw new CountersignError(
      'refused',
      `the TEE of order ${state.id} does not hold under the policy of offer ${offer.id}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
      {
        mend: 'nothing was signed and nothing was changed',
      },
    );
  }
  return { checks, claims: verdict.claims };
}

/**
 * Checks everything once more, signs the approval and seals the grant to the order's key.
 * @throws CountersignError `refused`; then nothing was signed
 */
export async function approveOrder(
  party: Party,
  completion: Completion,
  reading: OrderReading,
  suborder: SuborderState,
): Promise<{ body: OrderEntryBody; approval: Approval; checks: readonly Check[] }> {
  const { state } = reading;
  const { resource } = completion;
  if (resource === undefined)
    throw new CountersignError('usage', 'the resource to grant is missing', {
      mend: 'give it with --result',
    });
  const solutionHash = requireSolution(state, completion.solutionHash);
  const dataset = requireDataset(reading, suborder, resource);
  const { checks, claims } = await trustEvidence(reading, suborder);
  const attested = state.attested?.entry;
  if (attested === undefined) throw new CountersignError('internal', 'the order changed while it was read');
  const policyDigest = dataPolicyDigests([suborder], reading.offers)[0] ?? '';
  const held = {
    approver: party.fingerprint,
    ledger: reading.log.ledger,
    solutionHash,
    policyDigest,
    dataset,
    evidence: { kind: claims.kind, measurement: claims.measurement, digest: digestOf(attested.evidence) },
  };
  const now = Date.now();
  const approval = approvalSchema.parse({
    ...approvalTerms(state, suborder, held),
    head: { size: reading.log.size, root: toHex(reading.log.root) },
    notBefore: new Date(now - CLOCK_SKEW_MS).toISOString(),
    expires: new Date(now + (completion.hours ?? DEFAULT_HOURS) * 3_600_000).toISOString(),
    ...(completion.context ? { context: completion.context } : {}),
  });
  const { fingerprint: author } = party;
  const terms = { ...sealedFor(reading), author, role: 'grant', approval: digestOf(approval) } as const;
  const orderKey = await readPublicKey(attested.encryptionKey, 'the order key');
  const body: OrderEntryBody = {
    kind: 'order.completed',
    suborder: suborder.id,
    outcome: {
      status: 'done',
      approval,
      approvalSignature: await signDetached(canonicalBytes(approval), party.key),
      grant: await sealResource(resource, terms, party.key, orderKey),
    },
  };
  return { body, approval, checks };
}
