import { setTimeout as sleep } from 'node:timers/promises';
import { approvalsOf } from '../../../marketplace/approval/claim.ts';
import type { OrderState } from '../../../marketplace/order/orderState.ts';

/** A timer takes no longer ones. */
const LONGEST_SLEEP_MS = 2 ** 30;

/**
 * How long before an approval expires its order is claimed, though the run has no room yet: the claim may have to be
 * tried again, and witnesses have to see it before.
 */
export const CLAIM_BEFORE_MS = 10 * 60_000;

/** When the first of the approvals that a run would use expires, in milliseconds since 1970; Infinity without any. */
export function firstExpiry(state: Pick<OrderState, 'suborders'>): number {
  return Math.min(...approvalsOf(state).map(({ expires }) => Date.parse(expires)));
}

/** Waits until a time. @returns false when the signal said so before */
export async function until(time: number, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const left = time - Date.now();
    if (left <= 0) return true;
    try {
      await sleep(Math.min(left, LONGEST_SLEEP_MS), undefined, { signal });
    } catch {
      return false;
    }
  }
}
