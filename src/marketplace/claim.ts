import { canonicalBytes, digestOf, sha256Hex } from '../canonicalJson.ts';
import type { ClaimedEntry } from './orderEntries.ts';
import type { OrderState } from './orderState.ts';

const DOMAIN = 'countersign claim v1';

/** What the order's attested key signs when a process claims the order's run. */
export type ClaimTerms = Pick<ClaimedEntry, 'order' | 'attempt' | 'claim' | 'approvals'> & {
  readonly orderDigest: string;
};

/** The bytes under the claim's P-256 signature: a domain, a zero byte, canonical JSON (RFC 8785). */
export function claimMessage({ order, orderDigest, attempt, claim, approvals }: ClaimTerms): Uint8Array {
  const terms = canonicalBytes({ order, orderDigest, attempt, claim, approvals });
  return Buffer.concat([Buffer.from(`${DOMAIN}\0`), terms]);
}

/** The name of a claim: SHA-256 of the 32 random bytes that only the process that made it knows. */
export function claimOf(nonce: string): string {
  return sha256Hex(Buffer.from(nonce, 'hex'));
}

/** Digest of the list of the approvals' digests that a run would use now, in the order of the suborders. */
export function approvalsInForce(state: Pick<OrderState, 'suborders'>): string {
  const approvals = state.suborders.flatMap(({ completed }) =>
    completed?.entry.outcome.status === 'done' ? [digestOf(completed.entry.outcome.approval)] : [],
  );
  return digestOf(approvals);
}
