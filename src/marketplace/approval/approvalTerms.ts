import { CountersignError } from '../../errors.ts';
import { digestOf } from '../../pureDigest.ts';
import type { Approval } from './approval.ts';
import type { OrderState, SuborderState } from '../order/orderState.ts';

/** What the one who writes or checks an approval holds in hand, beside the ledger. */
export interface HeldFacts {
  readonly ledger: string;
  /** Owner of the suborder's offer. */
  readonly approver: string;
  /** Reviewed by the owner; measured by the TEE. */
  readonly solutionHash: string;
  readonly policyDigest: string;
  /** What the suborder's offer commits to. */
  readonly dataset: { readonly commitment: string };
  readonly evidence: {
    readonly kind: Approval['tee']['kind'];
    readonly measurement: string;
    readonly digest: string;
    /** Names of the GPUs that it shows, and that the solution may use. */
    readonly devices: readonly string[];
  };
}

/**
 * The members of an approval that follow from the order and from what is held: both sides compute them. The rest is
 * the owner's own choice.
 */
export type ApprovalTerms = Omit<Approval, 'head' | 'notBefore' | 'expires' | 'context'>;

/** What neither an order nor an offer can ask for yet: a result is sealed at once, one run. */
const FIXED_TERMS = { release: 'immediate', claims: 1 } satisfies Partial<Approval>;

/** @throws CountersignError `refused` while the TEE has not attested the order. */
export function approvalTerms(state: OrderState, suborder: SuborderState, held: HeldFacts): ApprovalTerms {
  const placed = state.placed.entry;
  const attested = state.attested?.entry;
  if (attested === undefined)
    throw new CountersignError('refused', `no TEE has attested order ${state.id} yet`);
  return {
    type: 'urn:countersign:approval:v1',
    approver: held.approver,
    ledger: held.ledger,
    order: state.id,
    suborder: suborder.id,
    offer: suborder.offer,
    slot: suborder.slot,
    orderDigest: state.placed.digest,
    solutionHash: held.solutionHash,
    dataset: held.dataset,
    inputs: placed.inputs.map((input, position) => {
      const index = position + 1;
      if (input.kind === 'resource') return { index, hash: input.hash };
      const offer = state.suborders.find(({ id }) => id === input.suborder)?.offer;
      return { index, ...(offer === undefined ? {} : { offer }) };
    }),
    configurationHash: placed.configurationHash,
    tee: {
      offer: placed.tee.offer,
      kind: held.evidence.kind,
      measurement: held.evidence.measurement,
      attempt: attested.attempt,
      evidenceDigest: held.evidence.digest,
      encryptionKey: attested.binding.encryptionKey,
      signingKey: attested.binding.signingKey,
    },
    policyDigest: held.policyDigest,
    recipients: placed.recipients,
    devices: [...held.evidence.devices],
    ...FIXED_TERMS,
    limits: placed.limits,
    // All that a run tells beside its result is its log; no progress is told yet.
    leakBudget: placed.limits.logBytes,
  };
}

function same(a: unknown, b: unknown): boolean {
  return digestOf(a) === digestOf(b);
}

/**
 * Compares an approval, member by member, with what the TEE (or a verifier) holds.
 * @returns the names of the members that differ; empty when all agree
 */
export function differingMembers(approval: Approval, terms: ApprovalTerms): readonly string[] {
  const differing: string[] = [];
  for (const member of Object.keys(terms) as (keyof ApprovalTerms)[]) {
    if (member === 'tee') {
      const names = Object.keys(terms.tee) as (keyof ApprovalTerms['tee'])[];
      differing.push(
        ...names.filter((name) => !same(approval.tee[name], terms.tee[name])).map((name) => `tee.${name}`),
      );
    } else if (!same(approval[member], terms[member])) {
      differing.push(member);
    }
  }
  return differing;
}

/** Why an approval is not in force at a time; `undefined` when it is. */
export function notInForce(approval: Approval, at: Date): string | undefined {
  if (at.getTime() < Date.parse(approval.notBefore))
    return `the approval holds only from ${approval.notBefore}`;
  if (at.getTime() >= Date.parse(approval.expires)) return `the approval expired at ${approval.expires}`;
  return undefined;
}
