import { canonicalBytes, digestOf } from '../canonicalJson.ts';
import { verdictOf, type Check } from '../checks.ts';
import { CountersignError } from '../errors.ts';
import { orderIdOf, readOrder, type OrderReading } from '../ledger/orders.ts';
import { approvalSchema, type Approval } from '../marketplace/approval.ts';
import { approvalTerms } from '../marketplace/approvalTerms.ts';
import { statusOf, suborderOf, type SuborderState } from '../marketplace/orderState.ts';
import { readPublicKey } from '../pgp/keys.ts';
import { sealMessage } from '../pgp/messages.ts';
import { signDetached } from '../pgp/signatures.ts';
import type { Resource } from '../resource/resource.ts';
import { verifyOrderEvidence } from '../tee/orderEvidence.ts';
import type { OrderEntryBody } from '../ledger/ledger.ts';
import { dataPolicyDigests, policyOf } from '../tee/offerPolicies.ts';
import type { Party } from './party.ts';

export interface Completion {
  readonly suborder: number;
  readonly status: 'done' | 'error' | 'canceled';
  /** The dataset's (or the offered solution's) resource; needed for `done`. */
  readonly resource?: Resource;
  /** The hash of the solution that the owner reviewed; needed for `done` on a data suborder. */
  readonly solutionHash?: string;
  /** Hours until the approval expires. */
  readonly hours?: number;
  readonly reason?: string;
  /** Recorded in the approval: on GitHub, the run and who approved it. */
  readonly context?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for the TEE's evidence. */
  readonly waitMs?: number;
}

export interface CompletedSuborder {
  readonly order: number;
  /** False when the suborder had been completed so before. */
  readonly changed: boolean;
  readonly approval: Approval | undefined;
  /** What was looked at before signing. */
  readonly checks: readonly Check[];
}

const DEFAULT_HOURS = 24;
const POLL_MS = 500;
/** Clocks of two machines differ: an approval holds from a little before now. */
const CLOCK_SKEW_MS = 5 * 60_000;

function mine(party: Party, reading: OrderReading, id: number): SuborderState {
  const suborder = suborderOf(reading.state, id);
  const owner = reading.offers.get(suborder.offer)?.offer.owner;
  if (owner !== party.fingerprint) {
    throw new CountersignError(
      'refused',
      `suborder ${id} belongs to offer ${suborder.offer} of ${owner ?? 'nobody'}, not to you (${party.fingerprint})`,
    );
  }
  if (suborder.type === 'TEE')
    throw new CountersignError('refused', `suborder ${id} is the TEE's: the TEE completes it itself`);
  return suborder;
}

function requireSolution(state: OrderReading['state'], wanted: string | undefined): string {
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

/** Waits until the TEE has attested the order. @throws CountersignError `unavailable` after `waitMs`. */
async function waitForEvidence(party: Party, order: number, waitMs: number): Promise<OrderReading> {
  const end = Date.now() + waitMs;
  for (;;) {
    const reading = await party.ledger.order(order);
    if (reading.state.attested || statusOf(reading.state) !== 'Blocked') return reading;
    if (Date.now() >= end) {
      throw new CountersignError(
        'unavailable',
        `the TEE has not attested order ${order} yet: there is no key to seal the dataset to`,
        {
          mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
        },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
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
  const verdict = await verifyOrderEvidence(state, digests, policyOf(offer), new Date());
  const bad = verdict.checks.find(({ status }) => status !== 'passed');
  if (verdictOf(verdict.checks) !== 'passed' || verdict.claims === undefined) {
    throw new CountersignError(
      'refused',
      `the TEE of order ${state.id} does not hold under the policy of offer ${offer.id}: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
      {
        mend: 'nothing was signed and nothing was changed',
      },
    );
  }
  return { checks: verdict.checks, claims: verdict.claims };
}

async function approve(
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
  const { checks, claims } = await trustEvidence(reading, suborder);
  const attested = state.attested?.entry;
  const offer = reading.offers.get(suborder.offer)?.offer;
  if (attested === undefined || offer === undefined)
    throw new CountersignError('internal', 'the order changed while it was read');
  const policyDigest = dataPolicyDigests([suborder], reading.offers)[0] ?? '';
  const held = {
    approver: party.fingerprint,
    solutionHash,
    policyDigest,
    evidence: { kind: claims.kind, measurement: claims.measurement, digest: digestOf(attested.evidence) },
  };
  const now = Date.now();
  const approval = approvalSchema.parse({
    ...approvalTerms(state, suborder, held),
    dataset: { hash: resource.hash.hash, size: resource.size },
    notBefore: new Date(now - CLOCK_SKEW_MS).toISOString(),
    expires: new Date(now + (completion.hours ?? DEFAULT_HOURS) * 3_600_000).toISOString(),
    ...(completion.context ? { context: completion.context } : {}),
  });
  const grant = canonicalBytes({ type: 'urn:countersign:grant:v1', approval: digestOf(approval), resource });
  const orderKey = await readPublicKey(attested.encryptionKey, 'the order key');
  const body: OrderEntryBody = {
    kind: 'order.completed',
    suborder: suborder.id,
    outcome: {
      status: 'done',
      approval,
      approvalSignature: await signDetached(canonicalBytes(approval), party.key),
      grant: await sealMessage(grant, [orderKey], party.key),
    },
  };
  return { body, approval, checks };
}

/** Hands an offered solution to the TEE that was ordered, and to the data owners who must review it. */
async function deliver(party: Party, completion: Completion, reading: OrderReading): Promise<OrderEntryBody> {
  const { resource } = completion;
  if (resource === undefined)
    throw new CountersignError('usage', 'the resource to deliver is missing', {
      mend: 'give it with --result',
    });
  const { state, offers, accounts } = reading;
  if (resource.hash.hash !== state.placed.entry.solution.hash) {
    throw new CountersignError(
      'refused',
      `the order names solution ${state.placed.entry.solution.hash}, the resource is ${resource.hash.hash}`,
    );
  }
  const tee = offers.get(state.placed.entry.tee.offer)?.offer;
  if (tee?.tee === undefined) throw new CountersignError('refused', 'the TEE offer shows no key');
  const teeKey = await readPublicKey(tee.tee.encryptionKey, 'the TEE key');
  const bytes = canonicalBytes(resource);
  const sealed: Record<string, string> = {
    [teeKey.getFingerprint().toLowerCase()]: await sealMessage(bytes, [teeKey]),
  };
  for (const { type, offer } of state.suborders) {
    const owner = type === 'Data' ? offers.get(offer)?.offer.owner : undefined;
    if (owner !== undefined) sealed[owner] = await sealMessage(bytes, [await accounts.keyOf(owner)]);
  }
  const solution = { hash: resource.hash.hash, size: resource.size, sealed };
  return {
    kind: 'order.completed',
    suborder: completion.suborder,
    outcome: { status: 'delivered', solution },
  };
}

function alreadySo(suborder: SuborderState, status: Completion['status']): boolean {
  const outcome = suborder.completed?.entry.outcome.status;
  if (suborder.revoked || outcome === undefined) return false;
  return status === 'done' ? outcome === 'done' || outcome === 'delivered' : outcome === status;
}

/**
 * Completes a suborder of an offer of one's own: for `done`, checks the solution's hash and the TEE's
 * evidence, signs the approval and seals the grant to the order's key. Repeating it changes nothing.
 * @throws CountersignError `refused` with the reason; then nothing was signed and nothing changed.
 */
export async function completeSuborder(party: Party, completion: Completion): Promise<CompletedSuborder> {
  const snapshot = await party.ledger.snapshot();
  const order = await orderIdOf(snapshot, completion.suborder);
  const first = await readOrder(snapshot, order);
  const before = mine(party, first, completion.suborder);
  const isApproval = completion.status === 'done' && before.type === 'Data';
  if (isApproval && !alreadySo(before, 'done')) {
    requireSolution(first.state, completion.solutionHash);
    await waitForEvidence(party, order, completion.waitMs ?? 0);
  }
  let approval: Approval | undefined;
  let checks: readonly Check[] = [];
  let changed = false;
  await party.ledger.appendToOrder(order, party.key, async (reading) => {
    const suborder = mine(party, reading, completion.suborder);
    changed = false;
    if (alreadySo(suborder, completion.status)) {
      const outcome = suborder.completed?.entry.outcome;
      if (outcome?.status === 'done') {
        approval = outcome.approval;
        requireSolution(reading.state, completion.solutionHash);
      }
      return undefined;
    }
    changed = true;
    if (completion.status !== 'done') {
      const reason = completion.reason ?? '';
      return {
        kind: 'order.completed',
        suborder: suborder.id,
        outcome: { status: completion.status, reason },
      };
    }
    if (suborder.type === 'Solution') return deliver(party, completion, reading);
    const made = await approve(party, completion, reading, suborder);
    ({ approval, checks } = made);
    return made.body;
  });
  return { order, changed, approval, checks };
}

/** Withdraws an approval that has not been used yet. */
export async function revokeApproval(party: Party, suborderId: number, reason: string): Promise<number> {
  const snapshot = await party.ledger.snapshot();
  const order = await orderIdOf(snapshot, suborderId);
  await party.ledger.appendToOrder(order, party.key, (reading) => {
    const suborder = mine(party, reading, suborderId);
    return suborder.revoked ? undefined : { kind: 'order.revoked', suborder: suborder.id, reason };
  });
  return order;
}
