import { sha256Hex } from '../../pureDigest.ts';
import type { Approval } from '../approval/approval.ts';
import { domainBytes } from '../domainBytes.ts';

const DOMAIN = 'countersign card v1';

/**
 * What may move between a review and the signature: the log grows by itself, time passes, and where the approval is
 * given is known only there. How long it holds may not.
 */
const MOVING = ['head', 'notBefore', 'expires', 'context'] as const satisfies (keyof Approval)[];
type Moving = (typeof MOVING)[number];

/** What is signed, as far as nothing of it may change after it was shown. */
export type BoundTerms = Omit<Approval, Moving> & {
  /** Milliseconds from `notBefore` to `expires`. */
  readonly inForceMs: number;
};

export function boundTerms(approval: Approval): BoundTerms {
  const moving: readonly string[] = MOVING;
  const terms = Object.fromEntries(Object.entries(approval).filter(([member]) => !moving.includes(member)));
  const inForceMs = Date.parse(approval.expires) - Date.parse(approval.notBefore);
  return { ...(terms as Omit<Approval, Moving>), inForceMs };
}

/**
 * SHA-256 (lower-case hex) of `countersign card v1`, a zero byte and the canonical JSON of the bound terms. All else that
 * a card shows follows from them: the order's digest binds who orders, configuration, inputs, recipients and limits, the
 * evidence's digest the TEE and its keys, the policy's digest what was asked of it and the witnesses.
 */
export function cardDigest(terms: BoundTerms): string {
  return sha256Hex(domainBytes(DOMAIN, terms));
}
