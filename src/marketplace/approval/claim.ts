import { hexToBytes } from '@noble/hashes/utils.js';
import { digestOf, sha256Hex } from '../../pureDigest.ts';
import { domainBytes } from '../domainBytes.ts';
import type { Approval } from './approval.ts';
import type { ClaimedEntry } from '../order/orderEntries.ts';
import type { OrderState } from '../order/orderState.ts';

/** What the order's attested key signs when a process claims the order's run. */
export type ClaimTerms = Pick<ClaimedEntry, 'order' | 'attempt' | 'claim' | 'approvals'> & {
  readonly orderDigest: string;
};

/** The bytes under the claim's P-256 signature: a domain, a zero byte, canonical JSON (RFC 8785). */
export function claimMessage({ order, orderDigest, attempt, claim, approvals }: ClaimTerms): Uint8Array {
  return domainBytes('countersign claim v1', { order, orderDigest, attempt, claim, approvals });
}

/** The name of a claim: SHA-256 of the 32 random bytes that only the process that made it knows, in hex. */
export function claimOf(nonce: string): string {
  return sha256Hex(hexToBytes(nonce));
}

/** The approvals in force of an order, in the order of its suborders. */
export function approvalsOf({ suborders }: Pick<OrderState, 'suborders'>): readonly Approval[] {
  return suborders.flatMap(({ completed }) => {
    const outcome = completed?.entry.outcome;
    return outcome?.status === 'done' ? [outcome.approval] : [];
  });
}

/** Digest of the list of the approvals' digests that a run would use now, in the order of the suborders. */
export function approvalsInForce(state: Pick<OrderState, 'suborders'>): string {
  return digestOf(approvalsOf(state).map(digestOf));
}
